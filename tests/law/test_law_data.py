"""data/laws.yml: facts that agree with each other, and that find what is wrong with real quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gongshi.law.articles import article_number, item_numbers
from gongshi.law.citations import LawIndex
from gongshi.law.figures import difference
from gongshi.law.register import Law, LawFile
from gongshi.law.remedies import STATUTORY

DATA = Path(__file__).parents[2] / "data"


@cache
def register() -> LawIndex:
    """Return the project's own register."""
    text = (DATA / "laws.yml").read_text(encoding="utf-8")
    return LawIndex(LawFile.model_validate(yaml.load(text, yaml.BaseLoader)).laws)  # noqa: S506 - all is text


def bases(value: Any) -> Iterator[dict[str, str]]:
    """Yield every group of fields that names a law."""
    if isinstance(value, dict):
        if isinstance(value.get("法规"), str):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from bases(each)


@cache
def citations() -> tuple[dict[str, str], ...]:
    """Return every citation of the real bureaus."""
    paths = sorted((DATA / "bureaus").rglob("*.yml"))
    read = (yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in paths)  # noqa: S506 - the same
    return tuple(each for data in read for each in bases(data))


def quotation(title: str, article: str, words: str) -> tuple[Law, int, str]:
    """Return law, article and text of the real quotation of this article that has these words."""
    law = register().find(title)
    assert law
    (quote,) = {
        each["原文"]
        for each in citations()
        if register().find(each["法规"]) is law
        and each.get("条款") == article
        and words in each.get("原文", "")
    }
    return law, article_number(article)[0], quote


def test_successors_and_maps() -> None:
    """Every successor is a law, and every article that a map leads to exists there."""
    index = register()
    for law in index.laws:
        target = index.get(law.successor) if law.successor else law
        assert target, law.title
        for each in law.renumbered:
            assert all(number <= (target.articles or 2000) for number in each.new), (law.title, each)
        assert not [number for number, count in Counter(e.old for e in law.renumbered).items() if count > 1]


def test_facts_say_something() -> None:
    """Every known article has one to five key words, in the order of the articles, and only amounts in its amounts."""
    facts = [(law, each) for law in register().laws for each in law.facts]
    assert len(facts) > 200
    assert [(law.title, each.article) for law, each in facts if not 1 <= len(each.subjects) <= 5] == []
    assert [
        (law.title, each.article) for law, each in facts if len(set(each.subjects)) < len(each.subjects)
    ] == []
    for law in register().laws:
        numbers = [each.article for each in law.facts]
        assert numbers == sorted(numbers), law.title


def test_no_outdated_term_in_use() -> None:
    """A new term does not have its old one in it, or every correct text would be reported."""
    terms = [term for law in register().laws for term in law.renamed]
    assert [term.old for term in terms if term.old in term.new] == []


def test_what_is_unknown() -> None:
    """Every law that bureaus cite is found, but titles that exist nowhere are not, and documents without a number."""
    unknown = {each["法规"] for each in citations() if not register().find(each["法规"])}
    assert unknown == {
        "医疗保障基金使用监督管理办法",
        "基本医疗保险基金监督管理办法",
        "社会保险缴费征缴暂行条例",
        "行政执法文书标准",
    }


def test_statutory_remedies_have_facts() -> None:
    """The articles that give the statutory remedies are known."""
    for remedy in STATUTORY:
        title = remedy.ground.partition("第")[0]
        law = register().find(title)
        assert law, title
        numbers = [article_number(part)[0] for part in remedy.ground.split("、")]
        assert [number for number in numbers if number not in law.facts_by_article] == []


def test_right_quotations_pass() -> None:
    """Nothing is found in the quotations that are right word for word."""
    for title, article, words in (
        ("医疗保障基金使用监督管理条例", "第四章第三十八条", "分解住院"),
        ("医疗保障基金使用监督管理条例", "第四章第四十条", "虚开费用单据"),
        ("医疗保障基金使用监督管理条例", "第四章第四十一条", "冒名使用"),
        ("社会保险法", "第八十七条", "社会保险经办机构以及"),
        ("社会保险法", "第八十八条", "以欺诈"),
        ("社会保险法", "第五十七条", "营业执照"),
        ("社会保险法", "第七十九条", "整改建议"),
    ):
        law, number, quote = quotation(title, article, words)
        facts = law.facts_by_article[number]
        assert difference(quote, "；".join(facts.amounts)) is None
        assert law.article_about(quote) == number
        assert len(item_numbers(quote)) == (facts.items or 0)


@pytest.mark.parametrize(
    ("title", "article", "words", "expected"),
    [
        (
            "社会保险法",
            "第八十四条",
            "一倍以下",
            "“1倍以下”（条文：1倍以上3倍以下）；“500元以上1000元以下”（条文：500元以上3000元以下）",
        ),
        ("社会保险费征缴暂行条例", "第二十三条", "以下以下", "“5000元以下”（条文：1000元以上5000元以下）"),
        ("社会保险经办条例", "第二十条", "手工报销", "“50个工作日内”（条文：30个工作日内）"),
        ("社会保险法", "第八十七条", "药品经营单位等医疗机构", "“1倍以上5倍以下”（条文：2倍以上5倍以下）"),
    ],
)
def test_misquoted_figures(title: str, article: str, words: str, expected: str) -> None:
    """Fines and limits that the law does not have are found without its text."""
    law, number, quote = quotation(title, article, words)
    assert difference(quote, "；".join(law.facts_by_article[number].amounts)) == expected


@pytest.mark.parametrize(
    ("title", "article", "words", "about"),
    [
        ("社会保险法", "第六十八条", "采取虚报", 88),
        ("医疗保障基金使用监督管理条例", "第二十一条", "经办业务", 22),
        ("医疗保障基金使用监督管理条例", "第三十七条", "冒名使用", 41),
    ],
)
def test_words_of_another_article(title: str, article: str, words: str, about: int) -> None:
    """Quotations of another article are found by their key words."""
    law, _, quote = quotation(title, article, words)
    assert law.article_about(quote) == about


def test_items_that_the_law_does_not_have() -> None:
    """Items added to a law's list are found by their number."""
    law, number, quote = quotation("医疗保障基金使用监督管理条例", "第四十一条", "（五）")
    assert (len(item_numbers(quote)), law.facts_by_article[number].items) == (5, 3)


def test_superseded_article() -> None:
    """An article of a law that was replaced leads to the successor's, whose figures differ."""
    index = register()
    old = index.find("社会救助暂行办法")
    assert old
    new = index.get(old.successor)
    assert new
    (number,) = old.today_by_old[68]
    assert "1倍以上3倍以下" in old.facts_by_article[68].amounts
    assert new.facts_by_article[number].amounts == ("2倍以下",)


@pytest.mark.parametrize(
    ("title", "cited", "about"), [("基本医疗卫生与健康促进法", 103, 62), ("药品管理法", 86, 84)]
)
def test_what_an_item_is_about(title: str, cited: int, about: int) -> None:
    """An item that is about another article than the one it cites is found by its name."""
    law = register().find(title)
    assert law
    name = "对药品、医用耗材价格进行监测和成本调查"
    assert law.facts_by_article[cited].subjects_in(name) == ()
    assert law.article_about(name) == about


def test_penalties_are_articles() -> None:
    """A chapter on penalties runs upwards and ends within the law; a law that ends says how that is known."""
    for law in register().laws:
        if law.penalties:
            assert law.penalties.first <= law.penalties.last <= (law.articles or 0), law.title
        assert bool(law.ends) == bool(law.repeal), law.title
