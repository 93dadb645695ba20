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
        "修改执法事项“某事”：收费 备注 原为“甲”，现已删去",
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
        "删除执法人员“李某”",
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
        "删除执法决定“编号 2025-009”",
        "修改执法决定“编号 2026-004”：状态",
        "修改执法决定：清单的“说明”",
        "新公开执法决定：20 条",
        "新公开抽查结果“编号 jg-2026-01”",
        "删除抽查结果",
        "修改抽查结果：结果",
        "修改执法决定“编号 2025-008”：其他内容",
        "修改抽查结果“编号 jg-2026-01”：结果",
    ]


def test_a_number_only_while_it_is_shown(site: Site) -> None:
    """Once the publication of a decision has ended neither its number nor its page is told."""
    each = change("执法决定", record="2026-001", field="结论")
    late = date(2027, 3, 3)
    assert told(site, each, today=late) == ["修改执法决定“编号 2026-001”：结论"]
    assert address(site, each, late) == "shili-yibao/decisions/index.html"
    assert address(site, each) == "shili-yibao/decisions/2026-001.html"


@pytest.mark.parametrize(
    ("field", "old", "new", "values"),
    [
        ("联系方式[1].电话", "13912345678", "0999-5550101", ("（不宜公开的内容）", "0999-5550101")),
        ("备注", "身份证11010519491231002X", None, ("（不宜公开的内容）", None)),
        ("备注", "甲", "家住示例县某镇人民路8号3单元", ("甲", "家住示例县某镇人民路8号3单元")),
        ("备注", "甲", "家住示例县人民路8号3单元", ("甲", "（不宜公开的内容）")),
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
    lines = told(site, change("人员", Kind.REMOVED, title="张某13912345678"))
    assert lines == ["删除执法人员“（不宜公开的内容）”"]
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
        Commit("a", date(2026, 5, 2), (change("人员", Kind.ADDED, title="甲"),)),
        Commit(
            "b",
            date(2026, 5, 3),
            (change("人员", Kind.ADDED, title="乙"), change("人员", bureau="a", name="甲局")),
        ),
        Commit("c", date(2026, 5, 2), (change("人员", Kind.ADDED, title="丙"),)),
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
    many = tuple(change("人员", Kind.ADDED, title=f"甲{at}") for at in range(MOST_ROWS + 1))
    long = news_of(history(*many), site, TODAY)
    assert len(long.days[0].bureaus[0].rows) == MOST_ROWS
    assert long.note == f"只列最近的 {MOST_ROWS} 处。"


def test_the_feed(site: Site) -> None:
    """Each bureau's part of a commit is an entry with its own day, the same id in every edition, and an address."""
    two = change("人员", Kind.ADDED, title="甲"), change("人员", Kind.ADDED, title="乙")
    (entry,) = feed_of(history(*two), site, TODAY, "https://www.example.gov.cn/gs/")
    assert entry.title == f"{NAME}公示变更 2 处"
    assert entry.text == f"2026年5月20日，{NAME}：\n新公开执法人员“甲”\n新公开执法人员“乙”"
    assert entry.url == "https://www.example.gov.cn/gs/changes.html#d-2026-05-20"
    assert (entry.updated, entry.identity) == (DAY, ("c" * 40, "shili-yibao"))
    (single,) = feed_of(history(two[0]), site, TODAY, None)
    assert (single.title, single.url) == (f"{NAME}：新公开执法人员“甲”", None)
    commits = tuple(Commit(str(at), DAY, two) for at in range(MOST_ENTRIES + 5))
    assert len(list(feed_of(History(commits, Beginning.FIRST), site, TODAY, None))) == MOST_ENTRIES
