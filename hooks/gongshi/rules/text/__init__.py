"""The wording itself."""
