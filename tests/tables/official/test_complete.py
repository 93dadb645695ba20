"""Nothing that a bureau says is lost on paper: every text of every record stands on the official form of its list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, TODAY, sample_text, write_county
from gongshi.checking import checked_site
from gongshi.records import LISTS
from gongshi.site import Bureau, Site
from gongshi.tables.official import OFFICIAL, notice_word, official_excel, official_word
from tests.build.project import DAY
from tests.tables.official.filled import (
    Document,
    bare,
    county_site,
    excel_text,
    form_of,
    io,
    load_workbook,
    real_site,
    texts_of,
    word_text,
)

OURS = frozenset({"id", "source", "transcription", "column"})
"""The site's own fields; and in which column a basis stood, which says where it is printed."""
PICTURES = frozenset({"photo", "qrcode", "chart", "url_of_picture"})
ELSEWHERE = {
    "documents": frozenset({"addressee", "text", "text_file", "annexes", "signature"}),
    "forms": frozenset({"url"}),
    "officers": PICTURES,
    "flows": PICTURES,
}
"""What a printed list does not have: a document's own words in a directory of documents, pictures, files."""


def every_list() -> list[tuple[Bureau, Site, date, str]]:
    """Return every list of every bureau."""
    return [
        (bureau, site, today, kind.key)
        for site, today in ((real_site(), DAY), (county_site(), TODAY))
        for bureau in site.bureaus
        for kind in LISTS
        if bureau.lists[kind.key].files
    ]


def expected(bureau: Bureau, today: date, key: str) -> list[str]:
    """Return the texts that must stand on the forms of a list."""
    without = OURS | ELSEWHERE.get(key, frozenset())
    (first, *_) = [form for form in OFFICIAL if form.key == key]
    records = [each.record for each in first.entries(bureau, today)]
    files = [file for _, file in bureau.lists[key].files]
    texts = [text for record in records for text in texts_of(record, without)]
    for file in files:
        texts += texts_of(file, without | {"records", "title", "updated"})
        if len(files) == 1:
            texts += texts_of(file.title, without) if file.title else ()
    return texts


@pytest.mark.parametrize(
    ("bureau", "site", "today", "key"),
    every_list(),
    ids=lambda value: getattr(value, "id", None) or (value if isinstance(value, str) else ""),
)
def test_every_text_stands_on_the_form(bureau: Bureau, site: Site, today: date, key: str) -> None:
    """Word and Excel files of a list have every text of every field of its records, and of what stands around them."""
    # What an item says of its chart stands beside the chart.
    forms = [form for form in OFFICIAL if form.key in {key, "flows" if key == "items" else key}]
    words, sheets = "", ""
    for form in forms:
        if form.applies(bureau):
            words += word_text(Document(io.BytesIO(official_word(form, bureau, site, today))))
            sheets += excel_text(load_workbook(io.BytesIO(official_excel(form, bureau, site, today))))
    texts = expected(bureau, today, key)
    assert texts
    assert [text for text in dict.fromkeys(map(bare, texts)) if text not in words] == []
    assert [text for text in dict.fromkeys(map(bare, texts)) if text not in sheets] == []


def test_references_stand_by_name() -> None:
    """Where a record names another by its id, the form has the other's name."""
    (bureau,) = county_site().bureaus
    content = official_word(form_of("results"), bureau, county_site(), TODAY)
    said = word_text(Document(io.BytesIO(content)))
    assert "2026年定点零售药店专项检查" in said
    assert "对定点零售药店履行服务协议情况的检查" in said


def test_the_notice_has_every_list() -> None:
    """The notice of every bureau has every text of each of its lists."""
    for site, today in ((real_site(), DAY), (county_site(), TODAY)):
        for bureau in site.bureaus:
            said = word_text(Document(io.BytesIO(notice_word(bureau, site, today))))
            for kind in LISTS:
                if bureau.lists[kind.key].files and kind.key != "documents":
                    texts = map(bare, expected(bureau, today, kind.key))
                    assert [text for text in texts if text not in said] == [], (bureau.id, kind.key)


@pytest.mark.parametrize(("today", "count"), [(TODAY, 1), (date(2027, 4, 1), 2)])
def test_decisions_that_are_not_shown_are_not_printed(today: date, count: int) -> None:
    """Decisions that were withdrawn, or past their publication, stand neither on the list nor in the notice."""
    (bureau,) = county_site().bureaus
    form = form_of("decisions")
    shown = [entry.record for entry in form.entries(bureau, today)]
    hidden = [each.record for each in bureau.entries("decisions") if each.record not in shown]
    assert len(hidden) >= count
    for content in (
        official_word(form, bureau, county_site(), today),
        notice_word(bureau, county_site(), today),
    ):
        said = word_text(Document(io.BytesIO(content)))
        for record in hidden:
            assert bare(record.conclusion) not in said
            assert not record.document or bare(record.document) not in said


def test_when_no_decision_is_shown_any_more_the_list_says_so(tmp_path: Path) -> None:
    """A list whose decisions are all past their publication says that they were taken down."""
    folder = f"{BUREAU}/执法决定"
    penalty = sample_text(f"{folder}/2026-03.yml").partition("\n  - 编号: 2026-002")[0]
    changes = {f"{folder}/2026-03.yml": penalty, f"{folder}/2026-04.yml": None, f"{folder}/2026-05.yml": None}
    site = checked_site(write_county(tmp_path, changes))
    (bureau,) = site.bureaus
    told = "公示期都已届满，已按规定撤下。"
    for today, gone in ((TODAY, False), (date(2027, 4, 1), True)):
        content = official_word(form_of("decisions"), bureau, site, today)
        assert (told in word_text(Document(io.BytesIO(content)))) is gone
