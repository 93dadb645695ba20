"""Marks that do not go together."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.punctuation import punctuation
from tests.rules.cases import findings


def _text(text: str, field: str = "备注") -> dict[str, str]:
    return {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n  {field}: {text}\n"}


@pytest.mark.parametrize("joint", ["以及", "和", "或者", "并且"])
def test_stop_before_a_joint(joint: str) -> None:
    """A 、 before the word that joins the last of a list is one too many."""
    (only,) = findings(punctuation, _text(f"告知理由、依据、{joint}当事人的权利"))
    assert only.found == f"“{joint}”前面用了顿号：“告知理由、依据、{joint}当事人的权利”"
    assert (only.advice, only.severity) == (f"把“、{joint}”改为“{joint}”", Severity.HINT)


@pytest.mark.parametrize(
    "text", ["理由、依据以及权利", "理由，以及权利", "安全、和谐、稳定", "张庄、和平街道"]
)
def test_other_marks(text: str) -> None:
    """A comma before 以及, and words and names that begin with 和, are right."""
    assert findings(punctuation, _text(text)) == []


def test_words_of_a_law() -> None:
    """The words of a law stay as they are."""
    assert findings(punctuation, _text("[{法规: 社会保险法, 原文: 甲、以及乙。}]", "执法依据")) == []
