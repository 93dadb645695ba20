"""What programs leave behind in a text: tags of web pages, marks of word processors, signs that cannot be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..case import Case, Place
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_TAGS = (
    "p|br|hr|ol|ul|li|dl|dt|dd|div|span|table|thead|tbody|tfoot|tr|td|th|col|colgroup|caption|font|strong|b|i|u|em|s|a|img|"
    r"sup|sub|pre|code|center|blockquote|section|article|header|footer|nav|input|button|form|iframe|script|style|link|meta|"
    r"svg|path|video|h[1-6]|o:p|[vw]:\w+|st\d:\w+|xml|html|head|body"
)


_GARBLED = r"\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1b\x7f-\x9f"
_UNSEEN = r"\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One sort of residue."""

    name: str
    pattern: re.Pattern[str]
    severity: Severity | None = None
    in_markdown: bool = True
    """Whether it is residue in a Markdown text too."""


_KINDS = (
    _Kind(
        "网页代码",
        re.compile(
            rf"(?:</?(?:{_TAGS})(?:\s[^<>\x1f]*)?/?>|<!--|-->|<!\[CDATA\[|(?<![\w-])style\s*=\s*[\"'“”]|mso-[a-z]+-)",
            re.I,
        ),
    ),
    _Kind(
        "网页转义符",
        re.compile(
            r"&(?:nbsp|lt|gt|amp|quot|apos|ensp|emsp|middot|ldquo|rdquo|mdash|hellip|#\d{2,5}|#x[0-9a-f]{2,4});?",
            re.I,
        ),
    ),
    _Kind(
        "文档转换留下的记号",
        re.compile(
            r"\[(?:bookmark|image|图片|footnote|comment|pic|图像)[:：]?[^\[\]\x1f]{0,60}\]|!\[[^\[\]\x1f]{0,60}\]\([^()\x1f]{0,200}\)"
            r"|(?<!\w)_(?:Toc|Ref|GoBack|Hlk)\d*|\b(?:PAGEREF|HYPERLINK|MERGEFORMAT|FORMTEXT|EMBED|SHAPE)\b|_x[0-9A-Fa-f]{4}_"
            r"|错误[!！]\s*(?:未找到|超链接|未定义)[^\x1f。]{0,12}"
        ),
    ),
    _Kind(
        "表格软件的出错提示",
        re.compile(
            r"#(?:REF|VALUE|NAME|DIV/0|N/A|NUM|NULL)[!?！？]?|^(?:null|NaN|undefined|None|NaT|nan|\(空白\))$"
        ),
    ),
    _Kind(
        "模板记号",
        re.compile(
            r"\{\{[^{}\x1f]{0,60}\}\}|\{%[^{}\x1f]{0,60}%\}|\$\{[^{}\x1f]{0,60}\}|<%[^<>\x1f]{0,60}%>"
        ),
    ),
    _Kind(
        "Markdown 记号",
        re.compile(
            r"\*\*[^*\n\x1f]{1,80}\*\*|(?:^|(?<=\n))#{1,6}[ ](?=\S)|\|\s*:?-{3,}|(?<!\!)\[[^\[\]\x1f]{1,60}\]\((?:https?|\.{0,2}/)[^()\x1f]{1,200}\)|```"
        ),
        in_markdown=False,
    ),
    _Kind("乱码", re.compile(rf"[{_GARBLED}]|锟斤拷|烫烫烫|鈥|銆")),
    _Kind("看不见的字符", re.compile(rf"[{_UNSEEN}]"), Severity.WARNING),
    _Kind("换行、制表的代号", re.compile(r"\\[nrt](?![A-Za-z])"), Severity.WARNING),
    _Kind(
        "流程图的分支标签连在一起",
        re.compile(
            r"(?:[是否]{5,}|(?:是是|否否)[是否](?![认决定])|[是否](?:是是|否否)(?![认决定])|(?:属实|不属实){3,})"
        ),
    ),
)


_SUSPECT = re.compile(
    rf"[<>&\[_#{{$*|`\\{_GARBLED}{_UNSEEN}]|style|mso-|HYPERLINK|PAGEREF|MERGEFORMAT|FORMTEXT|EMBED|SHAPE|null|NaN|nan|undefined|None|NaT"
    r"|错误|空白|锟|烫|鈥|銆|是是|否否|是否是否|否是否是|属实"
)
"""What any of them begins with: few texts are looked at twice."""


@rule(
    "markup-residue",
    name="夹有代码和乱码",
    group=Group.TEXT,
    severity=Severity.ERROR,
    looks_at="全部文字（Markdown 长文件里的 Markdown 记号除外）",
    ground="公开的信息应当准确（政府信息公开条例第6条）；网页、文档转换留下的记号不是公示的内容",
    mend="删去这些记号，只留文字；表格、图片里的内容丢失的，对照原件补录",
)
def markup_residue(case: Case) -> Iterator[Hit]:
    """Yield, for each sort of residue, every place of it; the finding names the commonest marks."""
    suspects = {id(found.wording): found.wording for found in case.sweep.find(_SUSPECT)}
    residues = [(wording, marks) for wording in suspects.values() if (marks := _residues(wording.text))]
    for number, kind in enumerate(_KINDS):
        often: Counter[str] = Counter()
        places: dict[int, Place] = {}
        for wording, marks in residues:
            for place in wording.places if number in marks else ():
                if kind.in_markdown or not isinstance(place.subject.written, str):
                    places[id(place)] = place
                    often.update(marks[number])
        if places:
            shown = "、".join(f"“{mark}”" for mark, _ in often.most_common(3))
            for place in places.values():
                yield Hit(
                    place.subject,
                    place.way,
                    f"夹有{kind.name}，如{shown}",
                    "只有文字，没有代码和乱码",
                    severity=kind.severity,
                )


@lru_cache(maxsize=50_000)
def _residues(text: str) -> dict[int, list[str]]:
    """Return what a text has of each kind, as a message can show it."""
    found = (
        (number, [_shown(match.group()) for match in kind.pattern.finditer(text)])
        for number, kind in enumerate(_KINDS)
    )
    return {number: marks for number, marks in found if marks}


_NO_SIGN = re.compile(rf"[{_GARBLED}{_UNSEEN}]")


def _shown(mark: str) -> str:
    """Return a mark as a message can show it: signs that cannot be seen by their number."""
    return _NO_SIGN.sub(lambda sign: f"U+{ord(sign.group()):04X}", shorten(mark, 24))
