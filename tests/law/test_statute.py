"""A full text taken apart into its articles."""

from __future__ import annotations

import pytest

from gongshi.law.statute import parse

TEXT = """# 示例条例

2020年1月1日 示例机关公布

<!-- INFO END -->

目　录
第一章　总则
第二章　附则

## 第一章 总 则

第一条　为了示例，制定本条例。

第二条示例部门应当公布下列事项：

（一）目录；

（二）结果。

第一条、第三条规定的事项，可以不公布。

第一条规定的目的，应当实现。

### 第一节 检查

第三条 检查不得少于两人。

第三条之一 检查应当记录。

第二章　附则

第四条　本条例自公布之日起施行。

附件1：
示例目录
第五条 附件里的条
"""


def test_articles() -> None:
    """Articles come with their paragraphs and items as lines; headings, comments and annexes are left out."""
    statute = parse(TEXT.splitlines())
    assert statute.articles == {
        1: "为了示例，制定本条例。",
        2: (
            "示例部门应当公布下列事项：\n（一）目录；\n（二）结果。\n"
            "第一条、第三条规定的事项，可以不公布。\n第一条规定的目的，应当实现。"
        ),
        3: "检查不得少于两人。\n第三条之一 检查应当记录。",
        4: "本条例自公布之日起施行。",
    }
    assert statute.opening == ["示例条例", "2020年1月1日 示例机关公布", "目　录"]
    assert (statute.gaps, statute.misplaced) == ((), None)


def test_gaps() -> None:
    """Numbers that are missing before the last article are told."""
    assert parse(["示例条例", "第二条 甲", "第五条 乙"]).gaps == (1, 3, 4)


def test_out_of_order() -> None:
    """Reading stops at an article that comes too late, with its line."""
    statute = parse(["示例条例", "第一条 甲", "第三条 乙", "第二条 丙", "第四条 丁"])
    assert statute.misplaced == (4, 2, 3)
    assert list(statute.articles) == [1, 3]


def test_no_articles() -> None:
    """A text without articles is all opening."""
    assert parse(["示例通知", "各单位："]).opening == ["示例通知", "各单位："]
    assert parse([]).articles == {}


def test_arabic_numerals() -> None:
    """Articles numbered in Arabic numerals are articles, too."""
    assert parse(["第1条 甲", "第2条 乙"]).articles == {1: "甲", 2: "乙"}


@pytest.mark.parametrize("text", [TEXT, "示例办法\n第一条\n甲\n乙\n第2条 丙"])
def test_written_and_read_again(text: str) -> None:
    """What the library keeps is read back as the same articles."""
    statute = parse(text.splitlines())
    written = statute.written("示例条例")
    assert written.startswith("示例条例\n\n第1条\u3000")
    assert parse(written.splitlines()).articles == statute.articles
