"""What fills the workbook, and the words by which it is known again when it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

GUIDE = "填写说明"
"""The first sheet, which says how to fill in."""
OPTIONS = "_选项"
"""The hidden sheet with the longer drop-down lists."""
MARK = "标记（勿改）"
"""The hidden column, in the upright sheet the hidden row, that tells from which record a row was made."""
REQUIRED = "＊"
"""Behind the heading of a column that must be filled in."""
KEEP = "〔内容过长，不能放进单元格，保持原样；请直接改 YAML〕"
"""What stands for a text that no cell can hold; the import leaves its field alone."""
HEADING_ROW = 2
"""The row of the headings, below the title."""
FIRST_ROW = 3
"""The row where records begin."""
SPARE = 500
"""How many empty rows below the records are ready to be filled in."""


@dataclass(frozen=True)
class FilledRow:
    """One record as its row shows it."""

    values: Mapping[str, str] = field(default_factory=dict)
    """The cells' texts by the column's heading."""
    mark: str = ""
    """The record's fingerprint, for the hidden column."""
    file: str = ""
    """On sheets with a column for it, the file in which the record stands: 执法决定/2026, 事项."""
