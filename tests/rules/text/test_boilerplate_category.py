"""Text and charts of another kind of power."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.boilerplate_category import boilerplate_category
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: a-1\n  名称: 某事项\n  类别: {category}\n  {field}: {text}\n"
FLOW = "清单:\n- 编号: lc\n  名称: {name}\n  图: |-\n    flowchart TD\n      A([{first}]) --> B[{second}]\n      B --> C([办结])\n"


def item(category: str, field: str, text: str) -> dict[str, str]:
    """Return one item with one text."""
    return {"事项.yml": ITEM.format(category=category, field=field, text=text)}


def test_liability_of_coercion_in_an_inspection() -> None:
    """The liability of coercion under an inspection is found, once, at its first entry."""
    text = "{列项: ['1. 对不符合条件的实施行政强制措施的；', '2. 在行使行政强制权过程中发生腐败行为的；']}"
    (only,) = findings(boilerplate_category, item("行政检查", "违法责任", text))
    assert (
        only.found == "行政检查事项的“违法责任”写的是行政强制的内容：“1. 对不符合条件的实施行政强制措施的；”"
    )
    assert only.expected == "与行政检查相应的内容"
    assert (only.first.field, len(only.spots)) == ("事项[1].违法责任.列项[1]", 1)


@pytest.mark.parametrize(
    ("category", "text", "other"),
    [
        ("行政给付", "行政处罚决定书应当在宣告后当场交付当事人。", "行政处罚"),
        ("行政奖励", "告知当事人拟作出的行政处罚的事实、理由。", "行政处罚"),
        ("行政处罚", "材料不全的一次性告知补正。", "依申请办理的职权"),
        ("行政处罚", "选定用人单位作为检查对象；", "行政检查"),
        ("行政检查", "作出给付决定。", "行政给付"),
        ("行政许可", "填写立案审批表。", "行政处罚"),
        ("行政强制", "依照法定的行政处罚程序办理。", "行政处罚"),
    ],
)
def test_other_powers(category: str, text: str, other: str) -> None:
    """Each duty speaks of another power than the item's."""
    found = says(boilerplate_category, item(category, "责任事项", f"[{{内容: {text}}}]"))
    assert len(found) == 1
    assert f"{category}事项的“责任事项”写的是{other}的内容" in found[0]


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("行政处罚", "行政处罚决定书应当当场交付当事人，可申请人民法院强制执行。"),
        ("行政检查", "发现违法行为、需要进行行政处罚的，填写立案审批表；"),
        ("行政检查", "对在检查中发现的问题，不责令限期整改、不依法实施处罚；"),
        ("行政强制", "作出查封、扣押决定，解除查封。"),
        ("其他职权", "处理决定通知应当交付当事人。"),
        ("行政给付", "受理责任：申请材料不齐全的，一次性告知补正。"),
    ],
)
def test_own_text(category: str, text: str) -> None:
    """A power's own words, and what an inspection may lead to, are right."""
    assert findings(boilerplate_category, item(category, "责任事项", f"[{{内容: '{text}'}}]")) == []


def test_charts() -> None:
    """A chart named for another power, or drawn with its steps, is found at the item that uses it."""
    items = ITEM.format(category="行政给付", field="流程", text="lc")
    named = FLOW.format(name="流程图（行政处罚类）", first="申请", second="审核")
    drawn = FLOW.format(name="流程图", first="立案", second="给予处罚")
    right = FLOW.format(name="流程图（行政给付类）", first="申请", second="给付")
    assert says(boilerplate_category, {"事项.yml": items, "流程图.yml": named}) == [
        "事项.yml:5 事项[1].流程: 行政给付事项的流程图是行政处罚的流程图"
    ]
    assert says(boilerplate_category, {"事项.yml": items, "流程图.yml": drawn}) == [
        "事项.yml:5 事项[1].流程: 行政给付事项的流程图画着行政处罚的步骤：“立案”"
    ]
    assert says(boilerplate_category, {"事项.yml": items, "流程图.yml": right}) == []


def test_one_chart_for_two_powers() -> None:
    """A chart that is named for several powers serves each of them; a penalty may follow an inspection."""
    items = ITEM.format(category="行政检查", field="流程", text="lc")
    both = FLOW.format(name="流程图（行政检查类、行政处罚类）", first="检查", second="移送立案")
    assert says(boilerplate_category, {"事项.yml": items, "流程图.yml": both}) == []


def test_guides() -> None:
    """A guide to inspections that delivers penalty decisions is found; one that hands over to them is not."""
    guide = "清单:\n- 编号: zn-1\n  名称: 检查指南\n  事项类别: 行政检查\n  结果送达: {}\n"
    wrong = guide.format("行政处罚决定书应当在宣告后当场交付当事人。")
    right = guide.format("如发现违法行为，需进行行政处罚的，按照行政处罚流程处理。")
    assert len(findings(boilerplate_category, {"服务指南.yml": wrong})) == 1
    assert findings(boilerplate_category, {"服务指南.yml": right}) == []


@pytest.mark.parametrize(
    ("category", "severity"),
    [("行政检查", [Severity.WARNING]), ("行政强制", [Severity.HINT]), ("行政处罚", [])],
)
def test_cases_that_are_closed(category: str, severity: list[Severity]) -> None:
    """Only penalties have cases that are closed: a guide to an inspection that counts from that day is found."""
    guide = f"清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: {category}\n  结果查询: 自案件结案之日起20个工作日。\n"
    found = findings(boilerplate_category, {"服务指南.yml": guide})
    assert [each.severity for each in found] == severity
    assert all(each.first.field == "服务指南[1].结果查询" for each in found)


def test_whole_block_of_another_item() -> None:
    """When all of the block is another item's, the finding says whose."""
    text = "{列项: ['1. 对不符合条件的实施行政强制措施的；', '2. 在行使行政强制权过程中发生腐败行为的；']}"
    other = f"- 编号: b-1\n  名称: 封存资料\n  类别: 行政强制\n  违法责任: {text}\n"
    files = item("行政检查", "违法责任", text)
    (only,) = findings(boilerplate_category, {"事项.yml": files["事项.yml"] + other})
    assert only.found.endswith("措施的；”，整段与“封存资料”的相同")
