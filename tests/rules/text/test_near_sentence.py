"""Sentences that differ by a sign or two from the usual wording of their field."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.near_sentence import near_sentence
from tests.rules.cases import findings, says

USUAL = "行政机关实施行政处罚，有下列情形之一的，由上级行政机关责令改正，对直接责任人员给予处分："


def items(*leads: str, field: str = "违法责任") -> dict[str, str]:
    """Return items that say these sentences in one field."""
    rows = (
        f"- 编号: i{n}\n  名称: 事项{n}\n  类别: 行政处罚\n  {field}: {lead}\n"
        for n, lead in enumerate(leads)
    )
    return {"事项.yml": "清单:\n" + "".join(rows)}


def test_sign_left_out() -> None:
    """One record that leaves out a sign of what three others say is a hint that shows both wordings."""
    files = items(USUAL, USUAL, USUAL.replace("之一的", "之一"), USUAL)
    (told,) = says(near_sentence, files)
    assert told == (
        "事项.yml:13 事项[3].违法责任: 与同类的3条差一两个字：这里是“…罚，有下列情形之一，由上级行政机关责…”，"
        "那里是“…罚，有下列情形之一的，由上级行政机关责…”"
    )
    (only,) = findings(near_sentence, files)
    assert only.severity is Severity.HINT
    assert only.expected == "同一句话在同一栏里写法一致，确有不同的除外"
    assert only.advice == "把两种写法和原件、法规原文对照：写错的一方改正；本来就应当不同的，不用改"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("之一的", "的"),
        ("责令改正", "责今改正"),
        ("行政机关实施", "机关实施"),
        ("给予处分：", "给予处分的："),
        ("有下列", "具有下列"),
    ],
)
def test_other_slips(old: str, new: str) -> None:
    """Signs left out, put in or mistaken are found at the beginning, in the middle and at the end."""
    (only,) = findings(near_sentence, items(*[USUAL] * 4, USUAL.replace(old, new, 1)))
    assert len(only.spots) == 1


def test_two_odd_records_are_one_finding() -> None:
    """The same odd wording in two records is one finding, as long as it is half as usual as the other."""
    odd = USUAL.replace("之一的", "的")
    (only,) = findings(near_sentence, items(*[USUAL] * 4, odd, odd))
    assert len(only.spots) == 2
    assert findings(near_sentence, items(*[USUAL] * 3, odd, odd)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("之一的，", "之一的"),
        ("行政处罚", "行政强制"),
        ("上级行政", "下级行政"),
        ("由上级行政机关责令改正", "由监察机关责令改正"),
        ("上级", "第2级"),
    ],
)
def test_meant_differences_pass(old: str, new: str) -> None:
    """Punctuation, another word, a contrast, a figure and longer differences pass."""
    assert says(near_sentence, items(*[USUAL] * 4, USUAL.replace(old, new, 1))) == []


def test_what_is_not_compared() -> None:
    """Short sentences, names, quotations, and the same sentence in another field pass."""
    short = "有下列情形之一的，依法处分"
    assert says(near_sentence, items(*[short] * 4, short.replace("的", ""))) == []
    mixed = items(*[USUAL] * 4)["事项.yml"] + items(USUAL.replace("之一的", "的"), field="法定时限")[
        "事项.yml"
    ].removeprefix("清单:\n").replace("i0", "j0")
    assert says(near_sentence, {"事项.yml": mixed}) == []
    quoted = [
        f"[{{法规: 行政处罚法, 原文: '{text}'}}]" for text in [*[USUAL] * 4, USUAL.replace("之一的", "的")]
    ]
    assert says(near_sentence, items(*quoted, field="执法依据")) == []


def test_usual_sentences_are_not_held_against_each_other() -> None:
    """Sentences that are all as usual as each other are meant to differ, however near they are."""
    usual = [f"对违反规定的单位{sign}依法责令限期改正并处罚款的行为进行处理" for sign in "东西南北天地玄黄"]
    assert says(near_sentence, items(*(text for text in usual for _ in range(3)))) == []
