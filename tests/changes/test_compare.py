"""What differs between two states, told at the innermost field."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from gongshi.changes.change import Change, Kind, cut, pieces, summarised
from gongshi.changes.compare import Compared, Edit, compare, list_of

from .repository import NAME, PHONE

HOME = "bureaus/shili-yibao"


def compared(before: dict[str, str | None], after: dict[str, str | None]) -> Compared:
    """Return what differs between the files of a bureau, by their names."""
    files = {name if name.startswith("bureaus/") else f"{HOME}/{name}": name for name in (before | after)}
    edits = [Edit(path, _bytes(before.get(name)), _bytes(after.get(name))) for path, name in files.items()]
    return compare(edits, lambda _: NAME)


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def told(before: dict[str, str | None], after: dict[str, str | None]) -> list[str]:
    """Return the sentences about what differs."""
    return [change.sentence() for change in compared(before, after).changes]


def rows(*records: str) -> str:
    """Return a list's file."""
    return "清单:\n" + "".join(f"  - {{{record}}}\n" for record in records)


def test_a_phone_number() -> None:
    """The field that differs is told with what it said and says; the way to it is kept."""
    files = {"主体.yml": PHONE}, {"主体.yml": PHONE.replace("0101", "0102")}
    assert told(*files) == ["示例县医疗保障局 主体 电话 0999-5550101 → 0999-5550102"]
    (change,) = compared(*files).changes
    assert (change.field, change.old, change.new) == ("联系方式[1].电话", "0999-5550101", "0999-5550102")
    assert change.file == "data/bureaus/shili-yibao/主体.yml"


def test_one_of_several_entries_is_named() -> None:
    """Of several contacts the one that differs is called by what it is for."""
    two = PHONE + "  - {用途: 投诉举报, 电话: 0999-5550109}\n"
    assert told({"主体.yml": two}, {"主体.yml": two.replace("0109", "0110")}) == [
        "示例县医疗保障局 主体 联系方式“投诉举报” 电话 0999-5550109 → 0999-5550110"
    ]


def test_records_that_came_and_went() -> None:
    """A record is told by what people call it."""
    one, two = "姓名: 张某, 证件编号: '0001'", "姓名: 李某, 证件编号: '0002'"
    assert told({"人员.yml": rows(one)}, {"人员.yml": rows(one, two)}) == ["示例县医疗保障局 人员 新增“李某”"]
    assert told({"人员.yml": rows(one, two)}, {"人员.yml": rows(two)}) == ["示例县医疗保障局 人员 删除“张某”"]
    (change,) = compared({"人员.yml": rows(one, two)}, {"人员.yml": rows(two)}).changes
    assert (change.kind, change.record, change.title) == (Kind.REMOVED, "0001", "张某")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("职务: 科员", "职务: 股长", "职务 科员 → 股长"),
        ("", "职务: 股长", "职务 新增 股长"),
        ("职务: ~", "职务: 股长", "职务 新增 股长"),
        ("职务: 科员", "", "职务 删除 科员"),
        ("来源: {位置: 第1项}", "来源: {位置: 第2项}", "来源 位置 第1项 → 第2项"),
        ("转录说明: 甲", "转录说明: 乙", "转录说明 甲 → 乙"),
    ],
)
def test_fields(old: str, new: str, sentence: str) -> None:
    """Every field is told, also where the record comes from and how it was transcribed."""
    before, after = (rows(f"姓名: 张某, 证件编号: '0001', {each}") for each in (old, new))
    assert told({"人员.yml": before}, {"人员.yml": after}) == [f"示例县医疗保障局 人员 “张某” {sentence}"]


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("[甲, 乙, 丙]", "[甲, 丙]", ["承办机构 删除 乙"]),
        ("[甲, 丙]", "[甲, 乙, 丙]", ["承办机构 新增 乙"]),
        ("[甲, 乙]", "[甲, 丁]", ["承办机构 乙 → 丁"]),
        ("[甲, 甲, 乙]", "[甲, 乙]", ["承办机构 删除 甲"]),
        ("甲", "[甲]", []),
        ("[甲]", "[甲, 乙]", ["承办机构 新增 乙"]),
        ("[{名称: 甲, 环节: 立案}]", "[{名称: 甲, 环节: 审核}]", ["环节 立案 → 审核"]),
        ("[甲]", "[{名称: 甲, 环节: 立案}]", ["承办机构 甲 → 名称：甲，环节：立案"]),
    ],
)
def test_entries_of_lists(old: str, new: str, sentences: list[str]) -> None:
    """Equal entries go together, the runs between them first with first; one text is the same as a list of it."""
    before, after = (rows(f"编号: a, 名称: 某事, 承办机构: {each}") for each in (old, new))
    assert told({"事项.yml": before}, {"事项.yml": after}) == [
        f"示例县医疗保障局 事项 “某事” {each}" for each in sentences
    ]


def test_spaces_and_order_are_no_change() -> None:
    """A text that was wrapped otherwise, fields and records in another order say the same."""
    one, two = "姓名: 张某, 证件编号: '0001'", "姓名: 李某, 证件编号: '0002', 备注: 甲 乙"
    turned = (
        "清单:\n  - 备注: |\n      甲\n      乙\n    证件编号: '0002'\n    姓名: 李某\n" + f"  - {{{one}}}\n"
    )
    assert told({"人员.yml": rows(one, two)}, {"人员.yml": turned}) == []
    assert told({"人员.yml": rows(one)}, {"人员.yml": "# 注\r\n" + rows(one).replace("\n", "\r\n")}) == []


def test_a_record_that_moved_between_files_is_no_change() -> None:
    """Files of one list may be joined and cut without anything being told but what differs."""
    one, two = "编号: a, 文号: 甲, 结论: 罚款", "编号: b, 文号: 乙, 结论: 警告"
    before = {"执法决定/2026-01.yml": rows(one), "执法决定/2026-02.yml": rows(two)}
    after = {
        "执法决定/2026.yml": "标题: 全年\n" + rows(two, one.replace("罚款", "警告")),
        "执法决定/2026-01.yml": None,
        "执法决定/2026-02.yml": None,
    }
    assert told(before, after) == ["示例县医疗保障局 执法决定 “甲” 结论 罚款 → 警告"]
    assert compared(before, after).changes[0].file == f"data/{HOME}/执法决定/2026.yml"


def test_what_a_list_says_of_itself() -> None:
    """Headings and the statement that there are none are told as the list's own."""
    nothing = "暂无: {原因: 没有}\n"
    assert told({"人员.yml": "标题: 甲\n" + nothing}, {"人员.yml": "标题: 乙\n" + nothing}) == [
        "示例县医疗保障局 人员 标题 甲 → 乙"
    ]
    assert told({"人员.yml": None}, {"人员.yml": "标题: 甲\n" + nothing}) == [
        "示例县医疗保障局 人员 暂无 新增 原因：没有"
    ]


def test_parts_with_records_of_their_own() -> None:
    """Yearly plans and windows are matched as records are."""
    plan = "年度计划:\n  - {编号: jh-1, 年度: 2026, 计划名称: 专项检查, 抽查比例: 10%}\n"
    more = "年度计划:\n  - {编号: jh-2, 计划名称: 新计划}\n" + plan.split("\n", 1)[1].replace("10%", "5%")
    assert told({"随机抽查.yml": plan}, {"随机抽查.yml": more}) == [
        "示例县医疗保障局 随机抽查年度计划 新增“新计划”",
        "示例县医疗保障局 随机抽查年度计划 “专项检查” 抽查比例 10% → 5%",
    ]


def test_long_texts_beside_the_lists() -> None:
    """Of a long text the changed piece is told."""
    text = "第一条\n" + "为了规范执法行为，制定本方案。" * 20
    assert told({"方案.md": text}, {"方案.md": text + "本方案自6月1日起施行。"}) == [
        "示例县医疗保障局 正文 “方案” …为，制定本方案。 → …为，制定本方案。本方案自6月1日起施行。"
    ]


def test_what_cannot_be_read_is_said() -> None:
    """A list of which a file was broken in one state is left out and named; the others are told."""
    good = rows("姓名: 张某, 证件编号: '0001'")
    found = compared({"人员.yml": "清单: [", "主体.yml": PHONE}, {"人员.yml": good, "主体.yml": None})
    assert found.unread == ("data/bureaus/shili-yibao/人员.yml",)
    assert [change.list for change in found.changes] == ["主体"]
    assert compared({"人员.yml": good}, {"人员.yml": "- 不是清单"}).unread == found.unread
    assert compare([Edit(f"{HOME}/人员.yml", None, b"\xff\xfe")], str).unread == found.unread


def test_states_that_no_longer_fit_the_models() -> None:
    """Fields that no model knows, and rows that are no records, do no harm."""
    before = "清单: [文字, {姓名: 张某, 证件编号: '0001', 旧栏目: 甲}]\n"
    after = "清单: [{姓名: 张某, 证件编号: '0001', 新栏目: 甲}]\n"
    assert told({"人员.yml": before}, {"人员.yml": after}) == [
        "示例县医疗保障局 人员 “张某” 新栏目 新增 甲",
        "示例县医疗保障局 人员 “张某” 旧栏目 删除 甲",
    ]
    assert told({"人员.yml": "清单: 没有\n"}, {"人员.yml": "清单: {甲: 乙}\n"}) == []


def test_a_renamed_folder_is_the_same_bureau() -> None:
    """A bureau whose folder got another name is told by that, and by what else differs."""
    profile, officers = PHONE, rows("姓名: 张某, 证件编号: '0001', 职务: 科员")
    before = {"主体.yml": profile, "人员.yml": officers}
    after: dict[str, str | None] = dict.fromkeys(before)
    after |= {
        "bureaus/shili-yb/主体.yml": profile,
        "bureaus/shili-yb/人员.yml": officers.replace("科员", "股长"),
    }
    found = compared(before, after).changes
    assert [change.sentence() for change in found] == [
        "示例县医疗保障局 主体 文件夹 shili-yibao → shili-yb",
        "示例县医疗保障局 人员 “张某” 职务 科员 → 股长",
    ]
    assert {change.bureau for change in found} == {"shili-yb"}


def test_many_of_one_sort_are_told_as_their_number() -> None:
    """More than eight records that came to a list, or changed in one field, are one sentence; eight are eight."""
    few = [f"编号: a{at}, 名称: 事项{at}, 备注: 甲" for at in range(8)]
    many = [*few, "编号: a8, 名称: 事项8, 备注: 甲"]
    empty = "标题: 甲\n"

    def short(before: str, after: str) -> list[str]:
        changes = compared({"事项.yml": before}, {"事项.yml": after}).changes
        return [change.sentence() for change in summarised(changes)]

    assert short(empty, empty + rows(*many)) == ["示例县医疗保障局 事项 新增 9 条"]
    assert len(short(empty, empty + rows(*few))) == 8
    assert short(rows(*many), rows(*(each.replace("甲", "乙") for each in many))) == [
        "示例县医疗保障局 事项 9 条修改“备注”"
    ]
    assert short(empty + rows(*many), empty) == ["示例县医疗保障局 事项 删除 9 条"]


def test_many_changes_of_one_record_are_each_told() -> None:
    """What is counted are records, not places in one of them."""
    units = ", ".join(f"机构{at}" for at in range(12))
    before, after = (
        rows(f"编号: a, 名称: 某事, 承办机构: [{each}]") for each in (units, units.replace("机构", "股"))
    )
    assert len(summarised(compared({"事项.yml": before}, {"事项.yml": after}).changes)) == 12


def test_a_bureau_that_came_or_went_is_one_sentence() -> None:
    """All that a new bureau brings is told as the number of its records; what only staff see does not count."""
    files = {
        "主体.yml": PHONE,
        "人员.yml": rows("姓名: 张某, 证件编号: '0001'", "姓名: 李某, 证件编号: '0002'"),
        "事项.yml": rows("编号: a, 名称: 某事"),
        "例外.yml": rows("规则: x"),
        "方案.md": "正文",
    }
    none: dict[str, str | None] = dict.fromkeys(files)
    came, went = (summarised(compared(*each).changes) for each in ((none, files), (files, none)))
    assert [change.sentence() for change in came] == ["示例县医疗保障局 建立 3 条"]
    assert [change.sentence() for change in went] == ["示例县医疗保障局 全部撤下，原有 3 条"]


def test_files_of_no_list_are_not_told() -> None:
    """Only the files of the lists, the profile, what staff keep, and long texts are looked at."""
    known = ["主体.yml", "人员.yml", "例外.yml", "监督.yml", "方案.md", "执法决定/2026.yml"]
    assert [list_of(f"{HOME}/{name}") for name in known] == [
        "主体",
        "人员",
        "例外",
        "监督",
        "正文",
        "执法决定",
    ]
    other = ["草稿.yml", "执法决定.yml", "人员.yml.bak", "执法决定/a/b.yml", "人员/2026.yml", "图.png"]
    assert [list_of(f"{HOME}/{name}") for name in other] == [None] * len(other)
    assert list_of("bureaus/x.yml") is None
    assert told({"草稿.yml": "甲: 乙"}, {"草稿.yml": "甲: 丙"}) == []


def test_pieces() -> None:
    """Short texts stand whole; of long ones the piece that differs, no number cut in two, its middle left out."""
    assert pieces("科员", "股长") == ("科员", "股长")
    text = "违反规定的，由医疗保障行政部门责令改正，处5万元以上10万元以下的罚款；情节严重的，依法处理。"
    assert pieces(text, text.replace("10万", "20万")) == (
        "…正，处5万元以上10万元以下的罚款…",
        "…正，处5万元以上20万元以下的罚款…",
    )
    assert pieces(text, text * 3) == (
        "…重的，依法处理。",
        f"…重的，依法处理。{text[:22]}……{text[-30:]}",
    )
    assert cut("甲" * 100) == "甲" * 59 + "…"


def test_a_change_of_a_record_without_a_name() -> None:
    """What has neither title nor value to show is still a sentence."""
    change = Change("x", "", "人员", Kind.ADDED, "data/bureaus/x/人员.yml")
    assert change.sentence() == "人员 新增 1 条"
    assert PurePosixPath(change.file).name == "人员.yml"


def test_a_list_that_is_not_begun() -> None:
    """A file with nothing but comments is a list without anything in it."""
    full, begun = {"人员.yml": rows("姓名: 张某")}, {"人员.yml": "# 清单:\n#   - 姓名: 张某\n"}
    assert told(begun, full) == ["示例县医疗保障局 人员 新增“张某”"]
    assert told(full, begun) == ["示例县医疗保障局 人员 删除“张某”"]
