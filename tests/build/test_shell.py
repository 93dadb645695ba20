"""What the site relies on of MkDocs and of Material: after an upgrade these tests name what is gone."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import markdown
import material
import mkdocs
import mkdocs.commands.build
import mkdocs.plugins
import mkdocs.structure.nav
import mkdocs.theme
import mkdocs.utils
import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .project import PROJECT

OVERRIDES = PROJECT / "overrides"
THEME = Path(material.__file__).parent / "templates"
BASE = (THEME / "base.html").read_text(encoding="utf-8")

OWN_PARTIALS = {"partials/masthead.html", "partials/colophon.html"}
"""Parts that are this site's alone; the others replace one of Material's."""


def blocks(text: str) -> list[str]:
    """Return the names of a template's blocks."""
    return re.findall(r"{%-?\s*block\s+(\w+)", text)


def parameters(function: Callable[..., object]) -> list[str]:
    """Return the names of a function's parameters."""
    return list(inspect.signature(function).parameters)


@pytest.mark.parametrize("block", blocks((OVERRIDES / "main.html").read_text(encoding="utf-8")))
def test_base_template_has_the_block(block: str) -> None:
    """Material's base.html has every block that overrides/main.html fills or empties."""
    assert block in blocks(BASE), (
        f"Material's base.html has no block “{block}” any more: overrides/main.html would print nothing there"
    )


def test_base_template_has_no_new_block() -> None:
    """Every block of Material's base.html is one that we override or know to be empty or inside another."""
    known = {"extrahead", "outdated", "hero", "content"}
    new = set(blocks(BASE)) - set(blocks((OVERRIDES / "main.html").read_text(encoding="utf-8"))) - known
    assert new == set(), (
        f"Material's base.html has new blocks {new}: decide in overrides/main.html what they print"
    )


@pytest.mark.parametrize(
    "partial",
    sorted(path.relative_to(OVERRIDES).as_posix() for path in (OVERRIDES / "partials").rglob("*.html")),
)
def test_partial_replaces_what_is_there(partial: str) -> None:
    """A part that replaces one of Material's is still included by base.html; our own parts shadow none."""
    if partial in OWN_PARTIALS:
        assert not (THEME / partial).exists(), (
            f"Material now has a {partial} of its own, which ours would replace: rename ours"
        )
    else:
        assert f'include "{partial}"' in BASE, (
            f"Material's base.html includes no {partial} any more: its inline script may stand elsewhere now"
        )


def test_error_page_replaces_the_theme_s() -> None:
    """Material has a 404.html that extends main.html and that MkDocs renders as a static template."""
    assert (THEME / "404.html").exists(), (
        "Material has no 404.html any more: overrides/404.html would not be rendered"
    )
    assert "404.html" in (THEME / "mkdocs_theme.yml").read_text(encoding="utf-8") + inspect.getsource(
        mkdocs.theme
    ), "404.html is no static template any more: no error page would be made"
    assert mkdocs.utils.is_error_template("404.html"), "MkDocs no longer gives 404.html whole addresses"


def test_style_sheet_is_found() -> None:
    """Material's style sheet is one file by the name that hooks/look.py looks for, and fits into a cascade layer."""
    found = list((THEME / "assets/stylesheets").glob("main.*.min.css"))
    assert len(found) == 1, (
        f"Material's style sheet is not main.*.min.css any more, but {[path.name for path in found]}"
    )
    text = found[0].read_text(encoding="utf-8").removeprefix('@charset "UTF-8";').split("\n/*#", 1)[0]
    assert not re.search(r"@import|@charset", text), (
        "Material's style sheet has a rule that may not stand in a cascade layer"
    )
    assert text.count("{") == text.count("}"), "the end of Material's style sheet is cut off in hooks/look.py"


def test_attribute_that_html_forbids_is_still_there() -> None:
    """base.html still has the attribute that hooks/pages.py takes out; when it is gone, so can the taking out."""
    assert 'type="checkbox" id="__drawer" autocomplete="off">' in BASE, (
        "Material's check boxes are valid now: remove _valid from hooks/pages.py"
    )


def test_context_of_the_shell() -> None:
    """get_context takes what hooks/pages.py gives it, in this order."""
    assert parameters(mkdocs.commands.build.get_context) == ["nav", "files", "config", "page", "base_url"], (
        "mkdocs.commands.build.get_context has changed: see _shell in hooks/pages.py"
    )


def test_virtual_files() -> None:
    """File.generated makes a file without a source, outside the navigation."""
    assert {"config", "src_uri", "content", "inclusion"} <= set(parameters(File.generated)), (
        "File.generated has changed: see hooks/pages.py"
    )
    assert InclusionLevel.NOT_IN_NAV.is_included(), (
        "InclusionLevel.NOT_IN_NAV no longer means built but not in the navigation"
    )
    assert not InclusionLevel.NOT_IN_NAV.is_in_nav(), (
        "InclusionLevel.NOT_IN_NAV no longer means built but not in the navigation"
    )
    config = load_config(str(PROJECT / "mkdocs.yml"), hooks=[])
    config.plugins._current_plugin = "hooks/pages.py"
    file = File.generated(config, "a/b.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    assert file.url == "a/b.html", "a virtual file a/b.md no longer becomes the page a/b.html"
    files = Files([file])
    assert list(files.documentation_pages()) == [file], (
        "Files.documentation_pages no longer has pages outside the navigation"
    )
    files.remove(file)
    assert list(files) == [], "Files.remove no longer takes a file out"


def test_pages_of_data() -> None:
    """Page can be made for a file, and reads and renders by methods that DataPage replaces."""
    assert parameters(Page.__init__) == ["self", "title", "file", "config"], (
        "Page is made differently now: see DataPage in hooks/pages.py"
    )
    assert parameters(Page.read_source) == ["self", "config"], "Page.read_source has changed: see DataPage"
    assert parameters(Page.render) == ["self", "config", "files"], "Page.render has changed: see DataPage"
    source = inspect.getsource(mkdocs.commands.build._build_page)
    assert "page.meta.get('template', 'main.html')" in source, (
        "MkDocs no longer takes a page's template from its meta data"
    )
    assert "on_page_context" in source, "MkDocs no longer lets hooks change a page's context"
    assert "if file.page is None" in inspect.getsource(mkdocs.structure.nav.get_navigation), (
        "MkDocs now makes a page anew for a file that has one"
    )


def test_empty_navigation() -> None:
    """Navigation can be made empty, for the shell."""
    assert Navigation([], []).homepage is None, (
        "Navigation([], []) no longer works: see _shell in hooks/pages.py"
    )


EVENTS = {
    (path.name, name)
    for path in (PROJECT / "hooks").glob("*.py")
    for name in re.findall(r"^def (on_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
}


@pytest.mark.parametrize(("file", "event"), sorted(EVENTS))
def test_event_exists(file: str, event: str) -> None:
    """MkDocs knows every event that a hook of ours waits for."""
    assert event.removeprefix("on_") in mkdocs.plugins.EVENTS, (
        f"MkDocs has no event {event} any more: hooks/{file} would never be called"
    )


def test_order_of_hooks() -> None:
    """Hooks can be put last by event_priority, and mkdocs.yml names every hook."""
    assert callable(mkdocs.plugins.event_priority), (
        "mkdocs.plugins.event_priority is gone: see hooks/output.py"
    )
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.findall(r"^  - hooks/(\w+\.py)$", settings, re.MULTILINE)[0] == "output.py", (
        "hooks/output.py must run first"
    )
    assert {path.name for path in (PROJECT / "hooks").glob("*.py")} == set(
        re.findall(r"^  - hooks/(\w+\.py)$", settings, re.MULTILINE)
    )


def test_errors_without_a_traceback() -> None:
    """A PluginError ends the build with its message alone."""
    assert issubclass(PluginError, mkdocs.exceptions.BuildError), (
        "PluginError is no BuildError any more: clerks would see a traceback"
    )


def test_time_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH fixes the time that MkDocs writes into the sitemap."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    assert mkdocs.utils.get_build_timestamp() == 1795219200, (
        "MkDocs no longer heeds SOURCE_DATE_EPOCH: builds are not repeatable"
    )


def test_markdown_can_do_without_html() -> None:
    """Markdown's two steps that let HTML pass have the names by which they are switched off."""
    converter = markdown.Markdown()
    assert "html_block" in converter.preprocessors, (
        "Markdown's step html_block has another name: HTML in long texts would pass"
    )
    assert "html" in converter.inlinePatterns, (
        "Markdown's step html has another name: HTML in long texts would pass"
    )


def test_templates_can_be_read() -> None:
    """Every template of ours is Jinja that parses."""
    env = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True, extensions=[])
    for path in OVERRIDES.rglob("*.html"):
        env.parse(path.read_text(encoding="utf-8"))
