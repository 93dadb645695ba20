"""Questions and data that try to do harm."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, expect

from county import PAYLOAD
from tests.build.project import BELOW, Built

from .kinds import ITEM
from .search import PAUSE, Box, Results, ask, number_of, total
from .server import serving
from .test_hostile_data import HARM
from .visit import Visit, visit

HTML = "<img src=x onerror=alert(1)>"
TEXTS = {
    "long": "罚" * 10_000,
    "long-words": "医疗保障基金 处罚 " * 1_000,
    "long-letters": "chufa" * 2_000,
    "long-digits": "0358" * 2_500,
    "long-numerals": "一" * 10_000,
    "long-dashes": "0-" * 5_000,
    "long-slashes": "复议/" * 3_000,
    "500-words": " ".join(f"词{number}处罚{number}" for number in range(500)),
    "spaces": " " * 20_000 + "报销" + " " * 20_000,
    "wide-spaces": "报销" + "　" * 20_000 + "指南",
    "regex": ".*+?^${}()|[]\\",
    "regex-open": "([{(?<=报销",
    "regex-classes": "\\d\\p{L}[^",
    "emoji": "😀👩‍👩‍👧‍👦🇨🇳报销",
    "only-emoji": "🏥💊",
    "html": HTML,
    "html-and-words": f"报销{HTML}",
    "script": "</script><script>alert(1)</script>",
    "quotes": "\"'`报销\"'`",
    "punctuation": "，。！？；：、“”（）《》…—·",
    "ascii-punctuation": "!@#$%^&*()_+-=[]{};':\",./<>?`~\\|",
    "blanks": " \t　\u00a0\u2003",
    "nothing": "",
    "rtl": "\u202e报销\u202c \u200f\u200e指南\u2066",
    "arabic": "مرحبا שלום",
    "null-sign": "报\u0000销",
    "controls": "\u0001\u0007\u001b[31m报销\r\n",
    "joiners": "报\u200b销\ufeff",
    "combining": "报" + "\u0301" * 500,
    "constructor": "constructor",
    "proto": "__proto__",
    "to-string": "toString",
    "has-own": "hasOwnProperty valueOf __defineGetter__",
    "lunr": "title:报销 +必须 -不要 报销~2 报^10 *",
    "percent": "%E0%A4%A %00 %3Cscript%3E",
    "address": "javascript:alert(1)",
    "separator": "a;b,c|d_e'f=3",
    "mark": "=1 '报 =0 '",
}
"""What somebody may type or paste, by name."""

VALUES = {
    "very-long-numerals": "'一'.repeat(30_000)",
    "very-long-dashes": "'a-'.repeat(30_000)",
    "null": "null",
    "undefined": "undefined",
    "zero": "0",
    "number": "12345",
    "fraction": "-1.5",
    "not-a-number": "NaN",
    "true": "true",
    "list": "['报销', '指南']",
    "object": "({})",
    "lone-surrogates": "'\\ud800报销\\udfff'",
    "lone-surrogate": "'\\ud83d'",
    "swapped-surrogates": "'\\udc00\\ud800'",
    "unpaired-at-the-cut": "'报'.repeat(119) + '\\ud83d\\ude00'",
}
"""What a script may hand over in the place of a text, in JavaScript."""

ALL = {**{name: json.dumps(text) for name, text in TEXTS.items()}, **VALUES}
TYPED = {name: text for name, text in ALL.items() if name in TEXTS or "surrogate" in name or "cut" in name}

SORTS = (
    "long",
    "spaces",
    "regex",
    "emoji",
    "html-and-words",
    "quotes",
    "rtl",
    "null-sign",
    "proto",
    "punctuation",
)
FEW = {name: TYPED[name] for name in (*SORTS, "lone-surrogates", "lone-surrogate")}
"""Some of them, one of each sort, for places that ask what the page has asked already."""

SOON = 3_000
"""Milliseconds within which an answer must come."""

WITHIN = f"""async (asked) => {{
  const begun = performance.now();
  const late = new Promise((resolve) => setTimeout(resolve, {SOON}, "late"));
  const found = await Promise.race([gongshi.search(asked, {{ limit: 5 }}), late]);
  return Array.isArray(found) && performance.now() - begun < {SOON} ? found.map(({{ title }}) => title) : "late";
}}"""
"""Asks the API, and says so when the answer takes too long or is none."""

ANSWERED = f"""async (asked) => {{
  const input = document.querySelector("#search-page");
  const results = document.querySelector("#search-results");
  const answer = new Promise((resolve) => {{
    results.dataset.state = "asking";
    const watch = new MutationObserver(() => {{ if (/ready|failed/.test(results.dataset.state)) {{ watch.disconnect(); resolve(results.dataset.state); }} }});
    watch.observe(results, {{ attributeFilter: ["data-state"] }});
    setTimeout(resolve, {SOON}, "late");
  }});
  input.value = asked;
  input.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
  return answer;
}}"""
"""Types a text into the page's box, and returns the state of the results."""


@pytest.fixture(params=["real-http", "file"])
def reader(
    desk_context: BrowserContext, roots: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to the real data over http and to 示例县 from the file system, on which nothing goes wrong."""
    made = visit(desk_context, roots[request.param])
    yield made
    assert made.wrong == []


@pytest.fixture
def online(desk: Visit) -> Iterator[Visit]:
    """A visit to 示例县 over http, on which nothing goes wrong."""
    yield desk
    assert desk.wrong == []


def failures(reader: Visit, asked: dict[str, str], script: str, fine: object) -> dict[str, object]:
    """Return what the script answers for each value, where that is not fine or something went wrong on the page."""
    found: dict[str, object] = {}
    for name, value in asked.items():
        answer = reader.page.evaluate(f"({script})({value}).catch((error) => `error: ${{error}}`)")
        if reader.wrong or (answer != fine if isinstance(fine, str) else not isinstance(answer, list)):
            found[name] = [answer, *reader.wrong]
            reader.wrong.clear()
    return found


def test_through_the_api(reader: Visit) -> None:
    """Whatever is asked, gongshi.search answers with a list within 3 s, and then answers an ordinary question as before."""
    reader.open("index.html")
    before = reader.page.evaluate("gongshi.search('报销')")
    assert before
    assert failures(reader, ALL, WITHIN, list) == {}
    assert reader.page.evaluate("gongshi.search('报销')") == before


def test_blanks_around(online: Visit) -> None:
    """Blanks before and after the question change nothing, however many there are."""
    online.open("index.html")
    for blanks in (" " * 10, "　" * 200, "\n" * 5_000):
        found = online.page.evaluate("(text) => gongshi.search(text)", f"{blanks}报销{blanks}")
        assert found == online.page.evaluate("gongshi.search('报销')") != [], len(blanks)


def test_in_the_options(online: Visit) -> None:
    """Whatever stands in the place of bureau, kind and limit, the answer is a list."""
    online.open("index.html")
    script = """async (value) => {
      for (const name of ["bureau", "kind", "limit", "category", "stage"]) if (!Array.isArray(await gongshi.search("报销", { [name]: value }))) return name;
      return [];
    }"""
    assert failures(online, ALL, script, list) == {}


def test_on_the_page(online: Visit) -> None:
    """Whatever is typed on the search page, it answers within 3 s and then answers an ordinary question as before."""
    results = ask(online, "报销")
    before = results.titles.all_inner_texts()
    assert failures(online, TYPED, ANSWERED, "ready") == {}
    results.type("报销")
    assert results.titles.all_inner_texts() == before


def test_on_the_page_with_a_filter(online: Visit) -> None:
    """The same when the answer is that nothing was found, with all its hints."""
    ask(online, "报销", kind="nope")
    assert failures(online, FEW, ANSWERED, "ready") == {}


SHOWN = f"""async (asked) => {{
  const input = document.querySelector("#search-header");
  const list = document.querySelector("header [role=listbox]");
  list.hidden = false;
  await null;
  const drawn = new Promise((resolve) => {{
    const watch = new MutationObserver(() => {{ watch.disconnect(); resolve("drawn"); }});
    watch.observe(list, {{ childList: true, attributes: true }});
    setTimeout(resolve, {SOON}, "late");
  }});
  input.value = asked;
  input.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
  return drawn;
}}"""
"""Types a text into the header's box, and returns when its list was drawn or closed."""


def test_in_the_box(online: Visit) -> None:
    """Whatever is typed into the header's box, it answers within 3 s and then answers an ordinary question as before."""
    online.open(ITEM)
    box = Box(online.page)
    box.ask("报销")
    before = box.list.inner_text()
    assert failures(online, FEW, SHOWN, "drawn") == {}
    box.ask("报销")
    assert box.list.inner_text() == before


@pytest.mark.parametrize("name", ["long-letters", "regex", "html", "script", "blanks", "percent"])
def test_in_the_address(online: Visit, name: str) -> None:
    """Whatever the address asks for, the page opens with an answer, and shows the text as it is."""
    results = ask(online, TEXTS[name], bureau=TEXTS[name], kind="__proto__", stage=HTML)
    assert online.page.evaluate(HARM) == []
    assert "<img" not in results.status.inner_text()
    results.type("报销")
    online.open(f"search.html?q={quote('报销')}&q=2&kind=&bureau&%E0%A4%A=&=&&")
    results.ready()
    assert total(results.status.inner_text()) == number_of(online.page, "报销")


@pytest.fixture(scope="module")
def hostile_root(hostile: Built) -> Iterator[str]:
    """The address of the site whose data are full of HTML."""
    with serving(hostile.site, BELOW) as root:
        yield root


@pytest.fixture
def victim(window: BrowserContext, hostile_root: str) -> Iterator[Visit]:
    """A visit to that site in which the policy that forbids scripts is off, so that it cannot hide a mistake."""
    made = visit(window, hostile_root)
    yield made
    assert made.wrong == []


@pytest.mark.window(bypass_csp=True)
def test_hostile_data_on_the_page(victim: Visit) -> None:
    """Results show HTML of the data as text, sign by sign, with marks in it; nothing runs, nothing foreign is fetched."""
    results = Results(victim.page)
    for text in ("挂床", "onerror", "李某乙", HTML, "欸欸欸"):
        ask(victim, text)
        assert victim.page.evaluate(HARM) == [], text
        while results.more.is_visible():
            count = results.rows.count()
            results.more.click()
            expect(results.rows).not_to_have_count(count)
        assert victim.page.evaluate(HARM) == [], text
        titles = results.titles.all_inner_texts()
        assert titles or text == "欸欸欸"
        if text == "挂床":
            assert [each for each in titles if each.endswith(PAYLOAD)] != []
    ask(victim, "onerror")
    assert "onerror" in results.list.locator("mark").all_inner_texts()
    for name in ("bureau", "category"):
        results.choose(name, next(iter(results.choices(name))))
        assert victim.page.evaluate(HARM) == []


@pytest.mark.window(bypass_csp=True)
def test_hostile_data_in_the_box(victim: Visit) -> None:
    """The list below the box shows HTML of the data as text, too."""
    victim.open("index.html")
    box = Box(victim.page)
    for text in ("挂床", "onerror"):
        box.ask(text)
        victim.page.wait_for_timeout(PAUSE)
        assert victim.page.evaluate(HARM) == [], text
        assert PAYLOAD in box.list.inner_text(), text


@pytest.mark.window(bypass_csp=True)
def test_hostile_data_through_the_api(victim: Visit) -> None:
    """The API answers with the data's own text; addresses are the site's."""
    victim.open("index.html")
    found = victim.page.evaluate("gongshi.search('挂床', { limit: 50 })")
    assert [each["title"] for each in found if PAYLOAD in each["title"]] != []
    assert [each["url"] for each in found if not each["url"].startswith(victim.root)] == []


@pytest.mark.window(bypass_csp=True)
def test_hostile_numbers(victim: Visit) -> None:
    """A number never becomes anything but a link that dials digits."""
    results = ask(victim, "电话")
    addresses = results.list.locator("a.tel").evaluate_all(
        "each => each.map((one) => one.getAttribute('href'))"
    )
    assert addresses
    assert [each for each in addresses if not each.removeprefix("tel:").lstrip("+").isdigit()] == []
