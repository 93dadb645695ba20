"""Quotations beside an article: invented words, as no law's own may stand here."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from gongshi.law.quoting import Difference, Run, best_article, compare, marked

ARTICLE = (
    "示例机构有下列情形之一的，由示例部门责令改正；造成损失的，责令退回，处损失金额一倍以上三倍以下的罚款：\n"
    "（一）虚构服务项目；\n"
    "（二）重复收取示例费用，或者把不属于支付范围的示例费用纳入结算；\n"
    "（三）拒不提供与示例检查有关的账册、单据和其他资料。\n"
    "有前款行为，情节严重的，暂停示例服务六个月以上一年以下；构成犯罪的，依法追究刑事责任。"
)


@pytest.mark.parametrize(
    "quote",
    [
        ARTICLE,
        ARTICLE.replace("\n", ""),
        ARTICLE.replace("（", "(").replace("）", ")").replace("，", ",").replace("；", ";"),
        ARTICLE.replace("（一）", "1、").replace("（二）", "2.").replace("（三）", "③"),
        ARTICLE.replace("一倍以上三倍以下", "1倍以上3倍以下").replace("六个月", "６ 个月"),
        ARTICLE.replace("账册", "帐册"),
    ],
)
def test_word_for_word(quote: str) -> None:
    """Width, blanks, punctuation, marks of items and numerals are no words."""
    found = compare(quote, ARTICLE)
    assert (found.similarity, found.weakest, found.coverage, found.differences) == (1, 1, 1, ())


@pytest.mark.parametrize(
    "quote",
    [
        "示例机构有下列情形之一的，由示例部门责令改正……",
        "……（三）拒不提供与示例检查有关的账册、单据和其他资料。",
        "示例机构有下列情形之一的，由示例部门责令改正：（二）重复收取示例费用……情节严重的，暂停示例服务",
        "拒不提供与示例检查有关的账册、单据等。",
    ],
)
def test_part_of_an_article(quote: str) -> None:
    """A part, parts joined by ……, and a list cut short with 等 are as good as the whole, and cover less of it."""
    found = compare(quote, ARTICLE)
    assert found.similarity > 0.95
    assert found.coverage < 0.6


def test_changed_words() -> None:
    """A changed word is told with the law's word and its place in the quotation."""
    quote = ARTICLE.replace("虚构服务项目", "虚列服务项目")
    found = compare(quote, ARTICLE)
    assert 0.98 < found.similarity < 1
    assert found.weakest == 1.0
    assert found.differences == (Difference("列", "构", quote.index("列服务")),)


def test_words_left_out_and_added() -> None:
    """Words left out inside a sentence and words added are differences with one side empty."""
    left_out = compare("造成损失的，处损失金额一倍以上三倍以下的罚款：", ARTICLE)
    assert [(each.quoted, each.law) for each in left_out.differences] == [("", "责令退回")]
    added = compare("有前款行为，情节特别严重的，暂停示例服务六个月以上一年以下", ARTICLE)
    assert [(each.quoted, each.law) for each in added.differences] == [("特别", "")]


def test_changed_figure() -> None:
    """A figure is one word: 三倍 and 二倍 differ as wholes."""
    quote = "处损失金额一倍以上二倍以下的罚款"
    assert compare(quote, ARTICLE).differences == (Difference("二倍", "三倍", quote.index("二倍")),)


def test_one_wrong_sentence() -> None:
    """A wrong sentence inside a long right quotation shows in the weakest piece."""
    quote = ARTICLE.replace("重复收取示例费用，或者", "收取示例押金、示例保证金或者变相")
    found = compare(quote, ARTICLE)
    assert found.similarity > 0.85
    assert found.weakest < 0.85


def test_sentence_quoted_twice() -> None:
    """A sentence that stands in the quotation twice and in the law once is no quotation the second time."""
    item = "（三）拒不提供与示例检查有关的账册、单据和其他资料；\n"
    found = compare(item + item, ARTICLE)
    assert found.similarity == pytest.approx(2 / 3, abs=0.01)
    assert [(each.quoted, each.law) for each in found.differences] == [
        ("拒不提供与示例检查有关的账册、单据和其他资料", "")
    ]
    assert found.differences[0].start == len(item) + 3


def test_long_clause_left_out() -> None:
    """A long clause left out costs so much and no more, and is shown as one difference."""
    head = "采取隐瞒、伪造等示例手段领取示例资金、物资或者服务的"
    middle = "，由示例部门停止发放并收回已经发放的资金和物资，情节轻微的还可以酌情"
    tail = "处领取的示例资金或者物资价值一倍以上三倍以下的罚款。"
    found = compare(head + tail, head + middle + tail)
    assert 0.7 < found.similarity < 0.9
    assert [(each.quoted, each.law) for each in found.differences] == [("", middle[1:])]


@pytest.mark.parametrize(("quote", "article"), [("", ARTICLE), (ARTICLE, ""), ("……。", ARTICLE)])
def test_nothing_to_compare(quote: str, article: str) -> None:
    """Without words on both sides there is no similarity and no difference."""
    found = compare(quote, article)
    assert (found.similarity, found.coverage, found.differences) == (0, 0, ())


def test_other_text() -> None:
    """A text about something else is not similar."""
    assert compare("申请人可以在工作时间到窗口领取示例证件，也可以委托他人代领。", ARTICLE).similarity < 0.4


ARTICLES = {
    1: "为了规范示例工作，制定本条例。",
    2: "示例部门应当公布示例目录，并且每年核对一次。",
    3: ARTICLE,
    4: "示例部门应当公布检查结果。",
}


def test_best_article() -> None:
    """The article that a quotation comes from is found among others, with its similarity."""
    assert best_article("示例部门应当公布示例目录，并每年核对。", ARTICLES) == (
        2,
        pytest.approx(0.96, abs=0.03),
    )
    assert best_article("（一）虚构服务项目；（二）重复收取示例费用", ARTICLES) == (3, 1.0)


def test_best_article_of_several_laws() -> None:
    """Keys may be anything, such as pairs of law and number; of equals the first is taken."""
    both = {("b", 2): ARTICLES[2], ("a", 2): ARTICLES[2], ("a", 4): ARTICLES[4]}
    assert best_article("应当公布示例目录", both) == (("b", 2), 1.0)


def test_no_best_article() -> None:
    """Without articles or words there is none."""
    assert best_article("示例部门", {}) is None
    assert best_article("……", ARTICLES) is None


def test_marked() -> None:
    """Two texts come back as runs that make them up, with what differs marked in both."""
    first, second = marked("由示例部门责令改正，处1倍罚款。", "由示例监管部门责令改正,处二倍罚款")
    assert first == (
        Run("由示例部门责令改正，处", same=True),
        Run("1倍", same=False),
        Run("罚款。", same=True),
    )
    assert second == (
        Run("由示例", same=True),
        Run("监管", same=False),
        Run("部门责令改正,处", same=True),
        Run("二倍", same=False),
        Run("罚款", same=True),
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (ARTICLE, ARTICLE.replace("\n", " ").replace("三倍", "3倍")),
        ("", ""),
        ("。", ARTICLE),
        (ARTICLE, ARTICLES[2]),
        ("（一）甲；", "乙"),
    ],
)
def test_runs_make_up_the_text(a: str, b: str) -> None:
    """Nothing of either text is lost or doubled, whatever differs."""
    first, second = marked(a, b)
    assert "".join(run.text for run in first) == a
    assert "".join(run.text for run in second) == b
    assert all(run.text for run in (*first, *second))
    assert all(one.same != other.same for one, other in pairwise(first))


def test_same_words_are_marked_the_same() -> None:
    """Texts of the same words have one run each."""
    first, second = marked("处一倍罚款。", "处 1 倍罚款")
    assert first == (Run("处一倍罚款。", same=True),)
    assert second == (Run("处 1 倍罚款", same=True),)


def test_hostile_lengths() -> None:
    """Endless texts are compared in bounded time and memory."""
    started = time.perf_counter()
    long, other = "示例部门" * 20_000, "部门示例" * 20_000
    assert compare(long, ARTICLE).similarity < 0.1
    assert len(marked(long, other)[0]) == 1
    assert time.perf_counter() - started < 10
