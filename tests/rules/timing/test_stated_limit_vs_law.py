"""Limits in texts are those of the law."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.stated_limit_vs_law import stated_limit_vs_law
from tests.rules.cases import findings, says

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


def guide(text: str, field: str = "流程说明", category: str = "行政处罚") -> dict[str, str]:
    """Return a guide with this text in a field."""
    return {"服务指南.yml": f"清单:\n- 编号: zn\n  名称: 指南\n  事项类别: {category}\n  {field}: {text!r}\n"}


def item(limits: str, category: str = "行政处罚") -> dict[str, str]:
    """Return an item with these fields."""
    return {"事项.yml": f"清单:\n- 编号: a\n  名称: 甲\n  类别: {category}\n{limits}"}


def test_hearing_in_three_days() -> None:
    """Three days for asking a hearing, as before 2021, is told with the law's five."""
    files = guide("当事人要求听证的，应当在行政机关告知后三日内提出。")
    assert says(stated_limit_vs_law, files) == [
        "服务指南.yml:5 服务指南[1].流程说明: 要求听证的期限写成“三日内”"
    ]
    (only,) = findings(stated_limit_vs_law, files)
    assert (only.severity, only.expected, only.ground) == (
        ERROR,
        "告知后5个工作日内提出",
        "行政处罚法第64条第1项、第85条",
    )


@pytest.mark.parametrize(
    ("text", "found", "severity"),
    [
        ("可在收到本告知书之日起3日内向我局申请听证", "要求听证的期限写成“3日内”", ERROR),
        ("听证申请应当在被告知之日起３日内提出", "要求听证的期限写成“３日内”", ERROR),
        ("收到告知书之日起十日内提出听证申请", "要求听证的期限写成“十日内”", HINT),
        ("应当在举行听证的三日前通知当事人", "举行听证之前通知的期限写成“三日”", ERROR),
        (
            "当事人不在场的，应当在十五日内将行政处罚决定书送达当事人",
            "送达处罚决定书的期限写成“十五日内”",
            ERROR,
        ),
        (
            "先行登记保存的证据，应当在十五日内作出处理决定",
            "先行登记保存后作出处理决定的期限写成“十五日内”",
            ERROR,
        ),
        ("查封、扣押的期限不得超过六十日", "查封、扣押、冻结的期限写成“不得超过六十日”", ERROR),
        (
            "扣押期限不得超过30日；延长扣押的期限不得超过60日",
            "查封、扣押、冻结的期限写成“不得超过60日”",
            ERROR,
        ),
        ("可以在15日内向县人民政府申请行政复议", "申请行政复议的期限写成“15日内”", ERROR),
        ("自收到之日起两个月内申请行政复议", "申请行政复议的期限写成“两个月内”", WARNING),
        ("申请行政复议的期限为三十日", "申请行政复议的期限写成“三十日”", ERROR),
        ("自收到决定书之日起三个月内向人民法院起诉", "提起行政诉讼的期限写成“三个月内”", ERROR),
        ("15日内向人民法院提起行政诉讼", "提起行政诉讼的期限写成“15日内”", ERROR),
        ("应当自立案之日起120日内作出行政处罚决定", "作出处罚决定的期限写成“120日内”", WARNING),
        (
            "当事人应当自收到处罚决定书之日起30日内到指定的银行缴纳罚款",
            "缴纳罚款的期限写成“30日内”",
            ERROR,
        ),
        (
            "行政处罚决定作出之日起20个工作日内在网站公示",
            "公开执法决定的期限写成“20个工作日内”",
            WARNING,
        ),
        ("执法决定作出之日起30个工作日内公开", "公开执法决定的期限写成“30个工作日内”", WARNING),
        (
            "当场实施行政强制措施的，应当在48小时内报告并补办批准手续",
            "当场强制后报告、补办批准手续的期限写成“48小时内”",
            ERROR,
        ),
        ("期限届满之日起六个月内申请人民法院强制执行", "申请法院强制执行的期限写成“六个月内”", ERROR),
        ("催告书送达三日后当事人仍未履行", "催告后申请强制执行的期限写成“三日”", ERROR),
        ("决定被撤销的，应当在十日内撤回处罚决定信息", "撤回已公开决定的期限写成“十日内”", ERROR),
        ("对信息公开申请在30个工作日内答复", "答复信息公开申请的期限写成“30个工作日内”", ERROR),
        ("当场收缴的罚款自收缴之日起五日内交至行政机关", "上缴当场收缴罚款的期限写成“五日内”", ERROR),
        ("违法行为在三年内未被发现的，不再处罚", "追究违法行为的期限写成“三年内”", ERROR),
        ("当场或者十日内一次告知需要补正的材料", "一次告知补正材料的期限写成“十日内”", HINT),
    ],
)
def test_wrong_limits(text: str, found: str, severity: Severity) -> None:
    """Each act that has a limit of its own is known, and a limit that the law does not allow is told as written."""
    assert [(each.found, each.severity) for each in findings(stated_limit_vs_law, guide(text))] == [
        (found, severity)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "当事人要求听证的，应当在告知后五日内提出；应当在举行听证的七日前通知当事人",
        "要求听证的，在5个工作日内提出；3日内提出陈述、申辩意见",
        "当事人不在场的，应当在七日内依照民事诉讼法的有关规定，将行政处罚决定书送达当事人",
        "先行登记保存（7日内作出处理决定）",
        "查封、扣押的期限不得超过三十日；情况复杂的可以延长，但是延长期限不得超过三十日",
        "查封扣押最长不超过60日",
        "自收到决定书之日起60日内申请行政复议，或者六个月内向人民法院提起行政诉讼",
        "60日内申请行政复议或者提起行政诉讼",
        "不服复议决定的，可以在收到复议决定书之日起十五日内向人民法院提起诉讼",
        "复议机关自受理之日起六十日内作出行政复议决定",
        "应当自立案之日起九十日内作出行政处罚决定；经批准可以延长30日",
        "行政许可、行政处罚决定作出之日起7个工作日内公开，其他执法决定作出之日起20个工作日内公开",
        "24小时内报告并补办批准手续；期限届满之日起三个月内申请人民法院强制执行",
        "公示期7日，无异议的给予救助；公告送达，自公告之日起经过30日视为送达",
        "收到法制审核材料之日起10个工作日内完成法制审核",
        "自收到责令改正通知书之日起15日内改正",
        "暂停医疗费用联网结算3个月至12个月",
    ],
)
def test_right_limits(text: str) -> None:
    """The law's own limits, and limits of acts for which it sets none, pass."""
    assert says(stated_limit_vs_law, guide(text)) == []


def test_remedies_in_running_text_are_told_elsewhere() -> None:
    """What a guide says of reconsideration is read together with its organ by another rule."""
    text = "15日内向县人民政府申请行政复议"
    assert says(stated_limit_vs_law, guide(text, "救济途径")) == []


def test_quoted_law_is_not_held_to_the_law() -> None:
    """Quotations of laws are other rules' business."""
    bases = "  执法依据:\n  - 法规: 某法\n    原文: 当事人应当在告知后三日内提出听证申请\n"
    assert says(stated_limit_vs_law, item(bases)) == []


def test_in_a_chart() -> None:
    """A box of a flowchart is read like a text."""
    chart = "清单:\n- 编号: a\n  名称: 甲\n  图: |\n    flowchart TD\n      A([立案]) --> B[登记保存，30日内作出处理决定]\n"
    assert says(stated_limit_vs_law, {"流程图.yml": chart}) == [
        "流程图.yml:4 流程图[1].图: 先行登记保存后作出处理决定的期限写成“30日内”"
    ]


def test_penalty_longer_than_ninety_days() -> None:
    """A penalty item's limit beyond ninety days is told, once for all items that state it so."""
    text = "30个工作日，复杂的延长至3个月，特别重大的原则上不超过6个月"
    files = item(f"  法定时限: {text}\n- 编号: b\n  名称: 乙\n  类别: 行政处罚\n  承诺时限: {text}\n")
    (only,) = findings(stated_limit_vs_law, files)
    assert (only.found, only.severity, len(only.spots)) == (
        "行政处罚的办理时限写到“不超过6个月”",
        WARNING,
        2,
    )
    assert says(stated_limit_vs_law, item("  时限: {数值: 120, 单位: 日}\n")) == [
        "事项.yml:5 事项[1].时限: 行政处罚的办理时限写到“120日”"
    ]


@pytest.mark.parametrize("limits", ["  法定时限: 90日\n", "  法定时限: 3个月\n", "  承诺时限: 60个工作日\n"])
def test_ninety_days_pass(limits: str) -> None:
    """Ninety days pass, and three months that are about as long."""
    assert says(stated_limit_vs_law, item(limits)) == []
    assert says(stated_limit_vs_law, item("  法定时限: 6个月\n", "行政给付")) == []


def test_hearing_among_the_remedies() -> None:
    """The structured limit of a hearing is five working days."""
    remedies = "清单:\n- 编号: tz\n  种类: 听证\n  期限: {{数值: {}, 单位: {}}}\n"
    assert says(stated_limit_vs_law, {"救济渠道.yml": remedies.format(3, "日")}) == [
        "救济渠道.yml:4 救济渠道[1].期限: 要求听证的期限写成“3日”"
    ]
    assert says(stated_limit_vs_law, {"救济渠道.yml": remedies.format(5, "工作日")}) == []


def test_result_on_the_website() -> None:
    """A penalty guide that promises the result online after twenty working days is asked about; others are not."""
    text = "自案件结案之日起20个工作日，通过门户网站查询状态及结果。"
    (only,) = findings(stated_limit_vs_law, guide(text, "结果查询"))
    unclear = "行政处罚的结果，写“20个工作日”在网上查询，没有写明是以内还是以后"
    assert (only.found, only.severity) == (unclear, HINT)
    for words, found in (
        ("20个工作日内", "行政处罚的结果，“20个工作日内”才保证能在网上查询"),
        ("20个工作日后", "行政处罚的结果，“20个工作日”以后才能在网上查询"),
    ):
        (only,) = findings(stated_limit_vs_law, guide(text.replace("20个工作日", words), "结果查询"))
        assert only.found == found
    assert says(stated_limit_vs_law, guide(text, "结果查询", "行政检查")) == []


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("每年将检查结果、行政处罚结果等情况进行公示", True),
        ("每年年底对行政处罚决定集中公开", True),
        ("每年公布行政处罚统计数据", False),
        ("每年1月31日前公开上年度行政处罚的总体情况", False),
        ("每年开展检查，发现问题依法处理", False),
    ],
)
def test_penalties_published_by_the_year(text: str, late: bool) -> None:
    """Outcomes of penalties published once a year are late; the year's figures are not."""
    files = {"事项.yml": f"清单:\n- 编号: sx-1\n  名称: 甲\n  类别: 其他职权\n  备注: {text}\n"}
    found = [each.found for each in findings(stated_limit_vs_law, files) if "每年" in each.found]
    assert found == ["写的是处罚结果每年才公示一次"] * late
