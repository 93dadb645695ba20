"""The notice with which a bureau issues its lists: the cover, and every list as an annex."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from gongshi.records.document import Document
from gongshi.site import Bureau, Site

from .form import OfficialForm, View
from .forms import forms_for
from .paper import Format, Lines, Paper
from .printing import paper_of
from .saying import day
from .word_file import word_file

_NUMBER = re.compile(r"^附件\s*(\d+)$")
_LISTED = re.compile(r"^(\d+)[.．、]\s*")


def notice_word(bureau: Bureau, site: Site, today: date, document: Document | None = None) -> bytes:
    """Return a Word file: the cover of the notice, and after it every official list of the bureau as an annex.

    `document` is the notice; without one it is the document with a text of its own that published most of the lists.
    Where no document has one, the cover has a title, the annexes and the bureau's name only. Annexes have the numbers
    that the document gives them; lists that it did not publish come after them.
    """
    return notice_of(View(bureau, site, today), document)


def notice_of(view: View, document: Document | None = None) -> bytes:
    """Return the notice, with the lists that the view has filled in already."""
    cover = document or _issuing(view.bureau)
    papers = list(_papers(view, cover))
    last = _number_of(papers[-1]) if papers else 0
    texts = [_text_paper(each, last + count) for count, each in enumerate(_attached(view, cover), 1)]
    front = _cover(view, cover, _listed(cover, [*papers, *texts]))
    return word_file([front, *papers, *texts], front.title, view.today)


def _issuing(bureau: Bureau) -> Document | None:
    """Return the document with a text, or with a day, that published most of the lists."""
    named = Counter(
        file.source.document
        for each in bureau.lists.values()
        for _, file in each.files
        if file.source and file.source.document
    )
    found = [bureau.find("documents", id_) for id_, _ in named.most_common()]
    documents: list[Document] = [each.record for each in found if each]
    return next((each for each in documents if each.text or each.day), None)


def _papers(view: View, cover: Document | None) -> Iterator[Paper]:
    """Yield the annexes: those to which the cover gives a number, then the others.

    Where one declaration under one title stands for several lists, it stands once.
    """
    numbers: dict[int, OfficialForm] = {}
    others: list[OfficialForm] = []
    for form in forms_for(view.bureau):
        origin = form.origin(view.bureau)
        found = _NUMBER.match(origin.annex or "") if cover and origin.document == cover else None
        if found and int(found[1]) not in numbers:
            numbers[int(found[1])] = form
        elif not (form.key == "documents" and cover):
            others.append(form)
    for number in sorted(numbers):
        yield replace(paper_of(numbers[number], view), annex=f"附件{number}")
    number = max(numbers, default=0) + 1
    seen: list[tuple[object, ...]] = []
    for form in others:
        paper = paper_of(form, view)
        if (paper.title, paper.blocks) not in seen:
            seen.append((paper.title, paper.blocks))
            yield replace(paper, annex=f"附件{number}")
            number += 1


def _attached(view: View, cover: Document | None) -> Iterator[tuple[Document, str]]:
    """Yield the documents that the cover names as annexes, and their texts."""
    names = {_LISTED.sub("", name) for name in cover.annexes} if cover else set()
    for entry in view.bureau.entries("documents"):
        record: Document = entry.record
        text = record.text or view.bureau.texts.get(record.text_file or "")
        if text and record.title in names:
            yield record, text


def _text_paper(attached: tuple[Document, str], number: int) -> Paper:
    record, text = attached
    lines = tuple(line for raw in text.splitlines() if (line := _unmarked(raw)))
    return Paper(record.title, (Lines(lines),), Format.LETTER, annex=f"附件{number}", end="")


def _unmarked(line: str) -> str:
    """Return a line of Markdown without the marks of headings and emphasis."""
    return re.sub(r"^\s*#{1,6}\s+|\*\*", "", line).strip()


def _listed(cover: Document | None, papers: Sequence[Paper]) -> list[tuple[int, str]]:
    """Return the annexes with their numbers: as the document words them, and those that it does not name."""
    names = {_number_of(paper): " ".join(paper.title.split()) for paper in papers}
    for name in cover.annexes if cover else ():
        if found := _LISTED.match(name):
            names[int(found[1])] = name[found.end() :]
    return sorted(names.items())


def _number_of(paper: Paper) -> int:
    return int(paper.annex.removeprefix("附件"))


def _cover(view: View, cover: Document | None, annexes: Sequence[tuple[int, str]]) -> Paper:
    bureau = view.bureau
    above = [cover.issuer or bureau.name, *([cover.number] if cover.number else [])] if cover else []
    title = cover.title if cover else f"{bureau.name}行政执法公示清单"
    blocks = []
    if cover and cover.addressee:
        blocks.append(Lines((cover.addressee,), style="Normal"))
    if cover and (text := cover.text or view.bureau.texts.get(cover.text_file or "")):
        blocks.append(Lines(tuple(filter(None, map(_unmarked, text.splitlines())))))
    blocks.append(Lines(("",), style="Normal"))
    for position, (number, name) in enumerate(annexes):
        style = "AnnexListMore" if position else "AnnexList"
        blocks.append(Lines((f"{'' if position else '附件：'}{number}. {name}",), style=style))
    blocks.append(Lines(("",), style="Normal"))
    blocks.append(Lines(tuple(_signature(view, cover)), style="Signature"))
    return Paper(title, tuple(blocks), Format.LETTER, above=tuple(above))


def _signature(view: View, cover: Document | None) -> list[str]:
    """Return organ and day, as the document has them."""
    organ = (cover.issuer if cover else None) or view.bureau.name
    if cover and cover.signature:
        lines = [line.strip() for line in cover.signature.splitlines() if line.strip()]
        return lines if any(organ in line for line in lines) else [organ, *lines]
    return [organ, day(cover.day if cover else view.today)]
