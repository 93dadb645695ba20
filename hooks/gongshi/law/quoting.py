"""Quotations beside the law's own words: how near they are, and where they part.

Width, blanks, punctuation, marks of items and the way numbers are written are not words; only words count.
A quotation need not be whole: it is cut where a sentence or an item ends, and at ……, and every piece is laid
beside the stretch of the article that it comes from. What the quotation leaves out between pieces costs
nothing; what it changes, adds or leaves out inside a piece does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from .words import Words, words

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Difference:
    """A stretch where a quotation and the law part; one of both is empty where words are added or left out."""

    quoted: str
    law: str
    start: int
    """Where the quoted words begin in the quotation, or would have to stand."""
    law_start: int = field(default=0, compare=False)
    """The same for the law's words in the article."""


@dataclass(frozen=True)
class Comparison:
    """A quotation beside the article that it should come from."""

    similarity: float
    """From 0 to 1; 1 when every piece of the quotation stands in the article word for word."""
    weakest: float
    """The similarity of the piece that is least like the law; a long quotation can hide a wrong sentence."""
    coverage: float
    """From 0 to 1: how much of the article is quoted."""
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Run:
    """A stretch of a text that is the same in the other text, or is not."""

    text: str
    same: bool


@dataclass(frozen=True)
class _Block:
    """Signs that stand in both texts alike: where in the first, where in the second, how many."""

    first: int
    second: int
    size: int


def _blocks(first: str, second: str) -> list[_Block]:
    """Return what two rows of signs have in common, in order."""
    if len(first) * len(second) > _MOST_CELLS:
        return _same_ends(first, second)
    return _gathered(
        [
            _Block(each.src_start, each.dest_start, each.src_end - each.src_start)
            for each in Indel.opcodes(first, second)
            if each.tag == "equal"
        ],
        first,
        second,
    )


def _gathered(blocks: list[_Block], first: str, second: str) -> list[_Block]:
    """Return the blocks with those joined to a neighbour that stand there as well as far away from it."""
    kept: list[_Block] = []
    for block in blocks:
        joined = block
        while kept and (last := kept[-1]).first + last.size == joined.first:
            if second.startswith(first[last.first : joined.first], joined.second - last.size):
                kept.pop()
                joined = _Block(last.first, joined.second - last.size, last.size + joined.size)
            elif second.startswith(first[joined.first : joined.first + joined.size], last.second + last.size):
                kept.pop()
                joined = _Block(last.first, last.second, last.size + joined.size)
            else:
                break
        kept.append(joined)
    return kept


_MOST_CELLS = 200_000_000
"""Beyond this product of lengths (25 MB while it is worked out) only what begins and ends alike is found."""


def _same_ends(first: str, second: str) -> list[_Block]:
    shorter = min(len(first), len(second))
    head = next((n for n in range(shorter) if first[n] != second[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if first[-1 - n] != second[-1 - n]), rest)
    return [
        each
        for each in (_Block(0, 0, head), _Block(len(first) - tail, len(second) - tail, tail))
        if each.size
    ]


_REPEATED_FROM = 8
"""Pieces shorter than this, such as 处以罚款, may stand in a quotation twice."""


def compare(quote: str, article: str) -> Comparison:
    """Return how near a quotation is to its article, and where it differs."""
    own, law = words(quote), words(article)
    if not own.signs or not law.signs:
        return Comparison(0.0, 0.0, 0.0, ())
    matched = total = 0
    weakest = 1.0
    covered: set[int] = set()
    differences: list[Difference] = []
    laid = list(_laid_beside(own, law))
    for position, ((first, end), blocks) in enumerate(laid):
        same = sum(each.size for each in blocks)
        both = end - first + same + _left_out(blocks)
        matched += 2 * same
        total += both
        if end - first >= _REPEATED_FROM:
            weakest = min(weakest, 2 * same / both)
        for each in blocks:
            covered.update(range(each.second, each.second + each.size))
        differences += _differences(own, law, (first, end), blocks or _instead(laid, position))
    return Comparison(matched / total, weakest, len(covered) / len(law.signs), tuple(differences))


def _laid_beside(own: Words, law: Words) -> Iterator[tuple[tuple[int, int], list[_Block]]]:
    """Yield each piece of a quotation with the blocks that it shares with its stretch of the law.

    A piece that stands in the quotation more often than in the law shares nothing the last time.
    """
    found_before: Counter[str] = Counter()
    for first, end in own.pieces:
        piece = own.signs[first:end]
        before = found_before[piece]
        at = law.signs.find(piece, before)
        if at >= 0:
            found_before[piece] = at + 1
            yield (first, end), [_Block(first, at, len(piece))]
        elif before and len(piece) >= _REPEATED_FROM:
            yield (first, end), []
        else:
            found_before[piece] += 1
            yield (first, end), [_moved(each, first) for each in _nearest(piece, law.signs)]


def _instead(laid: Sequence[tuple[tuple[int, int], list[_Block]]], position: int) -> list[_Block]:
    """Return where the law has a stretch that is not quoted between the neighbours of a piece that it does not have.

    It is told by two blocks of no length, where the piece begins and where it ends; none where there is no such stretch.
    """
    if not 0 < position < len(laid) - 1 or not laid[position - 1][1] or not laid[position + 1][1]:
        return []
    (first, end), _ = laid[position]
    last, after = laid[position - 1][1][-1], laid[position + 1][1][0]
    start = last.second + last.size
    return [_Block(first, start, 0), _Block(end, after.second, 0)] if start < after.second else []


def _moved(block: _Block, by: int) -> _Block:
    return _Block(block.first + by, block.second, block.size)


def _nearest(piece: str, law: str) -> list[_Block]:
    """Return the blocks that a piece shares with the stretch of the law that is most like it."""
    blocks = _densest(_connected(_blocks(piece, law)))
    window = fuzz.partial_ratio_alignment(piece, law)
    if window and len(piece) < len(law):
        around = len(piece) // 2 + _REPEATED_FROM
        low = max(window.dest_start - around, 0)
        near = [
            _Block(each.first, each.second + low, each.size)
            for each in _blocks(piece, law[low : window.dest_end + around])
        ]
        blocks = max(blocks, _densest(_connected(near)), key=_gain)
    return blocks


def _gain(blocks: Sequence[_Block]) -> int:
    """Return how many signs are shared, less what those of the law that lie between cost."""
    return sum(each.size for each in blocks) - _left_out(blocks)


def _left_out(blocks: Sequence[_Block]) -> int:
    """Return what the signs of the law cost that lie between blocks and are not quoted."""
    return sum(_cost(before, after) for before, after in pairwise(blocks))


def _cost(before: _Block, after: _Block) -> int:
    return min(after.second - before.second - before.size, _MOST_COST)


_MOST_COST = 20
"""What it costs at most to leave out a row of signs; a long clause left out must not hide that the rest is there."""


def _connected(blocks: list[_Block]) -> list[_Block]:
    """Return the blocks without the few signs that happen to stand inside a long row that is left out."""
    kept: list[_Block] = []
    for position, block in enumerate(blocks):
        chance = block.size <= _CHANCE and 0 < position < len(blocks) - 1
        if chance and min(_cost(blocks[position - 1], block), _cost(block, blocks[position + 1])) > _CHANCE:
            continue
        kept.append(block)
    return kept


_CHANCE = 2
"""So few signs stand in any two texts."""


def _densest(blocks: list[_Block]) -> list[_Block]:
    """Return the row of blocks of greatest gain: a sign that matches far from the others belongs to another phrase."""
    best, best_gain, start, gain = (0, 0), 0, 0, 0
    for position, block in enumerate(blocks):
        gap = _cost(blocks[position - 1], block) if position else 0
        if gain < gap:
            start, gain = position, 0
        else:
            gain -= gap
        gain += block.size
        if gain > best_gain:
            best, best_gain = (start, position + 1), gain
    return blocks[best[0] : best[1]]


def _differences(
    own: Words, law: Words, piece: tuple[int, int], blocks: list[_Block]
) -> Iterator[Difference]:
    """Yield where a piece and its stretch of the law part."""
    at, law_at = piece[0], blocks[0].second if blocks else 0
    for block in [*_readable(blocks), None]:
        first, second = (block.first, block.second) if block else (piece[1], law_at)
        if at < first or law_at < second:
            yield Difference(own.said(at, first), law.said(law_at, second), own.place(at), law.place(law_at))
        if block:
            at, law_at = first + block.size, second + block.size


def _readable(blocks: list[_Block]) -> list[_Block]:
    """Return the blocks without single signs between two gaps: 医保 beside 医疗保障 is one difference, not two."""
    inner = [each for each in blocks[1:-1] if each.size > 1]
    return [*blocks[:1], *inner, *blocks[1:][-1:]]


_CANDIDATES = 6
"""How many articles are compared in full, of those that share most pairs of signs with the quotation."""


def best_article(quote: str, articles: Mapping[K, str]) -> tuple[K, float] | None:
    """Return the article that a quotation is nearest to, and how near; None when there is nothing to compare.

    The keys may be numbers of one law's articles, or pairs of law and number; of equals the first is taken.
    """
    pairs = _pairs(quote)
    if not pairs or not articles:
        return None
    ranked = sorted(articles, key=lambda key: -len(pairs & _pairs(articles[key])))[:_CANDIDATES]
    found = [(key, compare(quote, articles[key]).similarity) for key in ranked]
    return max(found, key=lambda pair: pair[1])


@lru_cache(maxsize=2048)
def _pairs(text: str) -> frozenset[str]:
    signs = words(text).signs
    return frozenset(signs[at : at + 2] for at in range(len(signs) - 1))


def marked(a: str, b: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return two texts as runs, each telling whether the other has it at that place; the runs make up the text."""
    first, second = words(a), words(b)
    blocks = _readable(_blocks(first.signs, second.signs))
    return (
        _runs(first, [(each.first, each.size) for each in blocks]),
        _runs(second, [(each.second, each.size) for each in blocks]),
    )


def _runs(text: Words, same: list[tuple[int, int]]) -> tuple[Run, ...]:
    """Return a text in runs; what is no word goes with the word before it."""
    runs: list[Run] = []
    done = sign = 0
    for first, size in [*same, (len(text.signs), 0)]:
        for end, alike in ((first, False), (first + size, True)):
            if end == sign:
                continue
            until = text.place(end)
            said = text.text[done:until]
            if runs and runs[-1].same is alike:
                said = runs.pop().text + said
            runs.append(Run(said, alike))
            done, sign = until, end
    return tuple(runs) if runs else (Run(text.text, same=True),) if text.text else ()
