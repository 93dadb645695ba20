"""Organs and limits of reconsideration and suit."""

import pytest

from gongshi.rules.law.review_organ_current import review_organ_current
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def remedy(kind: str, *fields: str) -> dict[str, str]:
    """Return 救济渠道.yml with one channel."""
    lines = "".join(f"  {field}\n" for field in fields)
    return {"救济渠道.yml": f"清单:\n- 编号: qd-1\n  种类: {kind}\n{lines}"}


def guide(text: str) -> dict[str, str]:
    """Return 服务指南.yml whose one guide tells what to do against a decision."""
    return {
        "服务指南.yml": f"清单:\n- 编号: zn-1\n  名称: 某指南\n  事项类别: 行政处罚\n  救济途径: {text}\n"
    }


def test_department_above() -> None:
    """Since 2024 the department above decides no reconsideration; the bureau's own government is named."""
    (only,) = findings(review_organ_current, remedy("行政复议", "机关: 示例市医疗保障局"))
    assert (only.severity, only.found, only.expected, only.advice) == (
        Severity.ERROR,
        "行政复议机关写作“示例市医疗保障局”",
        "行政复议机关是示例县人民政府",
        "改为示例县人民政府；由司法行政部门接收材料的，另写“接收机构”",
    )
    assert only.public == "依2024年1月1日起施行的行政复议法，现应向示例县人民政府申请"


@pytest.mark.parametrize(
    ("organ", "severity"),
    [
        ("上一级主管部门", Severity.ERROR),
        ("示例县司法局", Severity.ERROR),
        ("示例市人民政府", Severity.ERROR),
        ("示例县人民政府或者示例市医疗保障局", Severity.ERROR),
        ("有关部门", Severity.WARNING),
    ],
)
def test_wrong_organs(organ: str, severity: Severity) -> None:
    """Departments, the office that handles the case, and another level's government are wrong; 有关部门 says nothing."""
    assert [
        each.severity for each in findings(review_organ_current, remedy("行政复议", f"机关: {organ}"))
    ] == [severity]


@pytest.mark.parametrize(
    "organ", ["示例县人民政府", "示例县人民政府（示例县司法局代收）", "本级人民政府", "示例县政府"]
)
def test_right_organs(organ: str) -> None:
    """The own government passes under any of its names."""
    assert says(review_organ_current, remedy("行政复议", f"机关: {organ}", "接收机构: 示例县司法局")) == []


def test_receiver_only() -> None:
    """An office of the justice bureau receives by right; that no organ is named is another rule's to say."""
    receiver = "接收机构: 示例县司法局行政复议与应诉股"
    assert says(review_organ_current, remedy("行政复议", receiver)) == []
    (only,) = findings(review_organ_current, remedy("行政复议", "机关: 示例市医疗保障局", receiver))
    assert only.found == "行政复议机关写作“示例市医疗保障局”"


def test_nobody_named() -> None:
    """That a channel names no organ, or only 相关部门, is said once, by the rule on what is missing; a wrong one is wrong."""
    assert says(review_organ_current, remedy("行政复议", "说明: 向相关部门提出行政复议")) == []
    (only,) = findings(review_organ_current, remedy("行政复议", "说明: 向上一级主管部门申请行政复议"))
    assert only.severity is Severity.ERROR


def test_limits() -> None:
    """Sixty days and six months are the law's; a suit after reconsideration has fifteen days."""
    wrong = remedy("行政复议", "机关: 示例县人民政府", "期限: {数值: 60, 单位: 工作日}")
    (only,) = findings(review_organ_current, wrong)
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "申请行政复议的期限写作“60个工作日”",
        "知道该行政行为之日起60日（自然日）内",
    )
    assert only.public == "申请行政复议的期限是知道该行政行为之日起60日（自然日）内（行政复议法第20条）"
    assert says(review_organ_current, remedy("行政诉讼", "期限: {数值: 3, 单位: 月}")) == [
        "救济渠道.yml:4 救济渠道[1].期限: 提起行政诉讼的期限写作“3个月”"
    ]
    right = [
        remedy("行政复议", "机关: 示例县人民政府", "期限: {数值: 60, 单位: 日}"),
        remedy("行政诉讼", "期限: {数值: 6, 单位: 月}"),
        remedy("行政诉讼", "期限: {数值: 15, 单位: 日, 起算: 收到复议决定书之日}"),
    ]
    assert [says(review_organ_current, each) for each in right] == [[]] * len(right)


def test_text() -> None:
    """What a guide tells citizens is read the same way: organ and both limits."""
    text = "可以在30日内向示例市医疗保障局申请行政复议，或者三个月内向人民法院起诉。"
    assert [each.found for each in findings(review_organ_current, guide(text))] == [
        "写的是向“示例市医疗保障局”申请行政复议",
        "申请行政复议的期限写作“30日”",
        "提起行政诉讼的期限写作“3个月”",
    ]
    assert says(review_organ_current, guide("向相关部门提出行政复议")) == []


def test_right_text() -> None:
    """The law's own terms pass, also the fifteen days after a decision on reconsideration, and general words for officers."""
    text = (
        "可以自知道之日起六十日内向示例县人民政府申请行政复议，也可以在6个月内直接向人民法院提起诉讼；"
        "对复议决定不服的，收到复议决定书之日起十五日内向人民法院起诉。"
    )
    post = (
        "清单:\n- 编号: cf-01\n  名称: 某处罚\n  类别: 行政处罚\n"
        "  责任事项:\n  - 内容: 告知当事人可以向有关机关申请行政复议。\n"
    )
    assert says(review_organ_current, {**guide(text), "事项.yml": post}) == []


def test_old_articles() -> None:
    """Articles of 行政复议法 by their numbers of before 2024 are found in a channel's bases and in its text."""
    old = remedy(
        "行政复议",
        "机关: 示例县人民政府",
        "依据:",
        "- {法规: 行政复议法, 条款: 第十二条}",
        "- {法规: 行政复议法, 条款: 第二十条}",
        "说明: 见《行政复议法》第九条",
    )
    found = findings(review_organ_current, old)
    assert [(each.severity, each.found, each.expected) for each in found] == [
        (Severity.WARNING, "《行政复议法》第12条是2024-01-01以前的条次", "现在是第24条"),
        (Severity.WARNING, "《行政复议法》第9条是2024-01-01以前的条次", "现在是第20条"),
    ]


def test_tax_office() -> None:
    """The acts of a tax office are reconsidered by the one above, and so they are where others speak of it."""
    profile = SMALL_PROFILE.replace("示例县医疗保障局", "国家税务总局示例县税务局")
    files = {**remedy("行政复议", "机关: 国家税务总局示例市税务局"), "主体.yml": profile}
    assert says(review_organ_current, files) == []
    assert says(review_organ_current, guide("对征缴不服的，向上一级税务机关申请行政复议。")) == []
