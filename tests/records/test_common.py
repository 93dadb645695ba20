"""The kinds of value that clerks write: dates, terms, addresses, phone numbers, enumerations."""

from __future__ import annotations

import re
from datetime import date

import pytest
from pydantic import ValidationError

from gongshi.records.flowchart import Flowchart
from gongshi.records.parts import Clauses, Contact, Term, Unit
from gongshi.records.values import Category, Period, Stage, check_phone, check_url, parse_date


def whole(message: str) -> str:
    """Return the pattern of exactly this message."""
    return f"^{re.escape(message)}$"


@pytest.mark.parametrize("written", ["2025-12-01", "2025/12/1", "2025.12.01", "2025年12月1日", " 2025-12-1 "])
def test_date(written: str) -> None:
    """A date may be written in the four ways that clerks use, with or without zeros."""
    assert parse_date(written) == date(2025, 12, 1)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2025-02-30", "“2025-02-30”不是实有的日期；请写成 2025-12-31"),
        ("2025年13月1日", "“2025年13月1日”不是实有的日期；请写成 2025-12-31"),
        ("0000-01-01", "“0000-01-01”不是实有的日期；请写成 2025-12-31"),
        ("2025年13月", "“2025年13月”不是日期；请写成 2025-12-31"),
        ("2025-12/31", "“2025-12/31”不是日期；请写成 2025-12-31"),
        ("25-12-31", "“25-12-31”不是日期；请写成 2025-12-31"),
        ("2025-12-31日", "“2025-12-31日”不是日期；请写成 2025-12-31"),
        ("", "“”不是日期；请写成 2025-12-31"),
        (["2025-12-31"], "这里应当是一个日期；请写成 2025-12-31"),
    ],
)
def test_not_a_date(written: object, why: str) -> None:
    """What is no day of the calendar is refused with an example of one."""
    with pytest.raises(ValueError, match=whole(why)):
        parse_date(written)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("至2025年8月15日", None, date(2025, 8, 15)),
        ("止于2025-08-15", None, date(2025, 8, 15)),
        ("有效期至2025.8.15", None, date(2025, 8, 15)),
        ("2025-08-15", None, date(2025, 8, 15)),
        ("2025年8月", None, date(2025, 8, 31)),
        ("2024年2月", None, date(2024, 2, 29)),
        ("9999年12月", None, date(9999, 12, 31)),
        ("2020年8月16日至2025年8月15日", date(2020, 8, 16), date(2025, 8, 15)),
        ("2020年8月—2025年8月", date(2020, 8, 1), date(2025, 8, 31)),
        ("2020年8月——2025年8月", date(2020, 8, 1), date(2025, 8, 31)),
        ("2020.8.16-2025.8.15", date(2020, 8, 16), date(2025, 8, 15)),
        ("2020-08-16 至 2025-08-15", date(2020, 8, 16), date(2025, 8, 15)),
        ("2025年1月1日至2025年1月1日", date(2025, 1, 1), date(2025, 1, 1)),
        ("长期", None, None),
    ],
)
def test_period(written: str, start: date | None, end: date | None) -> None:
    """A term of validity keeps its words and gains days; a month alone means its first or last day."""
    period = Period.model_validate(written)
    assert (period.text, period.start, period.end) == (written, start, end)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.gov.cn/",
        "http://example.cn/a?b=c#d",
        "HTTPS://EXAMPLE.CN/",
        "mailto:ybj@example.gov.cn",
        "tel:0999-5550101",
        "files/a.pdf",
        "files/名称 (1).pdf".replace(" ", "%20"),
        "a.b/c..d",
        "?a=b",
        "#r-1",
    ],
)
def test_safe_url(url: str) -> None:
    """Addresses by http, https, mailto and tel, and relative ones, may be linked to."""
    assert check_url(url) == url


UNSAFE = "网址“{}”不安全或不完整；只能用 https://、http://、mailto:、tel: 或本站相对地址"
NOT_RELATIVE = "网址“{}”不是相对地址；本站文件请写成 files/名称.pdf，外站请以 https:// 开头"
SIGNS = "网址“{}”含空格、引号或尖括号；请只写网址本身"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("javascript:alert(1)", UNSAFE),
        ("JavaScript:alert(1)", UNSAFE),
        ("data:text/html,x", UNSAFE),
        ("vbscript:x", UNSAFE),
        ("file:///etc/passwd", UNSAFE),
        ("ftp://example.cn/", UNSAFE),
        ("https:", UNSAFE),
        ("https:www.example.gov.cn", UNSAFE),
        ("http:///a", UNSAFE),
        ("//host/a", NOT_RELATIVE),
        ("/a", NOT_RELATIVE),
        ("../a", NOT_RELATIVE),
        ("a/../../b", NOT_RELATIVE),
        ("a/%2e%2e/b", NOT_RELATIVE),
        ("甲:乙", NOT_RELATIVE),
        ("java\tscript:alert(1)", SIGNS),
        (" https://example.cn", SIGNS),
        ('https://example.cn/"onclick=x', SIGNS),
        ("https://example.cn/<b>", SIGNS),
        ("\\\\host\\a", SIGNS),
        ("https://[::1/", "“{}”不是有效的网址；请写成 https://www.example.gov.cn/…"),
    ],
)
def test_unsafe_url(url: str, why: str) -> None:
    """Scripts, data, other hosts by //, ways upwards and signs that end an attribute are refused."""
    with pytest.raises(ValueError, match=whole(why.format(url))):
        check_url(url)


@pytest.mark.parametrize(
    "number",
    [
        "0999-5550101",
        "09995550101",
        "5550101",
        "120",
        "12345",
        "400-000-0000",
        "+86 999 5550101",
        "（0999）5550101",
        "(0999)5550101",
        "0999-5550101转801",
        "0999-5550101-801",
        "0999—5550101",
    ],
)
def test_phone(number: str) -> None:
    """A telephone number may be written in the ways in which offices publish theirs."""
    assert check_phone(number) == number


@pytest.mark.parametrize(
    "number",
    [
        "",
        "12",
        "张某甲",
        "0999-5550101张某甲",
        "0999-5550101/5550102",
        "5550101、5550102",
        "-----",
        "()",
        "0" * 40,
    ],
)
def test_not_one_phone(number: str) -> None:
    """Words, and more than one number, are refused."""
    why = f"“{number}”不是一个电话号码；请写成 0999-5550109，一格一个号码，说明写在“说明”里"
    with pytest.raises(ValueError, match=whole(why)):
        check_phone(number)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("当场交付", "当场交付"),
        (["（一）甲；", "（二）乙。"], "（一）甲；\n（二）乙。"),
        ({"引语": "下列情形：", "列项": ["（一）甲；"], "结语": "其他。"}, "下列情形：\n（一）甲；\n其他。"),
        ({"列项": [{"内容": "（一）甲：", "列项": ["1. 乙；"]}]}, "（一）甲：\n1. 乙；"),
    ],
)
def test_clauses(written: object, plain: str) -> None:
    """An enumeration may be written as text, as a list, or with opening, entries and closing."""
    assert Clauses.model_validate(written).plain() == plain


def test_shorthands() -> None:
    """An office and a phone number may be written as plain text where nothing else is to be said."""
    assert Unit.model_validate("基金监管股") == Unit.model_validate({"名称": "基金监管股"})
    one, many = ({"用途": "咨询", "电话": number} for number in ("0999-5550101", ["0999-5550101"]))
    assert Contact.model_validate(one) == Contact.model_validate(many)


@pytest.mark.parametrize(
    ("written", "value"), [("是", True), ("否", False), ("true", True), ("False", False), (" 是 ", True)]
)
def test_flag(written: str, value: bool) -> None:
    """A flag is written 是 or 否; true and false pass."""
    assert Flowchart.model_validate({"编号": "a", "名称": "甲", "重建": written}).rebuilt is value


@pytest.mark.parametrize("value", ["0", "3661", "-1"])
def test_term_is_bounded(value: str) -> None:
    """A time limit is between one and 3660 of its units."""
    with pytest.raises(ValidationError):
        Term.model_validate({"数值": value, "单位": "日"})


def test_records_cannot_be_changed() -> None:
    """A record is fixed once it is read."""
    chart = Flowchart.model_validate({"编号": "a", "名称": "甲"})
    with pytest.raises(ValidationError):
        chart.name = "乙"


def test_blanks_around_text_are_dropped() -> None:
    """Blanks around a text are no part of it."""
    assert Flowchart.model_validate({"编号": " a ", "名称": " 甲\n"}).name == "甲"


def test_official_words() -> None:
    """The ten kinds of power and public service, and the three stages, are those of the state's papers."""
    assert [str(each) for each in Category] == [
        "行政许可",
        "行政处罚",
        "行政强制",
        "行政征收",
        "行政给付",
        "行政检查",
        "行政确认",
        "行政奖励",
        "行政裁决",
        "其他职权",
        "公共服务",
    ]
    assert [str(each) for each in Stage] == ["事前", "事中", "事后"]
