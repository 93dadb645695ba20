"""The workbook that clerks fill in: a sheet for each list, made from the models, blank or with what is published."""

from .book import template_workbook
from .filled import FIRST_ROW, GUIDE, HEADING_ROW, KEEP, MARK, OPTIONS, REQUIRED, FilledRow

__all__ = [
    "FIRST_ROW",
    "GUIDE",
    "HEADING_ROW",
    "KEEP",
    "MARK",
    "OPTIONS",
    "REQUIRED",
    "FilledRow",
    "template_workbook",
]
