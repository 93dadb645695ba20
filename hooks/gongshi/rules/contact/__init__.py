"""Telephone numbers, addresses, links."""
