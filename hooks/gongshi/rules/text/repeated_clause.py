"""The same words twice: two entries of one enumeration, one clause twice in a sentence, one sentence twice in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from gongshi.source.problem import Way

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .enumerations import Entry, in_document, in_text, lists

_LONG = 12
"""From so many characters on, entries that differ by one of them are worth a look."""
_CLAUSE = 20
"""From so many characters on, a clause that comes again later in the sentence is a slip of the pen."""
_MEASURE = re.compile(r"罚款|[倍元]以[上下]|\d")
_PAIRS = """
入出 进出 前后 上下 内外 甲乙 一二 二三 三四 四五 男女 县市 市省 县省 县镇 镇村 有无
新旧 大小 多少 始终 起止 收支 增减 升降 正副 主次 借还 买卖 开闭 开关 早晚 高低 左右
东西 南北 是否 未已 可不 应不 加减 公私 父母 子女 老幼 轻重 长短 先后 生死 单双 半全
年月 月日 天日
"""
_CONTRASTS = frozenset(frozenset(pair) for pair in _PAIRS.split())
"""Signs whose exchange makes another meaning, not a slip."""


@dataclass(frozen=True, slots=True)
class _Again:
    """Something that stands there twice."""

    way: Way
    found: str
    expected: str
    advice: str
    severity: Severity | None = None


@rule(
    "repeated-clause",
    name="内容重复",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各种列举的各项，正文、引文的各句各分句",
    ground="同一内容列了两遍，多半是抄录、粘贴出错，原应列出的另一项因此缺漏",
    mend="对照原件或法规原文：重复的删去，缺漏的补上",
)
def repeated_clause(case: Case) -> Iterator[Hit]:
    """Yield each entry, clause or sentence that repeats another one."""
    for listed in lists(case):
        for again in () if listed.kind.endswith("依据") else _among(listed.entries):
            yield from (_hit(place.subject, (*place.way, *again.way), again) for place in listed.places)
    for wording, twice in case.sweep.judged(_again):
        for again in twice:
            yield from (_hit(place.subject, place.way, again) for place in wording.places)
    for text in case.long_texts:
        for again in _lines_again(in_document(text)):
            yield _hit(text, again.way, again)


def _hit(subject: Subject, way: Way, again: _Again) -> Hit:
    return Hit(subject, way, again.found, again.expected, again.advice, severity=again.severity)


def _again(text: str) -> tuple[_Again, ...]:
    """Return what stands twice in one text: items that it numbers, else sentences, clauses and listed words."""
    if len(text) < 5:
        return ()
    if items := _among(in_text(text)):
        return items
    return (*_sentences_again(text), *_clauses_again(text), *_words_again(text))


_OTHER_ITEM = "各项内容各不相同"


def _bare(text: str) -> str:
    return "".join(text.split()).rstrip("。；;，,、.：:")


@lru_cache(maxsize=50_000)
def _among(entries: tuple[Entry, ...]) -> tuple[_Again, ...]:
    """Return what is there twice among entries."""
    return tuple(_entries_again(entries)) if len(entries) > 1 else ()


def _entries_again(entries: tuple[Entry, ...]) -> Iterator[_Again]:
    """Yield the entries that repeat an earlier one of the same enumeration, word for word or all but one sign."""
    first: dict[str, Entry] = {}
    yield from _alike_neighbours(entries)
    for entry in entries:
        body = _bare(entry.body)
        if len(body) < 2 or (entry.marker is None and len(body) < 4):
            continue
        if (same := first.get(body)) is not None:
            yield _Again(
                entry.way,
                f"{_name(same, '前面一项')}与{_name(entry, '这一项')}相同：“{shorten(entry.body)}”",
                _OTHER_ITEM,
                "对照原件或法规原文：重复的一项删去，后面的序号依次改；另有一项的补上",
            )
            continue
        if len(body) >= _LONG and (near := _nearly(body, first)):
            yield _Again(
                entry.way,
                f"“{shorten(first[near].text)}”与“{shorten(entry.text)}”只差一个字",
                _OTHER_ITEM,
                "核对是不是同一项；是的删去一项，不是的改正写错的字",
                Severity.HINT,
            )
        first[body] = entry


_HEAD, _ALIKE = 4, 0.6
"""How many signs begin an entry, and how much of two neighbours is the same when they are worth a look."""


def _alike_neighbours(entries: tuple[Entry, ...]) -> Iterator[_Again]:
    """Yield the entry that says nearly the same as the one before it and begins with one sign changed."""
    for before, entry in pairwise(entries):
        one, other = _bare(before.body), _bare(entry.body)
        if min(len(one), len(other)) < 2 * _HEAD or one[0] != other[0]:
            continue
        changed = {(a, b) for a, b in zip(one[:_HEAD], other[:_HEAD], strict=True) if a != b}
        if len(changed) != 1 or frozenset(*changed) in _CONTRASTS:
            continue
        if Levenshtein.distance(one, other) > 1 and Levenshtein.normalized_similarity(one, other) >= _ALIKE:
            yield _Again(
                entry.way,
                f"“{shorten(before.text)}”与“{shorten(entry.text)}”很相近，开头只差一个字",
                _OTHER_ITEM,
                "核对是不是同一项；是的删去一项，不是的写清区别",
                Severity.HINT,
            )


def _name(entry: Entry, otherwise: str) -> str:
    return f"“{entry.marker.written}”" if entry.marker else otherwise


def _nearly(body: str, others: Iterable[str]) -> str | None:
    """Return another entry that one sign away from this one, unless the two signs are a contrast or numbers."""
    for other in others:
        if abs(len(other) - len(body)) > 1 or Levenshtein.distance(body, other, score_cutoff=1) > 1:
            continue
        changed = {
            sign
            for edit in Levenshtein.opcodes(body, other)
            if edit.tag != "equal"
            for sign in body[edit.src_start : edit.src_end] + other[edit.dest_start : edit.dest_end]
        }
        if frozenset(changed) not in _CONTRASTS and not any(
            sign.isdecimal() or sign.isascii() for sign in changed
        ):
            return other
    return None


_SENTENCE = re.compile(r"[^。！？\n]+")
_SHORTEST_SENTENCE = 10


def _sentences_again(text: str) -> Iterator[_Again]:
    seen: set[str] = set()
    for match in _SENTENCE.finditer(text):
        sentence = _bare(match.group())
        if len(sentence) >= _SHORTEST_SENTENCE and sentence in seen:
            yield _Again((), f"同一句写了两遍：“{shorten(sentence)}”", "同一句只写一遍", "删去一句")
        seen.add(sentence)


_CLAUSES = re.compile(r"[^，；：,;:]+")
_PIECES = re.compile(r"[，；：,;:。！？\n]\s*")
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*")


def _clauses_again(text: str) -> Iterator[_Again]:
    """Yield a clause that a sentence repeats: at once, or later when it is long."""
    pieces = _PIECES.split(text)
    if len(set(pieces)) == len(pieces):
        return
    for sentence in _SENTENCE.findall(text):
        clauses = [_bare(_NUMBERED.sub("", each.strip())) for each in _CLAUSES.findall(sentence)]
        seen: set[str] = set()
        for before, clause in zip(["", *clauses], clauses, strict=False):
            at_once = clause == before and len(clause) >= 4
            if not at_once and not (clause in seen and len(clause) >= _CLAUSE):
                seen.add(clause)
                continue
            measure = bool(_MEASURE.search(clause))
            yield _Again(
                (),
                f"一句之内“{shorten(clause)}”写了两遍",
                "同一句里不写相同的分句；不同情形各有不同的后果",
                "对照法规原文：多出的删去，应当不同的改正",
                None if at_once or measure else Severity.HINT,
            )


_RUN = re.compile(r"[^，；：。！？,;:（）()“”《》\n]*、[^，；：。！？,;:（）()“”《》\n]*")
_ETC = re.compile(r"等等?$")
_NO_NOUN = re.compile(r"[的给由向对与和无有或及在为被将把]")
_DATE = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?")
_PHRASE = 6
"""So many characters are a phrase, which stands out when it comes again with an ending."""


def _words_again(text: str) -> Iterator[_Again]:
    """Yield a word or phrase that stands twice in one list: A、B、A, or A、A等."""
    if "、" not in text:
        return
    for run in _RUN.findall(_DATE.sub("", text)):
        last: dict[str, int] = {}
        words = [_ETC.sub("", _bare(part)) for part in run.split("、")]
        for at, word in enumerate(words):
            before = words[at - 1] if at else ""
            again = (
                word if _twice(words, last.get(word), at) else before if _with_ending(before, word) else ""
            )
            if again:
                yield _Again(
                    (),
                    f"用顿号并列的“{shorten(again)}”写了两遍",
                    "并列的各项各不相同",
                    "删去重复的一个；原应是另一个的改正",
                )
            last[word] = at


def _twice(words: list[str], first: int | None, second: int) -> bool:
    """Return whether a word that stands at two places of a run belongs to one list of words there."""
    word = words[second]
    if first is None or len(word) < 2 or word.isdecimal():
        return False
    return not any(_NO_NOUN.search(between) for between in words[first + 1 : second])


def _with_ending(before: str, word: str) -> bool:
    """Return whether a phrase is followed by itself with an ending: A、A等…, A、A的…."""
    return len(before) >= _PHRASE and word.startswith(before) and word[len(before) :][:1] in "等的且并"


_SHORTEST_LINE = 20


def _lines_again(entries: tuple[Entry, ...]) -> Iterator[_Again]:
    """Yield the paragraphs of a long text that repeat an earlier one, items only within their own list."""
    seen: dict[str, set[str]] = {}
    for entry in entries:
        level = entry.marker.level if entry.marker else ""
        if entry.marker and entry.marker.number == 1:
            seen[level] = set()
        known, body = seen.setdefault(level, set()), _bare(entry.body)
        if len(body) >= _SHORTEST_LINE and body in known and not body.startswith("|"):
            yield _Again(entry.way, f"同一段写了两遍：“{shorten(entry.body)}”", "同一段只写一遍", "删去一段")
        known.add(body)
