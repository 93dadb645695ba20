"""The register of duties: whole, known to the program, grounded in the register of laws, and its errors told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from county import TODAY, write_county, write_small_county
from gongshi.checking import checked_site
from gongshi.duties import PREDICATES, bureau_standings
from gongshi.duties.case import Case
from gongshi.law.citations import LawIndex
from gongshi.law.duties import Duty, DutyStage, Strength
from gongshi.source.problem import DataError
from tests.golden import Case as GoldenCase
from tests.golden import cases

DATA = Path(__file__).parents[2] / "data"
IDS = [
    *(f"a{number:02d}" for number in range(1, 24)),
    *(f"b{number:02d}" for number in range(1, 8)),
    *(f"c{number:02d}" for number in range(1, 17)),
    *(f"d{number:02d}" for number in range(1, 6)),
]
STAGES = {
    "a": DutyStage.BEFORE,
    "b": DutyStage.DURING,
    "c": DutyStage.AFTER,
    "d": DutyStage.DISCIPLINE,
}
ONLY_IN_THE_DOCUMENT = {
    "a20": {"索引", "信息名称", "内容概述", "生成日期"},
    "a21": {"机构名称", "等级", "地址", "协议期"},
    "b02": {"事实", "理由", "依据", "拟处罚内容"},
    "c08": {"年度报告"},
    "c09": {"年度报告"},
    "c13": {"差错", "更正日期", "更正原因"},
    "c14": {"公示截止期"},
    "c16": {"本月没有处罚案件的说明"},
    "d05": {"平台连接"},
}
"""Parts that no predicate looks for one by one: the document itself shows them, or they are the duty as a whole."""
BEYOND = {"b01", "b05", "b06", "b07", "c05", "c12", "d01", "d04"}
"""Duties that data cannot show at all."""


@pytest.fixture(scope="module")
def laws() -> LawIndex:
    """The project's own register of laws."""
    return checked_site(DATA).laws


@pytest.fixture(scope="module")
def duties() -> tuple[Duty, ...]:
    """The project's own register of duties."""
    return checked_site(DATA).duties


def test_every_duty_is_there_once_and_in_order(duties: tuple[Duty, ...]) -> None:
    """The register has the duties of every stage, each once, in the order of their ids."""
    assert [duty.id for duty in duties] == IDS
    assert [duty.stage for duty in duties] == [STAGES[id_[0]] for id_ in IDS]
    assert len({duty.name for duty in duties}) == len(IDS)


def test_predicates_exist_and_are_used(duties: tuple[Duty, ...]) -> None:
    """Every 判断 of the register is the program's, and the program has none that the register does not use."""
    assert {duty.predicate for duty in duties} == set(PREDICATES)


def test_grounds_are_registered_laws(duties: tuple[Duty, ...], laws: LawIndex) -> None:
    """Every ground is a law or document that data/laws.yml knows."""
    unknown = {ground.law for duty in duties for ground in duty.grounds if laws.find(ground.law) is None}
    assert unknown == set()


def test_every_mandatory_duty_has_a_ground(duties: tuple[Duty, ...]) -> None:
    """Only a recommended practice may stand without a ground, and its remark says so."""
    without = [duty for duty in duties if not duty.grounds]
    assert [duty.id for duty in without] == ["c16"]
    assert without[0].strength is Strength.RECOMMENDED
    assert "没有法规依据" in (without[0].remark or "")


def test_recommended_duties(duties: tuple[Duty, ...]) -> None:
    """What is recommended only: catalogues that must exist but need not be public, appraisals, monthly statements."""
    recommended = [duty.id for duty in duties if duty.strength is Strength.RECOMMENDED]
    assert recommended == ["a14", "a15", "c15", "c16"]


@pytest.mark.parametrize(
    ("id_", "limit"),
    [
        ("a01", "20个工作日"),
        ("c01", "7个工作日"),
        ("c02", "20个工作日"),
        ("c04", "3个工作日"),
        ("c06", "20个工作日"),
        ("c07", "01-31"),
        ("c08", "01-31"),
        ("c09", "04-01"),
        ("c14", "36个月"),
        ("a11", "2025-06-30"),
    ],
)
def test_limits(duties: tuple[Duty, ...], id_: str, limit: str) -> None:
    """The limit by which a duty is counted is its first."""
    term = next(duty for duty in duties if duty.id == id_).terms[0]
    assert (term.day or f"{term.value}个{term.unit}") == limit


def test_every_part_is_looked_for(
    duties: tuple[Duty, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A predicate looks for every mandatory part of its duty, but for those that only the document itself shows."""
    looked: dict[str, set[str]] = {}
    demanded = Case.demanded

    def noted(case: Case, known: object) -> list[str]:
        found = demanded(case, known)
        looked.setdefault(case.duty.id, set()).update(found)
        return found

    monkeypatch.setattr(Case, "demanded", noted)
    for site in (
        checked_site(write_county(tmp_path / "a")),
        checked_site(write_small_county(tmp_path / "b")),
    ):
        for bureau in site.bureaus:
            bound = [
                duty.model_copy(update={"bound": "全部执法机关", "since": None, "province": None})
                for duty in duties
            ]
            bureau_standings(bureau, bound, date(2026, 11, 21))
            bureau_standings(bureau, bound, TODAY)
    unseen = {
        duty.id: missing
        for duty in duties
        if duty.id not in BEYOND
        and (
            missing := {each.name for each in duty.contents if each.strength is Strength.MANDATORY}
            - looked.get(duty.id, set())
        )
    }
    assert unseen == ONLY_IN_THE_DOCUMENT


@cases(Path(__file__).parent / "duties.golden")
def test_mistakes_in_the_register(case: GoldenCase, tmp_path: Path, *, golden: bool) -> None:
    """What is wrong in duties.yml is told with its line and what to write instead."""
    try:
        checked_site(write_small_county(tmp_path, {"duties.yml": case.text}))
        said = ()
    except DataError as error:
        said = error.problems
    case.check(said, write=golden)
