"""Texts as cells: days and numbers where nothing is lost by it, text everywhere else."""

from __future__ import annotations

import re
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from gongshi.tables.columns import Shape

from .filled import KEEP
from .look import CENTRE, DATE_FORMAT, NUMBER_FORMAT, TEXT_FORMAT, number_of

CELL_LIMIT = 32_767
"""The most UTF-16 units that Excel takes in a cell."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INTEGER = re.compile(r"0|-?[1-9]\d{0,14}", re.ASCII)
_FIRST_DAY = date(1900, 3, 1)
"""Office programs do not agree on the days before: for Excel there was a 29 February 1900."""
_ARMED = ("=", "+", "-", "@", "'", "\t", "\r")
"""What would make a formula, or disappear, when someone edits the cell."""

Value = str | int | date | None


class Writer:
    """Turns texts into cells of one workbook: values, each with the number of its style."""

    def __init__(self, page: Worksheet) -> None:
        self._text = number_of(page, number_format=TEXT_FORMAT)
        self._quoted = number_of(page, number_format=TEXT_FORMAT, quotePrefix=True)
        self._day = number_of(page, number_format=DATE_FORMAT)
        self._number = number_of(page, number_format=NUMBER_FORMAT, alignment=CENTRE)

    def cell(self, text: str, shape: Shape = Shape.TEXT) -> tuple[Value, int]:
        """Return a cell whose value reads back as this text; `KEEP` where no cell can hold it."""
        if shape is Shape.DATE:
            if day := _day(text):
                return day, self._day
            return self._words(text) if text else (None, self._day)
        if shape is Shape.INTEGER:
            if _INTEGER.fullmatch(text):
                return int(text), self._number
            return self._words(text) if text else (None, self._number)
        return self._words(text)

    def _words(self, text: str) -> tuple[Value, int]:
        if not text:
            return None, self._text
        if too_long(text):
            return KEEP, self._text
        return text, self._quoted if text.startswith(_ARMED) else self._text


def too_long(text: str) -> bool:
    """Whether a cell cannot hold the text."""
    # Only signs beyond the first plane take two units, so short texts need no count.
    return len(text) * 2 > CELL_LIMIT and len(text.encode("utf-16-le", "surrogatepass")) // 2 > CELL_LIMIT


def _day(text: str) -> date | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None
