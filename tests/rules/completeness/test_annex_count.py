"""Annexes that a document announces, beside the lists that say they come from them."""

from gongshi.rules.completeness.annex_count import annex_count
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

DOCUMENT = "清单:\n- 编号: tz\n  标题: 关于印发清单的通知\n  附件:\n"
TWO = DOCUMENT + "  - 1. 示例县医疗保障局人员清单\n  - 2. 示例县医疗保障局事项清单\n"
OFFICERS = "标题: 示例县医疗保障局人员清单\n来源: {文件: tz, 附件: 附件1}\n暂无: {原因: 无}\n"
ITEMS = "标题: 示例县医疗保障局事项清单\n来源: {文件: tz, 附件: 附件2}\n清单:\n- {编号: cf, 名称: 处罚, 类别: 行政处罚}\n"
WHOLE = {"文件.yml": TWO, "人员.yml": OFFICERS, "事项.yml": ITEMS}


def test_every_annex_published() -> None:
    """Annexes that lists come from, in any numerals, with or without the bureau's name, and by a document's title, pass."""
    short = TWO.replace("1. 示例县医疗保障局", "1. ")
    assert says(annex_count, WHOLE | {"文件.yml": short}) == []
    assert says(annex_count, WHOLE) == []
    assert says(annex_count, WHOLE | {"事项.yml": ITEMS.replace("附件2", "附件二")}) == []
    scheme = "清单:\n- {编号: tz, 标题: 通知, 附件: [三项制度方案]}\n- {编号: fa, 标题: 示例县三项制度方案}\n"
    assert says(annex_count, {"文件.yml": scheme}) == []


def test_annex_that_is_nowhere() -> None:
    """An announced list that is not published is a warning, a reply slip only a hint."""
    text = TWO + "  - 3. 随机抽查事项清单\n  - 4. 回执\n"
    assert [
        (each.severity, each.found, each.first.line)
        for each in findings(annex_count, WHOLE | {"文件.yml": text})
    ] == [
        (Severity.WARNING, "附件“随机抽查事项清单”没有公布", 7),
        (Severity.HINT, "附件“回执”没有公布", 8),
    ]


def test_numbers_left_out_and_twice() -> None:
    """Gaps and repetitions in the list of annexes are told."""
    text = DOCUMENT + "  - 附件1：示例县医疗保障局人员清单\n  - 附件3：示例县医疗保障局事项清单\n"
    found = findings(annex_count, WHOLE | {"文件.yml": text, "事项.yml": ITEMS.replace("附件2", "附件3")})
    assert [(each.severity, each.found, each.expected) for each in found] == [
        (Severity.ERROR, "附件目录缺第2号", "附件从1到3连续编号")
    ]
    twice = TWO.replace("- 2.", "- 1.")
    assert "文件.yml:4 文件[1].附件: 附件目录重复第1号" in says(annex_count, WHOLE | {"文件.yml": twice})


def test_annex_that_was_not_announced() -> None:
    """A source, or the document's own text, that names an annex beyond the last is told."""
    assert says(annex_count, WHOLE | {"事项.yml": ITEMS.replace("附件2", "附件8")})[:1] == [
        "事项.yml:2 事项.来源.附件: 来源写的附件号超出“关于印发清单的通知”的附件目录，目录只列了2个附件"
    ]
    text = TWO + "  正文: 流程图见附件3。\n"
    assert says(annex_count, WHOLE | {"文件.yml": text}) == [
        "文件.yml:7 文件[1].正文: 正文提到“附件3”，附件目录只有2个附件"
    ]


def test_year_is_no_number() -> None:
    """An annex that begins with a year has no number of its own."""
    text = DOCUMENT + "  - 2026年度示例县医疗保障局人员清单\n"
    officers = OFFICERS.replace("示例县医疗保障局人员清单", "2026年度示例县医疗保障局人员清单")
    assert says(annex_count, {"文件.yml": text, "人员.yml": officers}) == []


def test_other_title() -> None:
    """A title that is not quite the annex's is a hint, one that is another annex's a warning."""
    (near,) = findings(annex_count, WHOLE | {"人员.yml": OFFICERS.replace("人员清单", "执法人员清单")})
    assert (near.severity, near.found) == (
        Severity.HINT,
        "标题“示例县医疗保障局执法人员清单”，附件目录写作“示例县医疗保障局人员清单”",
    )
    swapped = WHOLE | {
        "人员.yml": OFFICERS.replace("附件1", "附件2"),
        "事项.yml": ITEMS.replace("附件2", "附件1"),
    }
    assert says(annex_count, swapped) == [
        "事项.yml:2 事项.来源.附件: 来源写“附件1”，按标题是附件2“示例县医疗保障局事项清单”",
        "人员.yml:2 人员.来源.附件: 来源写“附件2”，按标题是附件1“示例县医疗保障局人员清单”",
    ]


def test_two_lists_of_one_annex() -> None:
    """Several lists may come from one annex, of which one bears its title."""
    remedies = "标题: 救济途径\n来源: {文件: tz, 附件: 附件2}\n清单:\n- {编号: fy, 种类: 行政复议}\n"
    assert says(annex_count, WHOLE | {"救济渠道.yml": remedies}) == []


def test_heading_that_was_not_printed() -> None:
    """What the transcriber notes of a missing annex number is one hint for all lists."""
    note = "转录说明: 原件本清单前未印“附件2”，按通知的附件目录注明。\n"
    (only,) = findings(annex_count, WHOLE | {"事项.yml": note + ITEMS})
    assert (only.severity, only.found) == (Severity.HINT, "原件没有印出附件号")
