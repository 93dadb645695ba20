"""Names compared: what they say without filler, which pairs are close, and which words make two things of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

_SIGNS = re.compile(r"[\s、，,；;。.：:“”\"'《》〈〉（）()\[\]【】·—\-]")
_FILLER = re.compile(r"行为|情况|工作|进行|实施|予以|开展|以及|或者|及其|相关|有关|的|等|对|和|与|及|或|之")
_SYNONYMS = (
    (re.compile("基本医疗保险|医疗保险|医疗保障|社会保险|社保"), "医保"),
    (re.compile("监督管理|监督检查|监管|日常检查"), "检查"),
    (re.compile("资金"), "基金"),
    (re.compile("行政处罚"), "处罚"),
)
_TWO_THINGS = re.compile(
    "新办|新设|首次|设立|变更|延续|注销|补办|补发|换发|换证|遗失|恢复|撤销|暂停|终止|中止|初审|复审|预审"
    "|省级|市级|县级|乡级|城镇|城乡|职工|居民|一般|简易|普通|重大|临时|永久|异地|首席|年度|季度"
    "|未|不|非|无|免|停|增|减|进|出|内|外|上|下|公|私|男|女|甲|乙|丙|大型|小型|中型"
)
"""What one name has and the other has not, and they are two things; a sub-item often differs by no more."""
_MOST_PEERS = 16
"""A pair of signs that more names share than this tells nothing; and no name is compared with more others."""


@lru_cache(maxsize=16384)
def core(name: str) -> str:
    """Return what a name says: without signs and filler, near synonyms made one."""
    plain = unicodedata.normalize("NFKC", name)
    for words, word in _SYNONYMS:
        plain = words.sub(word, plain)
    return _FILLER.sub("", _SIGNS.sub("", plain)) or plain


def close_pairs(texts: Sequence[str], threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield the positions of pairs of texts at least `threshold` alike (0 to 1), the earlier first.

    Candidates come from an index of pairs of signs, rare ones first, so the work grows with the texts and not with
    their square.
    """
    pieces = [list(dict.fromkeys(map(str.__add__, text, text[1:]))) for text in texts]
    counts = Counter(chain.from_iterable(pieces))
    index: dict[str, list[int]] = defaultdict(list)
    for position, each in enumerate(pieces):
        known = sorted((piece for piece in each if counts[piece] > 1), key=counts.__getitem__)
        probes = known[: len(known) // 2 + 1]
        shared: dict[int, int] = {}
        for piece in probes:
            for other in index[piece]:
                shared[other] = shared.get(other, 0) + 1
        likely = [other for other, count in shared.items() if count * 3 >= len(probes)]
        for other in sorted(likely, key=shared.__getitem__, reverse=True)[:_MOST_PEERS]:
            alike = fuzz.ratio(texts[other], texts[position], score_cutoff=threshold * 100) / 100
            if alike >= threshold:
                yield other, position, alike
        for piece in probes:
            if len(index[piece]) < _MOST_PEERS:
                index[piece].append(position)


@lru_cache(maxsize=4096)
def tells_apart(one: str, other: str) -> bool:
    """Return whether the words by which two like names differ make them two things.

    So do different numbers, one object put for another, and words such as 变更 or 注销 that only one has.
    """
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return True
    first, second = core(one), core(other)
    for tag, start, end, from_, to in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        gone, come = first[start:end], second[from_:to]
        if tag == "replace" and max(len(gone), len(come)) > 1:
            return True
        if tag != "equal" and (_TWO_THINGS.search(gone) or _TWO_THINGS.search(come)):
            return True
    return False
