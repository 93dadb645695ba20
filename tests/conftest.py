"""What all tests share: the flag for golden files, sites that are built once for all of them, and one browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from county import BUREAU, PAYLOAD, SMALL_PROFILE, TODAY, text_fields_with, write_county
from tests.build.needs import chromium
from tests.build.project import BELOW, Built, build, copy_project, once, set_address, set_desk

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


SECOND = f"""清单:
  - {{姓名: 钱某甲, 证件编号: "09990000011", 证件有效期: 至{TODAY.isoformat()}}}
  - {{姓名: 钱某乙, 证件编号: "09990000012", 证件有效期: 至2026-06-05}}
  - {{姓名: 钱某丙, 证件编号: "09990000013", 证件有效期: 至2026-06-25}}
  - {{姓名: 钱某丁, 证件编号: "09990000014", 证件有效期: 至2026-08-20}}
"""
"""Officers of a second bureau, whose certificates end today, within 7, 30 and 90 days."""


@pytest.fixture(scope="session")
def supervised(shared: Path) -> Built:
    """示例县 with a second bureau, a supervising organ that is named, and lines of files that lead to a host."""

    def make(home: Path) -> Built:
        other = BUREAU.replace("yibao", "minzheng")
        profile = SMALL_PROFILE.replace("医保", "民政").replace("医疗保障", "民政")
        data = write_county(home / "一", {f"{other}/主体.yml": profile, f"{other}/人员.yml": SECOND})
        root = copy_project(home / "一", data)
        set_address(root, f"https://www.example.gov.cn{BELOW}")
        set_desk(root, 源文件网址="https://git.example.gov.cn/gs/{文件}#L{行}", 监督机关="示例县司法局")
        return build(root, TODAY)

    return finished(once(shared, "supervised", make))


@pytest.fixture(scope="session")
def unsupervised(shared: Path) -> Built:
    """示例县 without the supervisor's desk."""

    def make(home: Path) -> Built:
        root = copy_project(home / "一", write_county(home / "一"))
        set_address(root, f"https://www.example.gov.cn{BELOW}")
        set_desk(root, 发布="否")
        return build(root, TODAY)

    return finished(once(shared, "unsupervised", make))


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
