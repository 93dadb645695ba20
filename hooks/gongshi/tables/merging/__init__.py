"""Rows of tables into YAML, without losing anything that people have written there."""

from .ids import new_id
from .incoming import Incoming, Merged
from .merge import merge

__all__ = ["Incoming", "Merged", "merge", "new_id"]
