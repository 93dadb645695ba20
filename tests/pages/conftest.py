"""What the tests of pages share."""

from __future__ import annotations

from pathlib import Path

import pytest

from county import write_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.site import Bureau, Site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The Site of the invented county."""
    folder: Path = tmp_path_factory.mktemp("county")
    return link(load_data(write_county(folder)))


@pytest.fixture(scope="module")
def bureau(site: Site) -> Bureau:
    """Its one bureau."""
    return site.bureaus[0]
