"""Names that hold several acts, of which one has nothing in common with what is quoted as their basis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongshi.records.values import Category

from ..case import Case, Citation
from ..reading.citing import article_numbers
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from .grounds import ground_of
from .lawtext import bare, facts_of, text_of

_BURDENS = {Category.PENALTY, Category.COERCION}
_FRAME = re.compile(
    r"^对(?:于)?|(?:的|等)?(?:行为|情形)?(?:的|进行|实施)?(?:处罚|罚款|封存|处理|查处)[。；;]?$|等?(?:方式|手段).*$"
)
_ACTS = re.compile(r"[、，,；;]|以及|或者|或")
_COMMON = re.compile(
    r"用人单位|缴费单位|参保单位|单位|个人|人员|定点|医药|医疗|医保|社会保险|基本|保险|保障|机构|基金|资金|使用|管理|行为"
    r"|按照|规定|要求|依法|违法|违反|[不未按依的对在将其等并有及与]|情况|有关|相关|内部|制度|采取|采用|通过|利用"
)
"""What names and articles of one field all have in common."""
_QUOTED, _SHORT, _ACT = 30, 4, 2
"""A quotation shorter than this tells too little; so short a part of a name is read with the next; an act has so many signs."""
_LONG_NAME = 100
_FALSIFYING = re.compile("伪造|变造|篡改|涂改|隐匿|毁灭|销毁|冒用|转卖|倒卖|出租|出借")
"""Acts of their own: an article with none of those that a name has is not about them, whatever their object."""


@rule(
    "act-without-basis",
    name="名称里有的行为，引的条文里没有",
    group=Group.LAW,
    severity=Severity.HINT,
    looks_at="处罚、强制事项的名称，与执法依据的条款、原文",
    ground="行政处罚法第38条：没有依据的行政处罚无效",
    mend="给这一行为补上依据；没有依据的，从名称里删去",
)
def act_without_basis(case: Case) -> Iterator[Hit]:
    """Yield each act in a name of several that shares no word with the articles, where those are quoted or at hand."""
    by_item: dict[int, list[Citation]] = {}
    for citation in case.citations:
        if citation.subject.list == "items" and citation.way[0] != "收费":
            by_item.setdefault(id(citation.subject), []).append(citation)
    for citations in by_item.values():
        item = citations[0].subject
        acts = _acts(item.title)
        if item.record.category not in _BURDENS or len(acts) < _ACT or len(item.title) > _LONG_NAME:
            continue
        texts = [_words(case, each) for each in citations]
        if not all(texts):
            continue
        together = "\n".join(text for text in texts if text)
        without = [act for act in acts if not _shares(act, together)]
        if without and len(without) < len(acts):
            named = "".join(f"“{shorten(act)}”" for act in without)
            said = f"名称里的{named}，引的条文里没有"
            yield Hit(item, ("名称",), said, "名称里的每一种行为都有依据", ground=ground_of(item))


def _words(case: Case, citation: Citation) -> str | None:
    """Return the words of the articles cited: those quoted, and the law's own where they are at hand."""
    numbers = article_numbers(citation.basis.article)
    quote = bare(citation.basis.quote or "")
    if citation.law and numbers and (text := text_of(case.library, citation.law, numbers)):
        return f"{quote}\n{bare(text)}"
    if len(quote) < _QUOTED:
        return None
    facts = facts_of(citation.law, numbers) if citation.law else ()
    return "\n".join([quote, *(bare(word) for each in facts for word in each.subjects)])


@lru_cache(maxsize=16384)
def _acts(name: str) -> tuple[str, ...]:
    """Return the acts that a name holds; the signs of a short one go with the next: 伪造、篡改证明."""
    acts: list[str] = []
    held = ""
    for part in _ACTS.split(re.sub(r"[（(][^（()）]*[）)]", "", _FRAME.sub("", name))):
        held = f"{held}、{part}" if held else part
        if len(part) >= _SHORT:
            acts += [] if part.startswith("其他") else [held]
            held = ""
    return (*acts, *([held] if held else []))


def _shares(act: str, words: str) -> bool:
    """Return whether articles have any two signs together that tell an act, or the act tells nothing."""
    own = set(_FALSIFYING.findall(act))
    if own and own.isdisjoint(_FALSIFYING.findall(words)):
        return False
    pairs = {stem[at : at + 2] for stem in _COMMON.sub(" ", bare(act)).split() for at in range(len(stem) - 1)}
    return not pairs or any(pair in words for pair in pairs)
