"""The tables that bureaus really published, as Word and Excel files, against what people transcribed from them."""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gongshi.checking import checked_site
from gongshi.tables.importing import planned, write
from gongshi.tables.official import OFFICIAL, official_excel, official_word
from tests.tables.importing.test_round_trip import copy_of, said
from tests.tables.wild.making import write_excel, write_word

OURS = ("来源", "转录说明")
"""What people added to the records that no table holds."""
LISTS = ("人员", "事项", "随机抽查", "音像记录", "法制审核")
COUNTS = {
    "linxian": {"一样": 261, "不一样": 8},
    "yangquan": {"一样": 96, "不一样": 6},
    "jiange": {"一样": 14},
    "tangyin": {"一样": 168, "不一样": 12},
}
"""Fields of the imported lists that are, and are not, as people transcribed them; blanks do not count."""


def emptied(bureau: str, to: Path) -> Path:
    """Return a copy of the data in which the bureau has not published these lists yet."""
    data = copy_of(f"{bureau}-yibao", to)
    for name in LISTS:
        (data / "bureaus" / f"{bureau}-yibao" / f"{name}.yml").unlink(missing_ok=True)
    return data


def text(value: Any) -> str:
    """Return everything that a value says, without blanks."""
    if isinstance(value, dict):
        return "".join(text(each) for each in value.values())
    if isinstance(value, list):
        return "".join(text(each) for each in value)
    return re.sub(r"\s", "", str(value))


@pytest.mark.parametrize("make", [write_word, write_excel], ids=["Word", "Excel"])
@pytest.mark.parametrize("bureau", COUNTS)
def test_a_published_list_becomes_records(bureau: str, make: Any, tmp_path: Path) -> None:
    """Handed in as it was published, a list gives the records that people transcribed, nearly field for field."""
    data = emptied(bureau, tmp_path)
    plan = planned(data, f"{bureau}-yibao", [make(bureau, tmp_path)])
    assert plan.problems == ()
    write(plan)
    old, new = said(Path("data").resolve(), f"{bureau}-yibao"), said(data, f"{bureau}-yibao")
    found: Counter[str] = Counter()
    for name in LISTS:
        for published, imported in (
            zip(old.get(name, ()), new.get(name, ()), strict=True) if name in new else ()
        ):
            for key in (published.keys() | imported.keys()) - {"编号"}:
                if not key.startswith(OURS):
                    same = text(published.get(key, "")) == text(imported.get(key, ""))
                    found["一样" if same else "不一样"] += 1
    sys.stdout.write(f"{bureau}: {dict(found)}\n")
    assert found == COUNTS[bureau]


@pytest.mark.parametrize("bureau", COUNTS)
def test_handed_in_again_it_adds_nothing(bureau: str, tmp_path: Path) -> None:
    """A second import of the same document finds every record again and changes nothing."""
    data = emptied(bureau, tmp_path)
    document = write_word(bureau, tmp_path)
    write(planned(data, f"{bureau}-yibao", [document]))
    plan = planned(data, f"{bureau}-yibao", [document])
    assert (plan.problems, plan.changes, plan.files) == ((), (), ())


@pytest.mark.parametrize("write_list", [official_word, official_excel], ids=["Word", "Excel"])
@pytest.mark.parametrize("slug", ["officers", "items", "inspections", "recordings", "legal-review"])
def test_an_official_list_comes_back(slug: str, write_list: Any, tmp_path: Path) -> None:
    """What was given out to be printed can be handed in again, and says nothing new."""
    data = copy_of("linxian-yibao", tmp_path)
    site = checked_site(data)
    form = next(each for each in OFFICIAL if each.slug == slug)
    path = tmp_path / f"{slug}.bin"
    path.write_bytes(write_list(form, site.bureaus[0], site, date(2026, 11, 21)))
    plan = planned(data, "linxian-yibao", [path])
    assert plan.problems == ()
    assert [change.told() for change in plan.changes] == []
