"""Every text is written so that every reader of YAML gives it back."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gongshi.source.text import _UNREADABLE
from gongshi.source.yaml import load_yaml
from gongshi.tables.merging.scalars import scalar

WORDS = r"""
007 04110535005 =1+1 +86 0x1F 1_000 12:30 1. .5 1e5 .inf . yes No on y null ~ Null true << --- ... - ? : a: #a @a
`a *a &a !a %a | > {a} [a] a,b 'a' "a" a'b 〇 😀 2026-03-01 a\nb 否 是
"""
ODD = [
    *WORDS.split(),
    *(
        "",
        " ",
        "- a",
        "a: b",
        "a #b",
        "|-\n",
        " a",
        "a ",
        "　　全角空格",
        "2026-03-01 10:00:00",
        "长" * 32767,
    ),
    *(
        "a\tb",
        "\ta",
        "a\nb",
        "a\n\nb",
        "a\nb\n",
        "a\n\n",
        "\na",
        " a\nb",
        "a \nb",
        "a\n b",
        "a\n\tb",
        "a\r\nb",
    ),
    *("a\rb", "a\x85b", "a\u2028b", "\ufeffa", "\u202ea", "\x00", "\x1b", "\xa0", "# a\n# b", "a\n" * 3000),
]
"""Texts that readers of YAML like to take for something else."""
TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text("a:#-'\" \n\t\r{}[],&*!|>%@=0~\u2028\ufeff〇😀", max_size=12),
)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])


def written(text: str, style: str, *, flow: bool) -> str:
    """Return a file in which the text stands beside a key, with something after it."""
    value = scalar(text, indent=4, style=style, flow=flow)
    return f"甲:\n  乙: {{丙: {value}, 丁: 戊}}\n" if flow else f"甲:\n  乙: {value}\n  丁: 戊\n"


@given(TEXTS, STYLES, st.booleans())
def test_read_back(text: str, style: str, flow: bool) -> None:
    """Whatever the text and the manner of writing it replaces, our own reader gives it back to the last sign."""
    file = written(text, style, flow=flow)
    data, problems = load_yaml(file, "甲.yml")
    inner = {"丙": text, "丁": "戊"}
    assert problems == []
    assert data == {"甲": {"乙": inner} if flow else {"乙": text, "丁": "戊"}}
    assert not _UNREADABLE.search(file)


@given(TEXTS, STYLES, st.booleans())
def test_other_programs_read_it_too(text: str, style: str, flow: bool) -> None:
    """A reader that guesses numbers, truths and nothing by YAML 1.1 still reads a text; only plain days become days."""
    value = yaml.safe_load(written(text, style, flow=flow))["甲"]["乙"]
    value = value["丙"] if flow else value
    assert (
        value.isoformat() if text == "2026-03-01" and style in ("", "|", ">") and flow else str(value)
    ) == text


@pytest.mark.parametrize(
    ("text", "style", "wanted"),
    [
        ("立案", "", "立案"),
        ("立案", "'", "'立案'"),
        ("立案", '"', '"立案"'),
        ("立'案", "'", "'立''案'"),
        ("立案", "|", "|-\n    立案"),
        ("立\n案", "", "|-\n    立\n    案"),
        ("立\n\n案\n", "", "|\n    立\n\n    案"),
        ("立\n案", "'", "|-\n    立\n    案"),
        (" 立\n案", "|", '" 立\\n案"'),
        ("0358-4455559", "", "0358-4455559"),
        ("04110535005", "", '"04110535005"'),
        ("2026-03-01", "", "2026-03-01"),
        ("至2025年8月15日", "", "至2025年8月15日"),
        ("a\u2028b", "", '"a\\u2028b"'),
    ],
)
def test_manner(text: str, style: str, wanted: str) -> None:
    """Quotes stay quotes and blocks stay blocks; plain text stays plain unless another program would read it as a number."""
    assert scalar(text, indent=4, style=style) == wanted


def test_numbers() -> None:
    """In a field for numbers a number has no quotes, unless a zero in front would be lost."""
    numbers = ("3", "-1", "1.25", "0", "007", "1_000")
    assert [scalar(each, indent=0, number=True) for each in numbers] == [
        "3",
        "-1",
        "1.25",
        "0",
        '"007"',
        '"1_000"',
    ]
