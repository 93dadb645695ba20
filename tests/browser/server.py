"""A small web server, as a county's: files, right types, the error page with the right status."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Serves a site below a path; whatever is not there gets the site's 404.html, with status 404."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, site: Path, below: str, **options: object) -> None:
        self.site = site
        self.below = below
        super().__init__(*arguments, directory=str(site), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file at this address, or with the error page."""
        path = self.path.split("?")[0]
        if path.startswith(self.below):
            self.path = "/" + path.removeprefix(self.below)
            file = Path(self.translate_path(self.path))
            if file.is_file() or (file / "index.html").is_file():
                super().do_GET()
                return
        self._not_found()

    def _not_found(self) -> None:
        body = (self.site / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path, below: str = "/") -> Iterator[str]:
    """Serve a site below a path of 127.0.0.1 while the block runs; yield the address of its root, with / at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site, below=below))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
