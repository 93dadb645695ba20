"""How the tests of duties judge: the register of the project, the invented county, one duty on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from county import TODAY, Changes, write_small_county
from gongshi.checking import checked_site
from gongshi.duties import Standing, bureau_standings
from gongshi.law.duties import Duty, DutyFile
from gongshi.records.validate import validate
from gongshi.source.text import read_text
from gongshi.source.yaml import load_yaml

HERE = Path(__file__).parent
REGISTER = HERE.parents[1] / "data" / "duties.yml"


@cache
def duties() -> tuple[Duty, ...]:
    """Return the duties of the project's own register."""
    text, _ = read_text(REGISTER, "duties.yml")
    found, problems = validate(DutyFile, load_yaml(text, "duties.yml")[0], "duties.yml", "duties")
    assert problems == []
    assert found is not None
    return found.duties


def duty(id_: str) -> Duty:
    """Return the duty of the project's register with this id."""
    return next(each for each in duties() if each.id == id_)


def judged(root: Path, id_: str, changes: Changes | None = None, today: date = TODAY) -> Standing:
    """Return how the small county's bureau, changed as asked, stands with one duty."""
    (bureau,) = checked_site(write_small_county(root, changes)).bureaus
    return bureau_standings(bureau, [duty(id_)], today)[0]


def asked(kind: str) -> tuple[str, date]:
    """Return the duty's id and the day of a golden case, whose kind is `c07` or `c07 2026-01-20`."""
    id_, _, day = kind.partition(" ")
    return id_, date.fromisoformat(day) if day else TODAY


def told(standing: Standing) -> Iterator[str]:
    """Yield a standing as lines for people, whatever it has of each."""
    yield f"{standing.state}：{standing.reason}"
    if standing.missing:
        yield f"没有：{'、'.join(standing.missing)}"
    if standing.where:
        shown = [
            f"{each.label}（{each.list}{'/' if each.entry else ''}{each.entry or ''}）"
            for each in standing.where
        ]
        yield f"去处：{'、'.join(shown)}"
    if standing.total is not None:
        yield f"做到：{standing.done}/{standing.total}"
    if standing.due:
        yield f"期限：{standing.due}{'（放假安排未公布，暂定）' if standing.provisional else ''}"


def states_in(path: Path) -> set[tuple[str, str]]:
    """Return which duty is expected to be in which state, over all cases of a golden file."""
    found = re.findall(
        r"^\[(\S+?)(?: .*)?\]\n[\s\S]*?^=>\n(.*?)：", path.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {(id_, state) for id_, state in found}
