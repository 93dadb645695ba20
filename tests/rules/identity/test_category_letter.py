"""Letters of codes against categories."""

from gongshi.rules.identity.category_letter import category_letter
from gongshi.rules.rule import Severity
from tests.rules.cases import REGIONS, findings, says

NO_FORM = {"regions.yml": REGIONS[REGIONS.index("行政区划:") :]}


def items(*pairs: tuple[str, str], code: str = "9999-{}-00{:03d}-999901") -> dict[str, str]:
    """Return a list of items with these letters and categories."""
    rows = [
        f"- {{编号: sx-{at}, 名称: 事项, 类别: {category}, 项目编码: {code.format(letter, at)}}}\n"
        for at, (letter, category) in enumerate(pairs)
    ]
    return {"事项.yml": "清单:\n" + "".join(rows)}


def test_letter_of_another_category() -> None:
    """A letter known for another category is an error that tells the right letter."""
    (only,) = findings(category_letter, items(("B", "行政检查")))
    assert only.found == "编码的代号“B”表示行政处罚，类别是行政检查"
    assert (only.expected, only.severity) == ("行政检查的代号是 J", Severity.ERROR)


def test_category_with_another_letter() -> None:
    """A category whose letter is known, under a letter that is only supposed or unknown, is a warning."""
    assert [
        (each.found, each.severity)
        for each in findings(category_letter, items(("A", "行政处罚"), ("X", "行政检查")))
    ] == [
        ("编码的代号是“A”，类别是行政处罚", Severity.WARNING),
        ("编码的代号是“X”，类别是行政检查", Severity.WARNING),
    ]


def test_doubtful_letters() -> None:
    """Letters that are only supposed never make an error, and none when they agree."""
    (only,) = findings(category_letter, items(("A", "行政裁决")))
    assert (only.found, only.severity) == ("编码的代号“A”与类别行政裁决的对应关系没有查到", Severity.HINT)
    assert says(category_letter, items(("A", "行政许可"))) == []


def test_right_letters() -> None:
    """Letters that agree pass."""
    assert says(category_letter, items(("B", "行政处罚"), ("J", "行政检查"), ("G", "行政给付"))) == []


def test_guides_too() -> None:
    """A guide's code is held to its category."""
    guide = "清单:\n- {编号: zn-1, 名称: 甲指南, 事项类别: 行政给付, 事项编码: 9999-B-00100-999901}\n"
    assert says(category_letter, {"服务指南.yml": guide}) == [
        "服务指南.yml:2 服务指南[1].事项编码: 编码的代号“B”表示行政处罚，类别是行政给付"
    ]


def test_by_the_bureaus_own_custom() -> None:
    """Where the province's letters are not known, one item against all others with its letter is a warning."""
    usual = [("P", "行政处罚")] * 5
    assert says(category_letter, items(*usual, ("P", "行政检查")), others=NO_FORM) == [
        "事项.yml:7 事项[6].项目编码: 编码的字母是“P”，类别是行政检查；本机关其余 5 个字母为“P”的编码都是行政处罚"
    ]
    assert says(category_letter, items(*usual[:3], ("P", "行政检查")), others=NO_FORM) == []
    assert says(category_letter, items(*usual, ("P", "行政检查"), code="PQ{}{:03d}"), others=NO_FORM) == []
