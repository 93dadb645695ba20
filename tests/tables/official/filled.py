"""Official lists made from the real data and from 示例县, and what their files say."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from docx import Document
from openpyxl import load_workbook
from pydantic import BaseModel

from county import SAMPLE
from gongshi.checking import checked_site
from gongshi.records.values import Period
from gongshi.site import Bureau, Site
from gongshi.tables.official import OFFICIAL, official_excel, official_word
from gongshi.tables.official.form import OfficialForm
from tests.build.project import DAY, PROJECT


@cache
def real_site() -> Site:
    """Return the five real bureaus."""
    return checked_site(PROJECT / "data")


@cache
def county_site() -> Site:
    """Return 示例县, whose bureau fills every field."""
    return checked_site(SAMPLE)


def bureau_of(id_: str) -> tuple[Bureau, Site]:
    """Return a bureau by its id, and the site to which it belongs."""
    for site in (real_site(), county_site()):
        for bureau in site.bureaus:
            if bureau.id == id_:
                return bureau, site
    raise KeyError(id_)


def form_of(slug: str) -> OfficialForm:
    """Return a form by its part of an address."""
    return next(form for form in OFFICIAL if form.slug == slug)


def word_of(slug: str, id_: str, today: date = DAY) -> Any:
    """Return a list as python-docx reads it."""
    return Document(io.BytesIO(official_word(form_of(slug), *bureau_of(id_), today)))


def excel_of(slug: str, id_: str, today: date = DAY) -> Any:
    """Return a list as openpyxl reads it."""
    return load_workbook(io.BytesIO(official_excel(form_of(slug), *bureau_of(id_), today)))


def bare(text: str) -> str:
    """Return a text without white space."""
    return re.sub(r"\s", "", text)


def word_text(document: Any) -> str:
    """Return all text of a Word file, that of drawings too, without white space."""
    return bare("".join(each.text or "" for each in document.element.iter() if str(each.tag).endswith("}t")))


def excel_text(book: Any) -> str:
    """Return all text of a workbook without white space."""
    return bare(
        "\n".join(
            str(value)
            for sheet in book
            for row in sheet.iter_rows(values_only=True)
            for value in row
            if value
        )
    )


def texts_of(value: Any, without: frozenset[str]) -> Iterator[str]:
    """Yield every text below a record, but for fields of these names, references, flags, and what is the default."""
    if isinstance(value, BaseModel) and not isinstance(value, Period):
        for name, info in type(value).model_fields.items():
            refers = isinstance(info.json_schema_extra, dict) and "refers" in info.json_schema_extra
            each = getattr(value, name)
            if name not in without and not refers and each != info.default:
                yield from texts_of(each, without)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each, without)
    elif not isinstance(value, bool):
        yield bare(_plain(value))


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Period):
        return value.text
    return str(value.value if isinstance(value, Enum) else value)
