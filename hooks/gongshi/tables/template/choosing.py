"""Drop-down lists, and the warning when a date is none."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from .cells import CELL_LIMIT
from .filled import OPTIONS

_INLINE = 255
"""The most characters of a list that a validation holds itself."""
_STRICT = ("stop", "不在选项里", "请从下拉的选项里选一个。")
_LOOSE = ("warning", "没有这个编号", "别的工作表里还没有这个编号。要先写上的，选“是”，随后把那一条也填好。")
_DAY = ("warning", "不是日期", "请写成 2026-03-01 这样的日期，写到日。")


class Options:
    """The workbook's drop-down lists; the longer ones stand on a hidden sheet, each once."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, ...], int] = {}

    def formula(self, choices: Sequence[str]) -> str:
        """Return what a validation says to offer these choices."""
        joined = ",".join(choices)
        if len(joined) <= _INLINE and not any(sign in choice for choice in choices for sign in ',"'):
            return f'"{joined}"'
        column = self._columns.setdefault(tuple(choices), len(self._columns) + 1)
        letter = get_column_letter(column)
        return f"'{OPTIONS}'!${letter}$1:${letter}${len(choices)}"

    def write(self, book: Workbook) -> None:
        """Add the hidden sheet with the longer lists, if there are any."""
        if not self._columns:
            return
        page = book.create_sheet(OPTIONS)
        page.sheet_state = "hidden"
        for choices, column in self._columns.items():
            for row, choice in enumerate(choices, start=1):
                cell = page.cell(row, column)
                cell.value = choice[:CELL_LIMIT]
                cell.data_type = "s"


class Chooser:
    """Adds drop-downs and warnings to one sheet, one validation for all cells with the same."""

    def __init__(self, page: Worksheet, options: Options) -> None:
        self._page, self._options = page, options
        self._made: dict[tuple[str, str], DataValidation] = {}

    def choose(self, cells: str, choices: Sequence[str], *, strict: bool) -> None:
        """Offer choices in the cells (`C3:C520`); what is not among them is refused, or only remarked upon."""
        style, title, words = _STRICT if strict else _LOOSE
        self._add(cells, style, title, words, type="list", formula1=self._options.formula(choices))

    def day(self, cells: str) -> None:
        """Remark upon what is no date."""
        style, title, words = _DAY
        self._add(cells, style, title, words, type="date", operator="greaterThanOrEqual", formula1="61")

    def _add(self, cells: str, style: str, title: str, words: str, **test: str) -> None:
        key = (style, test["formula1"])
        if key not in self._made:
            made = DataValidation(allow_blank=True, **test)
            made.errorStyle, made.errorTitle, made.error = style, title, words
            made.showErrorMessage = True
            self._page.add_data_validation(made)
            self._made[key] = made
        self._made[key].add(cells)
