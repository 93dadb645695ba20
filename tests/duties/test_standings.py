"""Standings: of the real bureaus, of every duty, counted, and sent to other processes."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, SMALL_PROFILE, TODAY, write_county, write_small_county
from gongshi.checking import checked_site
from gongshi.duties import DutyState, Standing, bureau_standings, share, standings
from gongshi.duties.standing import WHERE_LIMIT
from gongshi.law.duties import Duty, Strength
from gongshi.site import Site

from .judging import HERE, duties, judged, told

DATA = HERE.parents[1] / "data"
DAY = date(2026, 11, 21)
GOLDEN = HERE / "standings.golden"


@pytest.fixture(scope="module")
def real() -> Site:
    """The Site of the project's own data."""
    return checked_site(DATA)


def report(site: Site) -> Iterator[str]:
    """Yield how every bureau stands, for people to read."""
    for bureau in site.bureaus:
        found = bureau_standings(bureau, site.duties, DAY)
        met, total = share(found)
        yield f"# {bureau.name}（{bureau.id}）：应当做到的{total}项，做到{met}项"
        for duty, standing in zip(site.duties, found, strict=True):
            first, *rest = told(standing)
            yield f"{duty.id} {duty.name}　{first}"
            yield from (f"    {line}" for line in rest if not line.startswith("没有："))
        yield ""


def test_real_bureaus(real: Site, *, golden: bool) -> None:
    """The five real bureaus stand as the golden file says, duty by duty, on 2026-11-21."""
    said = "\n".join(report(real))
    if golden:
        GOLDEN.write_text(said, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == said


def test_every_bureau_and_every_duty(real: Site) -> None:
    """There is one standing for each bureau and duty, in the register's order, with a reason that is no full sentence."""
    found = standings(real, DAY)
    assert list(found) == [bureau.id for bureau in real.bureaus]
    for bureau, each in found.items():
        assert [standing.duty for standing in each] == [duty.id for duty in real.duties]
        assert {standing.bureau for standing in each} == {bureau}
        assert [
            standing.reason for standing in each if not standing.reason or standing.reason[-1] in "。；："
        ] == []


def test_standings_of_the_county_use_its_own_register(tmp_path: Path) -> None:
    """A county has the duties of its own duties.yml, with their own time limits."""
    (found,) = standings(checked_site(write_county(tmp_path)), TODAY).values()
    assert [(standing.duty, standing.state) for standing in found] == [
        ("a01", DutyState.MET),
        ("a03", DutyState.OVERDUE),
        ("a04", DutyState.PARTLY),
        ("b01", DutyState.NOT_JUDGED),
        ("c01", DutyState.OVERDUE),
        ("c07", DutyState.MET),
        ("d05", DutyState.MET),
    ]


def test_without_a_register_there_are_no_standings(tmp_path: Path) -> None:
    """Where duties.yml is missing every bureau has no duty, and no error comes of it."""
    assert standings(checked_site(write_small_county(tmp_path)), TODAY) == {"shili-yibao": ()}


def test_a_standing_can_be_sent(real: Site) -> None:
    """Standings are plain: pickled and read again they are equal, and small."""
    found = standings(real, DAY)
    sent = pickle.dumps(found)
    assert pickle.loads(sent) == found  # noqa: S301 - its own bytes
    assert len(sent) < 100_000


def _standing(state: DutyState, strength: Strength = Strength.MANDATORY) -> Standing:
    return Standing("x", "y", strength, state, "z")


def test_share_counts_what_binds_and_is_judged() -> None:
    """Published and declared none are met; what does not bind, cannot be judged or is only recommended is left out."""
    states = [_standing(state) for state in DutyState]
    assert share(states) == (2, 5)
    assert share([*states, _standing(DutyState.MET, Strength.RECOMMENDED)]) == (2, 5)
    assert share([]) == (0, 0)


def test_many_places_are_cut(tmp_path: Path) -> None:
    """A standing names at most twenty places but counts them all."""
    rows = "".join(f"  - {{编号: cf-{n}, 名称: 处罚{n}, 类别: 行政处罚}}\n" for n in range(30))
    found = judged(tmp_path, "a04", {f"{BUREAU}/事项.yml": f"清单:\n{rows}"})
    assert (len(found.where), found.done, found.total) == (WHERE_LIMIT, 0, 30)


def test_a_limit_into_unknown_holidays_is_provisional(tmp_path: Path) -> None:
    """A deadline in a year whose holidays are not known yet is marked as provisional."""
    row = "{编号: a, 种类: 行政强制, 相对人名称: 某药房, 相对人类别: 个体工商户, 决定日期: 2099-03-02, 公开日期: 2099-06-01, 决定机关: 甲, 结论: 乙}"
    found = judged(tmp_path, "c02", {f"{BUREAU}/执法决定/2099.yml": f"清单:\n  - {row}\n"})
    assert (found.state, found.provisional) == (DutyState.OVERDUE, True)


def test_a_province_without_a_name_is_told_by_its_code(tmp_path: Path) -> None:
    """A duty of another province says whose it is, by the code where the code is no province's."""
    (bureau,) = checked_site(write_small_county(tmp_path)).bureaus
    d05 = next(duty for duty in duties() if duty.id == "d05")
    other = d05.model_copy(update={"province": "98"})
    assert [each.reason for each in bureau_standings(bureau, [d05, other], TODAY)] == [
        "这项职责只约束四川的机关",
        "这项职责只约束代码98的省份的机关",
    ]


@pytest.mark.parametrize("strip", [{"terms": ()}, {"contents": ()}, {"terms": (), "contents": ()}])
def test_no_predicate_needs_terms_or_contents(tmp_path: Path, strip: dict[str, tuple[()]]) -> None:
    """A register without 期限 or 公示内容 is judged without error, on much data and on little."""
    (full,) = checked_site(write_county(tmp_path / "a")).bureaus
    (small,) = checked_site(write_small_county(tmp_path / "b")).bureaus
    bare: list[Duty] = [duty.model_copy(update=strip) for duty in duties()]
    for bureau in (full, small):
        assert len(bureau_standings(bureau, bare, DAY)) == len(bare)


def test_time_is_linear(tmp_path: Path) -> None:
    """Ten times as many items take about ten times as long, not a hundred times."""

    def seconds(count: int) -> float:
        rows = "".join(
            f"  - {{编号: cf-{n}, 名称: 处罚{n}, 类别: 行政处罚, 流程: f}}\n" for n in range(count)
        )
        files = {
            f"{BUREAU}/主体.yml": SMALL_PROFILE,
            f"{BUREAU}/事项.yml": f"清单:\n{rows}",
            f"{BUREAU}/流程图.yml": "清单:\n  - {编号: f, 名称: 流程图}\n",
        }
        (bureau,) = checked_site(write_small_county(tmp_path / str(count), files)).bureaus
        best = []
        for _ in range(3):
            start = time.perf_counter()
            bureau_standings(bureau, duties(), DAY)
            best.append(time.perf_counter() - start)
        return min(best)

    assert seconds(2000) < 40 * seconds(200)
