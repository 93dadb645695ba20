"""Long texts: Markdown from people, of which nothing may load from elsewhere or run."""

from __future__ import annotations

import pytest

from gongshi.pages.environment import _long_text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![图](https://other.example/x.png)", "<p>![图](https://other.example/x.png)</p>"),
        ("[甲](//other.example/x)", '<p><a href="#">甲</a></p>'),
        ("[甲](javascript:alert(1))", '<p><a href="#">甲</a></p>'),
        ("[甲](files/a.pdf)", '<p><a href="files/a.pdf">甲</a></p>'),
        ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
    ],
)
def test_nothing_loads_or_runs(text: str, html: str) -> None:
    """Pictures and unsafe addresses come out as text or a dead link; HTML comes out as text."""
    assert _long_text(text) == html
