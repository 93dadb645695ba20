"""A grid of somebody's making → rows by field: headings found and understood, merged cells counted for each row."""

from .recognise import recognise
from .table import HeadingUse, Piece, Row, Table

__all__ = ["HeadingUse", "Piece", "Row", "Table", "recognise"]
