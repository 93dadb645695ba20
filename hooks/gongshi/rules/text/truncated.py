"""Sentences that break off: at a comma, at a preposition, without a consequence, shorter than elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from gongshi.source.problem import Way

from ..case import Case, Place, Wording
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .enumerations import Entry, in_text, lists, marker_of

_WHOLE = "句子完整，以句号或分号结束"
_MEND = "对照原件补全"
_END_MARKS = "。；！？…;!?：:”』」）)》〉】"
_PROSE_FIELDS = (
    "内容 原文 引语 结语 列项 说明 正文 职责 违法责任 责任事项 适用范围 受理条件 条件 结果送达 检查内容 检查标准 审核条件 审核重点 审核期限 提交材料 "
    "救济途径 结果查询 流程说明 记录过程 违法事实 处罚内容 许可内容 决定书全文 情形 幅度 情况说明 告知内容 样式正文 委托书 委托事项 依法享有的权利 "
    "举报奖励 理由 更正内容 处理 原因 备注 设立依据说明"
)
_PROSE = frozenset(_PROSE_FIELDS.split())
"""Fields that hold sentences; names, places and single words need no end mark."""
_NAMES = frozenset(
    {"名称", "标题", "检查事项", "审核项目", "记录事项", "违法行为", "案件名称", "计划名称", "实施对象"}
)
"""Fields that hold a name in full."""
_NOT_SHORT = 8

_STOPS = re.compile(r"[，、,（(《〈“‘〔【—][\s]*$")
_HANGING = re.compile(
    r"(?:依照|按照|以及|或者|并且|而且|由于|对于|关于|为了|应当|不得|必须|予以|给予|责令|处以|经由|不予|按规定由|(?:^|[，、；。]|应当)(?:依据|根据)|"
    r"(?<![总共饱中调温柔平缓])和|(?<![涉以普提顾危可波推触])及|(?<![参给授赠])与|或|(?<![合归兼])并|(?<![理自事缘案来因])由|"
    r"(?<![核应校针面相反比绝])对|(?<![方去意导走流投倾趋动])向|将|被|(?<![行认作成因更视变改人所有以无难])为|"
    r"(?<![存所实现潜内外自])在|(?<![属由基等低高少多用位至关优对])于|第)$"
)
_HANGING_BEFORE_STOP = re.compile(
    r"(?:依照|按照|以及|或者|并且|由于|对于|为了|应当|不得|必须|责令|处以|经由)[。；]$"
)
"""What can only be followed by more words."""
_TAIL = 8
"""So many signs at the end show how a text ends."""
_NO_HEAD = re.compile(r"^\s*[，、。；：！？）》”’〕】,;]")
_DOTS = re.compile(r"(?<![.．…])(?:\.{3,6}|。{3,}|．{3,})\s*$")
_CONDITION = re.compile(r"[^。；！？\n]*的[。；;]?\s*$")
_BE = re.compile(r"[是属为]|有下列|之一的|符合|适用|以下|如下|范围|除外的|另有规定的")
_CONSEQUENCE = frozenset({"违法责任", "内容", "原文", "责任事项"})


@rule(
    "truncated",
    name="文字不完整",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="责任、条件、依据原文、说明等成句的文字",
    ground="公开的信息应当完整、准确（政府信息公开条例第6条）；句子没有说完，多半是录入、粘贴时漏了后面的文字",
    mend=_MEND,
)
def truncated(case: Case) -> Iterator[Hit]:
    """Yield each text that breaks off, and each that has no end mark where its like have one."""
    suspects = {wording.text: wording for wording, _ in case.sweep.judged(_suspect)}
    for wording in suspects.values():
        for place in wording.places:
            if told := _broken_off(wording.text, place) or _no_consequence(wording.text, place):
                yield _hit(place, told)
    prose = {each.text: each for each in case.wordings if _holds_sentences(each.first)}
    yield from _shorter_than_elsewhere(prose, suspects)
    yield from _unlike_siblings(case)
    yield from _no_means(case)
    yield from _only_numbers(case)
    yield from _without_de(case)
    for subject in case.long_texts:
        yield from _paragraphs(subject)


def _shorter_than_elsewhere(prose: dict[str, Wording], told: Collection[str]) -> Iterator[Hit]:
    """Yield the texts that go on elsewhere, and those that have their full stop elsewhere."""
    longer = _longer(prose)
    for text in longer.keys() - set(told):
        for place in prose[text].places if text in prose else ():
            yield _hit(
                place,
                f"到“{_tail(text)}”为止",
                f"别处同一段文字后面还有“{shorten(longer[text][len(text) :], 30)}”",
                "照别处补全",
            )
    ended = {bare.rstrip("。；; \n") for text in prose if (bare := text.rstrip())[-1:] in "。；;"}
    for text in (ended & prose.keys()) - longer.keys() - set(told):
        for place in prose[text].places if len(text) >= _NOT_SHORT else ():
            yield _hit(
                place,
                f"没有句号：“{_tail(text)}”",
                "别处同一句话有句末标点",
                "在句末加句号",
                Severity.HINT,
            )


def _suspect(text: str) -> bool:
    """Return whether a text may be incomplete, wherever it stands."""
    return bool(_break(text)) or _conduct(text) or text.endswith("…")


def _hit(
    place: Place, found: str, expected: str = _WHOLE, advice: str = _MEND, severity: Severity | None = None
) -> Hit:
    return Hit(place.subject, place.way, found, expected, advice, severity=severity)


def _holds_sentences(place: Place) -> bool:
    way = place.way
    return (way[-1] in _PROSE or not _PROSE.isdisjoint(way[-3:])) and "来源" not in way


def _tail(text: str, width: int = 16) -> str:
    line = text.rstrip().rsplit("\n", 1)[-1].strip()
    return line if len(line) <= width else f"…{line[-width:]}"


def _broken_off(text: str, place: Place) -> str:
    """Return what to say of a text that cannot end or begin as it does, or nothing."""
    told = _break(text)
    if "来源" in place.way or (told == _COMMA and _separates(place, text)):
        return ""
    if told == _COLON and (place.way[-1] != "原文" or "……" in text):
        return ""
    if text.endswith("…") and place.way[-1] in _NAMES:
        told = _CUT
    return told.format(tail=_tail(text), head=shorten(text, 16))


_COMMA = "在“{tail}”处断开"
_WORD = "写到“{tail}”为止，话没有说完"
_COLON = "引文到冒号为止，没有其后的各项：“{tail}”"
_HEADLESS = "以标点开头，前面的文字缺了：“{head}”"
_CUT = "末尾是省略号，文字没有显示全：“{tail}”"


@lru_cache(maxsize=50_000)
def _break(text: str) -> str:
    bare = text.rstrip()
    if len(bare) < _NOT_SHORT:
        return ""
    if _NO_HEAD.match(text):
        return _HEADLESS
    tail = bare[-_TAIL:]
    if _STOPS.search(tail):
        return _COMMA
    if _HANGING.search(tail) or _HANGING_BEFORE_STOP.search(tail):
        return _WORD
    if _DOTS.search(tail):
        return _CUT
    return _COLON if bare.endswith(("：", ":")) else ""


def _separates(place: Place, text: str) -> bool:
    """Return whether a comma at the end only sets an entry off from the next one of its list."""
    written = place.subject.written
    for part in place.way[:-1]:
        written = written[part]
    at = place.way[-1]
    return isinstance(written, list) and isinstance(at, int) and at < len(written) - 1 and len(text) < 30


def _no_consequence(text: str, place: Place) -> str:
    """Return what to say of a text that names conduct, "…徇私舞弊的。", and not what follows from it, or nothing."""
    if place.way[-1] not in _CONSEQUENCE or not _conduct(text):
        return ""
    return f"只写了情形，句子没有说完怎样处理：“{_tail(text, 30)}”"


@lru_cache(maxsize=10_000)
def _conduct(text: str) -> bool:
    last = text.rstrip().rsplit("\n", 1)[-1]
    if (
        len(text) < 15
        or last.rstrip("。；;")[-1:] != "的"
        or marker_of(last)[0]
        or in_text(text)
        or not (found := _CONDITION.search(last))
    ):
        return False
    return not _BE.search(found.group()) and ("，" in found.group() or "、" in found.group())


def _longer(prose: Iterable[str]) -> dict[str, str]:
    """Return, for each text that breaks off inside a clause, the longer text of which it is the beginning."""
    texts = sorted({text.rstrip() for text in prose})
    found = {}
    for text, following in pairwise(texts):
        rest = following[len(text) :]
        broken = len(text) >= 15 and following.startswith(text) and text[-1] not in _END_MARKS + "，、,"
        if (
            broken
            and len(rest) >= 3
            and rest[0] not in _END_MARKS + "，、, （(\n"
            and re.search("[，；。]", text)
        ):
            found[text] = following
    return found


def _unlike_siblings(case: Case) -> Iterator[Hit]:
    """Yield the entries without an end mark in lists whose other entries have one."""
    for listed in lists(case):
        if listed.kind.endswith("依据") or "来源" in listed.places[0].way:
            continue
        for entry, last in _unended(listed.entries):
            for place in listed.places:
                yield Hit(
                    place.subject,
                    (*place.way, *entry.way),
                    f"没有句末标点，同一列举的其他各项有：“{_tail(entry.text)}”",
                    "各项以分号结束，末项以句号结束",
                    f"在句末加“{'。' if last else '；'}”；文字没有完的补全",
                    severity=Severity.HINT,
                )

        for entry in _stopped(listed.entries):
            for place in listed.places:
                yield Hit(
                    place.subject,
                    (*place.way, *entry.way),
                    f"列举中间用了句号，同一列举的其他各项用分号：“{_tail(entry.text)}”",
                    "各项以分号结束，末项以句号结束",
                    "把句号改为分号",
                    severity=Severity.HINT,
                )


@lru_cache(maxsize=10_000)
def _stopped(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the one entry that ends in a full stop while all others but the last end in a semicolon."""
    ends = [entry.text.rstrip()[-1:] for entry in entries[:-1]]
    if len(ends) < 2 or ends.count("。") != 1 or any(sign not in "。；;" for sign in ends):
        return ()
    entry = entries[ends.index("。")]
    return () if "。" in entry.text.rstrip()[:-1] else (entry,)


_MEANS = re.compile(
    r"等(?:方式|手段|方法|形式)(?=造成|骗取|获取|取得|套取|侵占|牟取|谋取|进行|开展|实施|违反|逃避|规避|损害|欺骗)"
)
_BY = re.compile(
    "以|通过|采取|采用|利用|运用|使用|借助|凭借|依靠|用|按|经|由|[借靠凭]|包括|作为|为|[是有]|如|结合"
)
_CLAUSE_END = "，。；：:,;\n（("


def _no_means(case: Case) -> Iterator[Hit]:
    """Yield where means do something, and no 以, 通过 or 采取 says so: 挂床住院等方式造成损失."""
    for found in case.sweep.find(_MEANS):
        text, at = found.wording.text, found.at
        start = max(text.rfind(sign, 0, at) for sign in _CLAUSE_END) + 1
        if at - start < 2 or _BY.search(text, start, at):
            continue
        for place in found.wording.places:
            if place.way[-1] != "原文":
                yield Hit(
                    place.subject,
                    place.way,
                    f"“{found.match.group()}”前面没有“以”“通过”“采取”一类的字：{around(text, at)}",
                    "句子成分完整",
                    f"在列举的各种做法之前补上“以”或者“通过”，与“{found.match.group()}”相应",
                    severity=Severity.HINT,
                )


@lru_cache(maxsize=10_000)
def _unended(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, bool], ...]:
    """Return the entries without an end mark, each with whether it is the last, where most have one."""
    ends = [_end(entry.text) for entry in entries]
    bare = [at for at, sign in enumerate(ends) if sign not in _ENDS]
    ended = sum(sign in _FULL_STOPS for sign in ends)
    if not bare or len(bare) > ended or (len(entries) == 2 and bare[0] == 0):
        return ()
    return tuple((entries[at], at == len(entries) - 1) for at in bare if not _break(entries[at].text))


def _paragraphs(subject: Subject) -> Iterator[Hit]:
    """Yield the paragraphs of a long text that break off."""
    lines = subject.written.split("\n")
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), start=1):
        if following.strip() or line.startswith(("#", "|", "<", "```")):
            continue
        if (told := _break(line)) and told != _COLON:
            yield _hit(Place(subject, (number,)), told.format(tail=_tail(line), head=shorten(line, 16)))


_FULL_STOPS = "。；;！？"
_ENDS = _FULL_STOPS + "!?：:，、,."


def _end(text: str) -> str:
    """Return the sign with which an entry ends, a closing bracket and what it closes left out of sight."""
    bare = text.rstrip()
    return bare.rstrip("）)")[-1:] if bare.endswith(("）", ")")) else bare[-1:]


_NUMBERS = re.compile(r"1([.、．])[ ]?2\1[ ]?3\1(?:[ ]?\d\1)*(?=\s*(?:$|[\n\x1f。；，]))", re.MULTILINE)
"""Numbers with nothing between them and nothing after."""


def _only_numbers(case: Case) -> Iterator[Hit]:
    """Yield where numbers stand in a row without what they number: 法定情形1.2.3."""
    for found in case.sweep.find(_NUMBERS):
        for place in found.wording.places:
            yield _hit(
                place,
                f"只有序号，没有内容：{around(found.wording.text, found.at)}",
                "每个序号后面有一项内容",
                "补上各项内容；没有的删去序号",
            )


_LEAD = re.compile(r"(?:下列|以下)[^。：:]{0,8}(?:情形|行为|情况)")
_DE_END = re.compile(r"的[；;。]$")
_WHOLE_ENTRY = re.compile(r"(?:情形|行为|情况|事项|案件|决定|的)[；;。]$|[^；;。]$")
"""Entries that need no 的, and those that miss their end mark first."""


def _without_de(case: Case) -> Iterator[Hit]:
    """Yield the entries without 的 under 有下列情形之一的 whose fellows end in 的；."""
    for listed in lists(case):
        place = listed.places[0]
        if listed.kind == "列项" and _LEAD.search(_lead(place)):
            for entry in _lacking_de(listed.entries):
                for each in listed.places:
                    yield _no_de(each, (*each.way, *entry.way), entry)
    for wording, entries in case.sweep.judged(_lacking_de_in):
        for entry in entries:
            for place in wording.places:
                yield _no_de(place, place.way, entry)


def _no_de(place: Place, way: Way, entry: Entry) -> Hit:
    return Hit(
        place.subject,
        way,
        f"列举的情形末尾没有“的”，同一列举的其他各项有：“{_tail(entry.text)}”",
        "“有下列情形”引出的各项都以“的”结尾",
        "对照原件、法规原文，在句末标点前补“的”",
        severity=Severity.HINT,
    )


def _lead(place: Place) -> str:
    """Return the words that open a list."""
    written = place.subject.written
    for part in place.way[:-1]:
        written = written[part]
    return str(written.get("引语") or written.get("内容") or "") if isinstance(written, dict) else ""


@lru_cache(maxsize=10_000)
def _lacking_de(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries without 的, when at least as many have it, and no more than two lack it."""
    texts = [(entry, entry.text.rstrip()) for entry in entries]
    bare = [entry for entry, text in texts if not _WHOLE_ENTRY.search(text)]
    with_de = sum(bool(_DE_END.search(text)) for _, text in texts)
    return tuple(bare) if len(bare) <= min(2, with_de) else ()


def _lacking_de_in(text: str) -> tuple[Entry, ...]:
    """Return the same of a list that stands inside a text."""
    if "的；" not in text and "的;" not in text:
        return ()
    entries = in_text(text)
    if len(entries) < 3 or not _LEAD.search(text[: text.find(entries[0].text[:6])]):
        return ()
    found = _lacking_de(entries)
    return found if len(found) == 1 else ()
