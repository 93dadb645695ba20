"""Charts that were copied with a slip."""

from __future__ import annotations

from itertools import pairwise

from gongshi.rules.flow.flow_diff import flow_diff
from gongshi.rules.rule import Severity
from gongshi.rules.text.repeat_char import repeat_char
from tests.rules.cases import findings, says

STEPS = ("立案", "调查取证", "审查", "告知", "集体讨论", "不予处罚", "送达", "结案")


def flow(id_: str, name: str, steps: tuple[str, ...], more: str = "") -> str:
    """Return one chart of these steps in a row."""
    arrows = "".join(
        f"      N{n}[{one}] --> N{n + 1}[{other}]\n" for n, (one, other) in enumerate(pairwise(steps))
    )
    return f"- 编号: {id_}\n  名称: {name}\n  图: |\n    flowchart TD\n{arrows}{more}"


def changed(steps: tuple[str, ...], **words: str) -> tuple[str, ...]:
    """Return the steps with some of them worded differently."""
    return tuple(words.get(each, each) for each in steps)


def charts(*flows: str) -> dict[str, str]:
    """Return the file of these charts, the first used by two items, each other by one."""
    items = "".join(
        f"- 编号: i{n}\n  名称: 事项{n}\n  类别: 行政处罚\n  流程: {id_}\n"
        for n, id_ in enumerate(["a", *"abc"[: len(flows)]])
    )
    return {"流程图.yml": "清单:\n" + "".join(flows), "事项.yml": "清单:\n" + items}


def test_slips_of_a_word() -> None:
    """A word that differs is told at the chart that fewer matters use, with the other chart's word."""
    odd = changed(STEPS, 不予处罚="不予处置", 集体讨论="集体讨沦")
    files = charts(flow("a", "处罚图", STEPS), flow("b", "处罚图之二", odd))
    assert sorted(says(flow_diff, files)) == [
        "流程图.yml:15 流程图[2].图: “不予处置”，同类的“处罚图”里是“不予处罚”",
        "流程图.yml:15 流程图[2].图: “集体讨沦”，同类的“处罚图”里是“集体讨论”",
    ]
    assert {each.severity for each in findings(flow_diff, files)} == {Severity.WARNING}


def test_doubled_signs_are_told_elsewhere() -> None:
    """A step that differs by a sign written twice is left to the rule on doubled signs."""
    files = charts(flow("a", "处罚图", STEPS), flow("b", "处罚图之二", changed(STEPS, 集体讨论="集体讨论论")))
    assert says(flow_diff, files) == []
    (only,) = findings(repeat_char, files)
    assert only.found == "“论论”多写了一个字：“集体讨论论”"


def test_step_left_out() -> None:
    """A step that only one of two charts has is a hint, both ways."""
    shorter = tuple(each for each in STEPS if each != "告知")
    (less,) = findings(flow_diff, charts(flow("a", "处罚图", STEPS), flow("b", "处罚图之二", shorter)))
    assert (less.found, less.severity) == ("比同类的“处罚图”少了一步“告知”", Severity.HINT)
    (more,) = findings(flow_diff, charts(flow("a", "处罚图", shorter), flow("b", "处罚图之二", STEPS)))
    assert more.found == "比同类的“处罚图”多了一步“告知”"


def test_arrow_left_out() -> None:
    """Charts with the same steps and another arrow are a hint."""
    one, other = flow("a", "甲图", STEPS), flow("b", "乙图", STEPS, "      N2 --> N7\n")
    (only,) = findings(flow_diff, charts(one, other))
    assert (only.found, only.severity) == ("步骤和“甲图”相同，多了“审查”到“结案”的箭头", Severity.HINT)


def test_same_charts_pass() -> None:
    """The same chart twice is no slip."""
    assert says(flow_diff, charts(flow("a", "处罚图", STEPS), flow("b", "处罚图之二", STEPS))) == []


def test_meant_differences_pass() -> None:
    """What tells two matters apart in their names may tell their steps apart."""
    one = flow("a", "集中采购（药品）", ("组织", "签订协议", "监测采购药品情况", "汇总", "通报"))
    other = flow("b", "集中采购（高值医用耗材）", ("组织", "签订协议", "监测采购耗材情况", "汇总", "通报"))
    assert says(flow_diff, charts(one, other)) == []


def test_different_charts_pass() -> None:
    """Charts that differ in much, or are short, are different charts."""
    other = changed(STEPS, 立案="受理", 审查="复核", 告知="公示", 送达="发放")
    assert says(flow_diff, charts(flow("a", "甲图", STEPS), flow("b", "乙图", other))) == []
    short = ("申请", "受理", "给付")
    assert (
        says(flow_diff, charts(flow("a", "甲图", short), flow("b", "乙图", changed(short, 受理="审理"))))
        == []
    )


def test_charts_of_other_categories_pass() -> None:
    """Charts of matters of different categories are not held against each other."""
    files = charts(flow("a", "甲图", STEPS), flow("b", "乙图", changed(STEPS, 不予处罚="不予处置")))
    files["事项.yml"] = files["事项.yml"].replace("类别: 行政处罚\n  流程: b", "类别: 行政检查\n  流程: b")
    assert says(flow_diff, files) == []


def test_many_charts_are_compared_soon() -> None:
    """Hundreds of charts that share a step are compared by what they share, not each with each."""
    flows = [
        flow(f"f{n}", f"图{n}", (f"开始{n}", *(f"步骤{n}之{m}" for m in range(6)), "结案"))
        for n in range(120)
    ]
    assert says(flow_diff, {"流程图.yml": "清单:\n" + "".join(flows)}) == []
