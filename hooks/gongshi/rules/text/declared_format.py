"""What a form's own instructions ask of its cells, against the cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..case import Case
from ..reading.quoting import inside, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_BLANK = "×xXＸｘ*＊○〇□N#"
"""Signs that stand for a digit in a pattern such as ××××年."""
_SENTENCE = re.compile(r"[。；;\n]+")
_ORDINAL = re.compile(
    r"^\s*(?:(?:填表|填写)?说明|注)?\s*[:：]?\s*"
    r"(?:[(（][\d一二三四五六七八九十]+[)）]|[\d一二三四五六七八九十]+[.、．])?\s*"
)
_QUOTED = r"[“\"'‘「]([^”\"'’」]{1,40})[”\"'’」]"
_FORMAT = re.compile(
    rf"(?:采用|统一为|按照?|使用|填写?为?|写为|写成|格式为?[:：]?|以)\s*(?:{_QUOTED}|([×xXYyMmDd*\d年月日/.—-]{{6,}}))"
)
_CHOICE = re.compile(
    rf"(?:只能|统一|一律)?(?:填写?|选填|写)\s*({_QUOTED}(?:\s*(?:、|，|或者?|和)?\s*{_QUOTED})+)"
)
_NO_WORD = re.compile(rf"不(?:得|能|可|要)(?:填写?|写|出现|使用|用)\s*{_QUOTED}")
_NOT_EMPTY = re.compile(
    r"不(?:得|能|可)(?:为空|空白|空缺|空项|留空|空着|漏填|缺项)|必须?填|必填|均(?:须|应|需)填写?"
)
_NO_SHORT = re.compile(r"不(?:得|能|可)(?:使|采)?用简称|(?:使|采)?用全称|填写?(?:单位|机构|机关)?全称")
_PERCENT = re.compile("(?:采用|使用|用|以|按)百分[数比]")
_NUMERAL = re.compile("[一二三四五六七八九十百]")
_EVERY_FIELD = re.compile("(?:各|所有|全部|每)(?:一?栏|项|列|个?栏目)|表[中内]各")
_MOST = re.compile(r"不(?:得)?超过(\d{1,4})个?字")
_DIGITS = re.compile(r"(?:应?为|是|填写?|共)(\d{1,2})位(?:数字|阿拉伯数字|数)?")


@dataclass(frozen=True, slots=True)
class _Demand:
    """One instruction for one field."""

    field: str
    says: str
    """The instruction, quoted."""
    fulfilled: Callable[[str], bool]
    blank: bool = False
    """Whether it is about the cell being filled at all."""


@rule(
    "declared-format",
    name="与填表说明不符",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="清单“说明”里的填表要求（采用什么格式、填什么、不得怎样），与各条的内容",
    ground="清单自己的填表说明",
    mend="按填表说明改写这一栏，或者修改填表说明",
)
def declared_format(case: Case) -> Iterator[Hit]:
    """Yield each cell that does not do what the instructions of its own list ask."""
    for key, holders in case.holders.items():
        records = case.records(key)
        for holder in holders:
            note = holder.record.note
            if not note:
                continue
            rows = [subject for subject in records if subject.file == holder.file]
            demands = list(_demands(note, rows, case.bureau.profile.short_name)) if rows else []
            for subject in rows:
                yield from _unfulfilled(subject, demands)


def _unfulfilled(subject: Subject, demands: list[_Demand]) -> Iterator[Hit]:
    for demand in demands:
        text = _cell(subject, demand.field)
        if demand.blank:
            if not text:
                yield Hit(subject, (demand.field,), f"“{demand.field}”空着", f"填表说明要求：“{demand.says}”")
        elif text and not demand.fulfilled(text):
            yield Hit(
                subject,
                (demand.field,),
                f"“{demand.field}”写作“{shorten(text)}”",
                f"填表说明要求：“{demand.says}”",
            )


def _cell(subject: Subject, field: str) -> str:
    value = subject.written.get(field)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "、".join(value)
    return value.strip() if isinstance(value, str) else "…" if value else ""


def _fields_of(subject: Subject) -> tuple[str, ...]:
    """Return the Chinese keys of a record, the longest first."""
    aliases = [str(info.alias) for info in type(subject.record).model_fields.values()]
    return tuple(sorted(aliases, key=lambda alias: -len(alias)))


def _demands(note: str, records: Sequence[Subject], short_name: str) -> Iterator[_Demand]:
    """Read the instructions of a note, sentence by sentence, as far as they name a field and what it has to hold."""
    fields = _fields_of(records[0])
    for sentence in _SENTENCE.split(note):
        bare = _ORDINAL.sub("", sentence, count=1).strip()
        says = inside(shorten(bare))
        if _EVERY_FIELD.match(bare) and _NOT_EMPTY.search(bare):
            used = {field for subject in records for field in subject.written}
            yield from (_Demand(field, says, bool, blank=True) for field in fields if field in used)
        elif field := _field_named(bare, fields):
            for check in _checks(bare, short_name):
                yield _Demand(field, says, check)
            if _NOT_EMPTY.search(bare):
                yield _Demand(field, says, bool, blank=True)


def _checks(sentence: str, short_name: str) -> Iterator[Callable[[str], bool]]:
    """Yield what a cell has to pass, as far as the sentence says something that can be tested."""
    if match := _NO_WORD.search(sentence):
        yield _lacks(match[1])
    elif match := _CHOICE.search(sentence):
        yield frozenset(re.findall(_QUOTED, match[1])).__contains__
    elif (match := _FORMAT.search(sentence)) and (pattern := _pattern(match[1] or match[2])):
        yield _matches(pattern)
    if match := _MOST.search(sentence):
        yield _has_length(0, int(match[1]))
    if match := _DIGITS.search(sentence):
        yield _has_length(int(match[1]), int(match[1]))
    if "阿拉伯数字" in sentence:
        yield lambda text: not _NUMERAL.search(text)
    if _PERCENT.search(sentence):
        yield lambda text: "%" in _plain(text)
    if _NO_SHORT.search(sentence):
        yield lambda text: text != short_name


def _lacks(word: str) -> Callable[[str], bool]:
    return lambda text: word not in text


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: bool(pattern.fullmatch(_plain(text)))


def _has_length(least: int, most: int) -> Callable[[str], bool]:
    return lambda text: least <= len(text) <= most


def _field_named(sentence: str, fields: tuple[str, ...]) -> str:
    """Return the field that a sentence begins with, by its full name or by the end of it (有效期 for 证件有效期)."""
    start = sentence[:16]
    if named := next((field for field in fields if field in start), ""):
        return named
    head = re.match(
        r"[“\"]?(?:执法)?([\u4e00-\u9fff]{3,8}?)[”\"]?(?:一?栏|列|项)?(?:中|内)?(?:应|须|要|需|请|统一|采用|按|填|不|必|均|为|格式|以)",
        sentence,
    )
    found = [field for field in fields if head and (field.endswith(head[1]) or head[1].endswith(field))]
    return found[0] if len(found) == 1 else ""


def _pattern(sample: str) -> re.Pattern[str] | None:
    """Return what a sample such as ××××年××月—××××年××月 asks for; None when it has no blanks."""
    text = _plain(sample)
    text = re.sub(r"[yY]{2,4}", lambda found: "#" * len(found[0]), text)
    text = re.sub(r"MM|DD|mm|dd", "##", text)
    if not any(sign in text for sign in _BLANK_PLAIN):
        return None
    parts = re.split(f"([{re.escape(_BLANK_PLAIN)}]+)", text)
    built = ""
    for part in parts:
        if part and part[0] in _BLANK_PLAIN:
            built += r"\d{4}" if len(part) == 4 else rf"\d{{1,{len(part)}}}"
        else:
            built += re.sub("-+", "-+", re.escape(part).replace(r"\-", "-"))
    return re.compile(built)


def _plain(text: str) -> str:
    """Return the text without blanks, every dash the same, full-width digits and letters as half-width ones."""
    bare = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return re.sub("[—–－~～]+|-+", "-", bare)


_BLANK_PLAIN = "".join(dict.fromkeys(unicodedata.normalize("NFKC", _BLANK)))
