"""Titles of laws: known, of what kind, of which place, and meant for which other."""

from datetime import date

import pytest

from gongshi.law.register import LawLevel
from gongshi.law.titles import Neighbour, is_local, kind, known, known_titles, neighbour, plain

REGISTERED = ("社会保险费征缴暂行条例", "医疗保障基金使用监督管理条例", "四川省行政执法监督条例")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("《中华人民共和国社会保险法》", "社会保险法"),
        ("社会保险法第八十七条", "社会保险法"),
        ("社会救助暂行办法》（2019修订）", "社会救助暂行办法"),
        ("实施〈中华人民共和国社会保险法〉若干规定", "实施社会保险法若干规定"),
    ],
)
def test_plain(title: str, expected: str) -> None:
    """A title is the same however it is dressed, with or without an article after it."""
    assert plain(title) == expected


def test_known_titles() -> None:
    """Titles beside the register are known with their level; those that are gone with what came after and when."""
    law = known("中华人民共和国食品安全法")
    assert law
    assert (law.level, law.successor) == (LawLevel.LAW, None)
    gone = known("婚姻法")
    assert gone
    assert (gone.successor, gone.ended) == ("民法典", date(2021, 1, 1))
    assert known("医疗保障基金安全法") is None


def test_every_successor_is_known() -> None:
    """What a law was replaced by is itself a known title, so that nobody is sent to a title that does not exist."""
    names = known_titles()
    assert [
        each.name for each in names.values() if each.successor and plain(each.successor) not in names
    ] == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("社会保险法", "法"),
        ("某某管理办法（试行）", "办法"),
        ("某某条例实施细则", "实施细则"),
        ("医疗保障行政处罚程序暂行规定", "规定"),
        ("现场笔录", ""),
    ],
)
def test_kind(title: str, expected: str) -> None:
    """A title says by its last word what it is; 办法 is no 法."""
    assert kind(title) == expected


@pytest.mark.parametrize(
    "title", ["河南省职工生育保险办法", "临县某某办法", "内蒙古自治区某某条例", "广元市某某规定"]
)
def test_local(title: str) -> None:
    """A title that begins with a place is local."""
    assert is_local(title)


@pytest.mark.parametrize(
    "title",
    [
        "市场监督管理行政处罚程序规定",
        "城市供水条例",
        "县级以上某某办法",
        "城市市容和环境卫生管理条例",
        "食用农产品市场销售质量安全监督管理办法",
    ],
)
def test_not_local(title: str) -> None:
    """市, 县 and 区 in other words make no place."""
    assert not is_local(title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("社会保险缴费征缴暂行条例", Neighbour("社会保险费征缴暂行条例", slip=True)),
        ("基本医疗卫生和健康促进法", Neighbour("基本医疗卫生与健康促进法", slip=True)),
        ("医疗保障基金使用监督管理办法", Neighbour("医疗保障基金使用监督管理条例", other_kind=True)),
        ("行政处罚条例", Neighbour("行政处罚法", other_kind=True)),
        ("食品安全管理法", Neighbour("食品安全法")),
        ("某某某", None),
    ],
)
def test_neighbour(title: str, expected: Neighbour | None) -> None:
    """The title that was meant is found: a slip of the pen, the wrong kind of law, or only something like it."""
    assert neighbour(title, REGISTERED) == expected


@pytest.mark.parametrize(
    "title", ["医疗机构管理条例实施办法", "水利行政处罚程序规定", "湖北省行政执法监督条例"]
)
def test_no_slip(title: str) -> None:
    """Rules for carrying out a law, and those of another field or place, are titles of their own."""
    found = neighbour(title, REGISTERED)
    assert found is None or not (found.slip or found.other_kind)
