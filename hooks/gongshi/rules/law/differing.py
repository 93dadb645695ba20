"""How findings show where a quotation and its article part: whole words, in the words of the data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from gongshi.law.quoting import Difference

from ..reading.quoting import shorten
from .lawtext import spellings

_CONTEXT, _NEARLY = 8, 12
"""How many signs around a difference are shown; up to the next punctuation, when that is nearly as near."""
_LONG = 10
"""Longer additions and omissions are shown by themselves."""
_JOINED = 40
"""Differences of one clause are shown as one, up to so many signs."""
_END = "。；;：:\n"
_BEGINS = re.compile(r"(?:^|[。；;：:）)\n])\s*$")
_ENDS = re.compile(r"\s*(?:$|[。；;：:\n])")
_SENTENCE = re.compile(r"[。：:\n]")
_TELLING = 3
"""Fewer signs than this stand in many sentences."""
_MEANING = re.compile(
    "责令|可以|应当|必须|不得|禁止|擅自|并处|或者|以及|等|有权|拒不|逾期|情节|吊销|没收|退回|暂停|解除"
    "|行政部门|主管部门|机构|单位|个人|人员|人民政府|人民法院"
)
"""Words whose change changes what may be done to whom."""
_GRAVE = re.compile(
    "以外|除外|(?<![解免删扣消拆开清废撤])除(?!草|尘|名)|未经|擅自|没有|没|未(?!成年)|不|禁止|非(?!法|常|营利)|可以|并处"
)
"""Words without which an article says the opposite, or punishes what it does not punish."""
_PHRASE, _RELATED = 6, 40
"""From so many signs on, stretches that are less alike (of 100) are other words, not the same turned round."""
_SAME_SENSE = {"除外": "以外", "擅自": "未经", "没有": "不", "没": "不", "未": "不", "禁止": "不"}


@dataclass(frozen=True)
class _Part:
    """Where both texts part: two stretches, of which one may be empty."""

    start: int
    end: int
    law_start: int
    law_end: int


@dataclass(frozen=True)
class Told:
    """A difference as it is told."""

    text: str
    grave: bool
    """Whether a word is concerned that turns the meaning round: 以外, 除, 不, 未, 非, 可以, 并处."""


def told(differences: Iterable[Difference], quote: str, article: str) -> tuple[Told, ...]:
    """Return each place where a quotation differs from its article in Chinese, the gravest first.

    What turns the meaning round comes first, then what changes who may do what, then the rest.

    The differences are those of the quotation with short names spelt out; what is shown is the quotation as it is.
    """
    spelling = spellings(quote, article)
    parts = _joined((_part(each, spelling.begins, spelling.ends) for each in differences), quote)
    parts = [_paired(each, quote, article) for each in parts]
    weighed = [(each, _turns_round(each, quote, article)) for each in parts]
    weighed.sort(key=lambda pair: (not pair[1], not _changes_meaning(pair[0], quote, article)))
    return tuple(dict.fromkeys(Told(_told(each, quote, article), grave) for each, grave in weighed))


def _part(difference: Difference, begins: list[int], ends: list[int]) -> _Part:
    """Return a difference by its places in the texts as they are written."""
    end = difference.start + len(difference.quoted)
    start = begins[difference.start]
    return _Part(
        start,
        ends[end - 1] if difference.quoted else start,
        difference.law_start,
        difference.law_start + len(difference.law),
    )


def _joined(parts: Iterable[_Part], quote: str) -> list[_Part]:
    """Return the parts with those joined that are so near each other that they would be shown with the same words."""
    joined: list[_Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            last
            and 0 <= part.start - last.end <= _CONTEXT
            and 0 <= part.law_start - last.law_end <= _CONTEXT
            and max(part.end - last.start, part.law_end - last.law_start) <= _JOINED
            and not any(sign in _END for sign in quote[last.end : part.start])
        ):
            joined[-1] = replace(last, end=part.end, law_end=part.law_end)
        else:
            joined.append(part)
    return joined


def _paired(part: _Part, quote: str, article: str) -> _Part:
    """Return other words at an end of a sentence together with what the article has up to that end."""
    if part.start == part.end:
        return part
    added, open_ = part.end - part.start, part.law_start == part.law_end
    if _ENDS.match(quote, part.end) and not _ENDS.match(article, part.law_end):
        end = min(
            (at for sign in _END if (at := article.find(sign, part.law_end)) >= 0), default=len(article)
        )
        if not _BEGINS.search(article[: part.law_start]) if open_ else end - part.law_end <= _JOINED:
            return _trimmed(replace(part, law_end=end), quote, article)
    if _BEGINS.search(quote[: part.start]) and not _BEGINS.search(article[: part.law_start]):
        start = max(article.rfind(sign, 0, part.law_start) for sign in _END + "）)") + 1
        if part.law_start - start <= 2 * added + _CONTEXT:
            return _trimmed(replace(part, law_start=start), quote, article)
    return part


def _trimmed(part: _Part, quote: str, article: str) -> _Part:
    """Return a part without what both stretches begin with."""
    by = 0
    most = min(part.end - part.start, part.law_end - part.law_start)
    while by < most and quote[part.start + by] == article[part.law_start + by]:
        by += 1
    return replace(part, start=part.start + by, law_start=part.law_start + by)


def _turns_round(part: _Part, quote: str, article: str) -> bool:
    """Return whether the two stretches differ in a word that turns the meaning round."""
    law_end = part.law_end
    if (later := _later(quote[part.start : part.end], article, part)) is not None:
        law_end = max(law_end, part.law_start + len(later))
    if min(part.end - part.start, law_end - part.law_start) >= _PHRASE:
        mine, law = quote[part.start : part.end], article[part.law_start : law_end]
        if fuzz.ratio(mine, law) < _RELATED:
            return False
    return _grave(quote, part.start, part.end) != _grave(article, part.law_start, law_end)


def _grave(text: str, start: int, end: int) -> Counter[str]:
    """Return the words of weight that a stretch has a part in, by their sense."""
    around = _GRAVE.finditer(text, max(start - 1, 0), end + 1)
    said = (each.group() for each in around if each.start() < end and each.end() > start)
    return Counter(_SAME_SENSE.get(word, word) for word in said)


def _changes_meaning(part: _Part, quote: str, article: str) -> bool:
    mine = set(_MEANING.findall(quote, part.start, part.end))
    return mine != set(_MEANING.findall(article, part.law_start, part.law_end))


def _told(part: _Part, quote: str, article: str) -> str:
    """Return one difference in Chinese."""
    added, lacking = quote[part.start : part.end], article[part.law_start : part.law_end]
    later = _later(added, article, part)
    if later is not None:
        return f"“{shorten(added)}”前面少了“{shorten(later)}”"
    if added and lacking:
        return _beside(_clause(quote, part.start, part.end), _clause(article, part.law_start, part.law_end))
    if added:
        start, end = _slid(quote, part.start, part.end)
        if end - start > _LONG or _stands_alone(quote, start, end):
            return f"多出“{shorten(quote[start:end])}”"
        at = _point(article, part.law_start, quote, part.start)
        return _beside(_clause(quote, part.start, part.end), _clause(article, at, at))
    start, end = _slid(article, part.law_start, part.law_end)
    if end - start > _LONG or _stands_alone(article, start, end):
        return f"少了“{shorten(article[start:end].strip('，、'))}”"
    at = _point(quote, part.start, article, part.law_start)
    return _beside(_clause(quote, at, at), _clause(article, part.law_start, part.law_end))


def _later(added: str, article: str, part: _Part) -> str | None:
    """Return what a quotation leaves out before words that the article has later in the sentence; None if it has not."""
    if len(added) < _TELLING:
        return None
    end = _SENTENCE.search(article, part.law_start)
    at = article.find(added, part.law_start, end.start() if end else len(article))
    before = article[part.law_start : at].strip("，、；; ") if at >= 0 else ""
    return before or None


def _beside(mine: str, law: str) -> str:
    if not mine or not law:
        return f"多出“{mine}”" if mine else f"少了“{law}”"
    return f"“{mine}”条文是“{law}”"


def _clause(text: str, start: int, end: int) -> str:
    """Return a stretch with the signs around it up to the next punctuation, … where that is too far."""
    first, last = start, end
    while first > 0 and start - first < _NEARLY and _is_word(text[first - 1]):
        first -= 1
    if first > 0 and _is_word(text[first - 1]):
        first = start - _CONTEXT
    while last < len(text) and last - end < _NEARLY and _is_word(text[last]):
        last += 1
    if last < len(text) and _is_word(text[last]):
        last = end + _CONTEXT
    before = "…" if first > 0 and _is_word(text[first - 1]) else ""
    after = "…" if last < len(text) and _is_word(text[last]) else ""
    middle = text[start:end]
    if len(middle) > _JOINED:
        return shorten(before + text[first:last])
    return before + " ".join(text[first:last].split()) + after


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign in "%％"


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a stretch has punctuation on both sides."""
    return not (start and _is_word(text[start - 1])) and not (end < len(text) and _is_word(text[end]))


def _slid(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the same words can be said to be added so that no other word is cut: 、乙甲、 for 甲、乙甲."""
    for by in _shifts(text, start, end):
        if start + by == 0 or not _is_word(text[start + by - 1]):
            return start + by, end + by
    return start, end


def _shifts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield by how much a stretch can be moved while what is left when it is taken out stays the same."""
    yield 0
    by = 0
    while start + by > 0 and -by < _LONG and text[start + by - 1] == text[end + by - 1]:
        by -= 1
        yield by
    by = 0
    while end + by < len(text) and by < _LONG and text[start + by] == text[end + by]:
        by += 1
        yield by


def _point(text: str, at: int, other: str, other_at: int) -> int:
    """Return where in a text words are lacking that begin at a place of the other: before the next word, or behind the last."""
    if other_at and _is_word(other[other_at - 1]):
        return len(re.sub(r"\W+$", "", text[:at]))
    return at
