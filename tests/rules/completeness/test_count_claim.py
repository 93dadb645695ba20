"""Counts that a heading or a sentence states, beside what follows it."""

import pytest

from gongshi.rules.completeness.count_claim import count_claim
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

THREE = """清单:
- {编号: cf-1, 名称: 处罚一, 类别: 行政处罚}
- {编号: cf-2, 名称: 处罚二, 类别: 行政处罚}
- {编号: jc-1, 名称: 检查一, 类别: 行政检查}
"""


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("标题: 示例县事项清单（1项）\n", "事项.标题: 写“（1项）”"),
        ("标题: 示例县事项清单（共五项）\n", "事项.标题: 写“（共五项）”"),
        ("说明: 本清单共计20项。\n", "事项.说明: 写“共计20项”"),
        ("说明: 本表共列入执法事项4项。\n", "事项.说明: 写“共列入执法事项4项”"),
        ("说明: 共2大类12项。\n", "事项.说明: 写“共2大类12项”"),
    ],
)
def test_heading_counts_wrong(head: str, said: str) -> None:
    """A number in the heading that is not the list's is an error."""
    (only,) = findings(count_claim, {"事项.yml": head + THREE})
    assert only.severity is Severity.ERROR
    assert says(count_claim, {"事项.yml": head + THREE}) == [f"事项.yml:1 {said}，清单里有3条"]


@pytest.mark.parametrize(
    "head",
    [
        "标题: 示例县事项清单（3项）\n",
        "标题: 示例县事项清单（2024版）\n",
        "标题: 推行行政执法三项制度清单\n",
        "说明: 共3项，其中行政处罚2项、行政检查1项。\n",
        "说明: 共分2类，合计3项。\n",
        "说明: 一式两份，由共同上级保管三份。\n",
    ],
)
def test_heading_counts_right(head: str) -> None:
    """A right number, a year, and numbers that count something else pass."""
    assert says(count_claim, {"事项.yml": head + THREE}) == []


def test_count_of_one_category() -> None:
    """The numbers of single categories are counted, too."""
    head = "说明: 其中行政处罚3项，行政检查1项。\n"
    assert says(count_claim, {"事项.yml": head + THREE}) == [
        "事项.yml:1 事项.说明: 写“行政处罚3项”，清单里的行政处罚有2条"
    ]


def test_count_of_categories() -> None:
    """The number of categories is counted."""
    assert says(count_claim, {"事项.yml": "说明: 共分5大类。\n" + THREE}) == [
        "事项.yml:1 事项.说明: 写“共分5大类”，清单里有2类"
    ]


def test_annex_of_the_source_repeats_the_title() -> None:
    """The annex that a list comes from bears the list's title, and is not asked a second time."""
    files = {
        "文件.yml": "清单:\n- {编号: tz, 标题: 公示}\n",
        "事项.yml": "标题: 清单（1项）\n来源: {文件: tz, 附件: 四、清单（1项）}\n" + THREE,
    }
    (only,) = findings(count_claim, files)
    assert (only.found, only.expected, [spot.field for spot in only.spots]) == (
        "写“（1项）”，清单里有3条",
        "数目与清单的3条一致",
        ["事项.标题"],
    )


def test_number_that_may_count_categories() -> None:
    """A wrong number that is that of the categories is a warning: three reviews of one category as （1项）."""
    rows = "".join(f"- {{执法类别: 行政处罚, 审核项目: 处罚{number}}}\n" for number in "一二三")
    (only,) = findings(count_claim, {"法制审核.yml": "标题: 审核目录清单（1项）\n清单:\n" + rows})
    assert (only.severity, only.found) == (Severity.WARNING, "写“（1项）”，清单里有3条")


@pytest.mark.parametrize(("number", "wrong"), [("三", False), ("四", True), ("3", False), ("2", True)])
def test_opening_of_an_enumeration(number: str, wrong: bool) -> None:
    """有下列三种情形 must be followed by three."""
    text = f"""清单:
- 编号: cf
  名称: 处罚
  类别: 行政处罚
  违法责任:
    引语: 有下列{number}种情形的，依法给予处分：
    列项: [（一）没有依据的；, （二）违反程序的；, （三）滥用职权的。]
"""
    said = [
        f"事项.yml:6 事项[1].违法责任.引语: 写“下列{number}种”，下面列了3项：“有下列{number}种情形的，依法给予处…”"
    ]
    assert says(count_claim, {"事项.yml": text}) == (said if wrong else [])


def test_catch_all_without_number() -> None:
    """A last entry without a number of its own may be left out of the count."""
    text = "清单:\n- 编号: cf\n  名称: 处罚\n  类别: 行政处罚\n  条件:\n    引语: 符合以下2项条件：\n    列项: [1. 参保；, 2. 有票据；, 其他规定的条件。]\n"
    assert says(count_claim, {"事项.yml": text}) == []


def test_running_text() -> None:
    """A sentence that counts what it then numbers is checked, in a field and in a long text."""
    field = "清单:\n- 编号: tz\n  标题: 通知\n  正文: |-\n    采取以下三种方式：\n    1. 现场检查；\n    2. 走访。\n"
    assert says(count_claim, {"文件.yml": field}) == [
        "文件.yml:4 文件[1].正文: 写“以下三种”，后面列了2项：“采取以下三种方式： 1. 现场…”"
    ]
    long = {
        "文件.yml": "清单:\n- {编号: tz, 标题: 方案, 正文文件: 方案.md}\n",
        "方案.md": "## 一、目的\n\n推行下列两项制度：\n\n(1)公示制度；\n\n(2)记录制度；\n\n(3)审核制度。\n\n## 二、要求\n",
    }
    (only,) = findings(count_claim, long)
    assert (only.found.split("：")[0], only.first.file.rsplit("/", 1)[-1], only.first.line) == (
        "写“下列两项”，后面列了3项",
        "方案.md",
        3,
    )


@pytest.mark.parametrize(
    "text",
    [
        "处1000元以下三个月以上的处罚：（一）甲；（二）乙。",
        "自以下3个工作日内办理：1. 受理；2. 审核。",
        "有下列情形之一的：（一）甲；（二）乙。",
        "采取以下两种方式：1. 现场检查；2. 走访。另有附则：1. 甲；2. 乙；3. 丙。",
    ],
)
def test_no_claim(text: str) -> None:
    """Limits, 情形之一 and a second enumeration are no wrong count."""
    assert says(count_claim, {"文件.yml": f"清单:\n- 编号: tz\n  标题: 通知\n  正文: {text}\n"}) == []


def test_named_after_a_colon() -> None:
    """机构1个：甲股、乙股 is a hint; 机构两个 is right, and 等 leaves the end open."""
    profile = "名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n备注: 执法机构〔文〕\n"
    (only,) = findings(count_claim, {"主体.yml": profile.replace("〔文〕", "1个：基金监管股、综合股")})
    assert (only.severity, only.found) == (
        Severity.HINT,
        "写“1个：基金监管股、综合股”，后面列了2个",
    )
    for text in ("两个：基金监管股、综合股", "3个：基金监管股、综合股等", "第1项：审核、公示"):
        assert says(count_claim, {"主体.yml": profile.replace("〔文〕", text)}) == []
