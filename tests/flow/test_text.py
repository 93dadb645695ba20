"""How Chinese lines are measured and broken."""

from __future__ import annotations

import pytest

from gongshi.flow.text import ems, joined, parts, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("立案", ("立案",)),
        ("当场告知理由、依据以及权利和救济途径", ("当场告知理由、依据", "以及权利和救济途径")),
        ("作出责令改正决定并告知当事人，依法送达", ("作出责令改正决定并告", "知当事人，依法送达")),
        ("自收到申请之日起20个工作日内作出决定", ("自收到申请之日起", "20个工作日内作出决定")),
    ],
)
def test_lines_are_broken_evenly(text: str, lines: tuple[str, ...]) -> None:
    """Lines are of about equal length, begin with no closing mark and keep a number with its unit."""
    assert wrapped((text,), 12) == lines


def test_the_author_decides_first() -> None:
    """Breaks that the author has set stay."""
    assert wrapped(("调查取证", "2人以上"), 12) == ("调查取证", "2人以上")


def test_nothing_is_lost() -> None:
    """Even a word without any place to break is kept whole over several lines."""
    word = "https://www.example.gov.cn/zwgk/xzzf"
    assert "".join(wrapped((word,), 12)) == word
    assert all(ems(line) <= 12 for line in wrapped((word,), 12))


def test_measures() -> None:
    """A Han character is one em wide; Latin ones are narrower."""
    assert ems("行政处罚") == 4
    assert ems("（一）") == 3
    assert ems("20") == pytest.approx(1.2)


def test_parts_and_sentences() -> None:
    """A label's parts are joined with commas where nothing else separates them."""
    assert parts("甲<br/>乙\n 丙 <BR>") == ("甲", "乙", "丙")
    assert joined(("立案", "（7日内）", "审批：", "股长")) == "立案（7日内），审批：股长"
