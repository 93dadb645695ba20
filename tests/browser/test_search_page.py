"""The search page: results, filters, hints, and what it says when something is missing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.build.project import Built

from .search import CARDS, PAUSE, PROGRAM, SHARDS, Results, ask, asked, number_of, offline, slow, total
from .visit import Visit, visit

FILTERS = ("bureau", "kind", "category", "stage")
MANY = "处罚"
"""A word of which the real data have some dozens of results."""


@pytest.fixture(params=["http", "file"])
def reader(
    desk_context: BrowserContext, roots: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to 示例县, below a path of a web server and from the file system."""
    made = visit(desk_context, roots[request.param])
    yield made
    assert made.wrong == []


@pytest.fixture(params=["real-http", "real-file"])
def citizen(
    desk_context: BrowserContext, roots: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to the five real bureaus, at the root of a web server and from the file system."""
    made = visit(desk_context, roots[request.param])
    yield made
    assert made.wrong == []


@pytest.fixture
def online(desk_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to the five real bureaus over http."""
    made = visit(desk_context, roots["real-http"])
    yield made
    assert made.wrong == []


@pytest.fixture(scope="module")
def copied(county: Built, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The root of a copy of 示例县, from which files may be moved away."""
    site = tmp_path_factory.mktemp("公示 站") / "site"
    shutil.copytree(county.site, site)
    return site.as_uri() + "/"


@pytest.fixture(params=["http", "file"])
def cut_off(
    desk_context: BrowserContext, roots: dict[str, str], copied: str, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to 示例县 in which files can become unreachable."""
    made = visit(desk_context, copied if request.param == "file" else roots["http"])
    yield made
    assert made.wrong == []


def test_an_address_is_a_question(citizen: Visit) -> None:
    """The address names text and filters; the page opens with the results, each a list item that begins with its link."""
    results = ask(citizen, "骗保", bureau="linxian-yibao", kind="items")
    assert results.input.input_value() == "骗保"
    assert results.filter("bureau").input_value() == "linxian-yibao"
    assert results.filter("kind").input_value() == "items"
    assert results.list.get_attribute("data-state") == "ready"
    number = total(results.status.inner_text())
    assert results.rows.count() == min(number, 10) > 1
    assert results.titles.count() == results.rows.count()
    addresses = results.titles.evaluate_all("each => each.map((one) => one.href)")
    assert [each for each in addresses if not each.startswith(f"{citizen.root}linxian-yibao/items/")] == []
    facts = [each.inner_text().split()[:2] for each in results.rows.locator(".result-facts").all()]
    assert facts == [["执法事项", "临县医保局"]] * len(facts)


def test_without_a_question(reader: Visit) -> None:
    """The page without a question shows box and scope, no result, no filter, no button."""
    reader.open("search.html")
    results = Results(reader.page)
    assert results.rows.count() == 0
    assert results.status.inner_text() == ""
    for part in (results.more, results.retry, reader.page.locator("#search-filters")):
        assert part.is_hidden()
    results.input.focus()
    results.ready()
    assert results.status.inner_text() == ""
    assert reader.page.locator("#search-filters").is_hidden()


def test_only_signs(reader: Visit) -> None:
    """A question without a letter or number is answered with a request for one."""
    results = ask(reader, "？！…")
    assert results.status.inner_text() == "请输入文字或号码。"
    assert results.rows.count() == 0


@pytest.mark.parametrize(("place", "number"), [("http", 1), ("real-http", 5)])
def test_the_scope(desk_context: BrowserContext, roots: dict[str, str], place: str, number: int) -> None:
    """The page says what is searched, whose it is, and what one can type."""
    reader = visit(desk_context, roots[place])
    reader.open("search.html")
    assert reader.page.locator(".search-scope").inner_text() == (
        f"检索本站公示的全部内容：{number} 个机关的事项、人员、电话、机构、服务指南、流程图、救济渠道、检查、文件、执法决定"
        "和引用的法律条文。可以输入姓名、证号、电话的任意四位以上、拼音或首字母、法律简称加条次。"
    )
    assert reader.wrong == []


def test_the_scope_is_kept(online: Visit) -> None:
    """What the scope promises holds: a name, a certificate, four digits of a number, spelling, initials, a law's article."""
    promised = {
        "04110535001": "linxian-yibao/officers/",
        "5559": "linxian-yibao/phones/",
        "pianbao": "/items/",
        "xzfy": "/remedies/",
        "社会保险法88条": "laws/shbxf.html#",
    }
    for text, place in promised.items():
        results = ask(online, text)
        addresses = results.titles.evaluate_all("each => each.map((one) => one.href)")
        assert any(place in each for each in addresses), text


def test_the_address_follows(online: Visit) -> None:
    """Typing and choosing change the address, and the address opened anew shows the same; nothing chosen, nothing there."""
    results = ask(online, "骗保")
    results.type("罚款 ")
    assert asked(online.page) == {"q": "罚款"}
    results.choose("kind", "items")
    results.choose("bureau", "linxian-yibao")
    assert asked(online.page) == {"q": "罚款", "bureau": "linxian-yibao", "kind": "items"}
    before = results.titles.all_inner_texts(), results.status.inner_text(), online.page.url
    online.page.reload()
    results.ready()
    assert (results.titles.all_inner_texts(), results.status.inner_text(), online.page.url) == before
    assert results.filter("bureau").input_value() == "linxian-yibao"
    results.choose("kind", "")
    results.choose("bureau", "")
    assert asked(online.page) == {"q": "罚款"}
    results.type("")
    assert online.page.url == f"{online.root}search.html"


def test_back_to_the_results(online: Visit) -> None:
    """Who opens a result and comes back finds the same results."""
    results = ask(online, "骗保")
    results.type("罚款")
    results.choose("bureau", "linxian-yibao")
    before = results.titles.all_inner_texts()
    results.titles.first.click()
    online.page.wait_for_url("**/linxian-yibao/**")
    online.page.go_back()
    results.ready()
    assert results.titles.all_inner_texts() == before
    assert results.input.input_value() == "罚款"


def test_results_while_typing(reader: Visit) -> None:
    """The page answers while one types, without another key, once for strokes that follow each other quickly."""
    results = ask(reader, "报销")
    with results.new_answer():
        results.input.press_sequentially(" 指南", delay=10)
    assert results.titles.first.inner_text() == "手工报销服务指南"
    with results.new_answer():
        results.input.press("Enter")
    assert results.titles.first.inner_text() == "手工报销服务指南"
    assert not results.input.evaluate("each => each === document.activeElement")


def test_a_late_answer_is_dropped(desk: Visit) -> None:
    """The answer to an earlier text, when it comes after the answer to a newer one, changes nothing."""
    results = ask(desk, "0999")
    with slow(desk.page, SHARDS) as held:
        results.input.fill("挂床")
        desk.page.wait_for_timeout(PAUSE)
        assert held.routes
        results.type("0999")
        newer = results.titles.all_inner_texts()
        held.release()
        assert number_of(desk.page, "挂床")
    desk.page.wait_for_timeout(PAUSE)
    assert results.titles.all_inner_texts() == newer
    assert desk.wrong == []


def test_text_that_is_being_composed(desk: Visit) -> None:
    """What an input method is still composing is not asked for; what it has finished is."""
    results = ask(desk, "报销")
    before = results.titles.all_inner_texts()
    results.input.fill("")
    expect(results.rows).to_have_count(0)
    keys = desk.page.context.new_cdp_session(desk.page)
    keys.send("Input.imeSetComposition", {"text": "gua'chuang", "selectionStart": 10, "selectionEnd": 10})
    desk.page.wait_for_timeout(PAUSE)
    assert asked(desk.page) == {}
    with results.new_answer():
        keys.send("Input.insertText", {"text": "报销"})
    keys.detach()
    assert results.titles.all_inner_texts() == before
    assert desk.wrong == []


@pytest.mark.parametrize("text", ["骗保 宇宙飞船", "复议/诉讼"])
def test_counts_of_the_filters(online: Visit, text: str) -> None:
    """Each choice of each filter tells how many results it has, and has them."""
    results = ask(online, text)
    for name in FILTERS:
        choices = results.choices(name)
        assert len(choices) > (name != "stage"), name
        for value, label in choices.items():
            results.choose(name, value)
            assert int(re.search(r"（(\d+)）$", label)[1]) == total(results.status.inner_text()), label
            assert results.filter(name).input_value() == value
        results.choose(name, "")


def test_counts_of_filters_together(citizen: Visit) -> None:
    """With one filter chosen the others count what is left; all of them together agree with the results."""
    results = ask(citizen, "骗保")
    alone = results.choices("kind")
    results.choose("bureau", "linxian-yibao")
    left = results.choices("kind")
    assert left != alone
    assert set(left) <= set(alone)
    for name in ("kind", "category", "stage"):
        value, label = next(iter(results.choices(name).items()))
        results.choose(name, value)
        assert int(re.search(r"（(\d+)）$", label)[1]) == total(results.status.inner_text())
    assert total(results.status.inner_text()) == results.rows.count() > 0


def test_words_of_the_filters(online: Visit) -> None:
    """The filters name bureaus and kinds as citizens call them, and begin with a choice for all."""
    results = ask(online, "骗保")
    first = [results.filter(name).locator("option").first.inner_text() for name in FILTERS]
    assert first == ["全部机关", "全部种类", "全部类别", "事前、事中、事后"]
    labels = [
        online.page.get_by_role("combobox", name=name, exact=True).get_attribute("name")
        for name in ("机关", "种类", "类别", "阶段")
    ]
    assert labels == list(FILTERS)
    assert results.choices("bureau")["linxian-yibao"].startswith("临县医保局（")
    assert results.choices("kind")["items"].startswith("执法事项（")


def test_a_choice_that_has_nothing_left(online: Visit) -> None:
    """A choice without results for a new text stays chosen, under its own name with 0; the page offers to drop it."""
    for name, value, label in (
        ("kind", "officers", "执法人员（0）"),
        ("bureau", "linxian-yibao", "临县医保局（0）"),
    ):
        results = ask(online, "阳泉市医保局" if name == "kind" else "襄垣县医保局", **{name: value})
        if total(results.status.inner_text()):
            results.type("欸欸欸")
        assert results.choices(name)[value] == label
        assert results.status.inner_text() == "没有找到。"
        assert results.hints.get_by_role("link", name="去掉筛选再查").is_visible()


@pytest.mark.parametrize("name", FILTERS)
def test_an_unknown_filter(online: Visit, name: str) -> None:
    """An address that asks for a bureau, kind, category or stage that does not exist has no results, and says how to go on."""
    results = ask(online, "骗保", **{name: "nope"})
    assert results.status.inner_text() == "没有找到。"
    assert results.rows.count() == 0
    results.hints.get_by_role("link", name="去掉筛选再查").click()
    online.page.wait_for_url(f"{online.root}search.html?q={quote('骗保')}")
    results.ready()
    assert results.rows.count() == 10


def test_ten_more(citizen: Visit) -> None:
    """The button adds ten results and moves the focus to the first new one, until all show; none shows twice."""
    results = ask(citizen, MANY)
    number = total(results.status.inner_text())
    assert results.more.inner_text() == "再显示 10 条"
    assert results.rows.count() == 10
    shown = results.titles.all_inner_texts()
    for count in range(20, min(number, 60) + 10, 10):
        results.more.click()
        expect(results.rows).to_have_count(min(count, number))
        expect(results.titles.nth(count - 10)).to_be_focused()
        now = results.titles.all_inner_texts()
        assert now[: len(shown)] == shown
        shown = now
    assert number > 20
    addresses = results.titles.evaluate_all("each => each.map((one) => one.href)")
    assert len(addresses) == len(set(addresses))
    results.choose("bureau", "linxian-yibao")
    assert results.rows.count() <= 10


def test_the_end_of_the_results(online: Visit) -> None:
    """When all results show, the button is gone."""
    results = ask(online, "骗保", bureau="linxian-yibao")
    number = total(results.status.inner_text())
    while results.more.is_visible():
        count = results.rows.count()
        results.more.click()
        expect(results.rows).not_to_have_count(count)
    assert results.rows.count() == number


def test_another_question_while_ten_more_are_fetched(online: Visit) -> None:
    """Ten more that come after the reader has asked something else do no harm."""
    results = ask(online, "骗保")
    before = results.titles.all_inner_texts()
    results.type(MANY)
    with slow(online.page, CARDS) as held:
        results.more.click()
        online.page.wait_for_timeout(PAUSE)
        assert held.routes
        results.type("骗保")
        held.release()
        online.page.wait_for_timeout(PAUSE)
    assert results.titles.all_inner_texts() == before
    assert results.list.get_attribute("data-state") == "ready"


def test_only_parts_match(reader: Visit) -> None:
    """Where nothing has all words, the page says so and shows what has some of them."""
    results = ask(reader, "挂床 汽车")
    number = results.rows.count()
    assert number > 1
    assert results.status.inner_text() == f"没有完全匹配，以下包含部分词语（{number} 条）。"
    assert "对定点医药机构挂床住院造成基金损失的处罚" in results.titles.all_inner_texts()


def test_a_slip(reader: Visit) -> None:
    """Where a word is a slip for another, the page asks whether that was meant and shows its results; a click asks for it."""
    results = ask(reader, "手工报消")
    number = number_of(reader.page, "手工报销")
    assert results.hints.inner_text() == "您是不是要找：手工报销"
    assert results.status.inner_text() == f"没有找到原话，以下是“手工报销”的结果：找到 {number} 条。"
    found = results.titles.all_inner_texts()
    results.hints.get_by_role("link", name="手工报销", exact=True).click()
    reader.page.wait_for_url(f"{reader.root}search.html?q={quote('手工报销')}")
    results.ready()
    assert results.status.inner_text() == f"找到 {number} 条。"
    assert results.titles.all_inner_texts() == found
    assert results.hints.inner_text() == ""


def test_nothing(reader: Visit) -> None:
    """Where there is nothing, the page offers words that it knows, the list of all numbers, and 12345."""
    results = ask(reader, "欸欸欸")
    assert results.status.inner_text() == "没有找到。"
    assert results.rows.count() == 0
    first, second = results.hints.locator("p").all_inner_texts()
    assert re.fullmatch(r"可以换个说法，例如：(\S+　)+", first + "　" * (not first.endswith("　")))
    assert second == "也可以查全部电话，或拨打 12345 政务服务便民热线。"
    number = results.hints.get_by_role("link", name="12345", exact=True)
    assert number.get_attribute("href") == "tel:12345"
    phones = results.hints.get_by_role("link", name="全部电话", exact=True)
    assert phones.evaluate("each => each.href") == f"{reader.root}phones/index.html"
    results.hints.locator("p").first.locator("a").first.click()
    reader.page.wait_for_url("**/search.html?q=*")
    results.ready()
    assert results.rows.count() > 0


def test_nearest_words(online: Visit) -> None:
    """The words offered are those nearest to what was typed."""
    results = ask(online, "骗保", kind="nope")
    assert results.hints.locator("p").first.locator("a").first.inner_text() == "骗保"


def test_numbers_can_be_dialled(citizen: Visit) -> None:
    """Every number of a result is a link that dials it, at least 24 px high."""
    results = ask(citizen, "举报")
    links = results.list.locator(".result-phones a")
    assert links.count() > 0
    for link in links.all():
        assert link.get_attribute("href") == "tel:" + re.sub(r"[^\d+]", "", link.inner_text())
        assert link.bounding_box()["height"] >= 24


def test_found_words_are_marked(reader: Visit) -> None:
    """What was found is marked, in title and text."""
    results = ask(reader, "挂床")
    row = results.rows.filter(
        has=reader.page.get_by_role("link", name="对定点医药机构挂床住院造成基金损失的处罚")
    )
    assert row.locator("a mark").all_inner_texts() == ["挂床"]
    assert set(results.list.locator("mark").all_inner_texts()) == {"挂床"}


def test_what_was_meant_is_marked(citizen: Visit) -> None:
    """Where documents have other words for what was asked, those are marked."""
    results = ask(citizen, "骗保")
    marked = results.list.locator("mark").all_inner_texts()
    assert "骗取" in "".join(marked)
    assert "骗保" not in marked
    assert results.list.locator("a mark").count() > 0


def test_an_expired_certificate(online: Visit) -> None:
    """A certificate that had expired on the day of the build says so in words."""
    results = ask(online, "04110535001")
    assert results.rows.first.locator(".chip-bad").inner_text() == "证件已过期"


VALIDITY = {
    "2026-06-01T12:00:00+08:00": {
        "张某甲": "证件有效",
        "李某乙": "证件已过期",
        "王某丙": "证件即将到期",
        "陈某丁": "证件已暂扣",
    },
    "2026-07-31T23:59:00+08:00": {"王某丙": "证件即将到期"},
    "2026-08-01T00:01:00+08:00": {"王某丙": "已过期", "陈某丁": "证件已暂扣"},
    "2029-01-01T09:00:00+08:00": {"张某甲": "已过期", "李某乙": "证件已过期"},
}
"""What is told of certificates, by the time at which one reads."""
TONES = {"证件有效": "ok", "证件即将到期": "soon"}
"""How the words are meant; the others are meant badly."""


@pytest.mark.parametrize("place", ["http", "file"])
def test_validity_on_the_reader_s_day(later: Page, roots: dict[str, str], place: str) -> None:
    """Whether a certificate is valid is told for the day on which one reads, in China, wherever the device is."""
    results = Results(later)
    for time, says in VALIDITY.items():
        later.clock.set_fixed_time(datetime.fromisoformat(time))
        for name, word in says.items():
            later.goto(f"{roots[place]}search.html?q={quote(name)}&kind=officers")
            results.ready()
            row = results.rows.filter(has=later.get_by_role("link", name=name, exact=True))
            assert row.locator(".result-facts .chip:not(.chip-brand)").inner_text() == word, (time, name)
            assert row.locator(f".chip-{TONES.get(word, 'bad')}").count() == 1


def test_validity_in_the_box(later: Page, roots: dict[str, str]) -> None:
    """The list below the box tells validity for the reader's day too."""
    later.clock.set_fixed_time(datetime.fromisoformat("2026-08-01T00:01:00+08:00"))
    later.goto(f"{roots['http']}index.html")
    later.locator("#search-header").fill("王某丙")
    row = later.locator("header [role=option]").filter(has=later.get_by_text("王某丙", exact=True)).first
    expect(row.locator(".chip-bad")).to_have_text("已过期")


@pytest.mark.window(java_script_enabled=False)
@pytest.mark.parametrize("place", ["http", "file"])
def test_without_scripts(window: BrowserContext, roots: dict[str, str], place: str) -> None:
    """Where scripts are switched off, the page says that it needs them and leads to every list."""
    reader = visit(window, roots[place])
    reader.open(f"search.html?q={quote('报销')}")
    told = reader.page.locator("#content noscript")
    assert told.locator("strong").inner_text() == "检索要用到 JavaScript，您的浏览器没有开启。"
    links = {each.inner_text(): each.evaluate("each => each.href") for each in told.locator("a").all()}
    assert links == {
        "执法事项": f"{reader.root}items/index.html",
        "电话": f"{reader.root}phones/index.html",
        "执法人员": f"{reader.root}officers/index.html",
        "救济渠道": f"{reader.root}remedies/index.html",
        "执法决定": f"{reader.root}decisions/index.html",
        "法律依据": f"{reader.root}laws/index.html",
        "站点地图": f"{reader.root}sitemap.html",
        "12345": "tel:12345",
    }
    for name, address in links.items():
        if name != "12345":
            reader.open(address.removeprefix(reader.root))
    assert reader.wrong == []


def test_with_scripts_nothing_of_that(reader: Visit) -> None:
    """With scripts the page does not say that they are missing."""
    reader.open("search.html")
    assert "JavaScript" not in reader.page.locator("#content").inner_text()


def test_the_program_cannot_be_fetched(cut_off: Visit) -> None:
    """Where the program cannot be fetched, the page says so and offers 重试, which works when the net is back."""
    results = Results(cut_off.page)
    with offline(cut_off, PROGRAM):
        cut_off.open(f"search.html?q={quote('报销')}")
        expect(results.status).to_have_text("检索程序没有取到，可能断网了。")
        assert results.retry.inner_text() == "重试"
        results.retry.click()
        expect(results.retry).to_be_visible()
        expect(results.status).to_have_text("检索程序没有取到，可能断网了。")
    results.retry.click()
    results.ready()
    assert total(results.status.inner_text()) == results.rows.count() > 1
    assert results.retry.is_hidden()


def test_the_program_cannot_be_fetched_for_a_text(cut_off: Visit) -> None:
    """The same when the reader comes to the empty page and types; what was typed is answered after 重试."""
    results = Results(cut_off.page)
    cut_off.open("search.html")
    with offline(cut_off, PROGRAM):
        results.input.fill("报销")
        expect(results.status).to_have_text("检索程序没有取到，可能断网了。")
        expect(results.retry).to_be_visible()
    results.retry.click()
    results.ready()
    assert total(results.status.inner_text()) == results.rows.count() > 1
    assert results.input.input_value() == "报销"


@pytest.mark.parametrize("name", ["start.js", SHARDS, CARDS])
def test_a_piece_cannot_be_fetched(cut_off: Visit, name: str) -> None:
    """Where a piece of the index cannot be fetched, the page says so and offers 重试, which works when the net is back."""
    results = Results(cut_off.page)
    with offline(cut_off, name):
        cut_off.open(f"search.html?q={quote('报销')}")
        for _ in range(2):
            expect(results.list).to_have_attribute("data-state", "failed")
            assert results.status.inner_text() == "检索的数据没有取到，可能断网了，或者网站正在更新。"
            assert results.retry.inner_text() == "重试"
            results.retry.click()
        expect(results.list).to_have_attribute("data-state", "failed")
    results.retry.click()
    results.ready()
    assert total(results.status.inner_text()) == results.rows.count() > 1
    assert results.retry.is_hidden()


def test_ten_more_cannot_be_fetched(online: Visit) -> None:
    """Where the next ten cannot be fetched, the page says so, keeps what it shows, and 重试 goes on."""
    results = ask(online, MANY)
    with offline(online, CARDS):
        results.more.click()
        expect(results.status).to_have_text("检索的数据没有取到，可能断网了，或者网站正在更新。")
        assert results.retry.is_visible()
        assert results.rows.count() == 10
    results.retry.click()
    results.ready()
    results.more.click()
    expect(results.rows).to_have_count(20)


def test_on_a_phone(phone_context: BrowserContext, roots: dict[str, str]) -> None:
    """On a screen of 375 px box, filters and results fit the width, and links are high enough for a finger."""
    reader = visit(phone_context, roots["real-http"])
    results = ask(reader, "骗保")
    assert reader.width_of_content() <= 375
    for part in (
        results.input,
        *[results.filter(name) for name in FILTERS],
        *results.titles.all(),
        results.more,
    ):
        box = part.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 375
        assert box["height"] >= 24
    assert reader.wrong == []
