"""Items under nearly one name."""

import random

import pytest

from gongshi.rules.identity.alike import close_pairs, core, tells_apart
from gongshi.rules.identity.near_duplicate import near_duplicate
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says


def items(*names: str, category: str = "行政处罚") -> dict[str, str]:
    """Return a list of items with these names."""
    rows = [f"- {{编号: sx-{at}, 名称: '{name}', 类别: {category}}}\n" for at, name in enumerate(names)]
    return {"事项.yml": "清单:\n" + "".join(rows)}


def test_same_name() -> None:
    """Items and inspections of one name are one finding with all places."""
    law = "违反《医疗保障基金使用监督管理条例》"
    inspections = f"清单:\n- 检查事项: {law}\n- 检查事项: 对医疗救助的检查\n- 检查事项: {law}\n"
    (only,) = findings(near_duplicate, {"随机抽查.yml": inspections})
    assert (only.found, only.ground) == (
        f"2 项名称相同：“{law}”",
        "国办发〔2015〕58号：随机抽查事项清单应当写明抽查什么、依据什么",
    )
    assert [spot.field for spot in only.spots] == ["随机抽查[1].检查事项", "随机抽查[3].检查事项"]


def test_same_but_for_filler() -> None:
    """Filler, punctuation and near synonyms do not make another item."""
    assert says(
        near_duplicate,
        items(
            "对社会保险经办机构骗取医疗保险基金支出的行为的处罚",
            "对医疗保险经办机构骗取医保基金支出的处罚",
            "对侵占基金的处罚",
        ),
    ) == [
        f"事项.yml:{line} 事项[{line - 1}].名称: 2 项名称只差虚字或近义词：“对社会保险经办机构骗取医疗保险基金支出的行为的处罚”、“对医疗保险经办机构骗取医保基金支出的处罚”"
        for line in (2, 3)
    ]


def test_same_name_in_two_categories() -> None:
    """One name under two categories is worth a look only."""
    two = items("医疗救助")["事项.yml"] + "- {编号: qr-1, 名称: 医疗救助, 类别: 行政确认}\n"
    assert [each.severity for each in findings(near_duplicate, {"事项.yml": two})] == [Severity.HINT]


def test_nearly_the_same() -> None:
    """A slip of a sign, or a few words more on one side, is a hint."""
    slip = ("对定点医药机构虚构医药服务项目骗取基金的处罚", "对定点医药机构虚构医药服务顶目骗取基金的处罚")
    more = (
        "对单位和个人以欺诈、伪造证明材料或者其他手段骗取医疗保险待遇行为的处罚",
        "对以欺诈、伪造证明材料或者其他手段骗取医疗保险、生育保险待遇的处罚",
    )
    assert [
        (each.found, each.severity)
        for pair in (slip, more)
        for each in findings(near_duplicate, items(*pair))
    ] == [(f"两项名称几乎相同：“{one}”和“{other}”", Severity.HINT) for one, other in (slip, more)]


@pytest.mark.parametrize(
    ("article", "severity"), [("第四十条", Severity.WARNING), ("第三十八条", Severity.HINT)]
)
def test_nearly_the_same_on_the_same_ground(article: str, severity: Severity) -> None:
    """Two like names that rest on the same article are a warning."""
    rows = [
        f"- {{编号: sx-{at}, 名称: {name}, 类别: 行政处罚, 执法依据: [{{法规: 某条例, 条款: {ground}}}]}}\n"
        for at, (name, ground) in enumerate(
            (("对定点医药机构虚构服务项目的处罚", "第四十条"), ("对定点医药机构虚构服务顶目的处罚", article))
        )
    ]
    (only,) = findings(near_duplicate, {"事项.yml": "清单:\n" + "".join(rows)})
    assert only.severity is severity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("对定点医疗机构骗取医疗保障基金支出的处罚", "对定点零售药店骗取医疗保障基金支出的处罚"),
        ("对医疗保障经办机构骗取医疗保障基金支出的处罚", "对定点医药机构骗取医疗保障基金支出的处罚"),
        (
            "对公立医疗机构药品集中采购行为合规性的监督检查",
            "对公立医疗机构高值医用耗材集中采购行为合规性的监督检查",
        ),
        ("用人单位参加基本医疗保险登记", "用人单位参加基本医疗保险变更登记"),
        ("食品经营许可（新办）", "食品经营许可（注销）"),
        ("对未按照规定办理登记的处罚", "对按照规定办理登记的处罚"),
        ("对违反第38条规定行为的处罚", "对违反第39条规定行为的处罚"),
        ("城乡居民基本医疗保险参保登记", "城镇职工基本医疗保险参保登记"),
    ],
)
def test_two_things(one: str, other: str) -> None:
    """Names of two objects, of two steps of one matter, or with other numbers are two items."""
    assert says(near_duplicate, items(one, other)) == []
    assert tells_apart(one, other)


def test_core() -> None:
    """What is left of a name is what it says."""
    assert core("对社会保险基金（资金）使用情况的监督检查") == "医保基金基金使用检查"


def test_index_finds_what_comparing_all_finds() -> None:
    """The index loses no pair that comparing every name with every other finds, and needs no more than a few each."""
    chance = random.Random(5)  # noqa: S311 - repeatable, not secret
    signs = [chr(0x4E00 + number) for number in range(400)]
    names = ["".join(chance.choices(signs, k=30)) for _ in range(150)]
    changed = []
    for name in names[::3]:
        at = chance.randrange(25)
        changed.append(name[:at] + chance.choice(signs) + name[at + 2 :])
    pairs = {(first, second) for first, second, _ in close_pairs([*names, *changed], 0.8)}
    assert pairs == {(3 * at, 150 + at) for at in range(len(changed))}


def test_inspections_of_the_same_laws() -> None:
    """An inspection of how laws are kept by everybody takes in one of how some keep them; two of some do not meet."""
    rows = "清单:\n- {{编号: jc-1, 名称: {}, 类别: 行政检查}}\n- {{编号: jc-2, 名称: {}, 类别: 行政检查}}\n"
    some = "对用人单位遵守社会保险法律、法规情况进行监督检查"
    (only,) = findings(
        near_duplicate, {"事项.yml": rows.format("社会保险法律法规执行情况和基金的监督检查", some)}
    )
    assert only.severity is Severity.HINT
    assert only.found.startswith(
        "2 项查的是同一类法律法规的执行、遵守情况，其中有的不限对象：“社会保险法律法规"
    )
    for other in ("对中介机构遵守社会保险法律、法规情况进行监督检查", "劳动保障法律法规执行情况的监督检查"):
        assert findings(near_duplicate, {"事项.yml": rows.format(other, some)}) == []
