"""How one change is told in a sentence."""

from __future__ import annotations

from gongshi.changes.change import Change, Kind
from gongshi.changes.compare import Compared
from gongshi.changes.telling import as_text

BROKEN, LONG = "某\n  事", "长" * 70


def test_names_are_told_on_one_short_line() -> None:
    """A record's name is quoted without line breaks and runs of blanks, and cut at sixty characters."""
    added = Change("x", "甲\n局", "事项", Kind.ADDED, "f", title=BROKEN)
    changed = Change(
        "x", "甲局", "事项", Kind.CHANGED, "f", title=LONG, field="备注", within="收费\n“甲”", new="乙"
    )
    assert added.sentence() == "甲 局 事项 新增“某 事”"
    assert changed.told() == f"事项 “{'长' * 59}…” 收费 “甲” 备注 新增 乙"
    text = as_text(Compared((added, changed)))
    assert "    新增“某 事”\n" in text
    assert f"    “{'长' * 59}…”\n" in text
