"""Values of records as printed forms write them: days, enumerations, legal bases, ways to reach someone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from gongshi.records.base import Part
from gongshi.records.item import Fee, Material, Post
from gongshi.records.parts import Basis, Clause, Clauses, Contact, Link, Nothing, Term, Unit
from gongshi.records.values import Period

_HIDDEN = frozenset({"id", "source", "transcription"})
"""Fields that are the site's own, not the form's."""


def said(value: Any) -> str:
    """Return any value of a record as text, several of them one a line; nothing for what is not there."""
    if value is None or value is False or value == ():
        return ""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value
    if isinstance(value, tuple):
        return "\n".join(filter(None, map(said, value)))
    if form := _FORMS.get(type(value)):
        return form(value)
    if isinstance(value, Part):
        return "；".join(f"{name}：{text}" for name, text in named(value))
    return str(value.value if isinstance(value, Enum) else value)


def named(part: Part, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Return the fields that a record or a part of one says something in, by their official names."""
    return [
        (str(info.alias), text)
        for attribute, info in type(part).model_fields.items()
        if attribute not in skip and attribute not in _HIDDEN and (text := said(getattr(part, attribute)))
    ]


def joined(values: tuple[Any, ...], sign: str = "、") -> str:
    """Return several values on one line."""
    return sign.join(filter(None, map(said, values)))


def day(value: date | None) -> str:
    """Return a day as 2021年7月15日, and nothing for none."""
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def amount(value: Decimal | None) -> str:
    """Return a sum, with no more digits than it needs; nothing for none."""
    return "" if value is None else f"{value.normalize():f}"


def basis(value: Basis) -> str:
    """Return a legal basis as lists print it: （一）《社会保险法》第八十七条：……."""
    name = f"《{value.law}》" if value.law else ""
    number = f"（{value.number}）" if value.number else ""
    issued = f"（{day(value.issued)}公布）" if value.issued else ""
    cited = f"{name}{number}{value.article or ''}{issued}"
    colon = "：" if cited and value.quote else ""
    return f"{value.ordinal or ''}{cited}{colon}{value.quote or ''}"


def contact(value: Contact) -> str:
    """Return a way to reach someone on one line: 基金监管股 联系人：李某 咨询：0999-5550101（24小时）."""
    person = f"联系人：{value.person}" if value.person else ""
    numbers = " ".join(value.phones)
    purpose = f"{value.purpose}：{numbers}" if numbers else value.purpose
    note = f"（{value.note}）" if value.note else ""
    address = f"地址：{value.address}" if value.address else ""
    email = f"邮箱：{value.email}" if value.email else ""
    return " ".join(filter(None, [value.unit, person, purpose + note, address, email]))


def _unit(value: Unit) -> str:
    plain = f"{value.name}（{value.role}）" if value.role else value.name
    if value.text and value.name in value.text and (value.role or "") in value.text:
        return value.text
    return f"{plain}{value.text or ''}"


def _term(value: Term) -> str:
    unit = f"个{value.unit}" if value.unit in {"工作日", "月"} else value.unit
    return f"{value.value}{unit}{f'（自{value.start}起算）' if value.start else ''}"


def _fee(value: Fee) -> str:
    return "\n".join([value.text, *map(basis, value.bases)])


def _material(value: Material) -> str:
    return "\n".join([*([f"{value.group}："] if value.group else []), *value.entries])


def post(value: Post) -> str:
    """Return a duty of a post: 1.立案责任（立案岗）：……."""
    place = f"（{value.post}）" if value.post else ""
    head = f"{value.duty or ''}{place}"
    return f"{value.number or ''}{head}{'：' if head else ''}{value.text}"


def _clause(value: Clause) -> str:
    return "\n".join([value.text, *value.entries])


def nothing(value: Nothing) -> str:
    """Return the statement that there are none."""
    declared = f"（{day(value.declared)}声明）" if value.declared else ""
    return f"{value.reason}{declared}"


_FORMS: dict[type, Callable[[Any], str]] = {
    bool: lambda _: "是",
    date: day,
    Decimal: amount,
    Basis: basis,
    Contact: contact,
    Unit: _unit,
    Term: _term,
    Fee: _fee,
    Material: _material,
    Post: post,
    Clause: _clause,
    Clauses: Clauses.plain,
    Period: lambda period: str(period.text),
    Link: lambda link: f"{link.name}：{link.url}",
    Nothing: nothing,
}
