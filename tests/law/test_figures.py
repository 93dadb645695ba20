"""The figures of a text, however they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gongshi.law.figures import Bound, Figure, amounts, difference, figures, foreign


def figure(value: str, unit: str, bound: Bound = Bound.EXACT) -> Figure:
    """Return a figure from a number in writing."""
    return Figure(Decimal(value), unit, bound)


AT_LEAST, AT_MOST = Bound.AT_LEAST, Bound.AT_MOST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("处一倍以上三倍以下的罚款", {figure("1", "倍", AT_LEAST), figure("3", "倍", AT_MOST)}),
        ("5000元以上2万元以下", {figure("5000", "元", AT_LEAST), figure("20000", "元", AT_MOST)}),
        ("五百元以上三千元以下", {figure("500", "元", AT_LEAST), figure("3000", "元", AT_MOST)}),
        ("处１倍以上、２倍以下", {figure("1", "倍", AT_LEAST), figure("2", "倍", AT_MOST)}),
        ("3个月至12个月", {figure("3", "月", AT_LEAST), figure("12", "月", AT_MOST)}),
        ("一至三倍", {figure("1", "倍", AT_LEAST), figure("3", "倍", AT_MOST)}),
        ("500－3000元", {figure("500", "元", AT_LEAST), figure("3000", "元", AT_MOST)}),
        ("1—3万元", {figure("10000", "元", AT_LEAST), figure("30000", "元", AT_MOST)}),
        ("500-3万元", {figure("500", "元", AT_LEAST), figure("30000", "元", AT_MOST)}),
        ("6个月以上1年以下", {figure("6", "月", AT_LEAST), figure("1", "年", AT_MOST)}),
        ("三个月", {figure("3", "月")}),
        ("二名以上执法人员", {figure("2", "人", AT_LEAST)}),
        ("不得少于两人", {figure("2", "人", AT_LEAST)}),
        ("自立案之日起三十日内", {figure("30", "日", AT_MOST)}),
        ("7天", {figure("7", "日")}),
        ("50个工作日", {figure("50", "工作日")}),
        ("二十四小时之内", {figure("24", "小时", AT_MOST)}),
        ("期限不得超过30 日", {figure("30", "日", AT_MOST)}),
        ("超过五年", {figure("5", "年", Bound.OVER)}),
        ("不满十四周岁", {figure("14", "周岁", Bound.UNDER)}),
        ("按日加收万分之五的滞纳金", {figure("0.05", "%")}),
        ("按日加收2‰的滞纳金", {figure("0.2", "%")}),
        ("百分之五以上百分之十以下", {figure("5", "%", AT_LEAST), figure("10", "%", AT_MOST)}),
        ("上月数额的110％", {figure("110", "%")}),
        ("一万五千元", {figure("15000", "元")}),
        ("1,000元以上", {figure("1000", "元", AT_LEAST)}),
        ("1.5万元", {figure("15000", "元")}),
        ("1.3倍以下", {figure("1.3", "倍", AT_MOST)}),
        ("2名（含2名）以上", {figure("2", "人", AT_LEAST)}),
        ("处5000元以下以下的罚款", {figure("5000", "元", AT_MOST)}),
    ],
)
def test_figures(text: str, expected: set[Figure]) -> None:
    """A figure is its number, its unit and the side of the range that it closes."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第八十四条第二款第（三）项",
        "2021年7月15日，二〇二一年七月，3月1日前，2020年度，2021至2025年",
        "国办发〔2018〕118号",
        "（一）个人；1.单位；第三人；第15日",
        "数十万元，几倍，100人次，十分清楚，之一",
        "",
    ],
)
def test_no_figures(text: str) -> None:
    """Numbers of articles, items and documents, dates, ordinals and vague numbers are no figures."""
    assert figures(text) == set()


def test_amounts() -> None:
    """The two ends of a range belong together, in Arabic numerals, and each amount knows its place."""
    text = "处一倍以上三倍以下的罚款，对个人处五万元以下的罚款，三十日内"
    found = amounts(text)
    assert [amount.text for amount in found] == ["1倍以上3倍以下", "5万元以下", "30日内"]
    assert [text[amount.start : amount.end] for amount in found] == [
        "一倍以上三倍以下",
        "五万元以下",
        "三十日内",
    ]


@pytest.mark.parametrize(
    "text", ["千分之5以上千分之10以下", "万分之5", "2‰", "1.5万元", "不超过3个月", "1人至2人"]
)
def test_amounts_read_as_written(text: str) -> None:
    """An amount as this module writes it is read as the same amount again."""
    (amount,) = amounts(text)
    assert figures(amount.text) == amount.figures == figures(text)


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("处2倍以上5倍以下的罚款", "处二倍以上五倍以下的罚款；情节严重的，暂停一年以下"),
        ("三十日内", "30日"),
        ("自成立之日起三十日", "30日内，15日内"),
        ("没有数", "一倍"),
    ],
)
def test_right_quotation(quote: str, article: str) -> None:
    """A quotation that leaves figures out is right, as is one that writes a limit with or without 内."""
    assert foreign(quote, article) == ()
    assert difference(quote, article) is None


def test_range_counts_as_a_whole() -> None:
    """5000元以下 is not 1000元以上5000元以下, though the law has the figure."""
    article = "处1000元以上5000元以下的罚款；处5000元以上10000元以下的罚款"
    assert [each.text for each in foreign("处5000元以下的罚款，处5000元以上10000元以下的罚款", article)] == [
        "5000元以下"
    ]


def test_difference() -> None:
    """Each foreign amount is told with the article's own of that unit which the quotation does not have."""
    quote = "处一倍以下的罚款，处五百元以上一千元以下的罚款，7日内改正，满十年"
    article = "处一倍以上三倍以下的罚款，处五百元以上三千元以下的罚款，三十日内改正，15日内复查"
    assert difference(quote, article) == (
        "“1倍以下”（条文：1倍以上3倍以下）；“500元以上1000元以下”（条文：500元以上3000元以下）；"
        "“7日内”（条文：30日内、15日内）；“10年”（条文里没有）"
    )


def test_difference_without_own_amount() -> None:
    """An amount of which the quotation already has the article's own is told with all of that unit."""
    assert difference("15日内，20日内", "15日内") == "“20日内”（条文：15日内）"


@pytest.mark.parametrize("sign", ["9", "九", "万", " ", "-", "1,"])
def test_long_rows_are_no_numbers(sign: str) -> None:
    """A long row of one sign is read in no time and is no figure that could not be true."""
    assert all(each.value < 10**17 for each in figures(sign * 100_000 + "元"))
