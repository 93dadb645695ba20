"""Files from people, of whatever office program, as grids of text; hostile until checked."""

from .file import read_tables
from .grid import Cell, Grid
from .unreadable import Unreadable

__all__ = ["Cell", "Grid", "Unreadable", "read_tables"]
