"""What search can find: an entry for everything published, leading to where it stands, saying what is missing."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, PAYLOAD, SMALL_PROFILE, TODAY, text_fields_with, write_county, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.findable import entries
from gongshi.pages.laws import law_uses
from gongshi.pages.phones import phone_book
from gongshi.pages.status import is_shown
from gongshi.records import LISTS
from gongshi.search.entry import KINDS, Entry
from gongshi.site import Site
from tests.build.page import read_pages
from tests.build.project import Built

Found = dict[str, Entry]
HOME = "shili-yibao"


def found_in(site: Site, today: date = TODAY) -> Found:
    """Return what can be found on a day, by id."""
    return {each.id: each for each in entries(site, today)}


@pytest.fixture(scope="module")
def found(site: Site) -> Found:
    """What can be found in 示例县."""
    return found_in(site)


def small(folder: Path, **files: str) -> Found:
    """Return what can be found in a county of one bureau with these lists beside its profile."""
    changes = {f"{BUREAU}/{name}.yml": text for name, text in files.items()}
    region = '{代码: "999901", 名称: 示例县, 全称: 示例省示例县, 区号: "0999", 政府: 示例县人民政府}'
    regions = {"regions.yml": f"行政区划: [{region}]\n"}
    return found_in(link(load_data(write_small_county(folder, {**regions, **changes}))))


def test_every_entry_leads_to_its_place(built: Built) -> None:
    """Every entry's address is a page of the site and, after #, an element of that page; no two entries share an id."""
    site = link(load_data(built.root / "data"))
    every = entries(site, built.day)
    ids = {address: set(page.ids()) for address, page in read_pages(built.site).items()}
    lost = [
        (each.id, each.url)
        for each in every
        for page, _, anchor in [each.url.partition("#")]
        if page not in ids or (anchor and anchor not in ids[page])
    ]
    assert lost == []
    assert [name for name, times in Counter(each.id for each in every).items() if times > 1] == []


def test_everything_published_is_found(built: Built) -> None:
    """There is an entry for each bureau, record, number, office, list, law and article."""
    site = link(load_data(built.root / "data"))
    shown = [
        each
        for kind in LISTS
        for each in site.entries(kind.key)
        if kind.key != "decisions" or is_shown(each, built.day)
    ]
    uses = law_uses(site, TODAY)
    expected = Counter(each.kind.key for each in shown) + Counter(
        {
            "bureaus": len(site.bureaus),
            "phones": sum(len({line.number for line in phone_book(bureau)}) for bureau in site.bureaus),
            "offices": sum(len(bureau.profile.offices) for bureau in site.bureaus),
            "lists": len(site.bureaus) * len(LISTS),
            "statutory": 5,
            "laws": len(uses),
            "articles": sum(len({a.number for a in use.articles if a.number}) for use in uses if use.law),
        }
    )
    assert Counter(each.kind for each in entries(site, built.day)) == expected


def test_entries_come_bureau_by_bureau_and_kind_by_kind(built: Built) -> None:
    """Entries of a bureau stand together, those of a kind in it too, and those of no bureau come last."""
    site = link(load_data(built.root / "data"))
    bureaus = {bureau.id: number for number, bureau in enumerate(site.bureaus)}
    kinds = {kind: number for number, kind in enumerate(KINDS)}
    keys = [
        (bureaus.get(each.bureau, len(bureaus)), kinds[each.kind] if each.bureau else 0)
        for each in entries(site, built.day)
    ]
    assert keys == sorted(keys)


def test_every_entry_has_a_title_and_lines(built: Built) -> None:
    """No entry is without a title, and no line of any is empty."""
    every = entries(link(load_data(built.root / "data")), built.day)
    assert [each.id for each in every if not each.title.strip()] == []
    assert [each.id for each in every if not all(line.strip() for line in each.lines)] == []


def test_officers(found: Found) -> None:
    """An officer is found by name and certificate, with the certificate's state and last day, at the row of the list."""
    one = found[f"{HOME}/officers/09990000002"]
    assert (one.title, one.codes, one.url) == (
        "李某乙",
        ("09990000002",),
        "shili-yibao/officers/index.html#r-09990000002",
    )
    officers = [each for each in found.values() if each.kind == "officers"]
    assert [(each.title, each.state, each.tone) for each in officers] == [
        ("张某甲", "证件有效", "ok"),
        ("李某乙", "证件已过期", "bad"),
        ("王某丙", "证件即将到期", "soon"),
        ("陈某丁", "证件已暂扣", "bad"),
        ("刘某戊", "有效期未公示", "none"),
    ]
    assert [each.until for each in officers[:4]] == ["2028-12-31", "2025-08-15", "2026-07-31", ""]


def test_a_certificate_without_a_term_has_no_last_day(found: Found) -> None:
    """Where no term of a certificate was published, the list's own term is not the certificate's."""
    assert found[f"{HOME}/officers/09990000005"].until == ""


def test_a_record_is_valid_as_its_page_says(site: Site) -> None:
    """An item says on each day whether it is valid, and until when."""
    states = {
        day: found_in(site, day)[f"{HOME}/items/cf-01"]
        for day in (TODAY, date(2025, 12, 31), date(2028, 1, 1))
    }
    assert {day: (each.state, each.tone, each.until) for day, each in states.items()} == {
        TODAY: ("有效", "ok", "2027-12-31"),
        date(2025, 12, 31): ("尚未生效", "soon", "2027-12-31"),
        date(2028, 1, 1): ("已过期", "bad", "2027-12-31"),
    }


def test_a_document_says_its_own_validity(site: Site) -> None:
    """A document's entry says what its page says: valid, and after its last day no longer."""
    days = (TODAY, date(2031, 3, 1))
    found = [found_in(site, day)[f"{HOME}/documents/tongzhi-2026-1"] for day in days]
    assert [(each.state, each.tone) for each in found] == [("有效", "ok"), ("已失效", "bad")]


@pytest.mark.parametrize(("number", "state"), [("2026-003", "已变更"), ("2026-004", "已撤回")])
def test_a_decision_says_its_own_state(found: Found, number: str, state: str) -> None:
    """A decision that was changed or withdrawn is not called valid."""
    one = found[f"{HOME}/decisions/{number}"]
    assert (one.state, one.tone) == (state, "bad")


def test_a_withdrawn_decision_is_not_found_by_its_facts(found: Found) -> None:
    """Of a decision that was withdrawn only the withdrawal can be found, as its page says nothing else."""
    text = "\n".join(found[f"{HOME}/decisions/2026-004"].lines)
    assert "行政复议决定撤销原处罚决定" in text
    assert "持他人医疗保障凭证就医" not in text


def test_decisions_past_their_time_are_not_found(site: Site) -> None:
    """After 公示截止期 a decision has no entry; on that day it still has."""
    last = date(2026, 7, 2)
    decisions = [
        sorted(name for name in found_in(site, day) if "/decisions/" in name)
        for day in (last, date(2026, 7, 3))
    ]
    assert [name.rpartition("/")[2] for name in decisions[0]] == [
        "2026-001",
        "2026-002",
        "2026-003",
        "2026-004",
    ]
    assert [name.rpartition("/")[2] for name in decisions[1]] == ["2026-001", "2026-002", "2026-003"]


def test_decisions_past_their_time_are_named_nowhere(site: Site) -> None:
    """After 公示截止期 no entry names the decision, also not the article on which it rested."""
    every = entries(site, date(2026, 7, 3))
    assert [each.id for each in every if "张某某冒名就医案" in repr(each)] == []


def test_phones(found: Found) -> None:
    """A number is found by each of its purposes, offices and persons, and its lines say where it is published."""
    one = found[f"{HOME}/phones/0999-5550104"]
    assert (one.title, one.names, one.units) == ("办公电话、咨询", ("王某丙",), ("示例县医疗保险服务中心",))
    assert one.lines == (
        "办公电话：示例县医疗保险服务中心，公布在“主体信息”",
        "咨询：示例县医疗保险服务中心，王某丙，公布在“手工报销服务指南”",
    )


def test_flowcharts_are_found_by_their_steps(found: Found) -> None:
    """A chart's entry has its steps as sentences, and the items and guides that it is for."""
    assert found[f"{HOME}/flows/sgbx"].lines == (
        "步骤1：申请",
        "步骤2：审核",
        "步骤3：支付：流程结束",
        "用于：医疗费用手工报销；手工报销服务指南",
    )


def test_long_texts_are_found(found: Found) -> None:
    """A document whose text lies in a file of its own is found by that text."""
    assert "二、执法过程全部记录。" in found[f"{HOME}/documents/fangan-2026"].lines


def test_articles(found: Found) -> None:
    """An article is found by its law's title and short title, with quotations and who cites it."""
    one = found["laws/slyljjtl/10"]
    assert (one.title, one.names, one.url) == (
        "《示例医疗保障基金条例》第10条",
        ("示例基金条例第10条",),
        "laws/slyljjtl.html#art-10",
    )
    assert one.lines == (
        "引文：参保人员的医疗费用，按照规定结算。",
        "引用：示例县医保局，医疗费用手工报销",
        "引用：示例县医保局，手工报销服务指南",
    )


def test_statutory_remedies(found: Found) -> None:
    """What the law gives to everyone is found with its limit, whatever bureaus publish."""
    one = found["statutory/行政复议"]
    assert (one.bureau, one.limit) == ("", "知道或者应当知道之日起60日内；不收费")
    assert one.lines[:2] == ("什么时候用：收到决定后，请本级人民政府重新审查", "向谁提出：本级人民政府")


def test_a_laws_time(tmp_path: Path) -> None:
    """A law that no longer applies, or not yet, says so."""
    laws = "法规:\n" + "".join(
        f"  - {{编号: {name}, 标题: 示例{name}法, 效力级别: 法律, {more}}}\n"
        for name, more in (
            ("a", "失效日期: 2026-06-01"),
            ("b", "施行日期: 2026-06-02"),
            ("c", "施行日期: 2026-06-01"),
        )
    )
    standards = "执行标准: [{法规: 示例a法}, {法规: 示例b法}, {法规: 示例c法}]\n清单: [{姓名: 张某甲, 证件编号: '0001'}]\n"
    data = write_small_county(tmp_path, {"laws.yml": laws, f"{BUREAU}/人员.yml": standards})
    found = found_in(link(load_data(data)))
    assert [(found[f"laws/{name}"].state, found[f"laws/{name}"].tone) for name in "abc"] == [
        ("已不再适用", "bad"),
        ("尚未施行", "soon"),
        ("", ""),
    ]


GAPS = ["办公地址", "邮编", "办公时间", "电话", "网址", "机关职责"]


def test_a_silent_bureau_says_what_is_missing(tmp_path: Path) -> None:
    """A profile without address, hours or phone has a line for each gap, and says whom one can ask."""
    one = small(tmp_path)[HOME]
    ask = "可拨打 12345 询问，也可以申请政府信息公开"
    assert (one.state, one.tone) == ("地址未公示", "none")
    assert one.lines[1:] == (*(f"{name}：未公示，{ask}" for name in GAPS), "所在地：示例省示例县")


def test_a_whole_bureau_has_no_gap(found: Found) -> None:
    """A profile that says everything has no line of a gap."""
    one = found[HOME]
    assert (one.state, one.tone) == ("", "")
    assert [line for line in one.lines if "未公示" in line] == []
    assert "办公时间：工作日 8:30—12:00，14:30—18:00" in one.lines


def test_a_bureaus_own_number_is_the_one_to_ask(tmp_path: Path) -> None:
    """Where the bureau has a number, a gap names it before 12345; an office without a number says so."""
    profile = SMALL_PROFILE + "内设机构: [{名称: 甲股, 电话: 0999-5550102}, {名称: 乙股}]\n"
    found = small(tmp_path, 主体=profile)
    ask = "可拨打 0999-5550102（甲股）或 12345 询问，也可以申请政府信息公开"
    assert f"邮编：未公示，{ask}" in found[HOME].lines
    assert found[f"{HOME}/offices/乙股"].lines == ("性质：内设机构", f"电话：未公示，{ask}")
    assert found[f"{HOME}/offices/甲股"].phones == ("0999-5550102",)


def test_lists_say_their_state(tmp_path: Path) -> None:
    """A list is published, declared empty, published elsewhere, or not published, and says which."""
    found = small(
        tmp_path,
        人员="清单: [{姓名: 张某甲, 证件编号: '0001'}]\n",
        文件="暂无: {原因: 暂无文件}\n",
        流程图="公示网址: [{名称: 示例网, 网址: 'https://www.example.gov.cn/'}]\n",
    )
    lists = {key: found[f"{HOME}/lists/{key}"] for key in ("officers", "documents", "flows", "items")}
    assert {key: (each.state, each.tone, each.title) for key, each in lists.items()} == {
        "officers": ("已公示", "ok", "示例县医保局执法人员"),
        "documents": ("声明无", "none", "示例县医保局文件"),
        "flows": ("仅有链接", "soon", "示例县医保局流程图"),
        "items": ("未公示", "bad", "示例县医保局执法事项"),
    }
    assert lists["officers"].lines == ("共 1 条",)
    assert lists["documents"].lines[0] == "暂无：暂无文件"
    assert lists["flows"].lines[0] == "公示网址：示例网"


def test_a_missing_list_says_what_it_should_have(tmp_path: Path) -> None:
    """Of a list that is not published one learns why it should be, whom to ask, and what would stand in it."""
    one = small(tmp_path)[f"{HOME}/lists/officers"]
    assert one.names == ("执法人员", "人员", "执法人员清单")
    assert one.lines[0] == (
        "未公示：没有公示行政执法的执法人员，依据行政处罚法第42条、国办发〔2018〕118号应当公示，"
        "可拨打 12345 询问，也可以申请政府信息公开"
    )
    assert one.lines[1].startswith("这里应有：姓名、")
    assert "证件编号" in one.lines[1]


def test_where_no_remedy_is_published_the_laws_are(tmp_path: Path) -> None:
    """The list of remedies always names those that the law gives, with the bureau's own government."""
    lines = small(tmp_path)[f"{HOME}/lists/remedies"].lines
    assert [line.partition("：")[0] for line in lines[2:]] == [
        "陈述申辩",
        "听证",
        "行政复议",
        "行政诉讼",
        "执法监督",
    ]
    assert lines[4] == "行政复议：向示例县人民政府提出，知道或者应当知道之日起60日内；不收费"


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    """Entries carry what the data say, sign by sign: no mark-up is taken out, none is added."""
    found = found_in(link(load_data(write_county(tmp_path, text_fields_with(PAYLOAD)))))
    assert found[f"{HOME}/officers/09990000001"].title == f"张某甲{PAYLOAD}"
    assert found[f"{HOME}/items/cf-01"].title.endswith(PAYLOAD)
    assert any(line.endswith(PAYLOAD) for line in found[f"{HOME}/documents/fangan-2026"].lines)
    every = "\n".join(repr(each) for each in found.values())
    assert "&lt;" not in every
    assert "&#39;" not in every
