"""The settings of the supervisor's desk in mkdocs.yml."""

from __future__ import annotations

import pytest

from gongshi.pages.desk import Desk, read_desk
from gongshi.source.problem import DataError

TEXT = """site_name: 行政执法公示
extra:
  公示:
    模式: 草稿
  监督:
    发布: {发布}
    源文件网址: {源文件网址}
    监督机关: {监督机关}
    答复工作日: {答复工作日}
    {别的}: 1
"""

GIVEN: dict[str, object] = {"发布": "是", "源文件网址": None, "监督机关": None, "答复工作日": 10}
"""The block as mkdocs.yml has it at first."""


def wrong(values: object) -> list[str]:
    """Return what is said of a block of settings."""
    with pytest.raises(DataError) as error:
        read_desk(values, TEXT)
    return [str(each) for each in error.value.problems]


def test_as_it_comes() -> None:
    """The desk is published, names no host and no organ, and asks for an answer in ten working days."""
    for values in (GIVEN, None, {}):
        desk = read_desk(values, TEXT)
        assert (desk.published, desk.source_url, desk.organ, desk.reply_days) == (True, None, None, 10)
        assert desk.source_link("data/a.yml", 3) is None


@pytest.mark.parametrize("no", ["否", False, "false"])
def test_not_published(no: object) -> None:
    """否 keeps the desk off the site; so does what YAML makes of false."""
    assert read_desk({**GIVEN, "发布": no}, TEXT).published is False


def test_filled_in() -> None:
    """Organ and days are those that are written."""
    desk = read_desk({**GIVEN, "监督机关": "示例县司法局", "答复工作日": "15"}, TEXT)
    assert (desk.organ, desk.reply_days) == ("示例县司法局", 15)


BAD_URL = (
    "mkdocs.yml:7:5 监督.源文件网址: 源文件网址要以 https:// 开头，并写出 {文件}；"
    "请写成 https://git.example.gov.cn/gs/gongshi/blob/main/{文件}#L{行}"
)
HOST = "https://git.example.gov.cn/gs/blob/main/{文件}#L{行}"


def test_source_link() -> None:
    """A line of a file has an address at the host: signs of the path encoded, a file as a whole at its first line."""
    desk = read_desk({**GIVEN, "源文件网址": HOST}, TEXT)
    root = "https://git.example.gov.cn/gs/blob/main"
    assert desk.source_link("data/a b.yml", 3) == f"{root}/data/a%20b.yml#L3"
    assert desk.source_link('data/人员".yml', 0) == f"{root}/data/%E4%BA%BA%E5%91%98%22.yml#L1"
    assert Desk(源文件网址="http://git.local/{文件}").source_link("a", 9) == "http://git.local/a"


@pytest.mark.parametrize(
    ("values", "messages"),
    [
        (
            {"发部": "是"},
            ["mkdocs.yml:1:1 监督.发部: 不认识的键“发部”；是不是“发布”？"],
        ),
        (
            {"发布": "不"},
            ["mkdocs.yml:6:5 监督.发布: “不”不是“是”或“否”；请写 是 或 否"],
        ),
        (
            {"答复工作日": 100},
            ["mkdocs.yml:9:5 监督.答复工作日: 100 太大；不能大于 60"],
        ),
        (
            {"答复工作日": "十天"},
            ["mkdocs.yml:9:5 监督.答复工作日: “十天”不是整数；请写成 10"],
        ),
        ({"源文件网址": "git.example.gov.cn/{文件}"}, [BAD_URL]),
        ({"源文件网址": "https://git.example.gov.cn/"}, [BAD_URL]),
        (
            {"源文件网址": "javascript:alert('{文件}')", "答复工作日": 0},
            [BAD_URL, "mkdocs.yml:9:5 监督.答复工作日: 0 太小；不能小于 1"],
        ),
    ],
)
def test_mistakes(values: dict[str, object], messages: list[str]) -> None:
    """Every mistake is told with its line in mkdocs.yml, and with what to write instead."""
    assert wrong({**GIVEN, **values}) == messages


@pytest.mark.parametrize("values", ["否", False, ["发布", "否"]])
def test_no_block(values: object) -> None:
    """What stands in place of the whole block is not silently taken for nothing: the desk would be published."""
    (message,) = wrong(values)
    assert message.startswith("mkdocs.yml:5:3 监督: 这里应当是一组“键: 值”，现在是“")
