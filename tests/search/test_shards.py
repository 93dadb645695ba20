"""Shards and blocks: nothing is lost in them, each is small, and they answer as lunr's whole index answers."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cmp_to_key
from itertools import pairwise

import numpy as np
import pytest
from lunr.index import Index as Whole
from playwright.sync_api import Page

from gongshi.records.synonyms import SynonymFile
from gongshi.search import shards as module
from gongshi.search.entry import Entry
from gongshi.search.meanings import MARK, Meanings
from gongshi.search.shards import DIGITS, GROWTH, LEAST, Pieces, entry_blocks, order, term_shards
from gongshi.search.weights import Index, weigh
from gongshi.site import Site

Rows = list[tuple[str, int, int, int]]


@pytest.fixture(scope="module")
def meanings(real_site: Site) -> Meanings:
    """The synonyms of the real data."""
    return Meanings(real_site.synonyms)


@pytest.fixture(scope="module")
def index(real_entries: list[Entry], meanings: Meanings) -> Index:
    """The index of the real data."""
    return weigh(real_entries, meanings, order)


@pytest.fixture(scope="module")
def shards(index: Index, meanings: Meanings) -> Pieces:
    """Its shards."""
    return term_shards(index, meanings)


def numbers(text: str) -> Iterator[int]:
    """Yield the numbers of a text: fives of bits, the lowest first, 32 added to all but the last."""
    value = bits = 0
    for sign in text:
        five = DIGITS.index(sign)
        value += (five & 31) << bits
        if five & 32:
            bits += 5
        else:
            yield value
            value = bits = 0


def read(shard: str) -> Iterator[tuple[str, str, Rows]]:
    """Yield each term of a shard, its phrases as they are written, and its postings."""
    for row in shard.split(" "):
        head, *parts = row.split(",")
        term, _, phrases = head.partition(";")
        found: Rows = []
        for part in parts:
            distances, weights = (list(numbers(text)) for text in part[1:].split("."))
            entries = np.cumsum(distances).tolist()
            found += [
                (term, int(part[0]), each, weight) for each, weight in zip(entries, weights, strict=True)
            ]
        yield term, phrases, found


def rows_of(index: Index) -> Rows:
    """Return the postings of an index: term, field, entry, weight."""
    columns = (index.field.tolist(), index.entry.tolist(), index.weight.tolist())
    return list(zip([index.vocabulary[term] for term in index.term.tolist()], *columns, strict=True))


def test_shards_hold_the_index(index: Index, shards: Pieces) -> None:
    """Read one after the other, the shards give back every posting of the index, in its order."""
    found = [row for text in shards.texts for _, _, rows in read(text) for row in rows]
    assert found == rows_of(index)


def test_written_in_stretches(
    index: Index, shards: Pieces, meanings: Meanings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large index, written stretch by stretch, is written the same, whatever the stretches' length."""
    for at_once in (1, 1000):
        monkeypatch.setattr(module, "AT_ONCE", at_once)
        assert term_shards(index, meanings) == shards


def test_large_numbers() -> None:
    """Entries and weights of any size are written and read without loss."""
    entries = np.array([0, 31, 32, 1023, 1024, 40_000, 2_000_000], np.int32)
    weights = np.array([0, 31, 32, 123_456, 1, 2**31, 5], np.int64)
    zeros = np.zeros(7, np.int32)
    index = Index(("医",), zeros, zeros, entries, weights)
    (text,) = term_shards(index, Meanings(SynonymFile())).texts
    ((_, _, rows),) = read(text)
    assert [(entry, weight) for _, _, entry, weight in rows] == list(
        zip(entries.tolist(), weights.tolist(), strict=True)
    )


def test_meanings_carry_their_phrases(shards: Pieces, meanings: Meanings) -> None:
    """A meaning's row names its phrases, by which the browser recognises them in the text; other rows name none."""
    found = {term: phrases for text in shards.texts for term, phrases, _ in read(text)}
    expected = {
        term: "|".join(meanings.phrases[int(term[1:])]).replace(" ", "_") for term in found if term[0] == MARK
    }
    assert len(expected) > 100
    assert {term: phrases for term, phrases in found.items() if phrases or term in expected} == expected


def test_a_shard_is_named_by_its_first_term(shards: Pieces) -> None:
    """Each shard's start is its first term; starts rise as terms do."""
    assert list(shards.starts) == [next(read(text))[0] for text in shards.texts]
    assert list(shards.starts) == sorted(set(shards.starts), key=order)


def as_javascript(one: str, other: str) -> int:
    """Compare two terms as 30-pieces.js does: length in UTF-16 units, then unit by unit."""
    first, second = (list(memoryview(text.encode("utf-16-le")).cast("H")) for text in (one, other))
    return (len(first), first) > (len(second), second) or -((len(first), first) < (len(second), second))


def test_order_is_that_of_javascript(index: Index) -> None:
    """Terms are sorted as the browser compares them, also astral characters, which are two units long there."""
    odd = ["𠮷", "𠮷野", "野", "\ufa0e", "a", "ab", "''", "'a", "=9", "=10", "〇", "鿿"]
    terms = [*index.vocabulary, *odd]
    random.Random(1).shuffle(terms)  # noqa: S311 - the same order every time
    assert sorted(terms, key=order) == sorted(terms, key=cmp_to_key(as_javascript))


def widths(pieces: Pieces, separator: str) -> list[list[int]]:
    """Return the lengths of each piece's rows."""
    return [[len(row) for row in text.split(separator)] for text in pieces.texts]


def test_shards_are_small(shards: Pieces) -> None:
    """A shard is within the size rule or has a single term; no shard could have taken the next one's first term."""
    rows = widths(shards, " ")
    size = max(LEAST, round(GROWTH * sum(map(sum, rows)) ** 0.5))
    assert [each for each in rows if sum(each) > size and len(each) > 1] == []
    assert [one for one, other in pairwise(rows) if sum(one) + other[0] <= size] == []


def cards(blocks: Pieces) -> list[list[list[object]]]:
    """Return the cards of each block."""
    return [json.loads(f"[{text}]") for text in blocks.texts]


def test_blocks_are_small_and_hold_every_entry(real_entries: list[Entry]) -> None:
    """Blocks are within the size rule or have a single entry, and have what cards show of each entry, in order."""
    blocks = entry_blocks(real_entries)
    found = cards(blocks)
    lengths = [
        [len(json.dumps(card, ensure_ascii=False, separators=(",", ":"))) for card in each] for each in found
    ]
    size = max(LEAST, round(GROWTH * sum(map(sum, lengths)) ** 0.5))
    assert [each for each in lengths if sum(each) > size and len(each) > 1] == []
    assert list(blocks.starts) == [0, *np.cumsum([len(each) for each in found])[:-1].tolist()]
    assert [card for each in found for card in each] == [
        [e.url, e.title, "\n".join(e.lines), list(e.phones), list(e.names), e.state, e.tone, e.until, e.limit]
        for e in real_entries
    ]


def test_a_large_site_has_larger_pieces(county_entries: list[Entry]) -> None:
    """Pieces grow with the square root of the whole, so that neither they nor the list of their starts grow fast."""
    once = entry_blocks(county_entries * 20)
    often = entry_blocks([replace(each, id=str(number)) for number, each in enumerate(county_entries * 320)])
    assert len(often.starts) / len(once.starts) == pytest.approx(4, rel=0.15)


QUERIES = 320
Query = list[tuple[str, bool]]
ASK = """async ([queries, within]) => {
  const { postingsOf, lunrIndex, start, lunr } = window.inner;
  const { fields } = await start();
  const index = window.whole;
  const { REQUIRED, OPTIONAL } = lunr.Query.presence;
  const answer = (index, terms) => index.query((query) => {
    for (const [term, must] of terms) query.term(term, { presence: must ? REQUIRED : OPTIONAL });
  }).map(({ ref, score }) => [Number(ref), score]);
  const answers = [];
  for (const terms of queries) {
    const found = new Map(await Promise.all(terms.map(async ([term]) => [term, await postingsOf(term)])));
    // As 70-matching.js asks: a term that nothing has is left out, unless it is required.
    const known = terms.filter(([term, must]) => must || found.get(term).length);
    const only = within.length ? new Set(within) : null;
    answers.push([answer(index, terms), known.length ? answer(lunrIndex(found, fields, only), known) : []]);
  }
  return JSON.stringify(answers);
}"""
Answer = list[tuple[int, float]]


def drawn_queries(vocabulary: Sequence[str]) -> list[Query]:
    """Return queries of one to six terms, some required, some unknown, some of every kind of term."""
    dice = random.Random(20261121)  # noqa: S311 - the same queries every time
    kinds = [
        vocabulary,
        [term for term in vocabulary if len(term) == 1],
        [term for term in vocabulary if term[0] == MARK],
        [term for term in vocabulary if term[0] == "'"],
        [term for term in vocabulary if term.isascii() and term.isdigit()],
        ["不", "没有这", "zzz", "=99999", "'xx"],
    ]
    return [
        [
            (dice.choice(dice.choices(kinds, (6, 4, 1, 2, 2, 1))[0]), dice.random() < 0.25)
            for _ in range(dice.randint(1, 6))
        ]
        for _ in range(QUERIES)
    ]


@pytest.fixture(scope="module")
def both(inner: Page, real_whole: Whole) -> Page:
    """The page with the shards, and with lunr's whole index loaded as `window.whole`."""
    script = "(text) => { window.whole = window.inner.lunr.Index.load(JSON.parse(text)); }"
    inner.evaluate(script, json.dumps(real_whole.serialize()))
    return inner


def ask(both: Page, queries: list[Query], within: Sequence[int] = ()) -> list[tuple[Answer, Answer]]:
    """Return the answers of lunr's whole index and of the shards to each query, in a browser."""
    text: str = both.evaluate(ASK, [queries, list(within)])
    return [tuple([tuple(hit) for hit in answer] for answer in pair) for pair in json.loads(text)]


def different(one: Answer, other: Answer) -> bool:
    """Return whether two answers differ in an entry or, by more than what adding in another order does, in a score."""
    first, second = dict(one), dict(other)
    return first.keys() != second.keys() or any(abs(first[ref] - second[ref]) > 1e-9 for ref in first)


def in_order(answer: Answer) -> bool:
    """Return whether an answer has its best first."""
    scores = [score for _, score in answer]
    return all(one >= other for one, other in pairwise(scores))


def test_shards_answer_as_the_whole_index(both: Page, index: Index) -> None:
    """To any query, shards fetched term by term give the entries and scores of lunr's whole index, no other."""
    queries = drawn_queries(index.vocabulary)
    answers = ask(both, queries)
    assert [query for query, pair in zip(queries, answers, strict=True) if different(*pair)] == []
    assert all(in_order(answer) for pair in answers for answer in pair)
    assert sum(1 for whole, _ in answers if whole) > QUERIES / 2
    assert sum(1 for whole, _ in answers if not whole) > 20


def test_an_answer_for_some_entries_is_a_part_of_the_whole(both: Page, index: Index) -> None:
    """Asked of certain entries only, shards give these the scores that they have in the whole index."""
    queries = [[(term, False) for term, _ in query] for query in drawn_queries(index.vocabulary)[:60]]
    some = range(0, 300, 3)
    answers = ask(both, queries, some)
    parts = [([hit for hit in whole if hit[0] in some], part) for whole, part in answers]
    assert [query for query, pair in zip(queries, parts, strict=True) if different(*pair)] == []
    assert any(part for _, part in parts)


def test_the_browser_reads_every_row(inner: Page, index: Index) -> None:
    """For each term the browser finds the shard, and reads from it the postings that the generator wrote."""
    script = """async (terms) => JSON.stringify(await Promise.all(terms.map(async (term) =>
      (await window.inner.postingsOf(term)).flatMap(({ field, entries, weights }) =>
        entries.map((entry, place) => [term, field, entry, weights[place]])))))"""
    found = json.loads(inner.evaluate(script, list(index.vocabulary)))
    assert [tuple(row) for rows in found for row in rows] == rows_of(index)


def test_the_browser_reads_every_card(inner: Page, real_entries: list[Entry]) -> None:
    """For each entry the browser finds the block, and reads from it the entry's card."""
    script = """async ([count, names]) => JSON.stringify(await Promise.all([...Array(count).keys()].map(async (entry) => {
      const card = await window.inner.cardOf(entry);
      return names.map((name) => card[name]); })))"""
    names = ["url", "title", "lines", "phones", "names", "state", "tone", "until", "limit"]
    found = json.loads(inner.evaluate(script, [len(real_entries), names]))
    assert found == [card for each in cards(entry_blocks(real_entries)) for card in each]


def test_the_browser_knows_each_entrys_facets(
    inner: Page, real_site: Site, real_entries: list[Entry]
) -> None:
    """The browser knows of every entry its bureau, kind, category and stage before it fetches any block."""
    script = """async () => { const { count, facets, bureaus, kinds } = await window.inner.start();
      return [...Array(count).keys()].map((each) => [
        bureaus[facets.bureau[each]]?.[0] ?? "", kinds[facets.kind[each]][0], facets.category[each], facets.stage[each]]); }"""
    assert inner.evaluate(script) == [[e.bureau, e.kind, e.category, e.stage] for e in real_entries]


def test_the_browser_knows_what_meanings_say(inner: Page, meanings: Meanings, index: Index) -> None:
    """The browser has each meaning's phrases, in pieces where a phrase has several."""
    terms = [term for term in index.vocabulary if term[0] == MARK]
    found = inner.evaluate("(terms) => Promise.all(terms.map(window.inner.phrasesOf))", terms)
    assert found == [meanings.phrases[int(term[1:])] for term in terms]
