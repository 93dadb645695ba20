"""What the tests of pages share."""

from __future__ import annotations

from pathlib import Path

import pytest

from county import TODAY, write_county
from gongshi.law.library import Library
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.desk import Desk
from gongshi.pages.supervision import DeskView
from gongshi.site import Bureau, Site
from gongshi.supervising import Supervision, supervise


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The Site of the invented county."""
    folder: Path = tmp_path_factory.mktemp("county")
    return link(load_data(write_county(folder)))


@pytest.fixture(scope="module")
def bureau(site: Site) -> Bureau:
    """Its one bureau."""
    return site.bureaus[0]


@pytest.fixture(scope="module")
def supervision(site: Site) -> Supervision:
    """The judgement of it."""
    return supervise(site, TODAY, Library(None))


@pytest.fixture(scope="module")
def view(site: Site, supervision: Supervision) -> DeskView:
    """The supervisor's view of it."""
    return DeskView(site, supervision, Desk())
