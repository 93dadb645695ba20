"""The five real bureaus, as they were published."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.text import tel
from gongshi.records import LISTS
from gongshi.site import Bureau, ListState, Site

DATA = Path(__file__).parents[1] / "data"
TWELVE = (
    "名称",
    "事项编码",
    "实施部门",
    "事项类别",
    "适用范围",
    "设立依据",
    "流程",
    "收费",
    "结果送达",
    "救济途径",
    "咨询方式",
    "监督投诉",
    "结果查询",
)


@pytest.fixture(scope="module")
def site() -> Site:
    """The Site of the project's own data."""
    return link(load_data(DATA))


@pytest.fixture(scope="module")
def bureaus(site: Site) -> dict[str, Bureau]:
    """The bureaus by id."""
    return {bureau.id: bureau for bureau in site.bureaus}


def test_bureaus(bureaus: dict[str, Bureau]) -> None:
    """There are five bureaus, each in a known region."""
    assert {id_: (bureau.name, bureau.region.name) for id_, bureau in bureaus.items()} == {
        "jiange-yibao": ("剑阁县医疗保障局", "剑阁县"),
        "linxian-yibao": ("临县医疗保障局", "临县"),
        "tangyin-yibao": ("汤阴县医疗保障局", "汤阴县"),
        "xiangyuan-yibao": ("襄垣县医疗保障局", "襄垣县"),
        "yangquan-yibao": ("阳泉市医疗保障局", "阳泉市"),
    }


@pytest.mark.parametrize(
    ("bureau", "key", "count"),
    [
        ("linxian-yibao", "items", 7),
        ("yangquan-yibao", "items", 17),
        ("tangyin-yibao", "items", 20),
        ("xiangyuan-yibao", "items", 27),
        ("linxian-yibao", "officers", 4),
        ("linxian-yibao", "inspections", 9),
        ("linxian-yibao", "recordings", 8),
        ("linxian-yibao", "legal-review", 1),
        ("linxian-yibao", "guides", 3),
        ("linxian-yibao", "remedies", 5),
        ("linxian-yibao", "flows", 1),
        ("xiangyuan-yibao", "flows", 10),
        ("jiange-yibao", "inspections", 2),
        ("jiange-yibao", "remedies", 4),
        ("jiange-yibao", "legal-review", 3),
    ],
)
def test_counts(bureaus: dict[str, Bureau], bureau: str, key: str, count: int) -> None:
    """Each list has as many records as its original has rows."""
    assert len(bureaus[bureau].entries(key)) == count


def test_officers(bureaus: dict[str, Bureau]) -> None:
    """The four officers of 临县 keep the leading zero of their certificates."""
    assert [
        (entry.record.name, entry.record.certificate)
        for entry in bureaus["linxian-yibao"].entries("officers")
    ] == [
        ("薛凤梅", "04110535005"),
        ("刘清虹", "04110535003"),
        ("任文娥", "04110535004"),
        ("李亮亮", "04110535001"),
    ]


@pytest.mark.parametrize("guide", [0, 1, 2])
def test_guides(bureaus: dict[str, Bureau], guide: int) -> None:
    """Of the twelve fields of the official form none is lost: each is filled, or the original is said to be empty."""
    entry = bureaus["linxian-yibao"].entries("guides")[guide]
    by_name = {
        info.alias: getattr(entry.record, attribute)
        for attribute, info in type(entry.record).model_fields.items()
    }
    assert {name for name in TWELVE if not by_name[name]} <= {"事项编码", "流程"}
    assert entry.record.transcription


def test_charts_of_xiangyuan(bureaus: dict[str, Bureau]) -> None:
    """Ten charts serve all twenty-seven items of 襄垣, each chart at least one."""
    bureau = bureaus["xiangyuan-yibao"]
    assert {entry.id for entry in bureau.entries("flows")} == set(bureau.users_of_flow)
    assert sum(len(users) for users in bureau.users_of_flow.values()) == 27
    assert all(entry.record.chart for entry in bureau.entries("flows"))


@pytest.mark.parametrize("key", ["officers", "decisions", "results", "statistics"])
def test_declared_none(bureaus: dict[str, Bureau], key: str) -> None:
    """剑阁 declares in words that it has no such records."""
    each = bureaus["jiange-yibao"].lists[key]
    assert (each.state, bool(each.nothing.reason), str(each.nothing.declared)) == (
        ListState.NOTHING,
        True,
        "2021-06-04",
    )


def test_reason_of_no_officers(bureaus: dict[str, Bureau]) -> None:
    """The reason is that of the original."""
    assert bureaus["jiange-yibao"].lists["officers"].nothing.reason == "暂无人员取得行政执法证"


def test_every_record_has_an_origin(site: Site) -> None:
    """Every record, or its list, says which document published it; a document may be its own source."""
    without = [
        f"{entry.file}:{entry.record.line}"
        for kind in LISTS
        if kind.key != "documents"
        for entry in site.entries(kind.key)
        if not entry.origin.document or not (entry.record.source or entry.holder.source)
    ]
    assert without == []
    assert [bureau.id for bureau in site.bureaus if not bureau.profile_origin.document] == []


@pytest.mark.parametrize("bureau", ["linxian-yibao", "tangyin-yibao", "yangquan-yibao"])
def test_every_item_has_a_ground(bureaus: dict[str, Bureau], bureau: str) -> None:
    """Where the original has a column for the ground, every item cites at least one law or document."""
    assert [entry.id for entry in bureaus[bureau].entries("items") if not entry.record.bases] == []


def test_phones_can_be_dialled(site: Site) -> None:
    """Every published number of a profile begins with the area code of its region."""
    wrong = [
        number
        for bureau in site.bureaus
        for contact in bureau.profile.contacts
        for number in contact.phones
        if not tel(number).removeprefix("tel:").startswith(bureau.region.area_code)
    ]
    assert wrong == []
