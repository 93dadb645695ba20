"""The weights of the index: those that lunr.Builder gives the same terms, figure for figure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from lunr.index import Index as Whole

from gongshi import forking
from gongshi.records.synonyms import SynonymFile
from gongshi.search import weights
from gongshi.search.entry import FIELDS, Entry
from gongshi.search.meanings import Meanings
from gongshi.search.shards import order
from gongshi.search.weights import Index, field_terms, weigh
from gongshi.site import Site

from .conftest import whole_index

NONE = Meanings(SynonymFile())
Weights = dict[tuple[str, str, str], int]


def of_index(index: Index) -> Weights:
    """Return the weight in thousandths of each entry, field and term of our index."""
    columns = (index.term.tolist(), index.field.tolist(), index.entry.tolist(), index.weight.tolist())
    return {
        (str(entry), FIELDS[field].name, index.vocabulary[term]): weight
        for term, field, entry, weight in zip(*columns, strict=True)
    }


def of_whole(whole: Whole) -> Weights:
    """Return the weight in thousandths of each entry, field and term of lunr's index."""
    terms = {posting["_index"]: term for term, posting in whole.inverted_index.items()}
    found = {}
    for name, vector in whole.field_vectors.items():
        field, _, entry = name.partition("/")
        elements = vector.elements
        for place in range(0, len(elements), 2):
            found[entry, field, terms[elements[place]]] = round(elements[place + 1] * 1000)
    return found


def entry(number: int, title: str, **more: Sequence[str]) -> Entry:
    """Return an entry of 示例县."""
    fields = {name: tuple(texts) for name, texts in more.items()}
    return Entry(str(number), "items", "shili-yibao", "x.html", title, **fields)


SMALL = [
    entry(1, "骗取医疗保障基金", codes=["3400-G-00100-140423"], units=["基金监管股"]),
    entry(2, "串换药品 串换药品 串换", lines=["依据：第三十八条", "依据：第三十八条第（四）项"]),
    entry(3, "医", phones=["0999-5550101", "0999-5550102"], names=["医保", "医疗保障"]),
    entry(4, "，"),
]


@pytest.mark.parametrize(
    "entries", [SMALL, SMALL[:1], SMALL[3:], SMALL * 3], ids=["four", "one", "empty", "thrice"]
)
def test_small(entries: list[Entry]) -> None:
    """A few entries, also one alone and one without a word, weigh what lunr says."""
    assert of_index(weigh(entries, NONE, order)) == of_whole(whole_index(entries, NONE))


def test_real_data(real_site: Site, real_entries: list[Entry], real_whole: Whole) -> None:
    """All entries of the real data, with their meanings, weigh what lunr says."""
    found = of_index(weigh(real_entries, Meanings(real_site.synonyms), order))
    assert len(real_entries) > 300
    assert len(found) > 50_000
    assert found == of_whole(real_whole)


def test_county(county_site: Site, county_entries: list[Entry]) -> None:
    """All entries of 示例县 weigh what lunr says."""
    meanings = Meanings(county_site.synonyms)
    assert of_index(weigh(county_entries, meanings, order)) == of_whole(whole_index(county_entries, meanings))


def test_lunr_cuts_no_term(real_site: Site, real_entries: list[Entry]) -> None:
    """No term has a blank, a hyphen or a capital, where lunr would cut or change it, and none is empty."""
    meanings = Meanings(real_site.synonyms)
    known = {term for each in real_entries for field in field_terms(each, meanings) for term in field}
    assert [
        term for term in known if not term or term != term.lower() or set(term) & set(" -\t\n\r\f\v\xa0")
    ] == []


def test_columns_are_in_order(real_site: Site, real_entries: list[Entry]) -> None:
    """Postings come term by term, field by field, entry by entry; terms in the order asked for, each once."""
    index = weigh(real_entries, Meanings(real_site.synonyms), order)
    rows = list(zip(index.term.tolist(), index.field.tolist(), index.entry.tolist(), strict=True))
    assert rows == sorted(set(rows))
    assert list(index.vocabulary) == sorted(set(index.vocabulary), key=order)
    assert {term for term, _, _ in rows} == set(range(len(index.vocabulary)))


def test_many_processes_count_the_same(
    county_site: Site, county_entries: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted and weighed in stretches, on several processors, entries weigh the same as in one go."""
    meanings = Meanings(county_site.synonyms)
    alone = weigh(county_entries, meanings, order)
    monkeypatch.setattr(weights, "FEW", 10)
    monkeypatch.setattr(weights, "AT_ONCE", 100)
    monkeypatch.setattr(forking.threading, "active_count", lambda: 1)
    monkeypatch.setattr(forking.os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    together = weigh(county_entries, meanings, order)
    assert together.vocabulary == alone.vocabulary
    assert of_index(together) == of_index(alone)


def test_fields_of_an_entry() -> None:
    """Title and names, codes and phones, offices, kind and text, and the sound of names and offices, are fields."""
    one = Entry(
        "1", "officers", "", "", "张某", ("甲",), ("A1",), ("12345",), ("股",), ("职务：长",), "", "", "有效"
    )
    assert dict(zip([field.name for field in FIELDS], field_terms(one, NONE), strict=True)) == {
        "name": ["张", "某", "张某", "甲"],
        "code": ["a1", "12345", "1234", "2345"],
        "unit": ["股"],
        "kind": ["执", "法", "人", "员", "执法", "法人", "人员", "有", "效", "有效"],
        "body": ["职", "务", "职务", "长"],
        "sound": ["'zhang", "'mou", "'zhang'mou", "'zm", "'jia", "'gu"],
    }
