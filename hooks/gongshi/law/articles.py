"""What a citation names: articles, paragraphs and items, and where one quotation ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from .numerals import SIGNS, number_of

MOST = 200
"""The most places that one range such as 第五条至第十条 stands for."""


@dataclass(frozen=True)
class Cited:
    """One place in a law, with everything that the citation states of it."""

    chapter: int | None = None
    """章."""
    article: int | None = None
    """条."""
    added: int | None = None
    """之一, 之二: the article that an amendment put in after `article`."""
    paragraph: int | None = None
    """款."""
    item: int | None = None
    """项."""

    def __str__(self) -> str:
        """Return the place as this site writes it: 第38条第1款第4项."""
        parts = (
            (not self.article and self.chapter, "章"),
            (self.article, f"条之{self.added}" if self.added else "条"),
            (self.paragraph, "款"),
            (self.item, "项"),
        )
        return "".join(f"第{number}{unit}" for number, unit in parts if number)


@dataclass(frozen=True)
class Quoted:
    """A piece of a quotation, with the law and article that the quotation itself names before it."""

    text: str
    article: int | None = None
    law: str | None = None


_LEVELS = {"章": "chapter", "条": "article", "款": "paragraph", "项": "item"}
_ORDER = tuple(_LEVELS.values())
_NUMERAL = rf"(?:[{SIGNS}]{{1,9}}|[0-9０-９]{{1,4}})"
_NUMBER = rf"第?[(（]?{_NUMERAL}[)）]?"
_RANGE = r"(?:至|到|[-—–－~～]{1,2})"
_JOINT = rf"(?:{_RANGE}|[、,，和及与或]|以及)"
_GROUP = re.compile(
    rf"(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER})*)(?P<unit>[章条款项])(?:之(?P<added>{_NUMERAL}))?"
)
_EACH = re.compile(rf"(?P<joint>{_JOINT})?第?[(（]?(?P<number>{_NUMERAL})")


@lru_cache(maxsize=4096)
def cited(text: str) -> tuple[Cited, ...]:
    """Return every place that a citation's 条款 names, in its order; nothing for a text that names none.

    第三十八条第一款第(四)项 is one place, 第33、34条 are two, 第五条至第七条 are three; 第二章 has no article.
    """
    text = re.sub(r"\s", "", text)
    places: list[Cited] = []
    end = 0
    for group in _GROUP.finditer(text):
        between, end = text[end : group.start()], group.end()
        level = _LEVELS[group["unit"]]
        numbers = _numbers(group["numbers"])
        if places and re.fullmatch(_RANGE, between) and (first := getattr(places[-1], level)):
            numbers = [*range(first + 1, numbers[0])[:MOST], *numbers]
        places += _placed(places, level, numbers, apart=bool(between))
        if group["added"]:
            places[-1] = replace(places[-1], added=_value(group["added"]))
    return tuple(places)


def _placed(places: list[Cited], level: str, numbers: list[int], *, apart: bool) -> list[Cited]:
    """Return the places that numbers of this level name after those before, of which the last may be made exact."""
    depth = _ORDER.index(level)
    last = places[-1] if places else Cited()
    above: dict[str, int | None] = {name: getattr(last, name) for name in _ORDER[:depth]}
    if level == "chapter" or (level == "article" and apart):
        above = {}
    inside = any(above.values()) and not any(getattr(last, name) for name in _ORDER[depth:])
    added = last.added if level in {"paragraph", "item"} else None
    if places and inside:
        places.pop()
    return [replace(Cited(**above, added=added), **{level: number}) for number in numbers]


def _numbers(text: str) -> list[int]:
    """Return the numbers of 33、34 or 五至七."""
    numbers: list[int] = []
    for found in _EACH.finditer(text):
        number = _value(found["number"])
        if numbers and re.fullmatch(_RANGE, found["joint"] or ""):
            numbers += range(numbers[-1] + 1, number)[:MOST]
        numbers.append(number)
    return numbers


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number_of(numeral)


def article_number(article: str) -> tuple[int, str]:
    """Return the number of an article such as 第八十七条 or 第87条, to sort by; 0 when it has none."""
    return next((place.article for place in cited(article) if place.article), 0), article


_HEAD = re.compile(
    rf"(?:^|(?<=[。；;：:！”』」…\n]))[ \t\u3000]*"
    rf"(?:(?:[(（]?{_NUMERAL}[)）、.．]\s*)?(?:根据|依据|按照)?《(?P<law>[^《》\n]{{2,60}})》\s*)?"
    rf"第(?P<number>{_NUMERAL})条"
    rf"(?:之{_NUMERAL})?(?:第{_NUMERAL}款)?(?:第[(（]?{_NUMERAL}[)）]?项)?"
    r"(?!\s*(?:[、和及与或至到的所中]|以及|规定(?!\s*[:：，,“])|第))"
    r"(?:\s*规定)?[\s:：，,]*[“\"]?"
)


def by_article(quote: str) -> tuple[Quoted, ...]:
    """Return a quotation in pieces, one for each article whose number it states at the head of a sentence.

    What stands before the first such number is a piece without an article. A law named in 《》 holds for the
    articles after it, too. 第X条 inside a sentence (依照本法第十条的规定) cuts nothing.
    """
    heads = list(_HEAD.finditer(quote))
    pieces = [Quoted(quote[: heads[0].start()].strip() if heads else quote.strip())]
    law = None
    for head, end in pairwise([*heads, None]) if heads else ():
        assert head  # noqa: S101 - None stands only at the end
        law = head["law"] or law
        text = quote[head.end() : end.start() if end else None].strip()
        pieces.append(Quoted(text, _value(head["number"]), law))
    return tuple(piece for piece in pieces if piece.text)


_MARK = re.compile(
    rf"(?:^|(?<=[：:；;。，,\n]))[ \t\u3000]*(?:[(（] ?(?P<inner>{_NUMERAL}) ?[)）]"
    rf"|(?P<outer>{_NUMERAL})[、.．](?!\d)|(?P<circle>[①-⑳]))"
)


def item_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of the longest enumeration in a text, as they stand: （一）（二）, (1) (2), 1、2、 or ①②."""
    runs: dict[str, list[list[int]]] = {}
    for kind, number in _marks(text):
        own = runs.setdefault(kind, [[]])
        if number == 1 and own[-1]:
            own.append([])
        own[-1].append(number)
    longest: list[int] = []
    for own in runs.values():
        longest = max(longest, *own, key=len)
    return tuple(longest)


def _marks(text: str) -> Iterator[tuple[str, int]]:
    """Yield every mark of an enumeration with its kind, so that （一） and the 1. below it are counted apart."""
    for found in _MARK.finditer(text):
        if found["circle"]:
            yield "①", ord(found["circle"]) - ord("①") + 1
        else:
            numeral = found["inner"] or found["outer"]
            kind = ("(" if found["inner"] else "") + ("1" if numeral.isdecimal() else "一")
            yield kind, _value(numeral)
