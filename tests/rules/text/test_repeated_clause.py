"""Entries, clauses and sentences that are there twice."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.repeated_clause import repeated_clause
from tests.rules.cases import findings, says


def _listed(*entries: str) -> dict[str, str]:
    rows = "".join(f"  - '{entry}'\n" for entry in entries)
    return {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  违法责任:\n{rows}"}


def _text(text: str) -> dict[str, str]:
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return {"文件.yml": f"清单:\n- 编号: wj-1\n  标题: 示例通知\n  正文: |-\n{lines}"}


def test_same_entry() -> None:
    """An entry that repeats another, whatever its number and end mark, is found at its place."""
    files = _listed(
        "(3) 为非定点医疗机构提供刷卡记账服务；", "(4) 挂床住院；", "(10) 为非定点医疗机构提供刷卡记账服务。"
    )
    (only,) = findings(repeated_clause, files)
    assert (only.severity, only.found, only.expected, only.spots[0].line) == (
        Severity.WARNING,
        "“(3)”与“(10)”相同：“为非定点医疗机构提供刷卡记账服务。”",
        "各项内容各不相同",
        8,
    )


def test_nearly_the_same_entry() -> None:
    """Long entries that differ by one sign are a hint."""
    (only,) = findings(
        repeated_clause, _listed("（一）未按规定报送履约情况报表的；", "（二）未按规定报送履约情况报告的；")
    )
    assert (only.severity, only.found) == (
        Severity.HINT,
        "“（一）未按规定报送履约情况报表的；”与“（二）未按规定报送履约情况报告的；”只差一个字",
    )


@pytest.mark.parametrize(
    "entries",
    [
        ("（一）未按规定办理药品入库登记手续的；", "（二）未按规定办理药品出库登记手续的；"),
        ("1. 定点医疗机构", "2. 定点零售药店"),
        ("（一）罚款数额在5000元以上的行政处罚；", "（二）罚款数额在8000元以上的行政处罚；"),
        ("（一）涉及定点医疗机构的其他违法行为；", "（二）涉及定点零售药店的其他违法行为。"),
    ],
)
def test_different_entries(entries: tuple[str, ...]) -> None:
    """Opposites, other numbers and other objects are different entries."""
    assert says(repeated_clause, _listed(*entries)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "有下列情形之一的：\n（一）分解住院；\n（二）挂床住院；\n（三）分解住院。",
            "“（一）”与“（三）”相同：“分解住院。”",
        ),
        ("未设置管理台账、未设置管理台账等且拒不整改的处罚", "用顿号并列的“未设置管理台账”写了两遍"),
        ("对象：药品、耗材、药品等", "用顿号并列的“药品”写了两遍"),
        ("应当及时改正，应当及时改正，并报告。", "一句之内“应当及时改正”写了两遍"),
        (
            "违反的，由县级以上医疗保障行政部门处一倍以上五倍以下的罚款；情节严重的，由县级以上医疗保障行政部门处一倍以上五倍以下的罚款。",
            "一句之内“由县级以上医疗保障行政部门处一倍以上五倍以下的罚款”写了两遍",
        ),
        (
            "制度由综合办公室负责解释。\n请认真贯彻执行。\n制度由综合办公室负责解释。",
            "同一句写了两遍：“制度由综合办公室负责解释”",
        ),
    ],
)
def test_in_text(text: str, found: str) -> None:
    """Items of a quotation, listed words, clauses and sentences that come again are found."""
    (only,) = findings(repeated_clause, _text(text))
    assert (only.severity, only.found) == (Severity.WARNING, found)


@pytest.mark.parametrize(
    "text",
    [
        "法定赡养、抚养、扶养义务人无赡养、抚养、扶养能力的",
        "药品生产企业、药品经营企业的负责人收受药品生产企业、药品经营企业财物的",
        "一般案件，经局负责人批准；重大案件，经局负责人批准后报告。",
        "构成犯罪的，依法追究刑事责任。拒不改正的，处罚款。构成犯罪的，依法移送。",
        "2020年5月1日、2021年5月1日、2022年5月1日",
    ],
)
def test_parallel_text(text: str) -> None:
    """Lists for two subjects, short clauses in parallel and dates are not found."""
    assert says(repeated_clause, _text(text)) == []


def test_citations_are_left_alone() -> None:
    """One law cited twice is another rule's business."""
    files = {
        "事项.yml": "清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  执法依据:\n  - {法规: 社会保险法, 条款: 第一条}\n  - {法规: 社会保险法, 条款: 第一条}\n"
    }
    assert says(repeated_clause, files) == []


def test_long_text() -> None:
    """A paragraph that comes again is found; an item of another list with the same words is not."""
    item = "（一）申请行政复议或者提起行政诉讼的途径和期限；"
    paragraph = "领导小组办公室设在局办公室，负责具体日常工作的组织。"
    text = f"第一条 下列事项：\n\n{item}\n\n{paragraph}\n\n第二条 下列事项：\n\n{item}\n\n{paragraph}\n"
    files = {"文件.yml": "清单:\n- {编号: fangan, 标题: 方案, 正文文件: 方案.md}\n", "方案.md": text}
    assert says(repeated_clause, files) == [f"方案.md:11 : 同一段写了两遍：“{paragraph}”"]


def test_neighbours_that_are_alike() -> None:
    """Two entries side by side that begin with one sign changed and go on alike are worth a look."""
    (only,) = findings(repeated_clause, _listed("4、医疗住院、门诊收费票据；", "5、医院住院、门诊结算收据；"))
    assert only.found == (
        "“4、医疗住院、门诊收费票据；”与“5、医院住院、门诊结算收据；”很相近，开头只差一个字"
    )
    assert only.severity is Severity.HINT
    assert findings(repeated_clause, _listed("1、医疗住院、门诊收费票据；", "2、医院出具的诊断证明；")) == []
    assert findings(repeated_clause, _listed("1、参保人员身份证复印件；", "2、受托人员身份证明原件；")) == []
