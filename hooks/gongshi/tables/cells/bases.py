"""Legal bases in a cell: 《社会保险法》第八十七条：……, several one after the other, with or without the words quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_N = "一二三四五六七八九十百零〇两\\d０-９"
_UNIT = rf"第[（(]?[{_N}]+(?:、[{_N}]+)*[）)]?[编章节条款项目](?:之[一二三四五六七八九十]+)?"
_ARTICLE = rf"{_UNIT}(?:[、，和及至到]?\s?{_UNIT})*"
_KINDS = (
    "法律|行政法规|地方性法规|地方法规|部门规章|部委规章|地方政府规章|政府规章|规章|规范性文件|党内法规|其他"
)
_NAMED = re.compile(
    r"《(?P<law>[^《》\n]{2,80})》"
    r"(?:[（(](?P<number>[^（()）\n]{0,40}号)[）)]|(?P<edition>[（(][^（()）\n]{2,20}[）)]》?))?[ \t\u3000]{0,8}"
    rf"(?P<article>{_ARTICLE})?(?!的规定|规定的)(?:规定)?(?P<after>[ \t\u3000]{{0,8}}[：:、。；;]?)"
)
_BEFORE = re.compile(
    r"(?:〔(?P<column>[^〔〕\n]{1,12})〕)?[ \t\u3000]{0,4}"
    rf"(?P<ordinal>[（(][{_N}]{{1,3}}[）)]|\d{{1,2}}[.．、]|\d{{1,2}}(?=[ \u3000])|[一二三四五六七八九十]{{1,3}}[、.．])?[ \t\u3000]{{0,4}}"
    rf"(?:【(?P<kind>{_KINDS})】)?[ \t\u3000]{{0,8}}$"
)
"""What may stand before a title: the column, a number, the level of the law."""
_REACH = 40
"""How far before a title that is looked for."""
_COLUMN_ONLY = re.compile(r"(?:^|(?<=\n))〔(?P<column>[^〔〕\n]{1,12})〕(?![ \t\u3000]*[^《\n]{0,6}《)")
_OPEN = re.compile(r"(?:^|[\n。；;、\s）)])$")
_BARE = re.compile(
    rf"^(?P<law>[^\s，。；：《》]{{2,60}}(?:法|条例|办法|规定|细则|意见|通知|目录|标准|规范|决定))(?P<article>{_ARTICLE})?$"
)
_AND_OTHERS = re.compile(r"^等[。；;]?$")


@dataclass(frozen=True)
class _Mark:
    """Where a basis begins, where its words quoted begin, and what is known of it."""

    start: int
    end: int
    known: Mapping[str, str | None]


def bases_in(text: str) -> list[dict[str, Any]]:
    """Return the bases that a text names, each with what follows it up to the next as the words quoted."""
    text = text.strip()
    columns = (_Mark(found.start(), found.end(), found.groupdict()) for found in _COLUMN_ONLY.finditer(text))
    marks = sorted([*_named(text), *columns], key=lambda mark: mark.start)
    if not marks:
        return _without_marks(text)
    bases: list[dict[str, Any]] = []
    if lead := text[: marks[0].start].strip():
        bases += _without_marks(lead)
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        bases += _basis(mark, text[mark.end : end].strip())
    return bases


def _named(text: str) -> Iterator[_Mark]:
    """Yield the places where a basis begins with its law's title."""
    for found in _NAMED.finditer(text):
        if not (found["article"] or found["number"] or found["after"].strip() or _ends(text, found.end())):
            continue
        start = found.start()
        before = _BEFORE.search(text[max(0, start - _REACH) : start])
        known = {**found.groupdict(), **(before.groupdict() if before else {})}
        opening = start - len(before[0]) if before else start
        if known.get("column") or known.get("kind") or _is_open(text, opening):
            yield _Mark(opening, found.end(), known)
        elif _is_open(text, start):
            yield _Mark(start, found.end(), found.groupdict())


def _is_open(text: str, position: int) -> bool:
    """Whether a basis may begin at a place; a law named inside a sentence is none."""
    return _OPEN.search(text[max(0, position - 1) : position]) is not None


def _ends(text: str, position: int) -> bool:
    """Whether nothing of the same sentence follows a law's title."""
    return (
        not text[position:].strip()
        or text[position] in "\n《〔（(等"
        or text[position - 1 : position].isspace()
    )


def _basis(mark: _Mark, quote: str) -> list[dict[str, Any]]:
    known = mark.known
    edition = known.get("edition") or ""
    # A title bracket too many stays as published.
    edition = f"》{edition[:-1]}" if edition.endswith("》") else edition
    basis = {
        "序号": known.get("ordinal"),
        "法规": f"{known['law']}{edition}" if known.get("law") else None,
        "文号": known.get("number"),
        "条款": known.get("article"),
        "所列栏目": known.get("column") or known.get("kind"),
    }
    found = {key: value for key, value in basis.items() if value}
    if _AND_OTHERS.match(quote):
        return [found, {"原文": quote}]
    if quote:
        found["原文"] = quote
    return [found]


def _without_marks(text: str) -> list[dict[str, Any]]:
    """Return the bases of a text that sets no title in 《》: a title alone on its line, else words."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [_BARE.match(line) for line in lines]
    if not all(found):
        return [{"原文": text}] if text else []
    return [
        {"法规": each["law"], **({"条款": each["article"]} if each["article"] else {})}
        for each in found
        if each
    ]


def spoken_basis(basis: Mapping[str, Any]) -> str:
    """Return a basis as lists print it, the column in which it was put before it."""
    column, law, number, quote = (basis.get(key) for key in ("所列栏目", "法规", "文号", "原文"))
    text: str = f"〔{column}〕" if column else ""
    text += str(basis.get("序号", ""))
    text += f"《{law}》" if law else ""
    text += f"（{number}）" if number else ""
    text += str(basis.get("条款", ""))
    if not quote:
        return text
    return f"{text}：{quote}" if law else f"{text}{quote}"
