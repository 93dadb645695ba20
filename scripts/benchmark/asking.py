"""Asks a search in a slowed-down browser: what is fetched for the first results, and how long they take.

Every question gets a browser window of its own, so nothing is in its cache. Counted are the bodies of all answers
from the search's own folder, since the page was opened, as a web server sends them: compressed with gzip when that
makes them smaller. Asked again in the same window, the question shows the time of the computing alone.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Response

SLOWER = 4
"""How many times slower the browser computes, about as a cheap phone does."""
SHOWN = 10
"""Results on the first page."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_TIMED = """async (text) => {{
  const begin = performance.now();
  const found = await ({search})(text);
  return [found, performance.now() - begin];
}}"""


@dataclass(frozen=True)
class Engine:
    """A search: its site and, within that, its folder; and JavaScript that asks it and returns the number of results shown."""

    site: Path
    folder: str
    search: str


@dataclass(frozen=True)
class Answer:
    """What one question took: results shown, requests and bytes for them; milliseconds from nothing and asked again.

    `computed` is the time of the processor within `again`, the steadier measure on a machine that does other work.
    """

    found: int
    requests: int
    bytes: int
    cold: float
    again: float
    computed: float


def ours(site: Path) -> Engine:
    """Return the search of a site that we built."""
    return Engine(
        site, "search", f"async (text) => (await window.gongshi.search(text, {{limit: {SHOWN}}})).length"
    )


def pagefind(site: Path) -> Engine:
    """Return Pagefind's search of a copied site, which fetches what its own interface shows first.

    It computes in the page, not in a worker: the browser slows down only pages, and a phone would both.
    """
    search = f"""async (text) => {{
      if (!window.pagefind) {{
        window.pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI).href);
        await window.pagefind.options({{noWorker: true}});
      }}
      const {{results}} = await window.pagefind.search(text);
      return (await Promise.all(results.slice(0, {SHOWN}).map((each) => each.data()))).length;
    }}"""
    return Engine(site, "pagefind", search)


def ask(engines: Sequence[Engine], queries: Sequence[str]) -> list[list[Answer]]:
    """Ask every engine every question, the engines in turns; return each engine's answers in the order of the questions."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only --search needs it

    answers: list[list[Answer]] = [[] for _ in engines]
    with _serving([engine.site for engine in engines]) as roots, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=_FLAGS)
        for query in queries:
            for engine, root, own in zip(engines, roots, answers, strict=True):
                own.append(_ask(browser, engine, root, query))
        browser.close()
    return answers


def _ask(browser: Browser, engine: Engine, root: str, query: str) -> Answer:
    """Ask one question twice in a new window; the site's own rule against foreign scripts is off, it forbids Pagefind's."""
    fetched: list[Path] = []

    def note(response: Response) -> None:
        if response.url.startswith(f"{root}{engine.folder}/"):
            fetched.append(engine.site / unquote(urlsplit(response.url.removeprefix(root)).path))

    context = browser.new_context(locale="zh-CN", bypass_csp=True)
    context.on("response", note)
    page = context.new_page()
    page.goto(f"{root}index.html", wait_until="load")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.send("Performance.enable")
    script = _TIMED.format(search=engine.search)
    found, cold = page.evaluate(script, query)
    requests, size = len(fetched), sum(_sent(path) for path in fetched)
    begin = _processor(session)
    _, again = page.evaluate(script, query)
    computed = _processor(session) - begin
    context.close()
    return Answer(found, requests, size, cold, again, computed)


def _processor(session: CDPSession) -> float:
    """Return the milliseconds that the page's thread has held a processor."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(each["value"]) for each in metrics if each["name"] == "ThreadTime")


@cache
def _sent(path: Path) -> int:
    """Return the bytes that a web server sends for a file."""
    body = path.read_bytes()
    return min(len(body), len(gzip.compress(body, compresslevel=6)))


def _chromium() -> str:
    if program := next(filter(None, map(shutil.which, _NAMES)), None):
        return program
    raise SystemExit("没有 Chromium；请先装一个，如 apt install chromium")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files at once: connections stay open, and no packet waits for another."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _serving(sites: Sequence[Path]) -> Iterator[list[str]]:
    """Serve each site at a port of its own while the block runs; yield the addresses of their roots."""
    servers = [
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) for site in sites
    ]
    for server in servers:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield [f"http://127.0.0.1:{server.server_port}/" for server in servers]
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
