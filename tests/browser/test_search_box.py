"""The search box in the header of every page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.build.project import Built

from .kinds import ITEM, KINDS, LOST
from .search import PAUSE, PROGRAM, SET, SHARDS, Box, Results, number_of, offline, requests, slow, total
from .visit import Visit, visit

HOW = """forms => forms.map((form) => {
  const input = form.querySelector("input[type=search][name=q]");
  return [form.getAttribute("role"), input.labels[0].textContent, input.checkVisibility(), form.action];
})"""
"""Tells of forms what they are, how their field is called, whether it shows, and where they lead."""
DEPTHS = ["index.html", "search.html", "items/index.html", ITEM]
"""Pages of each depth."""


@pytest.fixture(params=["http", "file"])
def reader(
    desk_context: BrowserContext, roots: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to 示例县, below a path of a web server and from the file system."""
    made = visit(desk_context, roots[request.param])
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
    """A visit to an item of 示例县, in which files can become unreachable."""
    made = visit(desk_context, copied if request.param == "file" else roots["http"])
    made.open(ITEM)
    yield made
    assert made.wrong == []


@pytest.fixture
def online(desk: Visit) -> Iterator[Visit]:
    """A visit to 示例县 over http."""
    yield desk
    assert desk.wrong == []


@pytest.fixture
def box(online: Visit) -> Box:
    """The box on an item's page, over http."""
    online.open(ITEM)
    return Box(online.page)


def results_address(reader: Visit, text: str) -> str:
    """Return the address of the search page for a text."""
    return f"{reader.root}search.html?q={quote(text)}"


def test_every_kind_of_page_has_the_box(reader: Visit) -> None:
    """The box stands in the header of each kind of page, home page and search page too, named 检索, and asks for nothing."""
    with requests(reader.page) as fetched:
        for address in [*KINDS.values(), "search.html"] if reader.root.startswith("http") else DEPTHS:
            reader.open(address)
            forms = reader.page.locator("header .search-form").evaluate_all(HOW)
            assert forms == [["search", "检索", True, f"{reader.root}search.html"]], address
    assert fetched == []


@pytest.mark.parametrize("place", ["http", "real-http"])
def test_the_error_page_has_the_box(desk_context: BrowserContext, roots: dict[str, str], place: str) -> None:
    """A reader at an unknown address, however deep, can search at once."""
    reader = visit(desk_context, roots[place])
    reader.open(LOST)
    reader.wrong.clear()
    box = Box(reader.page)
    box.ask("处罚")
    assert box.options.first.locator("a").evaluate("each => each.href").startswith(reader.root)
    box.input.press("Enter")
    reader.page.wait_for_url(results_address(reader, "处罚"))
    assert reader.wrong == []


def test_one_touch_fetches_the_program(reader: Visit) -> None:
    """The first touch of the box fetches the program, once and nothing else; the index waits for a text."""
    for address in ("index.html", "items/index.html", ITEM):
        reader.open(address)
        with requests(reader.page) as fetched:
            box = Box(reader.page)
            box.touch()
            reader.page.locator("h1").first.click()
            box.touch()
            reader.page.wait_for_timeout(PAUSE)
        assert fetched == ["search.js"], address


def test_results_while_typing(reader: Visit) -> None:
    """While one types, a list opens with at most six results: title, kind, bureau, first number, found words marked."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.touch()
    expect(box.list).to_be_hidden()
    box.input.press_sequentially("报销", delay=20)
    expect(box.options).to_have_count(7)
    assert total(box.status.inner_text()) > 6
    row = box.options.filter(has_text="手工报销服务指南")
    assert row.locator(".option-title").inner_text() == "手工报销服务指南"
    assert row.locator(".option-facts").inner_text().split() == [
        "服务指南",
        "示例县医保局",
        "公共服务",
        "有效",
        "0999-5550104",
    ]
    assert row.locator("mark").all_inner_texts() == ["报销"]
    assert row.locator("a").evaluate("each => each.href") == reader.root + KINDS["guide"]


def test_the_last_row_leads_to_the_search_page(reader: Visit) -> None:
    """The last row leads to all results, and says how many there are when six rows do not show them all."""
    reader.open(ITEM)
    box = Box(reader.page)
    for text, few in (("报销", False), ("挂床", True)):
        box.ask(text)
        number = total(box.status.inner_text())
        assert (number <= 6) == few
        assert box.options.last.inner_text() == ("到检索页查看" if few else f"查看全部 {number} 条")
        assert box.options.last.locator("a").evaluate("each => each.href") == results_address(reader, text)
    box.options.last.click()
    reader.page.wait_for_url(results_address(reader, "挂床"))
    Results(reader.page).ready()


def test_strokes_in_a_row_are_one_question(box: Box) -> None:
    """Strokes that follow each other quickly are answered once, for the whole text."""
    box.touch()
    box.list.evaluate(
        """(list) => {
          window.drawn = [];
          new MutationObserver(() => window.drawn.push(list.textContent)).observe(list, { childList: true });
        }"""
    )
    box.input.evaluate(
        f"""(input) => {{ const set = {SET}; for (const text of ["手", "手工", "手工报", "手工报销"]) set(input, text); }}"""
    )
    expect(box.list).to_be_visible()
    box.page.wait_for_timeout(PAUSE)
    assert len(box.page.evaluate("drawn")) == 1
    assert box.options.last.locator("a").get_attribute("href").endswith(quote("手工报销"))


def test_a_late_answer_is_dropped(box: Box) -> None:
    """The answer to an earlier text, when it comes after the answer to a newer one, changes nothing."""
    box.touch()
    box.ask("0999")
    with slow(box.page, SHARDS) as held:
        box.input.fill("挂床")
        box.page.wait_for_timeout(PAUSE)
        waiting = list(held.routes)
        assert waiting
        box.ask("0999")
        newer = box.list.inner_text()
        assert held.routes == waiting
        held.release()
        assert box.page.evaluate("gongshi.search('挂床')")
    box.page.wait_for_timeout(PAUSE)
    assert box.list.inner_text() == newer
    assert box.input.input_value() == "0999"


def test_roles(reader: Visit) -> None:
    """The box is a combobox that controls a listbox of options; whether it is open is told."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.touch()
    combobox = reader.page.get_by_role("combobox", name="检索", exact=True)
    assert combobox.get_attribute("id") == box.input.get_attribute("id")
    assert box.input.get_attribute("aria-autocomplete") == "list"
    assert box.input.get_attribute("aria-controls") == box.list.get_attribute("id")
    assert box.input.get_attribute("aria-expanded") == "false"
    box.ask("报销")
    assert box.input.get_attribute("aria-expanded") == "true"
    assert reader.page.get_by_role("listbox", name="检索结果", exact=True).count() == 1
    children = box.list.evaluate("each => [...each.children].map((one) => one.getAttribute('role'))")
    assert children == ["option"] * 7
    ids = box.options.evaluate_all("each => each.map((one) => one.id)")
    assert len(set(ids)) == 7
    assert reader.page.evaluate(
        "ids => ids.every((id) => document.querySelectorAll('#' + id).length === 1)", ids
    )


def test_arrows_choose(reader: Visit) -> None:
    """Down and up choose a row and go round at the ends; the text and the focus stay in the box."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    chosen = "each => each.flatMap((one, place) => one.ariaSelected === 'true' ? [place] : [])"
    assert box.options.evaluate_all(chosen) == []
    assert box.input.get_attribute("aria-activedescendant") is None
    for key, place in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", 6),
        ("ArrowUp", 5),
        ("ArrowDown", 6),
        ("ArrowDown", 0),
    ):
        reader.page.keyboard.press(key)
        assert box.options.evaluate_all(chosen) == [place]
        assert box.input.get_attribute("aria-activedescendant") == box.options.nth(place).get_attribute("id")
        assert box.options.nth(place).get_attribute("aria-selected") == "true"
    assert box.input.evaluate("each => each === document.activeElement")
    assert box.input.input_value() == "报销"


def test_up_begins_at_the_end(box: Box) -> None:
    """Up, pressed first, chooses the last row."""
    box.ask("报销")
    box.page.keyboard.press("ArrowUp")
    assert box.input.get_attribute("aria-activedescendant") == box.options.last.get_attribute("id")


def test_a_new_answer_has_no_choice(box: Box) -> None:
    """When the text changes, what was chosen before is chosen no longer."""
    box.ask("报销")
    box.page.keyboard.press("ArrowDown")
    box.ask("挂床")
    assert box.input.get_attribute("aria-activedescendant") is None
    assert box.list.locator("[aria-selected=true]").count() == 0


def test_enter_opens_the_chosen_one(reader: Visit) -> None:
    """Enter opens the row that is chosen."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("ArrowDown")
    address = box.options.nth(1).locator("a").evaluate("each => each.href")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(address)
    assert address.startswith(reader.root)


def test_enter_without_a_choice(reader: Visit) -> None:
    """Enter with nothing chosen leads to the search page with the text in its address and its box."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(results_address(reader, "报销"))
    results = Results(reader.page)
    results.ready()
    assert total(results.status.inner_text()) == results.rows.count() > 6
    assert results.input.input_value() == "报销"


def test_enter_before_the_program_is_there(box: Box) -> None:
    """A reader who types and presses Enter at once, before the program has come, gets to the search page all the same."""
    with slow(box.page, PROGRAM):
        box.input.fill("报销")
        box.input.press("Enter")
        box.page.wait_for_url("**/search.html?q=*", wait_until="commit")
    Results(box.page).ready()
    assert "手工报销服务指南" in Results(box.page).titles.all_inner_texts()


def test_a_click_opens_a_row(reader: Visit) -> None:
    """A click on a row opens it; pressing the mouse does not close the list under it."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    first = box.options.first
    address = first.locator("a").evaluate("each => each.href")
    first.hover()
    reader.page.mouse.down()
    assert box.list.is_visible()
    reader.page.mouse.up()
    reader.page.wait_for_url(address)


def test_escape_closes(reader: Visit) -> None:
    """Escape closes the list and takes back the choice; the reader stays in the box and can go on."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Escape")
    assert box.list.is_hidden()
    assert box.input.get_attribute("aria-expanded") == "false"
    assert box.input.get_attribute("aria-activedescendant") is None
    assert box.input.evaluate("each => each === document.activeElement")
    reader.page.wait_for_timeout(PAUSE)
    assert box.list.is_hidden()
    box.ask("挂床")
    assert box.options.count() > 1


def test_escape_while_the_answer_is_under_way(box: Box) -> None:
    """A list that Escape has closed is not opened by an answer that comes later."""
    box.touch()
    with slow(box.page, SHARDS) as held:
        box.input.fill("挂床")
        box.page.wait_for_timeout(PAUSE)
        assert held.routes
        # What the browser itself does at Escape, emptying the box, would hide what is shown here.
        box.input.evaluate("each => each.addEventListener('keydown', (event) => event.preventDefault())")
        box.page.keyboard.press("Escape")
        held.release()
        box.page.evaluate("gongshi.search('挂床')")
    box.page.wait_for_timeout(PAUSE)
    assert box.list.is_hidden()


def test_leaving_closes(reader: Visit) -> None:
    """A click elsewhere and Tab beyond the button close the list; coming back opens it again."""
    reader.open(ITEM)
    box = Box(reader.page)
    box.ask("报销")
    reader.page.locator("h1").click()
    expect(box.list).to_be_hidden()
    assert box.input.get_attribute("aria-expanded") == "false"
    box.input.focus()
    expect(box.list).to_be_visible()
    assert box.options.count() == 7
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Tab")
    expect(box.list).to_be_hidden()
    assert not box.form.evaluate("each => each.contains(document.activeElement)")


def test_leaving_while_the_answer_is_under_way(box: Box) -> None:
    """The answer that comes after the reader has left the box opens no list over the page."""
    box.touch()
    with slow(box.page, SHARDS) as held:
        box.input.fill("挂床")
        box.page.wait_for_timeout(PAUSE)
        assert held.routes
        box.page.locator("h1").click()
        held.release()
        box.page.evaluate("gongshi.search('挂床')")
    box.page.wait_for_timeout(PAUSE)
    assert box.list.is_hidden()
    assert box.input.get_attribute("aria-expanded") == "false"


def test_leaving_before_the_question(box: Box) -> None:
    """A reader who types and leaves at once has no list opened over the page either."""
    box.touch()
    box.input.evaluate(f"(input) => {{ ({SET})(input, '报销'); input.blur(); }}")
    box.page.wait_for_timeout(PAUSE)
    box.page.evaluate("gongshi.search('报销')")
    assert box.list.is_hidden()


def test_the_status_is_announced(reader: Visit) -> None:
    """A status tells in one sentence what was found: all, something like it, parts of it, nothing; the list says it too."""
    reader.open(ITEM)
    box = Box(reader.page)
    told = {
        "报销": ("找到 {} 条。", None),
        "手工报消": ("没有找到原话，以下是“手工报销”的结果：找到 {} 条。",) * 2,
        "挂床 汽车": ("没有完全匹配，以下包含部分词语（{} 条）。",) * 2,
        "欸欸欸": ("没有找到。", "没有找到，可以换个说法，或拨打 12345。"),
    }
    for text, sentences in told.items():
        box.ask(text)
        number = number_of(reader.page, text)
        says, note = (each and each.format(number) for each in sentences)
        assert box.status.inner_text() == says
        assert box.note.all_inner_texts() == ([note] if note else []), text
        assert box.note.evaluate_all(
            "each => each.every((one) => one.getAttribute('role') === 'presentation')"
        )
        assert box.options.last.locator("a").evaluate("each => each.href") == results_address(reader, text)


def test_an_empty_box(box: Box) -> None:
    """When the text is gone, or only blanks are left, the list closes and nothing is told."""
    for text in ("", "  　"):
        box.ask("报销")
        box.input.fill(text)
        expect(box.list).to_be_hidden()
        assert box.status.text_content() == ""


def test_text_that_is_being_composed(box: Box) -> None:
    """What an input method is still composing is not asked for; what it has finished is."""
    box.touch()
    keys = box.page.context.new_cdp_session(box.page)
    with requests(box.page) as fetched:
        for part in ("g", "gua", "gua'ch", "gua'chuang"):
            keys.send(
                "Input.imeSetComposition",
                {"text": part, "selectionStart": len(part), "selectionEnd": len(part)},
            )
        box.page.wait_for_timeout(PAUSE)
        assert box.input.input_value() == "gua'chuang"
        box.page.keyboard.press("ArrowDown")
        assert fetched == []
        assert box.list.is_hidden()
        keys.send("Input.insertText", {"text": "挂床"})
        expect(box.list).to_be_visible()
    keys.detach()
    assert box.input.input_value() == "挂床"
    assert total(box.status.inner_text()) == number_of(box.page, "挂床")


def test_text_that_is_being_composed_while_the_program_comes(box: Box) -> None:
    """Also the program that arrives while something is being composed waits until it is finished."""
    keys = box.page.context.new_cdp_session(box.page)
    with slow(box.page, PROGRAM) as held, requests(box.page) as fetched:
        box.input.focus()
        keys.send("Input.imeSetComposition", {"text": "gua", "selectionStart": 3, "selectionEnd": 3})
        held.release()
        expect(box.input).to_have_attribute("role", "combobox")
        box.page.wait_for_timeout(PAUSE)
        assert fetched == ["search.js"]
        assert box.list.is_hidden()
        keys.send("Input.insertText", {"text": "挂床"})
        expect(box.list).to_be_visible()
    keys.detach()


def test_text_typed_before_the_program_is_there(box: Box) -> None:
    """What was typed while the program was on its way is answered when it has come."""
    with slow(box.page, PROGRAM) as held:
        box.input.press_sequentially("报销")
        box.page.wait_for_timeout(PAUSE)
        held.release()
        expect(box.list).to_be_visible()
    assert total(box.status.inner_text()) == number_of(box.page, "报销")


def test_on_a_phone(phone: Visit) -> None:
    """On a screen of 375 px the list fits the width, no row hangs out, and each is high enough for a finger."""
    for address in ("index.html", ITEM, "search.html"):
        phone.open(address)
        box = Box(phone.page)
        box.ask("报销")
        for part in (box.list, *box.options.all()):
            place = part.bounding_box()
            assert place["x"] >= 0
            assert place["x"] + place["width"] <= 375
        assert [one for one in box.options.all() if one.bounding_box()["height"] < 40] == []
        assert phone.width_of_content() <= 375
        top = box.list.bounding_box()["y"]
        assert top + box.list.bounding_box()["height"] <= 812
    assert phone.wrong == []


def test_the_list_lies_above_the_page(box: Box) -> None:
    """Nothing of the page covers the rows of the list."""
    box.ask("报销")
    covered = box.options.evaluate_all(
        """each => each.filter((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return top + height < innerHeight && !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }).length"""
    )
    assert covered == 0


def test_a_piece_that_cannot_be_fetched(cut_off: Visit) -> None:
    """Where a piece of the index cannot be fetched, the list says so and offers 重试; then all works again."""
    box = Box(cut_off.page)
    box.touch()
    with offline(cut_off, SHARDS):
        box.ask("报销")
        assert box.note.inner_text() == "检索的数据没有取到，可能断网了。"
        assert box.status.inner_text() == "检索的数据没有取到。"
        assert box.options.all_inner_texts() == ["重试"]
        assert box.options.locator("a").evaluate("each => each.href") == results_address(cut_off, "报销")
    box.ask("报销 ")
    assert total(box.status.inner_text()) == number_of(box.page, "报销")


def test_another_try_for_a_piece(cut_off: Visit) -> None:
    """The row 重试, opened when the net is back, shows the results on the search page."""
    box = Box(cut_off.page)
    box.touch()
    with offline(cut_off, SHARDS):
        box.ask("报销")
    cut_off.page.keyboard.press("ArrowDown")
    cut_off.page.keyboard.press("Enter")
    cut_off.page.wait_for_url(results_address(cut_off, "报销"))
    results = Results(cut_off.page)
    results.ready()
    assert total(results.status.inner_text()) == results.rows.count() > 6


def test_without_the_program_the_box_is_a_form(cut_off: Visit) -> None:
    """Where the program cannot be fetched, the box still leads to the search page."""
    box = Box(cut_off.page)
    with offline(cut_off, PROGRAM):
        box.input.fill("报销")
        cut_off.page.wait_for_timeout(PAUSE)
        box.input.press("Enter")
        cut_off.page.wait_for_url(results_address(cut_off, "报销"))
        expect(Results(cut_off.page).retry).to_be_visible()


def test_the_program_after_the_net_is_back(cut_off: Visit) -> None:
    """A box whose program could not be fetched fetches it when the reader goes on typing with the net back."""
    box = Box(cut_off.page)
    with offline(cut_off, PROGRAM):
        for text in ("报", "报销"):
            box.input.press_sequentially(text[-1])
            cut_off.page.wait_for_timeout(PAUSE)
    box.input.press_sequentially("单")
    expect(box.input).to_have_attribute("role", "combobox", timeout=3000)


@pytest.mark.window(java_script_enabled=False)
def test_without_scripts(window: BrowserContext, roots: dict[str, str]) -> None:
    """Where scripts are switched off, the box is a form that leads to the search page."""
    reader = visit(window, roots["http"])
    reader.open(ITEM)
    box = Box(reader.page)
    box.input.fill("报销")
    box.input.press("Enter")
    reader.page.wait_for_url(results_address(reader, "报销"))
    assert reader.wrong == []
