"""Puts the look together: one style sheet in layers with Material's at the bottom, one script, nothing unused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_LAYERS = "@layer theme, base, components, pages, print;\n"
_UNUSED = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/",
    "assets/css/",
    "assets/js/",
    "assets/search/",
    "assets/_mkdocstrings",
    "components/",
)
"""Of the theme and of this project: what is in the one style sheet and script already, or not used at all."""


def style_sheet(overrides: Path) -> str:
    """Return the whole style sheet: Material's in the lowest layer, then overrides/assets/css by name."""
    theme = next((Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css"))
    text = theme.read_text(encoding="utf-8").split("\n/*#", 1)[0].removeprefix('@charset "UTF-8";')
    own = [path.read_text(encoding="utf-8") for path in sorted((overrides / "assets/css").glob("*.css"))]
    return "\n".join([_LAYERS, f"@layer theme{{{text}}}", *own])


def script(overrides: Path) -> str:
    """Return the whole script: each module of overrides/assets/js, in the order of their names."""
    return "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((overrides / "assets/js").glob("*.js"))
    )


def version(text: str) -> str:
    """Return a short mark of a text's content, so that browsers fetch it anew when it has changed."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what pages do not use, add the style sheet and the script."""
    overrides = Path(config.config_file_path).parent / "overrides"
    for file in list(files):
        if file.src_uri.startswith(_UNUSED):
            files.remove(file)
    css, js = style_sheet(overrides), script(overrides)
    files.append(File.generated(config, "assets/site.css", content=css))
    files.append(File.generated(config, "assets/site.js", content=js))
    config.extra["look"] = {"css": version(css), "js": version(js)}
    return files
