"""The Jinja environment of data pages: escaping on, undefined names refused, filters and questions ready."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import markdown
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from gongshi.law.register import Law, Repeal
from gongshi.records.common import ListFile, Record
from gongshi.records.decision import Decision
from gongshi.records.parts import Basis
from gongshi.site import Bureau, BureauList, Origin, Published, Site
from gongshi.supervising import Supervision

from . import status
from .address import (
    address_of,
    anchor_of,
    article_anchor,
    office_anchor,
    relative,
    statutory_anchor,
)
from .notices import notices_of
from .official import address_of_notice, downloads_of
from .organs import organ_of
from .spec import title_of
from .text import chinese_date, duty_term, lines, paragraphs, tel


class Here:
    """Turns an address of the site into one relative to the page that is being rendered."""

    def __init__(self) -> None:
        self.depth = 0

    def __call__(self, target: str) -> str:
        """Return the address as the current page must write it."""
        return relative(target, self.depth)


def make_environment(root: Path, site: Site, supervision: Supervision, site_name: str) -> Environment:
    """Return the environment for this site and its day; templates lie in overrides, their compiled form in .cache."""
    today = supervision.today
    cache = root / ".cache" / "templates"
    cache.mkdir(parents=True, exist_ok=True)
    env = Environment(
        loader=FileSystemLoader(root / "overrides"),
        bytecode_cache=FileSystemBytecodeCache(str(cache)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    here = Here()
    env.filters.update(
        chinese_date=chinese_date,
        lines=lines,
        paragraphs=paragraphs,
        tel=tel,
        file_link=_file_link(here),
        duty_term=duty_term,
        groupby_run=_runs,
        groupby_heading=_by_heading,
        groupby_column=_by_column,
    )
    env.tests["is_shown"] = lambda entry: status.is_shown(entry, today)
    env.globals.update(
        here=here,
        site=site,
        site_name=site_name,
        today=today,
        law_of=site.laws.find,
        law_end=_law_end,
        address_of=address_of,
        anchor_of=anchor_of,
        article_anchor=article_anchor,
        office_anchor=office_anchor,
        statutory_anchor=statutory_anchor,
        title_of=title_of,
        document_address=_document_address,
        document_day=lambda origin: origin.document and (origin.document.published or origin.document.day),
        document_status=lambda document: status.of_document(document, today),
        officer_status=lambda officer: status.of_officer(officer, today),
        status_of=lambda entry: status.of_entry(entry, today),
        list_status=lambda file, bureau: _list_status(file, bureau, today),
        profile_status=lambda bureau: _document_status(bureau.profile_origin, today),
        organ=organ_of,
        notices_for=notices_of(supervision.findings),
        downloads_of=downloads_of,
        notice_of=address_of_notice,
        published_in=_published_in,
        decision_facts=decision_facts,
        long_text=_long_text,
    )
    return env


def _file_link(here: Here) -> Callable[[str], str]:
    """Return the filter for addresses of files: a relative one counts from the site's root, as content/files lies there."""
    return lambda url: url if urlsplit(url).scheme else here(url)


def _law_end(law: Law) -> str:
    """Return since when a law does not hold: wholly, or as far as its successor says otherwise."""
    how = "与新法不一致的不再适用" if law.repeal is Repeal.IMPLIED else "不再适用"
    return f"{chinese_date(law.ends)}起{how}"


def _document_address(origin: Origin) -> str:
    assert origin.document is not None  # noqa: S101 - asked only where there is one
    return f"{origin.bureau}/documents/{origin.document.id}.html"


def _list_status(file: ListFile[Any], bureau: Bureau, today: date) -> status.Status:
    if file.valid_to and file.valid_to < today:
        return status.Status("已过期", "bad")
    return _document_status(bureau.origin(file.source), today)


def _document_status(origin: Origin, today: date) -> status.Status:
    if origin.document is None:
        return status.Status("有效性未公示", "none")
    return status.of_document(origin.document, today)


def _published_in(bureau: Bureau, document: str) -> list[BureauList]:
    """Return the lists that a document published."""
    return [
        each
        for each in bureau.lists.values()
        if each.files
        and (source := each.files[0][1].source)
        and source.document == document
        and each.kind.key != "documents"
    ]


def _runs(entries: Iterable[Published], *attributes: str) -> list[list[Published]]:
    """Return the stretches of entries that agree in these attributes, as a merged cell shows them."""
    return [
        list(group)
        for _, group in groupby(
            entries, key=lambda entry: [getattr(entry.record, name) for name in attributes]
        )
    ]


def _by_column(bases: Iterable[Basis]) -> list[tuple[str, list[Basis]]]:
    """Return the stretches of bases that stand in the same column of the original table."""
    return [(column, list(group)) for column, group in groupby(bases, key=lambda basis: basis.column or "")]


def _by_heading(entries: Iterable[Published]) -> list[tuple[str, list[Published]]]:
    grouped: dict[str, list[Published]] = {}
    for entry in entries:
        grouped.setdefault(entry.record.heading or "", []).append(entry)
    return list(grouped.items())


_NOT_A_FACT = frozenset(
    {*Record.model_fields, "id", "category", "name", "items", "bases", "state", "withdrawal", "corrections"}
    | {"full_text", "full_text_url"}
)
"""Fields of a decision that its page shows elsewhere."""


def decision_facts(record: Decision) -> list[tuple[str, str]]:
    """Return a decision's fields that are filled in, by their official names, in the model's order."""
    facts = []
    for attribute, info in Decision.model_fields.items():
        value = getattr(record, attribute)
        if attribute in _NOT_A_FACT or value is None or value == ():
            continue
        if isinstance(value, date):
            value = chinese_date(value)
        elif isinstance(value, tuple):
            value = "、".join(value)
        elif attribute in {"fine", "confiscated"}:
            value = f"{value.normalize():f} 万元"
        facts.append((str(info.alias), str(value)))
    return facts


def _long_text(text: str) -> Markup:
    """Return a long text's Markdown as HTML; HTML and unsafe links in it come out as text.

    Its highest headings become the second level, below the page's own.
    """
    converter = markdown.Markdown(extensions=["tables"])
    converter.preprocessors.deregister("html_block")
    # A picture would be loaded from wherever the text says; left as it is written, it is only text.
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        converter.inlinePatterns.deregister(pattern)
    html = converter.convert(text)
    down = 2 - min((int(level) for _, level in _HEADING.findall(html)), default=2)
    html = _HEADING.sub(lambda found: f"<{found[1]}h{min(int(found[2]) + down, 6)}>", html)
    return Markup(_UNSAFE_LINK.sub(r'\1="#"', html))  # noqa: S704 - raw HTML was turned off above


_HEADING = re.compile(r"<(/?)h([1-6])>")
_UNSAFE_LINK = re.compile(r'\b(href|src)="(?!https?://|mailto:|tel:|(?!//)[\w./#-]+")[^"]*"', re.IGNORECASE)

_LITERAL = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'\\`*_{}[]()#+-.!|~=:"}


def markdown_text(value: Any) -> Any:
    """Return a value as Markdown shows it literally: neither HTML nor Markdown signs in it take effect."""
    if isinstance(value, Markup) or value is None:
        return value
    return Markup(str(value).translate(_LITERAL))  # noqa: S704 - every sign of HTML is in the table


def content_environment(env: Environment) -> Environment:
    """Return the environment for hand-written pages, in which data is literal text also to Markdown."""
    # Compiled templates differ by finalize, which the cache's key does not know.
    return env.overlay(finalize=markdown_text, bytecode_cache=None)
