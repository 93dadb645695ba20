"""Document numbers that are not written as GB/T 9704 asks: 〔〕 around the full year, no 第, no leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_RIGHT = "〔〕"
_NUMBER = re.compile(
    r"""(?P<word>[\u4e00-\u9fff]{1,12})\s*
    (?P<open>[〔\[［（(【〖｛{<〈《﹝〘])\s*(?P<year>\d{4}|\d{2}|20[×xX]{2}|[×xX＿_\s　]{1,8})\s*
    (?P<close>[〕\]］）)】〗｝}>〉》﹞〙])\s*
    (?P<di>(?:字|复)?第)?\s*(?P<number>\d{1,5}|[×xX＿_\s　]{1,8})\s*(?P<hao>号)?(?![楼院厅窗线门库房路])""",
    re.VERBOSE,
)
_YEAR = re.compile(r"[〔\[［（(【〖｛{<〈《﹝〘]\s*[\d×xX＿_\s　]{1,8}\s*[〕\]］）)】〗｝}>〉》﹞〙]")
_SHORT = 30
"""No number of a document is longer."""
_WITHOUT = re.compile(
    r"^(?P<word>[\u4e00-\u9fff]{2,14}?)\s*(?P<year>(?:19|20)\d\d)\s*[-—–－年.．·/]?\s*(?P<number>\d{1,4})\s*号$"
)
"""A number without any brackets, where a whole field is the number."""
_OF_YEAR = re.compile(r"(?:令|公告|通告|公报)$")
_BLANK = re.compile(r"^[×xX＿_\s　]*$")
_KIND = "发函字告决罚令文办通检审许处复规议纪政保"
_LEAD = re.compile(
    r"^.*(?:根据|依据|按照|依照|参照|转发|执行|印发|详见|文号|的|和|及|与|见|以|为|是|经|按|由|在|有|中)(?=[\u4e00-\u9fff]{2,})"
)
_DECISION = re.compile(r"[罚决许准强检处裁]")
_SMALL = frozenset("﹝﹞〘〙")


@rule(
    "docnum-bracket",
    name="发文字号写法",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各处的“文号”，以及正文、标题里的发文字号",
    ground="GB/T 9704—2012 党政机关公文格式 7.2.5：年份标全称，用六角括号〔〕括入，序号不加“第”，不编虚位，后加“号”",
    mend="按“机关代字〔年份〕序号号”的样子改写",
)
def docnum_bracket(case: Case) -> Iterator[Hit]:
    """Yield each document number in another form than the standard's."""
    for wording, _ in case.sweep.judged(_may_hold_number):
        for place in wording.places:
            if "来源" in place.way:
                continue
            whole = place.way[-1] == "文号"
            for found, right, why, severity in _wrong(wording.text, whole):
                if why == _DI and place.subject.list in ("decisions", "forms"):
                    continue
                yield Hit(
                    place.subject,
                    place.way,
                    f"发文字号“{found}”{why}",
                    f"“{right}”",
                    f"改为“{right}”",
                    severity=severity,
                )


def _may_hold_number(text: str) -> bool:
    return bool(_YEAR.search(text)) or ("号" in text and len(text) < _SHORT and text[0] > "一")


_DI = "的序号前有“第”"
_Wrong = tuple[str, str, str, Severity | None]


@lru_cache(maxsize=50_000)
def _wrong(text: str, whole: bool) -> tuple[_Wrong, ...]:
    """Return each wrong number in a text: as it stands, as it should be, what is wrong, how bad that is."""
    found = [wrong for match in _NUMBER.finditer(text) if (wrong := _fault(match, whole))]
    if whole and (bare := _WITHOUT.match(text.strip())) and not _OF_YEAR.search(bare["word"]):
        right = f"{bare['word']}〔{bare['year']}〕{int(bare['number'])}号"
        found.append((text.strip(), right, "的年份没有用六角括号括入", None))
    return tuple(found)


def _fault(match: re.Match[str], whole: bool) -> _Wrong | None:
    word, year, number = match["word"], match["year"], match["number"]
    blank = bool(_BLANK.match(year) or _BLANK.match(number))
    unsure = blank or len(year) == 2
    if not (match["hao"] or whole) or (unsure and not whole and word[-1] not in _KIND):
        return None
    word = word if whole else _LEAD.sub("", word)
    year_now = f"20{year}" if len(year) == 2 and year.isdecimal() else year
    right = f"{word}〔{year_now}〕{number.lstrip('0') or number}号"
    stands = word + match.group()[len(match["word"]) :].rstrip()
    why, severity = _reason(match)
    return (stands, right, why, severity) if why else None


def _reason(match: re.Match[str]) -> tuple[str, Severity | None]:
    brackets = match["open"] + match["close"]
    if brackets != _RIGHT:
        if _SMALL & set(brackets):
            return f"用了不常用的括号“{brackets}”", Severity.HINT
        certificate = (match["di"] or match["number"].startswith("0")) and not _DECISION.search(
            match["word"][-4:]
        )
        return f"的年份没有用六角括号，用了“{brackets}”", Severity.HINT if certificate else None
    return next(((why, severity) for why, severity, wrong in _less(match) if wrong), ("", None))


def _less(match: re.Match[str]) -> Iterator[tuple[str, Severity | None, bool]]:
    """Yield what may be wrong with a number whose brackets are right, and whether it is."""
    year, number = match["year"], match["number"]
    yield "的年份没有写全四位", None, len(year) == 2 and year.isdecimal()
    yield "的末尾缺“号”", None, not match["hao"]
    leading = number.isdecimal() and len(number) > 1 and number.startswith("0")
    yield "的序号前编了虚位“0”", Severity.HINT, leading
    yield _DI, Severity.HINT, bool(match["di"]) and not _DECISION.search(match["word"][-4:])
