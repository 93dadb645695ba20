"""Sentences that differ by a sign or two from what most records of the list say in the same field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein, Opcode

from gongshi.source.problem import Way

from ..case import Case, Place
from ..rule import Group, Hit, Severity, rule

_LONG = 20
"""Shorter sentences are soon alike by chance."""
_APART = 2
_COMMON = 3
"""So many records make a wording usual."""
_OFTEN = 2
"""So many times as many records have the usual wording as the odd one."""
_MOST = 40
"""So many usual sentences with one third in common are looked at."""
_SIDE = 8
_SENTENCE = re.compile(r"[^。；！？\n]+")
_MARKER = re.compile(
    r"^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[一二三四五六七八九十\d]{1,3}\s*[、.．）)])"
)
_SIGNS = re.compile(r"\W+")
_ELSEWHERE = frozenset({"名称", "检查事项", "转录说明", "来源", "标题"})
"""Names are compared by the rule on repeated matters; notes on the transcription are nobody's wording."""
_OPPOSED = """
    一二三四五六七八九十百千万零两半 省市州县区乡镇村 股科处室队 年月日 元倍 甲乙丙丁 上下 前后 内外 是否 有无
    进出 增减 左右 高低 大小 男女 单双 未已 不应可
"""
_CLASSES = tuple(_OPPOSED.split())
"""Signs whose exchange makes another meaning, not a slip."""

_Field = tuple[str, ...]
"""The key of a list, and the keys on the way to the field."""


@rule(
    "near-sentence",
    name="与同类的写法差一两个字",
    group=Group.TEXT,
    severity=Severity.HINT,
    looks_at="各清单同一栏里20字以上的句子，法律依据的引文和名称除外",
    ground="政府信息公开条例第6条：公开的信息应当准确；同一句话在同一栏里写法不一，其中可能有漏字、错字",
    mend="把两种写法和原件、法规原文对照：写错的一方改正；本来就应当不同的，不用改",
)
def near_sentence(case: Case) -> Iterator[Hit]:
    """Yield each sentence that is within two signs of one that more records have in the same field."""
    for sentences in _by_field(case).values():
        usual = {text: said for text, said in sentences.items() if len(said.records) >= _COMMON}
        if not usual:
            continue
        index = _Index(usual)
        for text, said in sentences.items():
            least = _OFTEN * len(said.records)
            near = [other for other in index.near(text) if len(usual[other].records) >= least]
            if not near:
                continue
            best = min(
                near, key=lambda other: (Levenshtein.distance(text, other), -len(usual[other].records))
            )
            if not _may_be_a_slip(text, best):
                continue
            here, there = _excerpts((said.written, text), (usual[best].written, best))
            found = f"与同类的{len(usual[best].records)}条差一两个字：这里是“{here}”，那里是“{there}”"
            for place in said.places:
                yield Hit(place.subject, place.way, found, "同一句话在同一栏里写法一致，确有不同的除外")


@dataclass(slots=True)
class _Said:
    """The records that say one sentence in one field, and where."""

    written: str
    """A text that has the sentence, as it stands."""
    records: set[int] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)


def _by_field(case: Case) -> dict[_Field, dict[str, _Said]]:
    """Return for each field of each list its long sentences, signs only."""
    fields: dict[Way, _Field] = {}
    found: dict[_Field, dict[str, _Said]] = defaultdict(dict)
    for wording in case.wordings:
        if len(wording.text) < _LONG or not (sentences := _sentences(wording.text)):
            continue
        for place in wording.places:
            subject, way = place
            if subject.entry is None:
                continue
            if (names := fields.get(way)) is None:
                names = fields[way] = tuple(key for key in way if isinstance(key, str))
            if names[0].endswith("依据") or names[-1] in _ELSEWHERE or names[0] in _ELSEWHERE:
                continue
            known = found[(subject.list, *names)]
            for sentence in sentences:
                said = known.get(sentence)
                if said is None:
                    said = known[sentence] = _Said(wording.text)
                said.records.add(id(subject))
                said.places.append(place)
    return found


@lru_cache(maxsize=50_000)
def _sentences(text: str) -> tuple[str, ...]:
    bare = (_SIGNS.sub("", _MARKER.sub("", sentence)) for sentence in _SENTENCE.findall(text))
    return tuple(dict.fromkeys(sentence for sentence in bare if len(sentence) >= _LONG))


class _Index:
    """Sentences by their thirds: two edits leave one third of three as it was, shifted by two signs at most."""

    def __init__(self, texts: dict[str, _Said]) -> None:
        self._thirds: dict[int, tuple[dict[str, list[str]], ...]] = {}
        for text in texts:
            tables = self._thirds.setdefault(len(text), ({}, {}, {}))
            third = len(text) // 3
            pieces = (text[:third], text[third:-third], text[-third:])
            for table, piece in zip(tables, pieces, strict=True):
                table.setdefault(piece, []).append(text)

    def near(self, text: str) -> Iterator[str]:
        """Yield the other sentences that are within two edits of a text."""
        own, seen = len(text), {text}
        for length in range(own - _APART, own + _APART + 1):
            if (tables := self._thirds.get(length)) is None:
                continue
            third = length // 3
            middle = length - 2 * third
            likely = [tables[0].get(text[:third], ()), tables[2].get(text[-third:], ())]
            likely += [
                tables[1].get(text[start : start + middle], ())
                for start in range(third - _APART, third + _APART + 1)
            ]
            for others in likely:
                for other in others[:_MOST]:
                    if other not in seen and Levenshtein.distance(text, other, score_cutoff=_APART) <= _APART:
                        yield other
                    seen.add(other)


def _may_be_a_slip(text: str, other: str) -> bool:
    """Return whether no figure, no word of two signs and no sign of a class was put for another."""
    for edit in _edits(text, other):
        gone, come = text[edit.src_start : edit.src_end], other[edit.dest_start : edit.dest_end]
        if any(sign.isascii() for sign in gone + come) or (len(gone) > 1 and come):
            return False
        if gone and come and any(gone in signs and come in signs for signs in _CLASSES):
            return False
    return True


def _edits(text: str, other: str) -> list[Opcode]:
    return [edit for edit in Levenshtein.opcodes(text, other) if edit.tag != "equal"]


def _excerpts(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    """Return what is around the difference in two texts as they are written; each comes with its sentence's signs."""
    edits = _edits(one[1], other[1])
    first, last = edits[0], edits[-1]
    return (
        _around(*one, first.src_start, last.src_end),
        _around(*other, first.dest_start, last.dest_end),
    )


def _around(written: str, sentence: str, start: int, end: int) -> str:
    places = [at for at, sign in enumerate(written) if not _SIGNS.match(sign)]
    ahead = "".join(written[at] for at in places).index(sentence)
    start, end = max(0, start - _SIDE), min(len(sentence), end + _SIDE)
    piece = written[places[ahead + start] : places[ahead + end - 1] + 1]
    return f"{'…' if start else ''}{piece}{'…' if end < len(sentence) else ''}"
