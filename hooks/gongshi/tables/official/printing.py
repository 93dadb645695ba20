"""One official form of one bureau, filled in: as a paper, as a Word file, as an Excel file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongshi.site import Bureau, Origin, Site

from .excel_file import excel_file
from .form import REMARK, OfficialForm, View, rows_of
from .paper import Block, Column, Format, Lines, Paper, Row, Span, Table
from .saying import basis, day, nothing, said
from .word_file import word_file


def official_word(form: OfficialForm, bureau: Bureau, site: Site, today: date) -> bytes:
    """Return one official list of a bureau as a Word file to be printed."""
    return word_of(form, View(bureau, site, today))


def official_excel(form: OfficialForm, bureau: Bureau, site: Site, today: date) -> bytes:
    """Return one official list of a bureau as an Excel file to be printed."""
    return excel_of(form, View(bureau, site, today))


def word_of(form: OfficialForm, view: View) -> bytes:
    """Return a list as a Word file; of several made from one view, each is filled in once."""
    return word_file([paper_of(form, view)], form.title(view.bureau), view.today)


def excel_of(form: OfficialForm, view: View) -> bytes:
    """Return a list as an Excel file."""
    return excel_file(paper_of(form, view), view.today)


def paper_of(form: OfficialForm, view: View) -> Paper:
    """Return a form filled in."""
    if form.slug not in view.papers:
        view.papers[form.slug] = _filled(form, view)
    return view.papers[form.slug]


def _filled(form: OfficialForm, view: View) -> Paper:
    name = view.bureau.name
    body = tuple(_body(form, view))
    # A declaration or an address is read as text, whatever the form looks like when it has rows.
    tables = any(isinstance(block, Table) for block in body)
    format_ = form.format if tables or form.format is not Format.LIST else Format.LETTER
    title = form.title(view.bureau)
    return Paper(
        title.replace(f"{name} ", f"{name}\n"),
        (*body, *_around(form, view, small=format_ is Format.LIST)),
        format_,
        form.name,
        above=() if name in title else (name,),
        end=f"本表由公示数据生成，数据日期：{day(view.today)}",
    )


def _body(form: OfficialForm, view: View) -> Iterator[Block]:
    entries = form.entries(view.bureau, view.today)
    if form.compose:
        yield from form.compose(form, view)
    elif entries:
        columns, rows = rows_of(form, view, entries)
        yield _rest_below(form, columns, rows) if form.rest_below else Table(columns, rows, name=form.name)
    elif form.key in view.bureau.lists and view.bureau.entries(form.key):
        yield Lines(("公示期都已届满，已按规定撤下。",))
    yield from form.after(view)


def _rest_below(form: OfficialForm, columns: tuple[Column, ...], rows: list[list[str]]) -> Table:
    """Return the table with what the last column says in a row below."""
    if columns[-1].name != REMARK.name:
        return Table(columns, rows, name=form.name)
    below: list[Row] = []
    for *row, rest in rows:
        below.append(row)
        if rest:
            below.append(Span(rest.replace("\n", "；")))
    return Table(columns[:-1], below, name=form.name)


def _around(form: OfficialForm, view: View, *, small: bool) -> Iterator[Block]:
    """Yield what the list's files say beside their records: declaration, standards, addresses, notes, source."""
    files = form.files(view.bureau)
    lines: list[str] = []
    if not form.partial:
        lines += [nothing(file.nothing) for file in files if file.nothing]
        for file in files:
            if file.standards:
                lines += ["执行标准：", *map(basis, file.standards)]
            if file.links:
                lines += ["公示网址：", *map(said, file.links)]
        lines += dict.fromkeys(file.note for file in files if file.note)
        lines += [f"有效期至{day(file.valid_to)}。" for file in files if file.valid_to]
    if lines:
        yield Lines(tuple(lines), small=small)
    if source := _source(form.origin(view.bureau)):
        yield Lines((source,), small=True)


def _source(origin: Origin) -> str:
    """Return the line that says in which document the list was published, with its number and day."""
    document = origin.document
    if document is None:
        return ""
    facts = "，".join(filter(None, [document.number, day(document.day or document.published)]))
    title = document.title if document.title.startswith("《") else f"《{document.title}》"
    annex = origin.annex or ""
    comma = "，" if annex and not annex.startswith("附件") else ""
    return f"来源：{title}{f'（{facts}）' if facts else ''}{comma}{annex}"
