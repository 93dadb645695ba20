"""Lets hand-written pages use the data: Jinja runs over their Markdown, with data as literal text."""

from __future__ import annotations

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from data import edition_of
from gongshi.law.remedies import STATUTORY
from gongshi.pages.news import news
from gongshi.pages.overview import overview
from gongshi.pages.phones import main_phones
from gongshi.records import LISTS


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the page's Markdown with figures, names and tables from the data."""
    if not page.markdown:
        return markdown
    edition = edition_of(config)
    env = edition.content_env
    env.globals["here"].depth = page.url.count("/")  # type: ignore[attr-defined]
    try:
        return env.from_string(markdown).render(
            overview=overview,
            news=news,
            main_phones=main_phones,
            statutory=STATUTORY,
            kinds=LISTS,
            bureau=None,
        )
    except TemplateError as error:
        line = getattr(error, "lineno", None) or 1
        raise PluginError(
            f"content/{page.file.src_uri}:{line}:1 页面里的 {{{{ … }}}} 写法不对：{error.message}"
        ) from None
