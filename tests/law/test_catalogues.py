"""The model catalogues: what bureaus of a sector usually do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.checking import checked_site
from gongshi.law.catalogues import Catalogue, Power
from gongshi.law.citations import LawIndex
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.source.problem import DataError
from tests.county import sample_text, write_county

SITE = checked_site(Path(__file__).parents[2] / "data")
POWERS = [power for catalogue in SITE.catalogues for power in catalogue.powers]


def test_catalogue_of_medical_insurance() -> None:
    """The sector of the five bureaus has a catalogue of about thirty powers, eight of them basic."""
    (catalogue,) = SITE.catalogues
    assert isinstance(catalogue, Catalogue)
    assert {bureau.profile.sector for bureau in SITE.bureaus} == {catalogue.sector}
    assert 25 <= len(catalogue.powers) <= 35
    assert sum(power.basic for power in catalogue.powers) == 8


@pytest.mark.parametrize("power", POWERS, ids=lambda power: power.id)
def test_power_is_exact(power: Power) -> None:
    """Each power rests on laws of the register, on articles that they have, and knows its own name."""
    laws: LawIndex = SITE.laws
    assert [basis.law for basis in power.bases if laws.find(basis.law) is None] == []
    assert power.named_in(power.name), power.words


def test_pieces_must_all_stand() -> None:
    """Of one wording every piece must stand in the name; one wording of several is enough."""
    power = Power.model_validate(
        {
            "编号": "cf",
            "名称": "处罚",
            "类别": "行政处罚",
            "依据": [{"法规": "示例法"}],
            "识别": ["定点 骗取", "挂床住院"],
        }
    )
    assert [
        power.named_in(text) for text in ("对定点医院骗取基金的处罚", "对挂床住院的处罚", "定点医院")
    ] == [
        True,
        True,
        False,
    ]


def test_twice_in_a_catalogue(tmp_path: Path) -> None:
    """A sector or an id that stands twice is told with its line."""
    text = sample_text("catalogues.yml")
    power = text[text.index("      - 编号") :]
    with pytest.raises(DataError) as error:
        link(load_data(write_county(tmp_path, {"catalogues.yml": text + power})))
    assert str(error.value).startswith(
        "data/catalogues.yml:13:9 catalogues.模型目录[1].事项[2].编号: “cf-guachuang”重复；每条要用不同的编号"
    )
