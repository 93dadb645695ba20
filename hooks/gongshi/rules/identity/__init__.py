"""Codes, categories and names."""
