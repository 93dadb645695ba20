"""A word that stands for a value still to come, where a value is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from gongshi.records import LISTS, ListKind
from gongshi.source.problem import Way

from ..case import Case
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_COUNT = r"\d|[一二三四五六七八九十百两半几]"
_HOW_OFTEN = re.compile(
    rf"(?:{_COUNT})\s*(?:次|个|成|家|户|年|月|季|周|旬|日|天|遍|轮|分之)|\d|百分之"
    r"|全部|全覆盖|全数|逐[一户家个]|每(?:半年|季度?|年|月|周|旬)"
)
_NO_NUMBER = re.compile("若干|[多数]次|适[量当]|一定")
"""Words that look like a number and are none."""
_HOW_LONG = re.compile(
    rf"(?:{_COUNT})\s*个?\s*(?:工作|自然)?(?:日|天|月|年|周|小时|分钟)"
    r"|即时|即办|当场|当日|当天|立即|随到随办|现场(?:办结|办理)|长期|永久"
)
_HOW_MUCH = re.compile(r"\d|[一二三四五六七八九十百千万两]+\s*(?:元|倍|角)|不收费|免费|不收取|^无[。]?$|没有")
_NEVER = re.compile(
    r"(?:适时|随时|届时|及时|实时|(?:根据|视|按)(?:实际)?(?:需要|情况|需)|视情|酌情|看情况|不定期|定期|经常|待定|待补充?"
    r"|按(?:照)?(?:有关|相关)?(?:规定|要求|程序|计划)(?:执行|办理)?|依法(?:处理|处罚|执行|办理)?|工作时间|正常上班时间)[。]?"
)
"""Words that say when or how much only in appearance; as whole values."""
_ELSEWHERE = re.compile(
    r"《|第[一二三四五六七八九十百\d]+条|法律|法规|规章|计划|方案|办法|协议|合同|章程|目录"
)
"""What refers the reader to another text; that may be enough."""
_NO_LIMIT = re.compile(r"(?:无|没有|不适用|无(?:法定)?时限(?:要求)?|法律(?:法规)?(?:无|没有|未作)规定)[。]?")

_EMPTY = re.compile(
    r"(?:待(?:定|补充?|填写?|完善|更新|核实|公布|确定|录入|查)|暂缺|暂定|未定|不详|不明|未知|略|同上|同前|〃|无法确定|不确定"
    r"|空白?|\(空\)|[/\\]+|[-—–－_]+|\*+|\.{2,}|…+|[xX×]{2,}|\?+|N/?A|n/a|null|none|nan|undefined|TBD|TODO"
    r"|测试|占位|#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?)|#{3,})。?"
)
"""Values that are none, in whatever field."""
_TEMPLATE = re.compile(
    r"[×xXｘＸ*＊○〇某_＿〔](?:(?<=[×xXｘＸ*＊○〇某])[×xXｘＸ*＊○〇某]+(?:县|市|区|省|局|股|科|镇|乡|街道|年|月|元)"
    r"|(?<=[_＿])[_＿]+|(?<=〔)[\s　]*〕\s*第?\s*号?)"
)
"""Blanks of a template that nobody filled."""
_LOOK_UP = re.compile(
    r"(?:详见|参见|详细内容见)(?:国家)?(?:相应|相关|有关)的?(?:法律|法规|规章|政策|规定|文件|制度|办法|要求)[、法律规章政策规定文件制度办要求]{0,10}(?=[。；，、）)\s\x1f]|$)"
)
"""What sends the reader to a text without saying to which."""
_SOME_TIME = re.compile(r"在规定的?(?:时间|时限|期限)[之以]?内")
"""A term that the text leaves to the reader to find."""
_OWN_FIELDS = frozenset({"检查方式", "检查内容", "审核条件", "记录过程", "记录场合", "适用范围", "受理条件"})
"""Fields that have to say more than what the list is about."""
_OF_LAW = frozenset({"原文", "名称", "检查事项"})
"""Fields in the words of a law."""
_HAS_BLANKS = frozenset({"forms", "decisions", "results"})
"""Lists in which blanks and masked names belong."""

_FIELDS: dict[str, tuple[tuple[Way, str], ...]] = {
    "inspections": ((("抽查比例",), "often"), (("抽查频次",), "often"), (("年度频次上限",), "often")),
    "items": ((("法定时限",), "long"), (("承诺时限",), "long"), (("收费", "标准"), "much")),
    "guides": ((("办理时限",), "long"), (("收费", "标准"), "much")),
    "recordings": ((("执法时限",), "word"), (("保存期限",), "long")),
    "legal-review": ((("审核期限",), "long"),),
}
_OF_CHECKS = "国办发〔2015〕58号：随机抽查应当确定抽查比例和频次"
_MAY_BE_EMPTY = frozenset({"备注", "序号", *(way[-1] for fields in _FIELDS.values() for way, _ in fields)})
"""Fields that may say nothing, or that are asked for a value on their own."""
_KINDS = {
    "often": (_HOW_OFTEN, "写明数量：多久几次、百分之几、几家", "写出确定的比例、频次，如 10%、每年1次"),
    "long": (_HOW_LONG, "写明期限：几日、几个工作日、几个月", "写出确定的期限；法律没有规定期限的写“无”"),
    "much": (_HOW_MUCH, "写明标准：每件多少元", "写出收费标准；不收费的写“不收费”"),
}


@rule(
    "placeholder-value",
    name="该写数值的地方没有数值",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="比例、频次、时限、期限、收费标准、裁量幅度，以及各栏里“待定”“/”“××县”一类的字样",
    ground="国办发〔2018〕118号：公示的信息应当准确、完整",
    mend="写出确定的内容；确实没有的写“无”",
)
def placeholder_value(case: Case) -> Iterator[Hit]:
    """Yield each field that asks for a value and holds a word instead, and each blank of a template."""
    yield from _asked(case)
    for wording, _ in case.sweep.judged(_is_empty):
        for place in wording.places:
            if isinstance(place.way[0], str) and place.way[-1] not in _MAY_BE_EMPTY:
                name = _field_name(place.way)
                yield Hit(place.subject, place.way, f"“{name}”写作“{wording.text}”", "确定的内容")
    yield from _says_nothing(case)
    for found in case.sweep.find(_TEMPLATE):
        says = f"没有填的空：{around(found.wording.text, found.at)}"
        for place in found.wording.places:
            if place.subject.list not in _HAS_BLANKS and "说明" not in place.way:
                yield Hit(place.subject, place.way, says, "填好的名称、日期或者编号")


def _is_empty(text: str) -> bool:
    return len(text) <= 12 and bool(_EMPTY.fullmatch(unicodedata.normalize("NFKC", text).strip()))


def _says_nothing(case: Case) -> Iterator[Hit]:
    """Yield what sends the reader to unnamed rules, and what only repeats the list's own name."""
    for found in case.sweep.find(_LOOK_UP):
        says = f"没有写明是哪一部：“{found.match.group()}”"
        for place in found.wording.places:
            yield Hit(
                place.subject,
                place.way,
                says,
                "写明名称和条款，或者直接写出内容",
                "把“详见……”换成《……》第几条，或者写出规定的内容",
                severity=Severity.HINT,
            )
    for found in case.sweep.find(_SOME_TIME):
        says = f"没有写明多长时间：{around(found.wording.text, found.at, width=10)}"
        for place in found.wording.places:
            if place.way[-1] not in _OF_LAW and place.subject.list not in _HAS_BLANKS:
                yield Hit(
                    place.subject,
                    place.way,
                    says,
                    "写明几日、几个工作日，或者是哪一条规定的期限",
                    f"把“{found.match.group()}”换成确定的期限",
                    severity=Severity.HINT,
                )
    for kind in LISTS:
        for subject in case.records(kind.key):
            for field in _OWN_FIELDS.intersection(subject.written):
                value = subject.written[field]
                texts = value if isinstance(value, list) else [value]
                if texts and all(isinstance(text, str) and _bare(text) in _names(kind) for text in texts):
                    yield Hit(
                        subject,
                        (field,),
                        f"“{field}”写作“{shorten(texts[0])}”，只是清单的名称",
                        f"具体的{field}",
                        f"写出具体的{field}"
                        + ("，如现场检查、书面检查、网络核查" if field == "检查方式" else ""),
                        severity=Severity.HINT,
                    )


def _bare(text: str) -> str:
    return re.sub(r"^双|[\W\d]|检查$|抽查$", "", text)


@lru_cache(maxsize=64)
def _names(kind: ListKind) -> frozenset[str]:
    """Return what a list is called, without the words that say nothing more."""
    return frozenset(_bare(name) for name in (kind.file, kind.name)) - {""}


def _asked(case: Case) -> Iterator[Hit]:
    for key, fields in _FIELDS.items():
        for subject in case.records(key):
            for way, kind in fields:
                yield from _judged(subject, way, kind)
    for plan in case.plans:
        yield from _judged(plan, ("抽查比例",), "often")
        yield from _judged(plan, ("时间",), "word")
    for band in case.records("discretion"):
        for position, _ in enumerate(band.record.bands):
            yield from _judged(band, ("分档", position, "幅度"), "word")
    for position, _ in enumerate(case.bureau.profile.entrusted):
        yield from _judged(case.profile, ("委托执法", position, "委托期限"), "long")
    yield from _judged(case.profile, ("办公时间",), "word")


def _judged(subject: Subject, way: Way, kind: str) -> Iterator[Hit]:
    """Yield a hit when the value at the end of the way is a word where a value is asked."""
    text = _value(subject.written, way)
    if not text:
        return
    found = f"“{_field_name(way)}”写作“{shorten(text)}”"
    if kind == "word":
        if _NEVER.fullmatch(text) or _EMPTY.fullmatch(unicodedata.normalize("NFKC", text)):
            yield Hit(subject, way, found, "写明什么时候、多少，不用看情况而定的词")
        return
    right, expected, advice = _KINDS[kind]
    vague = _NO_NUMBER.search(text) and not any(sign.isdigit() for sign in text)
    if (right.search(text) and not vague) or (kind == "long" and _NO_LIMIT.fullmatch(text)):
        return
    severity = Severity.HINT if _ELSEWHERE.search(text) else None
    ground = _OF_CHECKS if kind == "often" else ""
    yield Hit(subject, way, found, expected, advice, ground, severity)


def _value(written: object, way: Way) -> str:
    """Return the text at the end of the way, or nothing."""
    for part in way:
        if isinstance(written, dict):
            written = written.get(part)
        elif isinstance(written, list) and isinstance(part, int) and part < len(written):
            written = written[part]
        else:
            return ""
    return written.strip() if isinstance(written, str) else ""


def _field_name(way: Way) -> str:
    """Return the name of the field at the end of the way: the last key, with its group where it is general."""
    keys = [part for part in way if isinstance(part, str)]
    return f"{keys[-2]}{keys[-1]}" if keys[-1:] == ["标准"] and len(keys) > 1 else (keys or ["正文"])[-1]
