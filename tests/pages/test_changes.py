"""What citizens are told of changes, and what not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from county import TODAY
from gongshi.changes.change import Change, Kind
from gongshi.changes.history import NO_HISTORY, Beginning, Commit, History
from gongshi.pages.changes import MOST_ENTRIES, MOST_ROWS, News, feed_of, news_of
from gongshi.site import Site

NAME = "示例县医疗保障局"
DAY = date(2026, 5, 20)


def change(list_: str, kind: Kind = Kind.CHANGED, **rest: Any) -> Change:
    """Return a change at the bureau of 示例县."""
    bureau = rest.pop("bureau", "shili-yibao")
    return Change(bureau, rest.pop("name", NAME), list_, kind, f"data/bureaus/{bureau}/{list_}.yml", **rest)


def history(*changes: Change, unread: tuple[str, ...] = ()) -> History:
    """Return a history of one commit."""
    return History((Commit("c" * 40, DAY, changes, unread),), Beginning.FIRST)


def news(site: Site, *changes: Change, today: date = TODAY) -> News:
    """Return what the page tells of changes."""
    return news_of(history(*changes), site, today)


def told(site: Site, *changes: Change, today: date = TODAY) -> list[str]:
    """Return the lines about changes."""
    return [
        row.text()
        for day in news(site, *changes, today=today).days
        for bureau in day.bureaus
        for row in bureau.rows
    ]


def address(site: Site, each: Change, today: date = TODAY) -> str | None:
    """Return where the one change leads."""
    ((row,),) = [bureau.rows for day in news(site, each, today=today).days for bureau in day.bureaus]
    return row.address


def test_what_a_field_said_and_says(site: Site) -> None:
    """An open list's change has the record, the field, the old value and the new."""
    phone = change("主体", field="联系方式[1].电话", old="0999-1", new="0999-2")
    post = change("人员", record="09990000001", title="张某甲", field="职务", new="股长")
    gone = change("事项", record="x", title="某事", field="备注", old="甲", within="收费")
    assert told(site, phone, post, gone) == [
        "修改执法主体：电话 原为“0999-1”，现为“0999-2”",
        "修改执法人员“张某甲”：职务 增加“股长”",
        "修改执法事项“某事”：备注 已删去",
    ]


def test_records_that_came_and_went(site: Site) -> None:
    """New records, removed ones, many at once, and a bureau as a whole are told in a few words."""
    assert told(
        site,
        change("人员", Kind.ADDED, record="09990000001", title="张某甲"),
        change("人员", Kind.REMOVED, record="1", title="李某"),
        change("事项", Kind.ADDED, count=17),
        change("事项", field="备注", count=9),
        change("随机抽查", Kind.ADDED, part="年度计划", title="专项检查"),
        change("正文", Kind.ADDED, title="方案"),
        change("", Kind.FOUNDED, count=133),
        change("", Kind.CLOSED, count=0),
    ) == [
        "新公开执法人员“张某甲”",
        "删除 1 名执法人员",
        "新公开执法事项：17 条",
        "修改执法事项：9 条的“备注”",
        "新公开随机抽查年度计划“专项检查”",
        "新公开文件正文“方案”",
        "首次公示，共 133 条",
        "全部撤下",
    ]


def test_no_values_of_decisions_and_results(site: Site) -> None:
    """Of a decision or result the fields are named in one line, no word of them is told, whether open or gone."""
    secret = {"old": "当事人张三", "new": "当事人李四"}
    lines = told(
        site,
        change("执法决定", record="2026-001", title="某药房案", field="违法事实", **secret),
        change("执法决定", record="2026-001", title="某药房案", field="更正[1].更正内容", within="更正“张三”", **secret),
        change("执法决定", Kind.REMOVED, record="2025-009", title="张三案"),
        change("执法决定", record="2026-004", title="张三冒名就医案", field="状态", old="有效", new="已撤回"),
        change("执法决定", field="说明", **secret),
        change("执法决定", Kind.ADDED, count=20),
        change("抽查结果", Kind.ADDED, record="jg-2026-01", title="张三诊所"),
        change("抽查结果", Kind.REMOVED, record="张三", title="张三诊所"),
        change("抽查结果", record="13912345678", field="结果", **secret),
        change("执法决定", record="2025-008", field="张三的违法事实", **secret),
        change("抽查结果", record="jg-2026-01", title="张三诊所", field="结果", **secret),
    )  # fmt: skip
    assert lines == [
        "修改执法决定“示医保罚决〔2026〕1号”：违法事实、更正",
        "删除 1 条执法决定",
        "修改 1 条执法决定：状态",
        "修改执法决定：清单的“说明”",
        "新公开执法决定：20 条",
        "新公开抽查结果“编号 jg-2026-01”",
        "删除 1 条抽查结果",
        "修改 1 条抽查结果：结果",
        "修改 1 条执法决定：其他内容",
        "修改抽查结果“编号 jg-2026-01”：结果",
    ]


def test_a_number_only_while_it_is_shown(site: Site) -> None:
    """Once the publication of a decision has ended neither its number nor its page is told."""
    each = change("执法决定", record="2026-001", field="结论")
    late = date(2027, 3, 3)
    assert told(site, each, today=late) == ["修改 1 条执法决定：结论"]
    assert address(site, each, late) == "shili-yibao/decisions/index.html"
    assert address(site, each) == "shili-yibao/decisions/2026-001.html"


@pytest.mark.parametrize(
    ("field", "old", "new", "values"),
    [
        ("联系方式[1].电话", "13912345678", "0999-5550101", ("（不宜公开的内容）", "0999-5550101")),
        ("备注", "身份证11010519491231002X", None, (None, None)),
        ("备注", "甲", "家住示例县某镇人民路8号3单元", (None, "家住示例县某镇人民路8号3单元")),
        ("备注", "甲", "家住示例县人民路8号3单元", (None, "（不宜公开的内容）")),
        ("说明", None, "长" * 100 + "13912345678", (None, "（不宜公开的内容）")),
        ("证件编号", "14110535005", "14110535006", ("14110535005", "14110535006")),
    ],
)
def test_personal_data_is_left_out(
    site: Site, field: str, old: str | None, new: str | None, values: tuple[str | None, str | None]
) -> None:
    """A value that looks personal is left out as a whole, before any piece of it is cut; official numbers are not."""
    ((row,),) = [
        bureau.rows
        for day in news(site, change("主体", field=field, old=old, new=new)).days
        for bureau in day.bureaus
    ]
    assert (row.old, row.new) == values


def test_names_are_looked_at_too(site: Site) -> None:
    """A record's name, or that of a bureau that is gone, is left out where it looks personal."""
    lines = told(site, change("事项", Kind.REMOVED, title="张某13912345678"))
    assert lines == ["删除执法事项“（不宜公开的内容）”"]
    days = news(site, change("", Kind.CLOSED, bureau="x", name="13912345678")).days
    assert [bureau.name for bureau in days[0].bureaus] == ["（不宜公开的内容）"]


def test_what_staff_keep_is_not_told(site: Site) -> None:
    """Exemptions and letters of supervision do not appear, not even as a file that could not be read."""
    only = history(
        change("例外", Kind.ADDED, title="cert-expired"),
        change("监督", field="事由", old="甲", new="乙"),
        unread=("data/bureaus/shili-yibao/例外.yml",),
    )
    assert news_of(only, site, TODAY) == News((), "")
    assert list(feed_of(only, site, TODAY, None)) == []


def test_where_changes_lead(site: Site) -> None:
    """A change leads to the record's page or row, failing that to its list, to nothing where the bureau is gone."""
    assert (
        address(site, change("人员", record="09990000001")) == "shili-yibao/officers/index.html#r-09990000001"
    )
    assert address(site, change("人员", record="1")) == "shili-yibao/officers/index.html"
    assert address(site, change("事项", record="cf-01", field="名称")) == "shili-yibao/items/cf-01.html"
    assert address(site, change("事项", Kind.REMOVED, record="cf-01")) == "shili-yibao/items/index.html"
    assert address(site, change("主体", field="电话")) == "shili-yibao/index.html"
    assert address(site, change("正文", Kind.ADDED, title="方案")) == "shili-yibao/documents/index.html"
    assert address(site, change("人员", record="1", bureau="gone")) is None


def test_days_and_bureaus(site: Site) -> None:
    """The newest day comes first, whatever the order of commits; what one day changed at a bureau stands together."""
    commits = (
        Commit("a", date(2026, 5, 2), (change("事项", Kind.ADDED, title="甲"),)),
        Commit(
            "b",
            date(2026, 5, 3),
            (change("事项", Kind.ADDED, title="乙"), change("人员", bureau="a", name="甲局")),
        ),
        Commit("c", date(2026, 5, 2), (change("事项", Kind.ADDED, title="丙"),)),
    )
    days = news_of(History(commits, Beginning.FIRST), site, TODAY).days
    assert [(day.day.day, [each.name for each in day.bureaus]) for day in days] == [
        (3, ["甲局", NAME]),
        (2, [NAME]),
    ]
    assert [row.title for row in days[1].bureaus[0].rows] == ["甲", "丙"]


def test_what_is_not_on_the_page_is_said(site: Site) -> None:
    """Where history begins, is cut, or has holes stands below it; without any there is nothing."""
    one = Commit("a", DAY, (change("人员", Kind.ADDED, title="甲"),), ("data/bureaus/shili-yibao/事项.yml",))
    hole = "有的清单在某次改动中没有写完整，那一次的变更没有列出。"
    assert news_of(History((one,), Beginning.FIRST), site, TODAY).note == hole
    assert news_of(History((one,), Beginning.CUT), site, TODAY).note == f"更早的变更没有随本站保存。{hole}"
    assert news_of(History((one,), Beginning.LIMITED), site, TODAY).note == f"更早的变更不在这里列出。{hole}"
    assert news_of(NO_HISTORY, site, TODAY) == News((), "")
    many = tuple(change("事项", Kind.ADDED, title=f"甲{at}") for at in range(MOST_ROWS + 1))
    long = news_of(history(*many), site, TODAY)
    assert len(long.days[0].bureaus[0].rows) == MOST_ROWS
    assert long.note == f"只列最近的 {MOST_ROWS} 处。"


def test_the_feed(site: Site) -> None:
    """Each bureau's part of a commit is an entry with its own day, the same id in every edition, and an address."""
    two = change("事项", Kind.ADDED, title="甲"), change("事项", Kind.ADDED, title="乙")
    (entry,) = feed_of(history(*two), site, TODAY, "https://www.example.gov.cn/gs/")
    assert entry.title == f"{NAME}公示变更 2 处"
    assert entry.text == f"2026年5月20日，{NAME}：\n新公开执法事项“甲”\n新公开执法事项“乙”"
    assert entry.url == "https://www.example.gov.cn/gs/changes.html#d-2026-05-20"
    assert (entry.updated, entry.identity) == (DAY, ("c" * 40, "shili-yibao"))
    (single,) = feed_of(history(two[0]), site, TODAY, None)
    assert (single.title, single.url) == (f"{NAME}：新公开执法事项“甲”", None)
    commits = tuple(Commit(str(at), DAY, two) for at in range(MOST_ENTRIES + 5))
    assert len(list(feed_of(History(commits, Beginning.FIRST), site, TODAY, None))) == MOST_ENTRIES


def lines_of(site: Site, *commits: tuple[Change, ...], unread: tuple[str, ...] = ()) -> list[list[str]]:
    """Return the lines about commits, the newest first; the newest has the files that could not be read."""
    each = tuple(
        Commit(str(at), date(2026, 5, 20 - at), changes, () if at else unread)
        for at, changes in enumerate(commits)
    )
    days = news_of(History(each, Beginning.FIRST), site, TODAY).days
    return [[row.text() for bureau in day.bureaus for row in bureau.rows] for day in days]


ILLNESS = "赵六患有糖尿病，已电话告知"


def test_a_deleted_text_does_not_come_back(site: Site) -> None:
    """Of a remark that was added and deleted again no word is told, on the page or in the feed."""
    added = change("事项", record="cf-01", title="某事", field="备注", new=ILLNESS)
    deleted = change("事项", record="cf-01", title="某事", field="备注", old=ILLNESS)
    assert lines_of(site, (deleted,), (added,)) == [
        ["修改执法事项“某事”：备注 已删去"],
        ["修改执法事项“某事”：备注"],
    ]
    past = History((Commit("b", DAY, (deleted,)), Commit("a", DAY, (added,))), Beginning.FIRST)
    entries = list(feed_of(past, site, TODAY, None))
    assert len(entries) == 2
    assert not any("赵六" in each.title + each.text for each in entries)


FIRST = change("事项", record="cf-01", title="某事", field="收费.备注", new=ILLNESS)


@pytest.mark.parametrize(
    "later",
    [
        change("事项", record="cf-01", title="某事", field="收费.备注", old=ILLNESS, new="无"),
        change("事项", record="cf-01", title="某事", field="收费[2].备注", old="甲", new="乙"),
        change("事项", record="cf-01", title="某事", field="收费.备注[1].名称", old="甲", new="乙"),
        change("事项", record="cf-01", title="某事", field="收费", old=ILLNESS),
        change("事项", Kind.REMOVED, record="cf-01", title="某事"),
        change("事项", Kind.ADDED, record="cf-01", title="某事"),
        change("事项", Kind.REMOVED, count=12),
        change("事项", field="备注", count=12),
        change("", Kind.CLOSED, count=3),
    ],
)
def test_only_the_latest_change_has_values(site: Site, later: Change) -> None:
    """Once the field, what is around or inside it, its record or its list has changed, older changes tell no value."""
    assert "备注" in lines_of(site, (later,), (FIRST,))[1][0]
    assert ILLNESS not in lines_of(site, (later,), (FIRST,))[1][0]


@pytest.mark.parametrize(
    "later",
    [
        change("事项", record="cf-01", title="某事", field="收费.标准", old="甲", new="乙"),
        change("事项", record="cf-02", title="他事", field="收费.备注", old="甲", new="乙"),
        change("服务指南", record="cf-01", title="某事", field="收费.备注", old="甲", new="乙"),
        change("事项", Kind.ADDED, count=12),
    ],
)
def test_changes_elsewhere_hide_nothing(site: Site, later: Change) -> None:
    """A change of another field, record or list leaves the value of an older one told."""
    assert lines_of(site, (later,), (FIRST,))[1] == [f"修改执法事项“某事”：备注 增加“{ILLNESS}”"]


def test_a_record_is_followed_through_its_names(site: Site) -> None:
    """A record whose number and title were changed is still the one that had them."""
    newest = change("事项", record="cf-02", title="新事", field="收费.备注", old=ILLNESS)
    renamed = (
        change("事项", record="cf-02", title="新事", field="编号", old="cf-01", new="cf-02"),
        change("事项", record="cf-02", title="新事", field="名称", old="某事", new="新事"),
    )
    assert lines_of(site, (newest,), renamed, (FIRST,))[2] == ["修改 1 条执法事项：备注"]
    nameless = change("事项", title="某事", field="收费.备注", new=ILLNESS)
    assert lines_of(site, (newest,), renamed, (nameless,))[2] == ["修改 1 条执法事项：备注"]


def test_what_could_not_be_read_counts_as_changed(site: Site) -> None:
    """Where a newer state of a list could not be read, nothing older of that list has values or names."""
    first = change("事项", record="cf-01", title="某事", field="备注", new=ILLNESS)
    newer = (change("主体", field="网址", new="https://www.example.gov.cn/"),)
    lines = lines_of(site, newer, (first,), unread=("data/bureaus/shili-yibao/事项.yml",))
    assert lines[1] == ["修改 1 条执法事项：备注"]


def test_a_renamed_folder_is_followed(site: Site) -> None:
    """What a bureau changed under its former folder is as old as what it changed under its new one."""
    former = change("事项", bureau="old", record="cf-01", title="某事", field="备注", new=ILLNESS)
    renamed = change("主体", field="文件夹", old="old", new="shili-yibao")
    deleted = change("事项", record="cf-01", title="某事", field="备注", old=ILLNESS)
    assert lines_of(site, (deleted,), (renamed,), (former,)) == [
        ["修改执法事项“某事”：备注 已删去"],
        ["修改执法主体：文件夹 原为“old”，现为“shili-yibao”"],
        ["修改执法事项“某事”：备注"],
    ]


def test_old_values_are_short_and_plain(site: Site) -> None:
    """What a field said before is told of short plain columns only; of others that they were changed."""
    assert told(
        site,
        change("主体", field="联系方式[1].电话", old="0839-6600429", new="0839-6600500"),
        change("主体", field="职责", old="甲", new="乙"),
        change("主体", field="负责人", old="赵六", new="钱七"),
        change("主体", field="地址", old="长" * 41, new="示例县人民路"),
        change("主体", field="赵六的电话", old="甲", new="乙"),
        change("主体", field="赵六的电话", old="甲"),
    ) == [
        "修改执法主体：电话 原为“0839-6600429”，现为“0839-6600500”",
        "修改执法主体：职责 原文已改，现为“乙”",
        "修改执法主体：负责人 原文已改，现为“钱七”",
        "修改执法主体：地址 原文已改，现为“示例县人民路”",
        "修改执法主体：赵六的电话 原文已改，现为“乙”",
        "修改执法主体：其他内容 已删去",
    ]


def test_the_label_of_an_entry_goes_with_its_value(site: Site) -> None:
    """What an entry was called is told as long as nothing of its column has changed since."""
    first = change("主体", field="联系方式[1].电话", within="联系方式“赵六专线”", new="0999-5550101")
    later = change("主体", field="联系方式[1].用途", old="赵六专线", new="办公电话")
    assert lines_of(site, (first,)) == [["修改执法主体：联系方式“赵六专线” 电话 增加“0999-5550101”"]]
    assert lines_of(site, (later,), (first,))[1] == ["修改执法主体：电话 增加“0999-5550101”"]


def test_people_are_named_while_they_are_in_the_list(site: Site) -> None:
    """Neither the removal of an officer or of a window's clerk nor what was told before names them."""
    here = site.bureaus[0].lists["forms"].files[0][1].windows[0].name
    assert lines_of(
        site,
        (change("人员", Kind.REMOVED, record="1", title="赵六"), change("文书样式", Kind.REMOVED, part="窗口岗位", title="钱七")),
        (
            change("人员", record="1", title="赵六", field="职务", old="科员", new="科长"),
            change("人员", record="09990000001", title="张某甲", field="职务", old="科员", new="科长"),
            change("人员", record="09990000001", title="孙某", field="执法区域", new="甲"),
        ),
        (
            change("人员", Kind.ADDED, record="1", title="赵六"),
            change("人员", Kind.ADDED, record="2", title="周八"),
            change("文书样式", Kind.ADDED, part="窗口岗位", title="钱七"),
            change("文书样式", Kind.ADDED, part="窗口岗位", title=here),
        ),
    ) == [
        ["删除 1 名执法人员", "删除 1 个窗口岗位"],
        ["修改 1 名执法人员：职务", "修改执法人员“张某甲”：职务 原为“科员”，现为“科长”", "修改 1 名执法人员：执法区域 增加“甲”"],
        ["新公开 2 名执法人员", "新公开 1 个窗口岗位", f"新公开窗口岗位“{here}”"],
    ]  # fmt: skip


def test_former_titles_are_not_told(site: Site) -> None:
    """A document that was renamed or removed is not called by the name that it had."""
    added = change("文件", Kind.ADDED, record="wj-1", title="关于赵六的通知")
    renamed = change("文件", record="wj-1", title="通知", field="标题", old="关于赵六的通知", new="通知")
    removed = change("文件", Kind.REMOVED, record="wj-1", title="通知")
    assert lines_of(site, (renamed,), (added,)) == [
        ["修改文件“通知”：标题 原文已改，现为“通知”"],
        ["新公开 1 件文件"],
    ]
    assert lines_of(site, (removed,), (added,)) == [["删除 1 件文件"], ["新公开 1 件文件"]]


def test_quoted_names_are_one_short_line(site: Site) -> None:
    """Line breaks and runs of blanks in a name become one blank, and long names are cut."""
    assert told(
        site,
        change("事项", Kind.ADDED, title="甲\n  乙"),
        change("事项", Kind.ADDED, title="长" * 70),
    ) == ["新公开执法事项“甲 乙”", f"新公开执法事项“{'长' * 59}…”"]
