"""A law's full text taken apart into its articles, as the official databases write it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .numerals import SIGNS, number_of

_NUMERAL = rf"(?:[{SIGNS}]{{1,9}}|[0-9]{{1,4}})"
_ARTICLE = re.compile(rf"第({_NUMERAL})条(?P<added>之{_NUMERAL})?(?P<gap>[ \t\u3000]+|$)?")
_REFERENCE = re.compile(r"[、和及与或至到的所中规第]|以及")
"""What follows 第十条 where a paragraph begins with a reference to it: 第十条规定的……, 第十条、第十一条……"""
_HEADING = re.compile(rf"第{_NUMERAL}(?:编|分编|章|节)(?:[ \t\u3000]|$|[^。；，]{{1,30}}$)")
_ANNEX = re.compile(rf"附[ \u3000]*(?:件|表|录|图)?[ \u3000]*{_NUMERAL}?[ \u3000]*[:：]?$")


@dataclass
class Statute:
    """A law as its text has it."""

    opening: list[str] = field(default_factory=list)
    """The lines before the first article: title, notes on enactment, table of contents."""
    articles: dict[int, str] = field(default_factory=dict)
    """Each article without its number; paragraphs and items are lines.

    第X条之一 follows its article as a paragraph of it.
    """
    misplaced: tuple[int, int, int] | None = None
    """The first article out of order: its line, its number, and the number before it."""

    @property
    def gaps(self) -> tuple[int, ...]:
        """The numbers that are missing between 1 and the last one."""
        return tuple(n for n in range(1, max(self.articles, default=0)) if n not in self.articles)

    def written(self, title: str) -> str:
        """Return the text as the library keeps it."""
        lines = [title, ""]
        for number, text in self.articles.items():
            lines += [f"第{number}条\u3000{text}", ""]
        return "\n".join(lines)


def parse(lines: Iterable[str]) -> Statute:
    """Return the articles that the lines of a law's text have; headings and annexes are left out.

    Reading stops at the first article that is out of order.
    """
    statute = Statute()
    texts: dict[int, list[str]] = {}
    last = 0
    for position, raw in enumerate(lines, 1):
        line = raw.strip().lstrip("#").strip()
        if not line or line.startswith("<!--") or _HEADING.match(line):
            continue
        head = _ARTICLE.match(line)
        if head and _begins(head, line, last):
            number = _value(head[1])
            if head["added"]:
                texts.setdefault(number, []).append(line)
                continue
            if number <= last:
                statute.misplaced = (position, number, last)
                break
            texts[number] = [line[head.end() :].strip()]
            last = number
        elif not last:
            statute.opening.append(line)
        elif _ANNEX.match(line):
            break
        else:
            texts[last].append(line)
    statute.articles = {number: "\n".join(each).strip() for number, each in texts.items()}
    return statute


def _begins(head: re.Match[str], line: str, last: int) -> bool:
    """Return whether a line that begins with an article's number is that article, not a paragraph that refers to it."""
    if head["gap"] is not None or head["added"]:
        return True
    return _value(head[1]) == last + 1 and not _REFERENCE.match(line, head.end())


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number_of(numeral)
