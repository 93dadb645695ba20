"""Whether something is valid today."""

from __future__ import annotations

from datetime import date

import pytest

from county import TODAY
from gongshi.pages.status import LIST_TONES, SOON, Status, of_document, of_entry, of_officer
from gongshi.records.document import Document
from gongshi.records.officer import Officer
from gongshi.site import Bureau, ListState

VALID, SOON_OVER, OVER = Status("证件有效", "ok"), Status("证件即将到期", "soon"), Status("证件已过期", "bad")


def said(status: Status) -> tuple[str, str]:
    """Return what a reader sees of a status."""
    return status.word, status.tone


def officer(**fields: str) -> Officer:
    """Return an officer with the given fields."""
    return Officer.model_validate({"姓名": "张某甲", "证件编号": "0001", **fields})


@pytest.mark.parametrize(
    ("period", "status"),
    [
        ("至2026年5月31日", OVER),
        ("至2026年6月1日", SOON_OVER),
        ("至2026年8月30日", SOON_OVER),
        ("至2026年8月31日", VALID),
        ("2026年6月2日至2028年1月1日", Status("证件未生效", "bad")),
        ("2026年6月1日至2028年1月1日", VALID),
        ("长期", VALID),
        (None, Status("有效期未公示", "none")),
    ],
)
def test_certificate(period: str | None, status: Status) -> None:
    """A certificate is valid to the end of its last day, and its last ninety days are announced."""
    fields = {"证件有效期": period} if period else {}
    assert said(of_officer(officer(**fields), TODAY)) == said(status)
    assert SOON.days == 90


@pytest.mark.parametrize(("state", "word"), [("暂扣", "证件已暂扣"), ("注销", "证件已注销")])
def test_certificate_taken_away(state: str, word: str) -> None:
    """A certificate that was taken away is invalid whatever its term."""
    assert of_officer(officer(状态=state, 证件有效期="长期"), TODAY) == Status(word, "bad")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, Status("有效性未公示", "none")),
        ({"有效性": "有效"}, Status("有效", "ok")),
        ({"有效性": "试行"}, Status("试行", "ok")),
        ({"有效性": "废止"}, Status("废止", "bad")),
        ({"有效性": "已修改"}, Status("已修改", "bad")),
        ({"有效性": "有效", "失效日期": "2026-06-01"}, Status("已失效", "bad")),
        ({"有效性": "有效", "失效日期": "2026-06-02"}, Status("有效", "ok")),
        ({"有效性": "有效", "施行日期": "2026-06-02"}, Status("尚未施行", "soon")),
        ({"有效性": "有效", "施行日期": "2026-06-01"}, Status("有效", "ok")),
    ],
)
def test_document(fields: dict[str, str], status: Status) -> None:
    """A document is in force from its first day until its day of expiry, which no longer counts."""
    document = Document.model_validate({"编号": "a", "标题": "通知", **fields})
    assert said(of_document(document, TODAY)) == said(status)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2025, 12, 31), Status("尚未生效", "soon")),
        (date(2026, 1, 1), Status("有效", "ok")),
        (date(2027, 12, 31), Status("有效", "ok")),
        (date(2028, 1, 1), Status("已过期", "bad")),
    ],
)
def test_record_with_a_term(bureau: Bureau, today: date, status: Status) -> None:
    """A record with a term of its own is valid from its first to its last day."""
    assert said(of_entry(bureau.find("items", "cf-01"), today)) == said(status)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 2, 28), Status("尚未施行", "soon")),
        (date(2026, 6, 1), Status("有效", "ok")),
        (date(2031, 3, 1), Status("已失效", "bad")),
    ],
)
def test_record_without_a_term(bureau: Bureau, today: date, status: Status) -> None:
    """A record without a term of its own is as valid as the document that published it."""
    assert said(of_entry(bureau.find("items", "jf-01"), today)) == said(status)


def test_what_the_reader_sees_later(bureau: Bureau) -> None:
    """What is valid today carries its last day, and what to say when that has passed, for the reader's browser."""
    certificate = of_officer(officer(证件有效期="至2026年8月31日"), TODAY)
    assert (certificate.until, certificate.after) == (date(2026, 8, 31), "证件已过期")
    record = of_entry(bureau.find("items", "cf-01"), TODAY)
    assert (record.until, record.after) == (date(2027, 12, 31), "已过期")
    document = Document.model_validate(
        {"编号": "a", "标题": "通知", "有效性": "有效", "失效日期": "2026-06-02"}
    )
    assert (of_document(document, TODAY).until, of_document(document, TODAY).after) == (TODAY, "已失效")
    assert of_officer(officer(证件有效期="长期"), TODAY).until is None


def test_tones_of_lists() -> None:
    """Every state of a list has a tone."""
    assert set(LIST_TONES) == set(ListState)
