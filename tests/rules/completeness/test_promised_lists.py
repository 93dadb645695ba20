"""Lists that a document promises and that are not there."""

import pytest

from gongshi.rules.completeness.annex_count import annex_count
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

DOCUMENT = "清单:\n- {编号: fa, 标题: 实施方案, 正文文件: 方案.md}\n"


def plan(text: str) -> dict[str, str]:
    """Return a document with this text."""
    return {"文件.yml": DOCUMENT, "方案.md": f"# 方案\n\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("结合工作实际，编制《音像记录事项清单》，明确关键环节。", "音像记录事项清单"),
        ("编制重大执法决定法制审核目录清单。", "重大执法决定法制审核目录清单"),
        ("完善程序，绘制行政处罚流程图。", "行政处罚流程图"),
        ("编制并公布行政执法服务指南，方便群众办事。", "行政执法服务指南"),
    ],
)
def test_list_that_is_not_there(text: str, name: str) -> None:
    """A list that the plan says to draw up or publish, and that does not exist, is a hint at the plan's line."""
    (only,) = findings(annex_count, plan(text))
    assert (only.severity, only.found.rpartition("，")[2], only.first.line) == (
        Severity.HINT,
        f"“{name}”没有公布",
        3,
    )


def test_list_that_is_there_or_declared_none() -> None:
    """A list with records, with a link, or declared to have none passes, as does one that is only referred to."""
    text = "编制《音像记录事项清单》。"
    rows = "清单:\n- {执法类别: 行政处罚, 记录事项: 听证}\n"
    assert says(annex_count, plan(text) | {"音像记录.yml": rows}) == []
    assert says(annex_count, plan(text) | {"音像记录.yml": "暂无: {原因: 没有音像记录事项}\n"}) == []
    linked = "公示网址:\n- {名称: 政务服务网, 网址: 'https://www.example.gov.cn/'}\n"
    assert says(annex_count, plan("编制《行政执法事项清单》。") | {"事项.yml": linked}) == []
    assert says(annex_count, plan("严格按照《音像记录事项清单》开展记录。")) == []
