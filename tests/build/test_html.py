"""The HTML of every page, judged by the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from .needs import java, nu_checker
from .project import Built

ALLOWED = {
    "Attribute “enterkeyhint” not allowed on element “input” at this point.": (
        "the HTML standard has it for all elements; this checker is older"
    ),
    (
        "Possible misuse of “aria-label”. (If you disagree with this warning, file an issue report or send e-mail to "
        "www-validator@w3.org.)"
    ): "the search's list of results has a name, so that readers can jump to it; a list may have one",
    (
        'This document appears to be written in English but the “html” start tag has “lang="zh"”. Consider using '
        '“lang="en"” (or variant) instead.'
    ): "a guess by letters: names of files and rules outweigh the Chinese on the supervisor's pages",
}
"""Messages that are let pass, each with its reason."""

MISTAKE = "<!doctype html><html lang=zh><title>x</title><p id=a><p id=a><b></p>"
"""A page with mistakes, to see that the checker looks at all."""


def test_html_is_valid(real: Built, county: Built, tmp_path: Path) -> None:
    """The checker finds no mistake in any page, but does find those of a page that has some."""
    mistaken = tmp_path / "mistaken.html"
    mistaken.write_text(MISTAKE, encoding="utf-8")
    folders = [str(real.site), str(county.site), str(mistaken)]
    command = [
        java(),
        "-Dfile.encoding=UTF-8",
        "-jar",
        str(nu_checker()),
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
        *folders,
    ]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    messages = json.loads(run.stdout)["messages"]
    assert any(
        "Duplicate ID" in each["message"] for each in messages if each["url"].endswith("mistaken.html")
    )
    serious = [
        each
        for each in messages
        if not each["url"].endswith("mistaken.html") and each["message"] not in ALLOWED
    ]
    assert [
        f"{each['url']}:{each.get('lastLine')}: {each['type']}: {each['message']}" for each in serious
    ] == []
