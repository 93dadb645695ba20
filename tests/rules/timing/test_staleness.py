"""Lists that nobody has looked at for more than a year."""

from __future__ import annotations

from datetime import date

from gongshi.rules.rule import Severity
from gongshi.rules.timing.staleness import staleness
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions

DOCUMENT = "清单:\n- 编号: tz\n  标题: 通知\n  成文日期: {day}\n"
OFFICERS = "{head}来源: {{文件: tz}}\n清单:\n- 姓名: 张某\n  证件编号: '04110535001'\n{rest}"


def test_dated_by_its_document() -> None:
    """A list from a document of more than twelve months ago is told once, though two lists come from it."""
    files = {
        "文件.yml": DOCUMENT.format(day="2021-06-04"),
        "人员.yml": OFFICERS.format(head="", rest=""),
        "流程图.yml": "来源: {文件: tz}\n清单:\n- 编号: a\n  名称: 甲\n",
    }
    (only,) = findings(staleness, files)
    assert only.found == "最近一次公布或更新是2021-06-04，过了 65 个月"
    assert [spot.file.rsplit("/", 1)[-1] for spot in only.spots] == ["人员.yml", "流程图.yml"]
    assert only.severity is Severity.WARNING


def test_updated_since() -> None:
    """A day of update, of the list or of one record, counts for the list."""
    old = DOCUMENT.format(day="2021-06-04")
    for head, rest in (("更新日期: 2026-03-01\n", ""), ("", "  更新日期: 2026-03-01\n")):
        assert says(staleness, {"文件.yml": old, "人员.yml": OFFICERS.format(head=head, rest=rest)}) == []


def test_twelve_months_are_not_too_long() -> None:
    """Twelve months to the day pass, a day more does not."""
    files = {"人员.yml": "更新日期: 2025-11-21\n清单:\n- 姓名: 张某\n  证件编号: '04110535001'\n"}
    assert says(staleness, files) == []
    assert says(staleness, files, today=date(2026, 11, 22)) == [
        "人员.yml:1 人员.更新日期: 最近一次公布或更新是2025-11-21，过了 12 个月"
    ]


def test_profile_and_declaration() -> None:
    """The profile ages too, and the statement that there is nothing."""
    files = {
        "文件.yml": DOCUMENT.format(day="2024-01-05"),
        "主体.yml": "名称: 示例县医疗保障局\n简称: 甲\n行政区划: '999901'\n领域: 医疗保障\n来源: {文件: tz}\n",
        "年度数据.yml": "暂无: {原因: 无, 声明日期: 2023-02-01}\n",
    }
    assert [each.split(": ", 1)[1] for each in says(staleness, files)] == [
        "最近一次公布或更新是2024-01-05，过了 34 个月",
        "最近一次公布或更新是2023-02-01，过了 45 个月",
    ]


def test_edition_of_a_year() -> None:
    """A list without any date is known by the year in its title; last year's may still be in use."""
    items = "标题: 示例县医疗保障局行政执法事项清单（{}版）\n清单:\n- 编号: a\n  名称: 甲\n  类别: 行政处罚\n"
    assert says(staleness, {"事项.yml": items.format(2024)}) == [
        "事项.yml:1 事项.标题: 标题写的是2024年，以后没有更新"
    ]
    assert says(staleness, {"事项.yml": items.format(2025)}) == []


def test_no_date_at_all() -> None:
    """Of a list without any date nothing is known."""
    assert says(staleness, {"人员.yml": "清单:\n- 姓名: 张某\n  证件编号: '04110535001'\n"}) == []


def test_documents_keep_their_day() -> None:
    """A document does not age."""
    assert says(staleness, {"文件.yml": DOCUMENT.format(day="2019-01-01")}) == []


def test_old_document_of_ones_own() -> None:
    """After five years a document of one's own is to say whether it still holds; others' documents need not."""
    document = "清单:\n- 编号: tz\n  标题: 方案\n  发布机构: {}\n  成文日期: 2021-06-04\n{}"
    own = document.format("示例县医疗保障局", "")
    assert says(staleness, {"文件.yml": own}) == [
        "文件.yml:2 文件[1].有效性: 2021-06-04的文件，过了 5 年，没有写是否有效"
    ]
    assert says(staleness, {"文件.yml": own}, today=date(2026, 6, 4)) == []
    assert says(staleness, {"文件.yml": document.format("示例县医疗保障局", "  有效性: 有效\n")}) == []
    assert says(staleness, {"文件.yml": document.format("示例省人民政府", "")}) == []


def test_silence_after_decisions() -> None:
    """Decisions that end more than a year ago ask for a word, and no more."""
    old = {"决定日期": "2025-03-03", "公开日期": "2025-03-05"}
    (only,) = findings(staleness, decisions(old))
    assert (only.found, only.severity) == (
        "最近一条是2025-03-05公开的，以后既没有内容也没有“暂无”的说明",
        Severity.HINT,
    )
    files = {**decisions(old), "执法决定/2027.yml": "暂无: {原因: 未作出决定, 声明日期: 2026-10-01}\n"}
    assert says(staleness, files) == []


def test_plan_of_the_year() -> None:
    """From April on the plan of the year must be there where there was one before."""
    plans = "年度计划:\n- 编号: jh\n  年度: 2025\n  计划名称: 甲\n  对象范围: 药店\n  抽查比例: 10%\n  时间: 5月\n"
    files = {"随机抽查.yml": plans}
    assert says(staleness, files) == ["随机抽查.yml:3 随机抽查.年度计划[1].年度: 最近的抽查计划是2025年度的"]
    assert findings(staleness, files)[0].expected == "2026年度的抽查计划"
    assert says(staleness, files, today=date(2026, 3, 31)) == []
