"""Dates and time limits."""
