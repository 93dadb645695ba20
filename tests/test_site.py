"""The Site: every record where it stands, what refers to what, and what can be said of a list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, write_county, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.site import Bureau, ListState, Site
from gongshi.source.problem import DataError
from tests.golden import Case, cases


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The Site of the invented county."""
    return link(load_data(write_county(tmp_path)))


@pytest.fixture
def bureau(site: Site) -> Bureau:
    """Its one bureau."""
    return site.bureaus[0]


@cases(Path(__file__).parent / "site.golden")
def test_links(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """What stands twice and what refers to nothing is told with its line and the nearest that exists."""
    data = load_data(write_small_county(tmp_path, case.files))
    try:
        link(data)
        said = ()
    except DataError as error:
        said = error.problems
    case.check(said, write=golden)


def test_site(site: Site, bureau: Bureau) -> None:
    """The Site knows its bureaus, laws and regions, and how many records there are."""
    assert [each.id for each in site.bureaus] == ["shili-yibao"]
    assert (bureau.name, bureau.region.name) == ("示例县医疗保障局", "示例县")
    assert site.record_count == sum(len(each.entries) for each in bureau.lists.values()) == 27
    assert [entry.id for entry in site.entries("decisions")] == [
        "2026-001",
        "2026-002",
        "2026-003",
        "2026-004",
    ]


def test_position_counts_within_a_file(bureau: Bureau) -> None:
    """A record's position counts from 1 in its own file, and stands for an id where it has none."""
    assert [entry.position for entry in bureau.entries("decisions")] == [1, 2, 1, 2]
    assert [(entry.position, entry.id) for entry in bureau.entries("officers")][:2] == [(1, "1"), (2, "2")]


def test_find(bureau: Bureau) -> None:
    """A record is found by its list and id; nothing is found for no id, another list, or an unknown id."""
    assert bureau.find("items", "cf-01").record.name == "对定点医药机构挂床住院造成基金损失的处罚"
    assert [
        bureau.find(*way) for way in (("items", None), ("flows", "cf-01"), ("items", "cf-99"), ("x", "y"))
    ] == [None] * 4


def test_origin_is_filled_up_from_the_list(bureau: Bureau) -> None:
    """What a record does not say of its source is taken from its list."""
    whole, partly, nothing = (
        bureau.entries("items")[0],
        bureau.entries("forms")[0],
        bureau.entries("items")[1],
    )
    assert (whole.origin.document.id, whole.origin.annex, whole.origin.place) == (
        "tongzhi-2026-1",
        "附件2",
        "第1项",
    )
    assert whole.origin.url == "https://www.example.gov.cn/gs/1.html"
    assert (partly.origin.annex, partly.origin.place) == ("附件10", "第1项")
    assert (nothing.origin.document.id, nothing.origin.annex, nothing.origin.place) == (
        "tongzhi-2026-1",
        "附件2",
        None,
    )
    assert bureau.profile_origin.document.id == "tongzhi-2026-1"


def test_origin_of_nothing(tmp_path: Path) -> None:
    """A record without any source has an origin without document."""
    data = write_small_county(tmp_path, {f"{BUREAU}/救济渠道.yml": "清单: [{编号: a, 种类: 听证}]"})
    (entry,) = link(load_data(data)).entries("remedies")
    assert (entry.origin.document, entry.origin.annex, entry.origin.bureau) == (None, None, "shili-yibao")
    assert (entry.updated, entry.valid_to) == (None, None)


def test_updated(bureau: Bureau) -> None:
    """The day of change is the record's own, else its list's, else that of its document."""
    items, officers = bureau.entries("items"), bureau.entries("officers")
    assert (items[0].updated, officers[0].updated) == (date(2026, 3, 1), date(2026, 3, 1))
    assert items[1].updated == date(2026, 3, 1)
    assert (items[0].valid_to, officers[0].valid_to) == (date(2027, 12, 31), date(2027, 12, 31))


def test_users_of_a_flowchart(bureau: Bureau) -> None:
    """A flowchart knows the items and then the guides that it is for."""
    users = {
        flow: [f"{entry.kind.key}/{entry.id}" for entry in entries]
        for flow, entries in bureau.users_of_flow.items()
    }
    assert users == {
        "xzcf": ["items/cf-01"],
        "sgbx": ["items/jf-01", "guides/zn-01"],
        "zyjc": ["items/jc-01"],
    }


def test_guides_of_a_category(bureau: Bureau) -> None:
    """Guides are found by the category of the items that they are for."""
    assert {
        category: [entry.id for entry in entries] for category, entries in bureau.guides_of_category.items()
    } == {"公共服务": ["zn-01"]}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (None, ListState.MISSING),
        ("暂无: {原因: 暂无人员}", ListState.NOTHING),
        ('公示网址: [{名称: 甲, 网址: "https://www.example.gov.cn/"}]', ListState.LINKED),
        (
            '{暂无: {原因: 暂无}, 公示网址: [{名称: 甲, 网址: "https://www.example.gov.cn/"}]}',
            ListState.NOTHING,
        ),
        ("执行标准: [{法规: 甲}]", ListState.PUBLISHED),
        ("清单: [{编号: ws-01, 名称: 甲}]", ListState.PUBLISHED),
        ("窗口岗位: [{姓名: 甲, 窗口: 乙, 服务事项: 丙}]", ListState.PUBLISHED),
    ],
)
def test_state_of_a_list(tmp_path: Path, text: str | None, state: ListState) -> None:
    """A list is published, only linked to, declared to be none, or missing."""
    files = {f"{BUREAU}/文书样式.yml": text} if text else {}
    (bureau,) = link(load_data(write_small_county(tmp_path, files))).bureaus
    assert bureau.lists["forms"].state is state


def test_nothing_in_one_of_many_files(bureau: Bureau) -> None:
    """A month without decisions is stated beside the months that have some."""
    decisions = bureau.lists["decisions"]
    assert (decisions.state, decisions.nothing.reason) == (ListState.PUBLISHED, "2026年5月未作出执法决定")


def test_links_of_a_list(bureau: Bureau) -> None:
    """The addresses at which a list stands elsewhere are those of all its files."""
    assert [link.name for link in bureau.lists["officers"].links] == ["示例执法人员查询"]
