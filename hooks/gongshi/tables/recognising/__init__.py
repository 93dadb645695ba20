"""A grid of somebody's making → rows by field: headings found and understood, merged cells counted for each row."""

from .recognise import mistakes_in, recognise
from .table import HeadingUse, Piece, Row, Table

__all__ = ["HeadingUse", "Piece", "Row", "Table", "mistakes_in", "recognise"]
