"""All sheets of a bureau's workbook, put together."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from gongshi.tables.columns import SHEETS, Sheet
from gongshi.tables.container import repeatable
from gongshi.tables.rows import with_rows

from .filled import FIRST_ROW, GUIDE, SPARE, FilledRow
from .guide import write_guide
from .pages import Setting, write_list
from .upright import write_upright

_NOTHING: Mapping[str, Sequence[str]] = MappingProxyType({})


def template_workbook(
    bureau: str,
    rows: Mapping[str, Sequence[FilledRow]],
    today: date,
    *,
    references: Mapping[str, Sequence[str]] = _NOTHING,
) -> bytes:
    """Return the Excel workbook in which a bureau's clerks fill in its lists; without `rows` a blank one.

    `rows` are the records by the name of their sheet, `references` by a list's key the ids that drop-downs offer. No
    cell can act as a formula; every text comes back as it is, but for those that no cell can hold (`KEEP`). The same
    data and day give the same bytes.
    """
    book = Workbook()
    setting = Setting(bureau, today, references)
    guide = book.active
    guide.title = GUIDE
    write_guide(guide, bureau, rows, today)
    more, extras = [""], [""]
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        write = write_upright if sheet.upright else write_list
        filled = rows.get(sheet.name, ())
        more.append(write(page, sheet, filled, setting))
        extras.append(_unmarked(sheet, len(filled)))
    setting.options.write(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return repeatable(with_rows(buffer.getvalue(), more, extras), today)


def _unmarked(sheet: Sheet, count: int) -> str:
    """Return that numbers kept as text are no errors, or Excel puts a green mark on each telephone number."""
    width = 3 if sheet.upright else len(sheet.columns) + sheet.filed + 1
    height = len(sheet.columns) if sheet.upright else count + SPARE
    area = f"A{FIRST_ROW}:{get_column_letter(width)}{FIRST_ROW + height}"
    return f'<ignoredErrors><ignoredError sqref="{area}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>'
