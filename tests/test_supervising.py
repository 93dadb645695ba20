"""The whole judgement of a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, TODAY, write_county, write_small_county
from gongshi.checking import checked_site
from gongshi.duties import standings
from gongshi.law.library import Library
from gongshi.rules import BY_ID, Group, judge
from gongshi.site import Site
from gongshi.supervising import Supervision, supervise

ID = "shili-yibao"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The invented county."""
    return checked_site(write_county(tmp_path_factory.mktemp("county")))


def test_everything_of_every_bureau(site: Site) -> None:
    """Each bureau has a standing for each duty, in the order of the register, its findings and its exemptions."""
    library = Library(None)
    supervision = supervise(site, TODAY, library)
    assert (supervision.today, supervision.library) == (TODAY, library)
    ids = [bureau.id for bureau in site.bureaus]
    for part in (supervision.standings, supervision.findings, supervision.accepted):
        assert list(part) == ids
    assert [each.duty for each in supervision.standings[ID]] == [duty.id for duty in site.duties]
    assert {each.bureau for each in supervision.findings[ID]} == {ID}
    assert [each.decided_by for each in supervision.accepted[ID]] == ["示例县司法局执法监督股"]
    assert [each.day for each in supervision.dues] == sorted(each.day for each in supervision.dues)


def test_the_same_again(site: Site) -> None:
    """The same data on the same day are judged the same."""
    library = Library(None)
    assert supervise(site, TODAY, library) == supervise(site, TODAY, library)


def test_the_day_decides(site: Site) -> None:
    """Another day gives another judgement: a certificate that was about to expire has expired."""

    def expired(today: date) -> set[str]:
        findings = supervise(site, today, Library(None)).findings[ID]
        return {
            spot.title
            for each in findings
            if each.rule == "cert-expired" and each.severity is BY_ID["cert-expired"].severity
            for spot in each.spots
        }

    assert "王某丙" not in expired(TODAY)
    assert "王某丙" in expired(date(2026, 8, 1))


def decision(number: int, party: str, until: date, more: str = "") -> str:
    """Return a decision about a party; it lacks much, so that rules find something."""
    return f"""  - 编号: jd-{number}
    种类: 行政强制
    文号: 示罚〔2026〕{number}号
    相对人名称: {party}
    相对人类别: 法人及非法人组织
    相对人代码: 91999901MA000000{number}X
    决定日期: 2026-03-02
    公开日期: 2026-05-06
    公示截止期: {until.isoformat()}
    决定机关: 示例县医疗保障局
    结论: 封存资料
{more}"""


DUTY = """公示职责:
  - {编号: c02, 名称: 其他执法决定, 阶段: 事后, 约束: 全部执法机关, 公示内容: [文号],
     期限: [{数值: 7, 单位: 工作日, 起算: 作出决定之日}], 依据: [{法规: 甲}], 强制: 强制, 判断: other-decisions}
"""


@pytest.fixture
def judged(tmp_path: Path) -> tuple[Site, Supervision]:
    """A bureau with three decisions: shown, past the end of its publication, withdrawn."""
    withdrawn = (
        "    状态: 已撤回\n    撤回说明: {变更日期: 2026-05-18, 撤回日期: 2026-05-20, 理由: 复议撤销}\n"
    )
    decisions = (
        decision(1, "示例甲药房", date(2027, 1, 1))
        + decision(2, "示例乙药房", date(2026, 5, 31))
        + decision(3, "示例丙药房", date(2027, 1, 1), withdrawn)
    )
    data = write_small_county(
        tmp_path, {f"{BUREAU}/执法决定/2026.yml": f"清单:\n{decisions}", "duties.yml": DUTY}
    )
    site = checked_site(data)
    return site, supervise(site, TODAY, Library(None))


def test_what_is_no_longer_shown(judged: tuple[Site, Supervision]) -> None:
    """The party of a decision that the site no longer shows is named nowhere; the check of the data still names it."""
    site, supervision = judged
    told = repr((supervision.findings, supervision.accepted, supervision.standings, supervision.dues))
    for party, code, named in (("甲", 1, True), ("乙", 2, False), ("丙", 3, False)):
        assert (f"示例{party}药房" in told) is named
        assert (f"91999901MA000000{code}X" in told) is named
    assert "示例乙药房" in repr(judge(site, TODAY, Library(None)))
    assert "示例乙药房" in repr(standings(site, TODAY))


def test_its_days_still_matter(judged: tuple[Site, Supervision]) -> None:
    """That it is late, or still in the data, is told under its number."""
    _, supervision = judged
    spots = [
        (each.rule, spot.title)
        for each in supervision.findings[ID]
        for spot in each.spots
        if spot.record in {"jd-2", "jd-3"}
    ]
    assert ("retention-over", "示罚〔2026〕2号") in spots
    assert {title for _, title in spots} <= {"示罚〔2026〕2号", "示罚〔2026〕3号"}
    assert {BY_ID[rule].group for rule, _ in spots} == {Group.TIME}
    (standing,) = supervision.standings[ID]
    assert {place.label for place in standing.where if place.entry in {"jd-2", "jd-3"}} <= {
        "示罚〔2026〕2号",
        "示罚〔2026〕3号",
    }
    assert {place.entry for place in standing.where} & {"jd-2", "jd-3"}
