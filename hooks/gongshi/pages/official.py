"""The official lists of each bureau as files that citizens and clerks take away: where they are, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from gongshi.forking import shared_out
from gongshi.site import Bureau, Site
from gongshi.tables.official.form import OfficialForm, View
from gongshi.tables.official.forms import OFFICIAL
from gongshi.tables.official.notice import notice_of
from gongshi.tables.official.printing import excel_of, word_of


@dataclass(frozen=True)
class Download:
    """One official list of one bureau, in its two forms."""

    name: str
    word: str
    excel: str


def downloads_of(bureau: Bureau, key: str) -> list[Download]:
    """Return the files of a bureau's list with this key; none when it has no records."""
    return [
        Download(form.name, address_of_form(bureau, form, "docx"), address_of_form(bureau, form, "xlsx"))
        for form in OFFICIAL
        if form.key == key and form.filled(bureau)
    ]


def address_of_notice(bureau: Bureau) -> str:
    """Return the address of the notice with all of a bureau's lists."""
    return f"downloads/{bureau.id}-notice.docx"


def address_of_form(bureau: Bureau, form: OfficialForm, ending: str) -> str:
    """Return the address of an official list; `ending` is docx or xlsx."""
    return f"downloads/{bureau.id}-{form.slug}.{ending}"


def public_addresses(bureau: Bureau) -> list[str]:
    """Return the address of every official file of a bureau."""
    forms = [form for form in OFFICIAL if form.filled(bureau)]
    addresses = [address_of_form(bureau, form, ending) for form in forms for ending in ("docx", "xlsx")]
    return [*addresses, address_of_notice(bureau)]


def official_files(site: Site, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every official list of every bureau, and of its notice."""
    for files in shared_out(partial(_of_bureaus, site, today), len(site.bureaus), step=1, few=8):
        yield from files


def _of_bureaus(site: Site, today: date, start: int, end: int) -> list[tuple[str, bytes]]:
    return [file for bureau in site.bureaus[start:end] for file in _of_bureau(site, today, bureau)]


def _of_bureau(site: Site, today: date, bureau: Bureau) -> Iterator[tuple[str, bytes]]:
    view = View(bureau, site, today)
    for form in OFFICIAL:
        if form.filled(bureau):
            yield address_of_form(bureau, form, "docx"), word_of(form, view)
            yield address_of_form(bureau, form, "xlsx"), excel_of(form, view)
    yield address_of_notice(bureau), notice_of(view)
