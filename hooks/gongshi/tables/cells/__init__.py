"""What a cell says and what YAML holds: text ↔ value, both ways, for every kind of column."""

from .canonical import canonical, same
from .cell import data_of, text_of

__all__ = ["canonical", "data_of", "same", "text_of"]
