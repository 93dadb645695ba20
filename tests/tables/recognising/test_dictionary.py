"""data/headings.yml: every word leads to one field."""

from __future__ import annotations

import pytest

from gongshi.records import LISTS
from gongshi.records.headings import Group, Headings, ListHeadings, Spelling
from gongshi.tables.columns import SHEETS
from gongshi.tables.recognising.dictionary import Dictionary
from gongshi.tables.recognising.wording import plain
from tests.tables.recognising.sheets import headings


def dictionary() -> Dictionary:
    """Return the dictionary of data/headings.yml."""
    return Dictionary(headings(), {}, ())


def test_no_mistakes() -> None:
    """Every list and field that data/headings.yml names exists."""
    assert dictionary().mistakes == []


def test_mistakes() -> None:
    """A list or field that does not exist is told and otherwise left out."""
    wrong = Headings(
        对照=(
            ListHeadings(清单="人员", 栏目=(Spelling(栏目="性别", 写法=("性別",)),)),
            ListHeadings(清单="名单"),
        )
    )
    assert Dictionary(wrong, {}, ()).mistakes == ["没有清单“名单”", "“人员”没有栏目“性别”"]


def test_every_list_is_there() -> None:
    """Every list has its words."""
    there = {entry.sheet for entry in headings().lists}
    assert {kind.file for kind in LISTS} - there == set()
    assert there - {sheet.name for sheet in SHEETS} == set()


def test_one_meaning() -> None:
    """No word stands twice within a list, nor is it the name of another field."""
    doubles = []
    for entry in headings().lists:
        seen = {
            plain(column.heading): column.heading
            for column in dictionary().by_sheet[entry.sheet].sheet.columns
        }
        for spelling in entry.columns:
            for text in spelling.spellings:
                if plain(text) in seen:
                    doubles.append((entry.sheet, text, seen[plain(text)]))
                seen[plain(text)] = spelling.column
    assert doubles == []


def test_one_title() -> None:
    """No list is known by the words of another."""
    titles = [title for entry in headings().lists for title in entry.titles]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("临县医疗保障局行政执法人员清单", "人员"),
        ("临县医疗保障局行政执法事项清单", "事项"),
        ("临县医疗保障局随机抽查事项清单", "随机抽查"),
        ("临县医疗保障局行政执法音像记录事项清单", "音像记录"),
        ("临县医疗保障局重大行政执法决定法制审核目录清单", "法制审核"),
        ("汤阴县医疗保障局行政执法岗责体系（试行）", "事项"),
        ("示例县民政局权责清单（2025年版）", "事项"),
        ("2026年度“双随机、一公开”抽查计划", "随机抽查·年度计划"),
        ("行政处罚裁量权基准", "裁量基准"),
        ("行政处罚决定公示", "执法决定"),
        ("2025年工作总结", ""),
    ],
)
def test_titles(title: str, name: str) -> None:
    """A title is known by the longest of the words in it."""
    assert dictionary().list_of_title(title) == name


@pytest.mark.parametrize(
    ("written", "is_same"),
    [
        ("证 件\n编 号", "证件编号"),
        ("＊证件编号", "证件编号"),
        ("证件编号：", "证件编号"),
        ("证件编号（必填）", "证件编号"),
        ("罚款金额（万元）", "罚款金额"),
        ("罚款金额(单位：万元)", "罚款金额"),
        ("一、事项名称：", "事项名称"),
        ("2.事项名称", "事项名称"),
        ("Ｎｏ．", "No"),
        ("收费依据、标准", "收费依据标准"),
    ],
)
def test_plain(written: str, is_same: str) -> None:
    """Blanks, full width, marks, numbering, units and colons make no difference."""
    assert plain(written) == plain(is_same)


@pytest.mark.parametrize(
    ("name", "written", "heading"),
    [
        ("人员", "执法证号", "证件编号"),
        ("人员", "所在单位", "工作单位"),
        ("事项", "职权名称", "名称"),
        ("事项", "责任事项（岗位职责）", "责任事项"),
        ("事项", "实施依据", "执法依据"),
        ("随机抽查", "抽查事项名称", "检查事项"),
        ("随机抽查", "适用对象", "检查对象"),
        ("音像记录", "执法记录类别", "记录类别"),
        ("法制审核", "送审材料", "提交材料"),
        ("执法决定", "行政处罚决定书文号", "文号"),
        ("执法决定", "行政相对人代码_1（统一社会信用代码）", "相对人代码"),
        ("执法决定", "没收违法所得、没收非法财物的金额（万元）", "没收金额"),
        ("裁量基准", "裁量阶次", "分档"),
    ],
)
def test_fields(name: str, written: str, heading: str) -> None:
    """The words of real tables lead to our fields."""
    meaning = dictionary().by_sheet[name].meaning(written)
    assert meaning is not None
    assert meaning.column is not None
    assert meaning.column.heading == heading


def test_nearest() -> None:
    """An unknown word is told with the field that it resembles; none where nothing does."""
    words = dictionary().by_sheet["人员"]
    assert words.nearest("执法证件的编号") == "证件编号"
    assert words.nearest("QQ") == ""


def test_group_of_one_field() -> None:
    """A group's head is the field itself where no sub-headings stand below it."""
    one = Group(写法=("依照",), 分栏=(Spelling(栏目="执法依据", 记入="所列栏目", 写法=("法律",)),))
    words = Dictionary(Headings(对照=(ListHeadings(清单="事项", 总栏=(one,)),)), {}, ()).by_sheet["事项"]
    meaning = words.meaning("依照")
    assert meaning is not None
    assert meaning.column is words.sheet.by_heading["执法依据"]
    assert meaning.noted == ""
