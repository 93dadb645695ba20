"""One line of the record of changes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One change in words for citizens; every text may be shown as it is."""

    word: str
    """新公开, 修改 or 删除; empty for what is told in `field` alone."""
    list: str
    """The list's name, empty for a bureau as a whole."""
    title: str
    """What the record is called; empty where that is not told."""
    address: str | None
    """Where the record is, failing that its list; None when neither is there any more."""
    field: str
    """The field, or several names; a whole sentence where the values of many are told at once."""
    old: str | None = None
    new: str | None = None
    one: str = ""
    """1 条: stands for a record that is not called by its name."""
    note: str = ""
    """已删去 or 原文已改, where what the field said before is not told."""

    def text(self) -> str:
        """Return the change in one line."""
        what = f"{self.word}{' ' if self.one else ''}{self.name()}"
        return "：".join(filter(None, (what, self.field + self.values())))

    def name(self) -> str:
        """Return what changed, without the field: 执法人员“张某”, or 1 名执法人员."""
        return f"{self.one}{self.list}{f'“{self.title}”' if self.title else ''}"

    def values(self) -> str:
        """Return what the field said and says."""
        if self.new is None:
            return f" {self.note}" if self.note else ""
        if self.old is None:
            return f" {self.note}，现为“{self.new}”" if self.note else f" 增加“{self.new}”"
        return f" 原为“{self.old}”，现为“{self.new}”"
