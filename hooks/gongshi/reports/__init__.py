"""Reports: errors and findings written for people at the desk, for programs, and for the hosts of repositories."""

from .formats import FORMATS
from .report import Report
from .selection import Selection, SelectionError, selection_of

__all__ = ["FORMATS", "Report", "Selection", "SelectionError", "selection_of"]
