"""Makes a native MkDocs page of every page that the data plans, and joins its body with the shared shell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from data import edition_of
from gongshi.pages.drawn import pictures
from gongshi.pages.plan import plan
from gongshi.pages.rendering import render, render_all
from gongshi.pages.spec import HOME, PageSpec
from gongshi.pages.text import chinese_date

MARKS = {"title": "\ue000", "description": "\ue001", "canonical": "\ue002", "content": "\ue003"}
"""Private-use characters that stand in the shell where each page's own text goes; only the shell is searched for them."""

_MARK = re.compile(f"([{''.join(MARKS.values())}])")

_shells: dict[int, list[str]] = {}
_bodies: Iterator[tuple[PageSpec, str]] = iter(())


class DataPage(Page):
    """A page whose body comes from the data; it has no Markdown."""

    def __init__(self, spec: PageSpec, file: File, config: MkDocsConfig) -> None:
        super().__init__(spec.title, file, config)
        self.spec = spec
        self.meta = {"template": "document.html"}

    def read_source(self, config: MkDocsConfig) -> None:
        """There is nothing to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """There is no Markdown to convert."""
        self.content = ""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every planned page, outside the navigation, and the flowcharts that pages show."""
    edition = edition_of(config)
    for spec in plan(edition.site, edition.supervision, edition.desk, edition.history):
        source = spec.address.removesuffix(".html") + ".md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = spec.source
        DataPage(spec, file, config)
        files.append(file)
    styles = Path(config.config_file_path).parent / "overrides/assets/css/flowchart.css"
    for address, text in pictures(edition.site, edition.env, styles):
        files.append(File.generated(config, address, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give hand-written pages the same shell as all others."""
    page.meta["template"] = "document.html"
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Render the shell once for each depth of folders that pages lie in."""
    global _bodies  # noqa: PLW0603 - a hook is a module, and MkDocs keeps one of it
    edition = edition_of(config)
    env.globals["marks"] = MARKS
    env.globals["look"] = {
        **config.extra["look"],
        "owner": edition.owner,
        "desk": edition.desk.published,
        "menu": [(entry["名称"], entry["地址"]) for entry in config.extra["栏目"]],
        "today": edition.today.isoformat(),
        "today_chinese": chinese_date(edition.today),
    }
    _shells.clear()
    depths = {file.url.count("/") for file in files.documentation_pages()}
    for depth in sorted(depths):
        _shells[depth] = _shell(env, depth, config)
    specs = [file.page.spec for file in files.documentation_pages() if isinstance(file.page, DataPage)]
    _bodies = zip(specs, render_all(edition.env, specs), strict=True)
    return env


def _shell(env: Environment, depth: int, config: MkDocsConfig) -> list[str]:
    """Return the shell's pieces between the marks, for pages `depth` folders deep."""
    page: Any = SimpleNamespace(
        url="x/" * depth + "x.html", meta={}, toc=[], title="", canonical_url=None, is_homepage=False
    )
    context = get_context(Navigation([], []), [], config, page)
    html = env.get_template("main.html").render(context)
    return _MARK.split(_valid(html))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Join the page's own text with the shell."""
    if isinstance(page, DataPage):
        spec, body = next(_bodies)
        assert spec is page.spec  # noqa: S101 - MkDocs builds pages in the order in which it lists them
    else:
        spec = _prose(page)
        body = render(edition_of(config).env, spec)
    canonical = f'<link rel="canonical" href="{escape(page.canonical_url)}">' if page.canonical_url else ""
    title = config.site_name if spec.address == "index.html" else f"{spec.title} - {config.site_name}"
    texts = {
        "title": escape(title),
        "description": escape(spec.description),
        "canonical": canonical,
        "content": body,
    }
    filled = {mark: texts[name] for name, mark in MARKS.items()}
    context["document"] = "".join(filled.get(piece, piece) for piece in _shells[spec.depth])
    return context


def _prose(page: Page) -> PageSpec:
    """Return the plan of a hand-written page: its Markdown is already HTML."""
    title = str(page.title)
    crumbs = () if page.url == "index.html" else HOME
    frame = str(page.meta.get("frame", "prose"))
    return PageSpec(
        page.url,
        f"pages/{frame}.html",
        title,
        str(page.meta.get("description", title)),
        crumbs,
        lambda: {"content": page.content, "title": title},
    )


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Fill the marks of the page for unknown addresses, which MkDocs renders by itself."""
    return _MARK.sub("", _valid(output)) if template_name == "404.html" else output


def _valid(html: str) -> str:
    """Return the base template's HTML without an attribute that HTML does not allow on check boxes."""
    return html.replace(' autocomplete="off">', ">")


def on_post_build(config: MkDocsConfig) -> None:
    """Let the last of the rendering processes end."""
    next(_bodies, None)


def on_build_error(**_: Any) -> None:
    """Stop the rendering processes of a build that failed."""
    global _bodies  # noqa: PLW0603
    _bodies = iter(())
