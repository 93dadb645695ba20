"""Numbers of an enumeration that skip, repeat, run backwards, begin anew or are left out."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.enumerations import numeral
from gongshi.rules.text.numbering_gap import numbering_gap
from tests.rules.cases import findings, says


def _listed(*entries: str) -> dict[str, str]:
    rows = "".join(f"  - '{entry}'\n" for entry in entries)
    return {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  违法责任:\n{rows}"}


def _quoted(text: str) -> dict[str, str]:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    return {
        "事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  执法依据:\n  - 法规: 社会保险法\n    原文: |-\n{lines}"
    }


def _found(files: dict[str, str]) -> list[str]:
    return [each.found for each in findings(numbering_gap, files)]


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        (("（一）甲；", "（二）乙；", "（四）丁。"), "“（二）”之后是“（四）丁。”，中间缺“（三）”"),
        (("(1)甲；", "(2)乙；", "(5)戊。"), "“(2)”之后是“(5)戊。”，中间缺“(3)”至“(4)”"),
        (("1.甲；", "2.乙；", "2.丙。"), "序号“2.”用了两次，第二次是“2.丙。”"),
        (("一、甲；", "二、乙；", "一、丙。"), "“二、”之后又从头编号：“一、丙。”"),
        (("①甲；", "②乙；", "③丙；", "②丁。"), "“③”之后是“②丁。”，序号倒了回去"),
        (("1、甲；", "2、乙；", "其他违法行为。"), "列举的末项没有序号：“其他违法行为。”"),
        (("1、甲；", "乙的行为；", "2、丙；", "3、丁。"), "列举中有一项没有序号：“乙的行为；”"),
    ],
)
def test_slips_of_lists(entries: tuple[str, ...], found: str) -> None:
    """A gap, a number twice, a new beginning, a step back and an entry without a number are found."""
    (only,) = findings(numbering_gap, _listed(*entries))
    assert (only.severity, only.found) == (Severity.WARNING, found)


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        (("2.甲；", "3.乙。"), "第一项的序号是“2.”：“2.甲；”"),
        (("1、甲；", "2、乙；", "3.丙。"), "同一列举里有“1、”也有“3.”"),
        (("1. 甲。", "2. 乙。", "以上材料一式两份。"), "列举的末项没有序号：“以上材料一式两份。”"),
    ],
)
def test_worth_a_look(entries: tuple[str, ...], found: str) -> None:
    """A late beginning, two ways of writing numbers, and words that may be no entry are hints."""
    (only,) = findings(numbering_gap, _listed(*entries))
    assert (only.severity, only.found) == (Severity.HINT, found)


@pytest.mark.parametrize(
    "entries",
    [
        ("（一）甲；", "(二）乙；", "（三)丙。"),
        ("1. 甲：", "(1) 子；", "(2) 丑；", "2. 乙：", "(1) 寅。"),
        ("甲；", "乙；", "丙。"),
        ("缴费单位", "参保人员"),
        ("10%的单位", "1.5万元以下的", "2021年的"),
        ("1.2021年的计划；", "2.2022年的计划。"),
    ],
)
def test_right_lists(entries: tuple[str, ...]) -> None:
    """Mixed widths, levels one below the other, lists without numbers and plain figures are not found."""
    assert _found(_listed(*entries)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("有下列情形之一的：\n（一）甲；\n（三）丙。", ["“（一）”之后是“（三）丙。”，中间缺“（二）”"]),
        ("要求：1.甲；2.乙；4.丁。", ["“2.”之后是“4.丁。”，中间缺“3.”"]),
        ("一是甲；三是丙。", ["“一是”之后是“三是丙。”，中间缺“二是”"]),
        ("要求：第一，甲。第三，丙。", ["“第一，”之后是“第三，丙。”，中间缺“第二，”"]),
        ("……(四) 先行登记保存；(五) 其他。", []),
        ("材料：\n1.甲\n2.乙\n流程：\n1.申请\n2.受理", []),
        ("依照第三十八条第（一）项、第（三）项处理；有（二）、（四）情形的，从重。", []),
        ("一、二级医院和三级医院", []),
        ("统一是否公示；第二，乙；其一是甲。", []),
    ],
)
def test_in_text(text: str, found: list[str]) -> None:
    """Running text is counted at line starts and inside lines; references, excerpts and second lists are not found."""
    assert _found(_quoted(text)) == found


POSTS = """清单:
- 编号: cf-01
  名称: 甲
  类别: 行政处罚
  责任事项:
  - {序号: 1., 责任: 立案责任, 内容: 决定是否立案。}
  - {序号: 3., 责任: 调查责任, 内容: 调查取证。}
  申请材料:
  - {分组: 共同, 列项: [1.甲；, 2.乙；]}
  - {分组: 选择, 列项: [3.丙；, 4.丁。]}
"""


def test_numbers_in_a_field_of_their_own() -> None:
    """Numbers that have a field of their own are counted too; a second group may go on from the first."""
    assert says(numbering_gap, {"事项.yml": POSTS}) == [
        "事项.yml:7 事项[1].责任事项[2]: “1.”之后是“3.调查取证。”，中间缺“2.”"
    ]


DOCUMENT = """# 方案

## 一、目标

(1)甲。

(2)乙。

(4)丁。

## 二、任务

1.甲。

说明文字。

1.子。

## 四、保障

第一条 甲

## 总则

第二条 乙

第四条 丁
"""


def test_long_text() -> None:
    """Headings, paragraphs and articles of a long text are counted, lower levels anew below each heading."""
    files = {"文件.yml": "清单:\n- {编号: fangan, 标题: 方案, 正文文件: 方案.md}\n", "方案.md": DOCUMENT}
    assert says(numbering_gap, files) == [
        "方案.md:9 : “(2)”之后是“(4)丁。”，中间缺“(3)”",
        "方案.md:19 : “二、”之后是“四、保障”，中间缺“三、”",
        "方案.md:27 : “第二条”之后是“第四条 丁”，中间缺“第三条”",
    ]


def test_same_list_in_two_items() -> None:
    """One slip in many items is one finding."""
    files = _listed("1、甲；", "3、丙。")
    files["事项.yml"] += files["事项.yml"].removeprefix("清单:\n").replace("cf-01", "cf-02")
    (only,) = findings(numbering_gap, files)
    assert (len(only.spots), only.expected, only.advice) == (
        2,
        "序号从头起、一个接一个",
        "对照原件：漏了“2、”的补上，没有漏的从这里起依次改序号",
    )


def test_numerals() -> None:
    """Numbers up to 99 are written in Chinese signs."""
    assert [numeral(number) for number in (1, 10, 11, 20, 36, 100)] == [
        "一",
        "十",
        "十一",
        "二十",
        "三十六",
        "100",
    ]


def test_catch_all_in_the_middle() -> None:
    """An entry for all the rest with others after it is a hint; at the end, and as part of an entry, it is right."""
    (only,) = findings(numbering_gap, _listed("(1)甲；", "(2)涉及医院的其他骗保行为；", "(3)丙；"))
    assert (only.severity, only.found) == (
        Severity.HINT,
        "兜底的一项排在中间，后面还有1项：“(2)涉及医院的其他骗保行为；”",
    )
    assert _found(_listed("(1)甲；", "(2)乙；", "(3)其他骗保行为。")) == []
    assert _found(_listed("(1)甲；", "(2)不结算或其他不履行合同的行为；", "(3)丙。")) == []
    assert _found(_listed("(1)甲；", "(2)有其他下列情形；", "(3)丙。")) == []


def _in_two_parts(point: str, group: str) -> dict[str, str]:
    return {
        "事项.yml": (
            "清单:\n- 编号: jf-01\n  名称: 甲\n  类别: 行政给付\n"
            f"  条件: {{列项: [{point}]}}\n  申请材料:\n  - {{分组: {group}, 列项: [票据。]}}\n"
        )
    }


def test_numbers_through_two_fields() -> None:
    """Conditions and groups of papers that are counted through have one form of number."""
    (only,) = findings(numbering_gap, _in_two_parts("一、直接结算。", "二.门诊报销的资料"))
    assert only.found == "前面的序号写作“一、”，这里写作“二.”"
    assert (only.severity, only.first.field) == (Severity.HINT, "事项[1].申请材料[1].分组")
    assert _found(_in_two_parts("一、直接结算。", "二、门诊报销的资料")) == []
    assert _found(_in_two_parts("一、直接结算。", "门诊报销的资料")) == []
