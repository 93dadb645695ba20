"""What falls due: everything that happens from today on within half a year, by day, each thing once."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from county import BUREAU, TODAY, Changes, write_small_county
from gongshi.checking import checked_site
from gongshi.due import HORIZON, Due, DueKind, dues
from gongshi.duties import DutyState, Standing
from gongshi.law.duties import Strength
from gongshi.rules import BY_ID
from gongshi.site import Site

ID = "shili-yibao"


def site_of(root: Path, changes: Changes) -> Site:
    """Return the Site of a small county with these files."""
    return checked_site(write_small_county(root, changes))


def happens(root: Path, changes: Changes) -> list[Due]:
    """Return what falls due in a small county with these files, no duties judged."""
    return list(dues(site_of(root, changes), {}, TODAY))


def officers(*ends: date, more: str = "") -> str:
    """Return 人员.yml with a certificate that ends on each of the days."""
    rows = [
        f"  - {{姓名: 张某{number}, 证件编号: '000{number}', 证件有效期: 至{end.isoformat()}{more}}}\n"
        for number, end in enumerate(ends, start=1)
    ]
    return "清单:\n" + "".join(rows)


def test_horizon(tmp_path: Path) -> None:
    """Today counts and so does the last day of the horizon; yesterday and the day after the last do not."""
    days = [TODAY, TODAY + HORIZON, TODAY - timedelta(days=1), TODAY + HORIZON + timedelta(days=1)]
    assert happens(tmp_path, {f"{BUREAU}/人员.yml": officers(*days)}) == [
        Due(TODAY, ID, DueKind.CERTIFICATE, "张某1", "officers", "1"),
        Due(TODAY + HORIZON, ID, DueKind.CERTIFICATE, "张某2", "officers", "2"),
    ]


def test_a_certificate_taken_away(tmp_path: Path) -> None:
    """Of a certificate that was taken away, or that has no end, nothing falls due."""
    taken = officers(TODAY, more=", 状态: 注销")
    lasting = "  - {姓名: 李某, 证件编号: '0009', 证件有效期: 长期}\n  - {姓名: 王某, 证件编号: '0010'}\n"
    assert happens(tmp_path, {f"{BUREAU}/人员.yml": taken + lasting}) == []


def test_documents_lists_and_records(tmp_path: Path) -> None:
    """Documents cease to be in force, lists and records reach the last day that they state."""
    changes = {
        f"{BUREAU}/文件.yml": "清单: [{编号: tz, 标题: 示例通知, 失效日期: 2026-07-01, 有效期止: 2026-07-05}]",
        f"{BUREAU}/人员.yml": "有效期止: 2026-07-02\n清单: [{姓名: 张某, 证件编号: '0001', 有效期止: 2026-07-03}]",
        f"{BUREAU}/救济渠道.yml": "清单: [{编号: fy, 种类: 行政复议, 有效期止: 2026-07-04}]",
    }
    assert happens(tmp_path, changes) == [
        Due(date(2026, 7, 1), ID, DueKind.DOCUMENT, "示例通知", "documents", "tz"),
        Due(date(2026, 7, 2), ID, DueKind.RECORD, "执法人员（整个清单）", "officers"),
        Due(date(2026, 7, 3), ID, DueKind.RECORD, "张某", "officers", "1"),
        Due(date(2026, 7, 4), ID, DueKind.RECORD, "救济渠道第1条", "remedies", "fy"),
        Due(date(2026, 7, 5), ID, DueKind.RECORD, "示例通知", "documents", "tz"),
    ]


DECISION = """  - 编号: jd-{0}
    种类: 行政强制
    案件名称: 查封某药房资料
    {1}
    相对人名称: 示例县某大药房
    相对人类别: 法人及非法人组织
    决定日期: 2026-03-02
    公开日期: 2026-03-06
    公示截止期: 2026-07-0{0}
    决定机关: 示例县医疗保障局
    结论: 封存资料
"""


def test_decisions(tmp_path: Path) -> None:
    """A decision has to be taken down after its last day; it goes by its number, for then its party is not named."""
    withdrawn = (
        "    状态: 已撤回\n    撤回说明: {变更日期: 2026-05-06, 撤回日期: 2026-05-08, 理由: 复议撤销}\n"
    )
    text = DECISION.format(1, "文号: 示罚〔2026〕1号") + DECISION.format(2, "有效期止: 2026-07-05")
    changes = {f"{BUREAU}/执法决定/2026.yml": f"清单:\n{text}{DECISION.format(3, '文号: 甲')}{withdrawn}"}
    assert happens(tmp_path, changes) == [
        Due(date(2026, 7, 1), ID, DueKind.TAKEDOWN, "示罚〔2026〕1号", "decisions", "jd-1"),
        Due(date(2026, 7, 2), ID, DueKind.TAKEDOWN, "jd-2", "decisions", "jd-2"),
        Due(date(2026, 7, 5), ID, DueKind.RECORD, "jd-2", "decisions", "jd-2"),
    ]


def test_laws(tmp_path: Path) -> None:
    """Laws begin and cease to apply for all bureaus."""
    laws = "法规: [{编号: xin, 标题: 新法, 效力级别: 法律, 施行日期: 2026-07-01}, {编号: jiu, 标题: 旧法, 效力级别: 法律, 失效日期: 2026-07-01}]"
    assert happens(tmp_path, {"laws.yml": laws}) == [
        Due(date(2026, 7, 1), "", DueKind.LAW_ENDS, "旧法", "laws", "jiu"),
        Due(date(2026, 7, 1), "", DueKind.LAW_BEGINS, "新法", "laws", "xin"),
    ]


EXEMPTION = "  - {{规则: {0}, 清单: 人员, 记录: '{1}', 理由: 换证中, 决定人: 甲, 有效至: 2026-07-01}}\n"


def test_exemptions(tmp_path: Path) -> None:
    """Exemptions end; each is one of its own, also two of one rule on one day, named as people name rules."""
    rows = EXEMPTION.format("cert-expired", "0001") + EXEMPTION.format("cert-expired", "0002")
    found = happens(tmp_path, {f"{BUREAU}/例外.yml": f"清单:\n{rows}"})
    name = BY_ID["cert-expired"].name
    assert [(each.kind, each.title) for each in found] == [
        (DueKind.EXEMPTION, f"{name}，人员，0001"),
        (DueKind.EXEMPTION, f"{name}，人员，0002"),
    ]
    assert len({each.entry for each in found}) == 2
    unknown = happens(tmp_path / "b", {f"{BUREAU}/例外.yml": f"清单:\n{EXEMPTION.format('no-such', '1')}"})
    assert [each.title for each in unknown] == ["no-such，人员，1"]


LETTER = "  - {{编号: jd-{0}, 种类: 督办函, {1}发出日期: 2026-05-06, 答复期限: 2026-06-0{0}, 事由: 甲{2}}}\n"


def test_letters(tmp_path: Path) -> None:
    """A letter of supervision waits for its answer until its day; one that is answered no longer does."""
    rows = (
        LETTER.format(2, "文号: 示司督〔2026〕1号, ", "")
        + LETTER.format(3, "", "")
        + LETTER.format(4, "", ", 答复日期: 2026-05-10")
    )
    assert happens(tmp_path, {f"{BUREAU}/监督.yml": f"清单:\n{rows}"}) == [
        Due(date(2026, 6, 2), ID, DueKind.REPLY, "督办函 示司督〔2026〕1号", "", "jd-2"),
        Due(date(2026, 6, 3), ID, DueKind.REPLY, "督办函 jd-3", "", "jd-3"),
    ]


DUTIES = """公示职责:
  - {编号: a01, 名称: 执法主体, 阶段: 事前, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: profile}
  - {编号: a03, 名称: 执法人员, 阶段: 事前, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: officers}
"""


@pytest.mark.parametrize(
    ("state", "strength", "falls_due"),
    [
        (DutyState.MISSING, Strength.MANDATORY, True),
        (DutyState.MET, Strength.MANDATORY, True),
        (DutyState.PARTLY, Strength.RECOMMENDED, False),
        (DutyState.EXEMPT, Strength.MANDATORY, False),
        (DutyState.NOT_JUDGED, Strength.MANDATORY, False),
    ],
)
def test_duties(tmp_path: Path, state: DutyState, strength: Strength, falls_due: bool) -> None:
    """Mandatory duties that bind and can be judged fall due, done or not; a day that may still move says so."""
    site = site_of(tmp_path, {"duties.yml": DUTIES})
    due = Standing(ID, "a01", strength, state, "甲", due=date(2026, 6, 30), provisional=True)
    passed = Standing(ID, "a03", Strength.MANDATORY, DutyState.OVERDUE, "乙", due=date(2026, 5, 31))
    found = dues(site, {ID: (due, passed)}, TODAY)
    expected = Due(date(2026, 6, 30), ID, DueKind.DUTY, "执法主体", "", "a01", provisional=True)
    assert found == ((expected,) if falls_due else ())


def test_in_order_and_once(tmp_path: Path) -> None:
    """Everything stands in the order of days, what several files say alike once."""
    decisions = "有效期止: 2026-07-01\n清单:\n"
    changes = {
        f"{BUREAU}/执法决定/2026-01.yml": decisions + DECISION.format(1, "文号: 一"),
        f"{BUREAU}/执法决定/2026-02.yml": decisions + DECISION.format(2, "文号: 二"),
        f"{BUREAU}/人员.yml": officers(date(2026, 8, 1), date(2026, 6, 2)),
    }
    found = happens(tmp_path, changes)
    assert [each.day for each in found] == sorted(each.day for each in found)
    assert len(found) == len(set(found)) == 5
    assert sum(each.kind is DueKind.RECORD for each in found) == 1
