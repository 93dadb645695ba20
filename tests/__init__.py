"""The specification of the generator."""
