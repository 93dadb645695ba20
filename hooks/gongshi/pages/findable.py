"""What search finds: an entry for every record, number, office, list, law and article, with the address of its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from gongshi.flow import read, steps
from gongshi.law.remedies import STATUTORY
from gongshi.records import LISTS, ListKind
from gongshi.records.common import Record
from gongshi.records.decision import Decision, DecisionState
from gongshi.records.document import Document
from gongshi.records.officer import Officer
from gongshi.records.parts import Contact
from gongshi.records.validate import part_model
from gongshi.search.entry import KINDS, Entry
from gongshi.site import Bureau, BureauList, ListState, Published, Site

from . import status
from .address import address_of, article_anchor, home_of, law_page, list_of, office_anchor, statutory_address
from .laws import LawUse, law_uses
from .organs import organ_of
from .phones import PhoneLine, main_phones, phone_book
from .plain import field_lines, plain
from .spec import title_of
from .status import LIST_TONES

_CODES = (
    "code",
    "certificate",
    "number",
    "index_number",
    "document",
    "party_code",
    "credit_code",
    "postcode",
)
_UNITS = ("units", "unit", "subject", "organ", "receiver", "issuer", "party")
_LIMITS = ("promised_limit", "limit", "term", "period")
_ASK = "可拨打{phone}询问，也可以申请政府信息公开"


def entries(site: Site, today: date) -> list[Entry]:
    """Return everything that can be found: bureau by bureau and kind by kind, then what goes across bureaus."""
    order = {kind: position for position, kind in enumerate(KINDS)}
    found: list[Entry] = []
    for bureau in site.bureaus:
        found += sorted(_of_bureau(bureau, today), key=lambda entry: (order[entry.kind], entry.category))
    return [*found, *_statutory(), *_laws(site, today)]


def _of_bureau(bureau: Bureau, today: date) -> Iterator[Entry]:
    yield _bureau(bureau)
    yield from _phones(bureau)
    yield from _offices(bureau)
    for kind in LISTS:
        each = bureau.lists[kind.key]
        yield _list(bureau, each)
        for entry in each.entries:
            if kind.key != "decisions" or status.is_shown(entry, today):
                yield _record(entry, today)


def _record(entry: Published, today: date) -> Entry:
    record = entry.record
    state, until = _validity(entry, today)
    contacts = [
        each
        for name in ("contacts", "enquiries", "complaints")
        for each in getattr(record, name, ())
        if isinstance(each, Contact)
    ]
    numbers = [*getattr(record, "phones", ()), *(number for each in contacts for number in each.phones)]
    return Entry(
        f"{entry.bureau.id}/{entry.kind.key}/{getattr(record, 'certificate', None) or entry.id}",
        entry.kind.key,
        entry.bureau.id,
        address_of(entry),
        title_of(entry),
        codes=tuple(_codes(record)),
        phones=tuple(dict.fromkeys(numbers)),
        units=() if _withdrawn(record) else tuple(filter(None, map(plain, _values(record, _UNITS)))),
        lines=tuple(_lines(entry)),
        category=str(getattr(record, "category", None) or ""),
        stage=entry.kind.stage,
        state=state.word,
        tone=state.tone,
        until=until.isoformat() if until else "",
        limit=next(filter(None, map(plain, _values(record, _LIMITS))), ""),
    )


def _values(record: Record, names: Iterable[str]) -> Iterator[Any]:
    """Yield a record's values in those of the named fields that its kind has."""
    return (getattr(record, name, None) for name in names)


def _withdrawn(record: Record) -> bool:
    return isinstance(record, Decision) and record.withdrawal is not None


def _codes(record: Record) -> Iterator[str]:
    """Yield what is known of a record by number; of a withdrawn decision only its own number."""
    names = ("document",) if _withdrawn(record) else _CODES
    return (value for value in _values(record, names) if isinstance(value, str) and value)


def _validity(entry: Published, today: date) -> tuple[status.Status, date | None]:
    """Return what a record's page says of its validity, and its own last day."""
    record = entry.record
    if isinstance(record, Officer):
        return status.of_officer(record, today), record.period.end if record.period else None
    if isinstance(record, Document):
        return status.of_document(record, today), record.ends and record.ends - timedelta(days=1)
    if isinstance(record, Decision):
        tone = "ok" if record.state is DecisionState.VALID else "bad"
        # 公示截止期 ends the publication, not the decision: a card must not call it expired.
        return status.Status(record.state, tone), None
    return status.of_entry(entry, today), entry.valid_to


def _lines(entry: Published) -> Iterator[str]:
    """Yield what a record's page says of it; of a decision that was withdrawn only the withdrawal."""
    record = entry.record
    if _withdrawn(record):
        yield f"撤回：{plain(record.withdrawal)}"
        return
    yield from field_lines(record)
    yield from _more_lines(entry)


def _more_lines(entry: Published) -> Iterator[str]:
    """Yield what a record's page shows beside its fields: a chart's steps, a long text that lies in its own file."""
    if chart := getattr(entry.record, "chart", None):
        yield from (f"步骤{step.number}：{step.sentence}" for step in steps(read(chart)))
        users = entry.bureau.users_of_flow.get(entry.id, [])
        if users:
            yield f"用于：{'；'.join(title_of(user) for user in users)}"
    if file := getattr(entry.record, "text_file", None):
        yield from (line for line in entry.bureau.texts[file].splitlines() if line.strip())


def _bureau(bureau: Bureau) -> Entry:
    profile = bureau.profile
    phones = tuple(dict.fromkeys(line.number for line in main_phones(bureau)))
    ask = _ask(bureau)
    gaps = (
        ("办公地址", profile.address),
        ("邮编", profile.postcode),
        ("办公时间", profile.hours),
        ("电话", phones),
        ("网址", profile.website),
        ("机关职责", profile.duties),
    )
    lines = [
        *field_lines(profile, leave_out={"contacts", "offices", "links", "name", "short_name", "sector"}),
        *(f"{name}：未公示，{ask}" for name, value in gaps if not value),
    ]
    if bureau.region:
        lines.append(f"所在地：{bureau.region.full_name}")
    return Entry(
        bureau.id,
        "bureaus",
        bureau.id,
        home_of(bureau),
        bureau.name,
        names=(profile.short_name,),
        codes=tuple(code for code in (profile.postcode, profile.credit_code) if code),
        phones=phones,
        lines=tuple(lines),
        stage="事前",
        state="" if profile.address else "地址未公示",
        tone="" if profile.address else "none",
    )


def _ask(bureau: Bureau) -> str:
    """Return whom one can ask for what a bureau has not published."""
    lines = main_phones(bureau)
    phone = f" {lines[0].number}（{lines[0].unit or lines[0].purpose}）或 12345 " if lines else " 12345 "
    return _ASK.format(phone=phone)


def _phones(bureau: Bureau) -> Iterator[Entry]:
    """Yield an entry for each number, whatever it is for and wherever it stands."""
    numbers: dict[str, list[PhoneLine]] = {}
    for line in phone_book(bureau):
        numbers.setdefault(line.number, []).append(line)
    for number, lines in numbers.items():
        purposes = dict.fromkeys(line.purpose for line in lines)
        units = tuple(dict.fromkeys(line.unit for line in lines if line.unit))
        yield Entry(
            f"{bureau.id}/phones/{number}",
            "phones",
            bureau.id,
            f"{bureau.id}/phones/index.html#{lines[0].anchor}",
            "、".join(purposes),
            names=tuple(dict.fromkeys(line.person for line in lines if line.person)),
            phones=(number,),
            units=units,
            lines=tuple(dict.fromkeys(_phone_line(line) for line in lines)),
            stage="事前",
        )


def _phone_line(line: PhoneLine) -> str:
    who = "，".join(part for part in (line.unit, line.note) if part)
    return f"{line.purpose}：{who + '，' if who else ''}公布在“{line.where}”"


def _offices(bureau: Bureau) -> Iterator[Entry]:
    seen: set[str] = set()
    for position, office in enumerate(bureau.profile.offices, start=1):
        again = f"-{position}" if office.name in seen else ""
        seen.add(office.name)
        yield Entry(
            f"{bureau.id}/offices/{office.name}{again}",
            "offices",
            bureau.id,
            f"{home_of(bureau)}#{office_anchor(position)}",
            office.name,
            names=(office.head,) if office.head else (),
            phones=(office.phone,) if office.phone else (),
            lines=(*field_lines(office), *(() if office.phone else (f"电话：未公示，{_ask(bureau)}",))),
            category=office.kind,
            stage="事前",
        )


def _list(bureau: Bureau, each: BureauList) -> Entry:
    kind, state = each.kind, each.state
    lines = [line for _, file in each.files for line in field_lines(file, leave_out={"records"})]
    if state is ListState.MISSING:
        lines = [f"未公示：没有公示行政执法的{kind.name}，依据{kind.law}应当公示，{_ask(bureau)}"]
    elif each.entries:
        lines.insert(0, f"共 {len(each.entries)} 条")
    if not each.entries:
        lines.append(f"这里应有：{'、'.join(_headings(kind))}")
    if kind.key == "remedies":
        lines += [
            f"{remedy.kind}：向{organ_of(remedy.organ, bureau)}提出，{remedy.limit}" for remedy in STATUTORY
        ]
    return Entry(
        f"{bureau.id}/lists/{kind.key}",
        "lists",
        bureau.id,
        list_of(bureau, kind.key),
        f"{bureau.profile.short_name}{kind.name}",
        names=tuple(
            dict.fromkeys(
                [
                    kind.name,
                    kind.file,
                    f"{kind.name}清单",
                    *(file.title for _, file in each.files if file.title),
                ]
            )
        ),
        lines=tuple(lines),
        category=state,
        stage=kind.stage,
        state=state,
        tone=LIST_TONES[state],
    )


def _headings(kind: ListKind) -> list[str]:
    """Return the names of the fields of a list's records, as the list should have them."""
    record = part_model(kind.model.model_fields["records"].annotation)
    assert record is not None  # noqa: S101 - every list has a model
    return [
        str(info.alias)
        for name, info in record.model_fields.items()
        if name not in Record.model_fields and name not in {"id", "number"}
    ]


def _statutory() -> Iterator[Entry]:
    """Yield the remedies that the law gives to everyone."""
    for remedy in STATUTORY:
        organ = organ_of(remedy.organ, None)
        yield Entry(
            f"statutory/{remedy.kind}",
            "statutory",
            "",
            statutory_address(remedy.kind),
            remedy.kind,
            lines=(
                f"什么时候用：{remedy.question}",
                f"向谁提出：{organ}",
                f"期限：{remedy.limit}",
                f"依据：{remedy.ground}",
                "不服怎么办：申请、提出的办法",
            ),
            limit=remedy.limit,
        )


def _laws(site: Site, today: date) -> Iterator[Entry]:
    for use in law_uses(site, today):
        yield _law(use, today)
        yield from _articles(use)


def _law(use: LawUse, today: date) -> Entry:
    law = use.law
    state, tone = "", ""
    if law and law.ends and law.ends <= today:
        state, tone = "已不再适用", "bad"
    elif law and law.in_force and law.in_force > today:
        state, tone = "尚未施行", "soon"
    return Entry(
        f"laws/{law.id if law else use.title}",
        "laws",
        "",
        law_page(law.id) if law else "laws/index.html",
        use.title,
        names=law.short_titles if law else (),
        codes=(law.number,) if law and law.number else (),
        lines=(
            *(field_lines(law, leave_out=_LAW_SAID_ELSEWHERE) if law else ()),
            f"引用：{use.bureaus} 个机关 {use.entries} 处" if use.entries else "还没有机关在公示中引用它",
        ),
        state=state,
        tone=tone,
    )


_LAW_SAID_ELSEWHERE = {"title", "short_titles", "renumbered", "renamed", "facts"}
"""Fields of a law that its entry has elsewhere, or that are there for checking quotations."""


def _articles(use: LawUse) -> Iterator[Entry]:
    if use.law is None:
        return
    titles = _titles(use)
    for article in use.articles:
        if not article.number:
            continue
        lines = []
        for quotation in article.quotations:
            lines += [f"引文：{quotation.text}"] if quotation.text else []
            lines += [
                f"引用：{each.bureau.profile.short_name}，{title_of(each)}" for each in quotation.entries[:20]
            ]
        yield Entry(
            f"laws/{use.law.id}/{article.number}",
            "articles",
            "",
            f"{law_page(use.law.id)}#{article_anchor(article.number)}",
            f"《{titles[0]}》第{article.number}条",
            names=tuple(f"{title}第{article.number}条" for title in titles[1:]),
            units=(use.title,),
            lines=tuple(lines),
        )


def _titles(use: LawUse) -> list[str]:
    """Return the names by which people call a law, the shortest official one first."""
    short: Iterable[str] = use.law.short_titles if use.law else ()
    return list(dict.fromkeys([use.title.removeprefix("中华人民共和国"), *short]))
