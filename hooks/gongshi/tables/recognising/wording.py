"""How the texts of tables are compared, and which of them are notes, totals, titles or group rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from gongshi.records.values import Category

LONGEST = 60
"""A longer text is no heading."""

_UNIT = r"(?:单位:?)?(?:万元|元|%|件|次|个|人|天|日|工作日|年|月|小时|年月日)"
_ASIDE = re.compile(rf"\((?:必填|选填|可选|必填项|选填项|非必填|{_UNIT})\)")
_ORDINAL = re.compile(r"^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、](?=\D))")
_BRACKETS = re.compile(r"\([^()]*\)")
_SIGNS = str.maketrans("", "", "*※★☆▲△.·•-—–/\\、_,，。;；:|\"'“”<>《》[]【】")
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return a heading without what writers add to it: blanks, full width, marks, numbering, units, colons."""
    text = _BLANKS.sub("", unicodedata.normalize("NFKC", text))
    text = _ORDINAL.sub("", _ASIDE.sub("", text))
    return text.translate(_SIGNS)


def unbracketed(plain_text: str) -> str:
    """Return a plain heading without its brackets: 责任事项(岗位职责) is 责任事项 too."""
    return _BRACKETS.sub("", plain_text)


_NOTE = re.compile(
    r"^[（(]?(?:填表说明|填报说明|填写说明|编制说明|有关说明|说明|备注|附注|注释|注意事项|注)[)）]?\s*(?:$|[:：.、．\d１-９一（(])"
    # What our own official lists have at their foot.
    r"|^来源\s*[:：]|^本表由公示数据生成|^执法依据照公布时所列的栏目"
)


def is_note(text: str) -> bool:
    """Return whether a text across a table is a note on it."""
    return bool(_NOTE.match(text.strip()))


_SIGNED = re.compile(
    r"^(?:(?:填表|填报|制表|审核|经办)人(?:员)?|制表|审核|填报日期|填表日期|填报时间|填表时间|制表日期"
    r"|(?:主要|单位|分管|部门)?负责人(?:签字|签名|签章))[)）]?\s*(?:$|[:：])"
)


def is_signature(texts: Sequence[str]) -> bool:
    """Return whether the texts of a row are the line of those who filled a table in: 填表人：… 审核人：….

    A word without colon may be a value; beside other texts it counts where a second one stands.
    """
    first = texts[0].strip()
    if not _SIGNED.match(first):
        return False
    colon = "：" in first or ":" in first
    return colon or len(texts) == 1 or any(_SIGNED.match(text.strip()) for text in texts[1:])


_MONEY = re.compile(
    r"(?:^|[\s（(\[【，,；;。]|金额|货币|计量|计价)单位\s*[:：]\s*(?:人民币)?\s*(亿元|万元|千元|元)(?![\u4e00-\u9fff])"
)


def unit_of(texts: Iterable[str]) -> str:
    """Return the unit of money that a line above a table tells, such as 单位：万元; empty if none does."""
    return next((found[1] for text in texts if (found := _MONEY.search(text))), "")


_UNIT_LINE = re.compile(
    r"^[（(\[【]?(?:金额|货币|计量|计价)?单位\s*[:：]\s*(?:人民币)?\s*(?:亿元|万元|千元|元)[)）\]】]?$"
)


def is_unit(text: str) -> bool:
    """Return whether a text says nothing but the unit of money."""
    return bool(_UNIT_LINE.match(text.strip()))


_ASIDE_SHEETS = frozenset({"目录", "封面", "首页", "填表说明"})


def is_aside(name: str) -> bool:
    """Return whether a sheet or table of this name holds no records: 目录, 封面."""
    return plain(name) in _ASIDE_SHEETS


_TOTALS = frozenset({"合计", "小计", "总计", "共计", "累计", "本页小计", "本页合计", "总合计"})


def is_total(text: str) -> bool:
    """Return whether a text opens a row of totals."""
    return plain(text) in _TOTALS


_CATEGORIES = {str(each): str(each) for each in Category} | {
    "行政监督检查": "行政检查",
    "行政强制措施": "行政强制",
    "行政强制执行": "行政强制",
    "其他行政权力": "其他职权",
    "其他权力": "其他职权",
    "其他行政职权": "其他职权",
}
_GROUP_ROW = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?|第[一二三四五六七八九十]+[类部分]+[、:：]?)?\s*"
    rf"({'|'.join(sorted(_CATEGORIES, key=len, reverse=True))})(?:类|事项|职权|类事项|类职权)?"
    r"\s*(?:[（(]?(?:共|计|合计)?\s*\d+\s*[项条个]?[)）]?)?[:：]?$"
)


def category_of(text: str) -> str:
    """Return the category that a row such as 一、行政处罚类（共3项） announces; empty for other texts."""
    found = _GROUP_ROW.match(_BLANKS.sub("", text))
    return _CATEGORIES[found.group(1)] if found else ""


_ANNEX = re.compile(r"^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]*\s*[:：.、]?$")
_TITLE_ENDS = "。；;：:，,、"


_LETTER = re.compile(r"[A-Za-z\u3400-\u9fff]")


def is_annex(text: str) -> bool:
    """Return whether a text says nothing but which annex this is: 附件3."""
    return bool(_ANNEX.match(text.strip()))


def is_title(text: str) -> bool:
    """Return whether a text can be a title: short, no sentence, not only 附件3."""
    text = text.strip()
    return (
        bool(text)
        and len(text) <= LONGEST
        and "：" not in text
        and ":" not in text
        and text[-1] not in _TITLE_ENDS
        and bool(_LETTER.search(text))
        and not is_annex(text)
        and not is_note(text)
    )


_SHEET_NAME = re.compile(r"^(?:sheet|工作表|表|table)\s*\d*$|^$", re.IGNORECASE)


def says_something(name: str) -> bool:
    """Return whether a sheet's name was given by somebody, unlike Sheet1 or 表2."""
    return not _SHEET_NAME.match(name.strip())
