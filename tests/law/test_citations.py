"""Which law a citation means."""

from __future__ import annotations

import pytest

from gongshi.law.citations import LawIndex, bare_title
from gongshi.law.register import Law
from gongshi.law.remedies import STATUTORY

LAW = Law.model_validate(
    {"编号": "a", "标题": "示例医疗保障基金条例", "简称": ["示例基金条例"], "效力级别": "行政法规"}
)
OTHER = Law.model_validate({"编号": "b", "标题": "示例基金条例", "效力级别": "法律"})


@pytest.mark.parametrize(
    "title",
    [
        "示例基金条例",
        "《示例基金条例》",
        "〈示例基金条例〉",
        " 示例 基金条例",
        "示例基金条例（2019修订）",
        "示例基金条例（2019年修正）",
        "示例基金条例(修订)",
        "“示例基金条例”",
    ],
)
def test_bare_title(title: str) -> None:
    """A title is the same with and without brackets, quotes, blanks and the note of its revision."""
    assert bare_title(title) == "示例基金条例"


@pytest.mark.parametrize("title", ["示例办法（试行）", "示例办法(试行)"])
def test_other_notes_belong_to_the_title(title: str) -> None:
    """A note such as （试行） is a part of the title, in either kind of bracket."""
    assert bare_title(title) == "示例办法试行"


@pytest.mark.parametrize(
    ("title", "law"),
    [
        ("示例医疗保障基金条例", LAW),
        ("《示例基金条例》", LAW),
        ("示例条例", None),
        ("", None),
        (None, None),
    ],
)
def test_find(title: str | None, law: Law | None) -> None:
    """A law is found by title or short name, the first that has it, and by nothing else."""
    assert LawIndex([LAW, OTHER]).find(title) is law


def test_statutory_remedies() -> None:
    """The remedies that the law itself gives are named in the order in which a citizen meets them."""
    assert [str(each.kind) for each in STATUTORY] == ["陈述申辩", "听证", "行政复议", "行政诉讼", "执法监督"]
    assert all(each.ground and each.limit for each in STATUTORY)
