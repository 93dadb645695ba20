"""Texts that break off."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.truncated import truncated
from tests.rules.cases import findings, says


def _post(text: str) -> dict[str, str]:
    return {
        "事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  责任事项:\n  - 内容: '{text}'\n"
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "当事人不在场的，行政机关应当在七日内依照",
            "写到“…在场的，行政机关应当在七日内依照”为止，话没有说完",
        ),
        ("报主管领导审批，决定立案，", "在“报主管领导审批，决定立案，”处断开"),
        ("对违法事实、证据、调查取证、", "在“对违法事实、证据、调查取证、”处断开"),
        ("依法需要听证的，告知当事人以及", "写到“依法需要听证的，告知当事人以及”为止，话没有说完"),
        ("确有应受处罚的违法行为，应当。", "写到“确有应受处罚的违法行为，应当。”为止，话没有说完"),
        ("，将行政处罚决定书送达当事人。", "以标点开头，前面的文字缺了：“，将行政处罚决定书送达当事人。”"),
        (
            "监督当事人在法定期限内履行生效的...",
            "末尾是省略号，文字没有显示全：“…事人在法定期限内履行生效的...”",
        ),
        (
            "工作人员滥用职权、玩忽职守、徇私舞弊的。",
            "只写了情形，句子没有说完怎样处理：“工作人员滥用职权、玩忽职守、徇私舞弊的。”",
        ),
    ],
)
def test_breaks_off(text: str, found: str) -> None:
    """A text that ends in a comma or a preposition, begins with a comma, or names conduct alone is found."""
    (only,) = findings(truncated, _post(text))
    assert (only.severity, only.found, only.expected) == (
        Severity.WARNING,
        found,
        "句子完整，以句号或分号结束",
    )


@pytest.mark.parametrize(
    "text",
    [
        "进行调查取证；执法人员不得少于两人；",
        "不得作为行政处罚的依据。",
        "提出处理意见和理由",
        "符合条件、手续齐全的，予以登记。",
        "有下列情形之一的，依法处理：（一）滥用职权的；（二）玩忽职守的。",
        "属于本县参保人员的，材料是免费提供的。",
        "内部核对，按期办理，做到应收尽收，责任到人",
    ],
)
def test_whole_sentences(text: str) -> None:
    """Sentences that end, nouns that look like prepositions, and enumerations in a line are not found."""
    assert says(truncated, _post(text)) == []


POSTS = """清单:
- 编号: cf-01
  名称: 甲
  类别: 行政处罚
  违法责任: 对不及时立案的，由上级机关责令改正，依照前款规定予以处理。
  责任事项:
  - 内容: 决定书应当在宣告后当场交付当事人，当事人不在场的，七日内送达当事人。
- 编号: cf-02
  名称: 乙
  类别: 行政处罚
  违法责任: 对不及时立案的，由上级机关责令改正，依照前款规定予以处理
  责任事项:
  - 内容: 决定书应当在宣告后当场交付当事人，当事人不在场的，七日内送
"""


def test_against_the_same_text_elsewhere() -> None:
    """A text that stops short of the same text elsewhere is found; one that only lacks its full stop is a hint."""
    cut, unended = findings(truncated, {"事项.yml": POSTS})
    assert (cut.severity, cut.found, cut.expected, cut.spots[0].line) == (
        Severity.WARNING,
        "到“…当事人，当事人不在场的，七日内送”为止",
        "别处同一段文字后面还有“达当事人。”",
        13,
    )
    assert (unended.severity, unended.found, unended.spots[0].line) == (
        Severity.HINT,
        "没有句号：“…关责令改正，依照前款规定予以处理”",
        11,
    )


QUOTED = """清单:
- 编号: cf-01
  名称: 对定点医药机构违反...
  类别: 行政处罚
  执法依据:
  - 法规: 示例条例
    原文: 定点医药机构有下列情形之一的，由医疗保障行政部门责令改正：
  - 法规: 示例条例
    原文: |-
      有下列情形之一的，责令改正：
      （一）分解住院的；
      （二）挂床住院的。
  实施对象: 公民、法人、
  来源: {位置: 表第1行，}
"""


def test_quotations_and_names() -> None:
    """A quotation that stops at its colon, a name cut by dots and a list cut at a comma are found; sources are not."""
    assert says(truncated, {"事项.yml": QUOTED}) == [
        "事项.yml:3 事项[1].名称: 末尾是省略号，文字没有显示全：“对定点医药机构违反...”",
        "事项.yml:7 事项[1].执法依据[1].原文: 引文到冒号为止，没有其后的各项：“…的，由医疗保障行政部门责令改正：”",
    ]


LISTED = """清单:
- 编号: cc-01
  检查事项: 甲
  检查方式: [1. 现场检查；, 2. 走访调查；, 3. 数据核查]
  检查对象: [缴费单位、, 参保人员]
- 编号: cc-02
  检查事项: 乙
  检查方式: [1. 现场检查, 2. 走访调查, 3. 数据核查]
"""


def test_unlike_its_siblings() -> None:
    """An entry without the end mark that the others have is a hint; a list without end marks is not, nor a separator."""
    (only,) = findings(truncated, {"随机抽查.yml": LISTED})
    assert (only.severity, only.found, only.advice) == (
        Severity.HINT,
        "没有句末标点，同一列举的其他各项有：“3. 数据核查”",
        "在句末加“。”；文字没有完的补全",
    )


def test_long_text() -> None:
    """A paragraph of a long text that breaks off is found; headings and lines that go on are not."""
    text = "## 关于\n\n加强组织领导，成立领导小组，以及\n\n建立工作机制，\n按期推进。\n"
    files = {"文件.yml": "清单:\n- {编号: fangan, 标题: 方案, 正文文件: 方案.md}\n", "方案.md": text}
    assert says(truncated, files) == ["方案.md:3 : 写到“加强组织领导，成立领导小组，以及”为止，话没有说完"]


def _scope(*entries: str) -> dict[str, str]:
    rows = "".join(f"  - {entry}\n" for entry in entries)
    return {"服务指南.yml": f"清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: 行政检查\n  适用范围:\n{rows}"}


def test_full_stop_inside_a_list() -> None:
    """One full stop among semicolons is a hint; lists that end entries in several ways are left alone."""
    (only,) = findings(truncated, _scope("(1)对单位的检查；", "(2)对医院的检查。", "(3)对药店的检查。"))
    assert (only.severity, only.found) == (
        Severity.HINT,
        "列举中间用了句号，同一列举的其他各项用分号：“(2)对医院的检查。”",
    )
    assert (
        findings(truncated, _scope("(1)甲的检查；", "(2)乙的检查。", "(3)丙的检查。", "(4)丁的检查。")) == []
    )
    assert (
        findings(truncated, _scope("(1)对单位的检查；", "(2)查医院。每年一次。", "(3)对药店的检查。")) == []
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (
            "对分解住院、过度诊疗等方式造成损失的处罚",
            ["“等方式”前面没有“以”“通过”“采取”一类的字：“对分解住院、过度诊疗等方式造成损失的处罚”"],
        ),
        ("对以分解住院、过度诊疗等方式造成损失的处罚", []),
        ("对采取虚报、隐瞒等手段骗取基金的处罚", []),
        ("抽查、核查等方式并用", []),
    ],
)
def test_means_without_a_word(name: str, found: list[str]) -> None:
    """Means that do something need a word before them that says so."""
    files = {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: {name}\n  类别: 行政处罚\n"}
    assert [each.found for each in findings(truncated, files)] == found


def _liability(lead: str, *entries: str) -> dict[str, str]:
    rows = "".join(f"    - '{entry}'\n" for entry in entries)
    return {
        "事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  违法责任:\n    引语: {lead}\n    列项:\n{rows}"
    }


def test_entry_without_de() -> None:
    """Under 有下列情形之一的 an entry without 的 is worth a look when its fellows have it."""
    files = _liability("有下列情形之一的", "1. 违反程序的；", "2. 资料灭失；", "3. 玩忽职守的。")
    (only,) = findings(truncated, files)
    assert only.found == "列举的情形末尾没有“的”，同一列举的其他各项有：“2. 资料灭失；”"
    assert (only.severity, only.first.field) == (Severity.HINT, "事项[1].违法责任.列项[2]")


@pytest.mark.parametrize(
    ("lead", "entries"),
    [
        ("有下列情形之一的", ("1. 违反程序的；", "2. 玩忽职守的；", "3. 其他违法行为。")),
        ("有下列情形之一的", ("1. 不检查；", "2. 不处罚；", "3. 违反程序的。")),
        ("承担责任", ("1. 违反程序的；", "2. 资料灭失；", "3. 玩忽职守的。")),
    ],
)
def test_entries_that_need_no_de(lead: str, entries: tuple[str, ...]) -> None:
    """A catch-all, lists that mostly go without, and lists of other things are left alone."""
    assert not any("没有“的”" in each.found for each in findings(truncated, _liability(lead, *entries)))


def test_end_behind_a_bracket() -> None:
    """A closing bracket is no end mark; the sign before it may be one."""
    bare = _liability("责任", "1. 收费票据；", "2. 复印件（或有效证件）", "3. 处方。")
    (only,) = findings(truncated, bare)
    assert only.found == "没有句末标点，同一列举的其他各项有：“2. 复印件（或有效证件）”"
    assert (
        findings(truncated, _liability("责任", "1. 收费票据；", "2. 复印件（可后补。）", "3. 处方。")) == []
    )


def test_numbers_without_content() -> None:
    """Numbers in a row that number nothing are found; versions and annexes are not."""
    (only,) = findings(truncated, _post("法定情形1.2.3."))
    assert only.found == "只有序号，没有内容：“法定情形1.2.3.”"
    for right in ("见附件1、2、3、4。", "按照标准1.2.3版执行。", "法定情形：1.甲2.乙3.丙。"):
        assert not any("只有序号" in each.found for each in findings(truncated, _post(right)))
