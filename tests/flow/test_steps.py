"""The chart in words."""

from __future__ import annotations

from flow.charts import CHARTS, PENALTY, SIMPLE, TWO_STARTS
from gongshi.flow import read, steps

HEAD = "flowchart TD\n"


def sentences(text: str) -> list[str]:
    """The steps as they are printed."""
    return [f"{step.number}. {step.sentence}" for step in steps(read(text))]


def test_a_line_reads_as_a_list() -> None:
    """A chart without branches needs no references."""
    assert sentences(SIMPLE) == [
        "1. 受理申请",
        "2. 材料审核",
        "3. 现场核查，2人以上",
        "4. 作出决定",
        "5. 送达结案：流程结束",
    ]


def test_branches_are_named() -> None:
    """A decision says under which condition one goes on to which step."""
    said = sentences(PENALTY)
    assert said[2:5] == [
        "3. 是否符合立案条件：不符合 → 第4步；符合 → 第5步",
        "4. 不予立案，告知举报人：流程结束",
        "5. 立案审批",
    ]


def test_loops_lead_back() -> None:
    """A loop says that it returns, and to which step."""
    assert "审核意见：同意 → 第14步；补充调查 → 回到第6步" in [step.sentence for step in steps(read(PENALTY))]


def test_the_later_arrow_is_the_loop() -> None:
    """Of two arrows that form a loop, the one to the step written earlier leads back."""
    assert sentences(CHARTS["parallel"]) == [
        "1. 受理：转第2步；转第3步；转第4步",
        "2. 并行一：转第5步",
        "3. 并行二：转第5步",
        "4. 归档库",
        "5. 审批：退回 → 回到第1步；退回重办 → 回到第3步；通过 → 第6步",
        "6. 办结：流程结束",
    ]


def test_two_starts() -> None:
    """Where ways meet, the step that follows is named."""
    assert sentences(TWO_STARTS) == [
        "1. 公民申请",
        "2. 统一受理窗口登记：转第5步",
        "3. 依职权检查",
        "4. 制定检查方案",
        "5. 现场检查",
        "6. 是否发现问题：否 → 第8步；是 → 第7步",
        "7. 责令改正：复查 → 回到第5步；转第8步",
        "8. 记录归档：流程结束",
    ]


def test_a_ring_has_an_order() -> None:
    """A chart that only goes round begins with the step written first."""
    assert sentences(HEAD + "A[甲] --> B[乙]\nB --> A") == ["1. 甲", "2. 乙：回到第1步"]


def test_only_loops_lead_to_smaller_numbers() -> None:
    """Every arrow that is not drawn as a loop leads to a later step."""
    for text in CHARTS.values():
        chart = read(text)
        number = {step.id: step.number for step in steps(chart)}
        assert all((number[edge.target] <= number[edge.source]) == edge.back for edge in chart.edges)


def test_all_steps_are_told() -> None:
    """Numbers run without gaps, one for each box."""
    for text in CHARTS.values():
        chart = read(text)
        told = steps(chart)
        assert [step.number for step in told] == list(range(1, len(chart.nodes) + 1))
        assert {step.id for step in told} == {node.id for node in chart.nodes}
