"""What all tests share: the flag for golden files, sites that are built once for all of them, and one browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from county import PAYLOAD, TODAY, text_fields_with, write_county
from tests.build.needs import chromium
from tests.build.project import BELOW, Built, build, copy_project, once, set_address

FILES = ("files/weituoshu.pdf", "files/gaozhishu.docx", "files/2026-001.pdf")
"""Files that the county's data name by relative addresses; they are published as they lie in content/."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def finished(built: Built) -> Built:
    """Return a build that has made a site; otherwise no test that looks at it can pass."""
    assert built.status == 0, built.output
    return built


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes golden files anew."""
    parser.addoption(
        "--golden", action="store_true", help="write what the program says now into the golden files"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks that tests carry."""
    config.addinivalue_line("markers", "window(**options): options of the browser window that the test opens")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--golden"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real(shared: Path) -> Built:
    """The real data, built as they are, in a folder whose name has a space and Chinese characters."""
    return finished(once(shared, "real", lambda home: build(copy_project(home / "一"))))


@pytest.fixture(scope="session")
def county(shared: Path) -> Built:
    """示例县, which fills every list and field, built for an address below a portal's."""

    def make(home: Path) -> Built:
        root = copy_project(home / "一", write_county(home / "一"))
        set_address(root, f"https://www.example.gov.cn{BELOW}")
        for name in FILES:
            (root / "content" / name).parent.mkdir(exist_ok=True)
            (root / "content" / name).write_bytes(b"")
        return build(root, TODAY)

    return finished(once(shared, "county", make))


@pytest.fixture(scope="session")
def hostile(shared: Path) -> Built:
    """示例县 with HTML that runs a script in every free text."""

    def make(home: Path) -> Built:
        return build(copy_project(home / "一", write_county(home / "一", text_fields_with(PAYLOAD))), TODAY)

    return finished(once(shared, "hostile", make))


@pytest.fixture(scope="session", params=["real", "county"])
def built(request: pytest.FixtureRequest) -> Built:
    """One after the other the site of the real data and that of 示例县."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine."""
    program = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
