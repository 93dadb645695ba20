"""Where natural persons live, as texts tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

MASK = "某×xX*＊○〇□△●＿_"
"""What stands where a name or an address is hidden."""

_WORD = r"家住|家庭(?:详细)?(?:住址|地址)|现住址|现住地|现居住[地于在]|经常居住地|居住地址|户籍所在地|户籍地址?|常住地址|住址"
_NUMBER = r"[0-9０-９一二三四五六七八九十百]+\s*"
_EXACT = re.compile(rf"{_NUMBER}(?:号楼?|室|单元|栋|幢|组|户|弄|巷|楼|社|队)")
_VILLAGE = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:村|社区|小区|花园|家园|公寓|苑|庄|屯|寨|组|街|路|巷|胡同|里弄)$"
)
_WHERE = r"(?P<where>[^，,。；;、\n（）()：:\"'“”]{2,60})"
_TOLD = re.compile(rf"(?:{_WORD})\s*(?:[：:为是在于]|系)?\s*{_WHERE}")
_LIVES = re.compile(rf"(?:^|[，,；;。\s])(?:现)?住(?:在|于|址|所)?\s*[：:]?\s*{_WHERE}")
_FLAT = re.compile(
    rf"[\u4e00-\u9fff]{{1,12}}(?:小区|花园|家园|公寓|新村|苑|宿舍|家属院|住宅楼?)[^，,。；;\n]{{0,12}}?{_NUMBER}(?:号楼|栋|幢|单元|室|户)"
)
_OFFICE = re.compile(
    r"政府|民政|办事处|派出所|居委会|村委会|窗口|医保|部门|机构|中心|医院|药店|诊所|公司|乡镇|街道办|县级|市级"
)


def homes(text: str) -> Iterator[tuple[int, str]]:
    """Yield where in a text of any kind a home is told by a word such as 家住, and the beginning of the address."""
    if "住" in text or "户籍" in text:
        yield from _found(text, _TOLD)


def homes_of_party(text: str) -> Iterator[tuple[int, str]]:
    """Yield the same of a text about a natural person, where 住 alone says enough, and a flat is somebody's home."""
    if "住" in text:
        yield from _found(text, _LIVES)
    for found in _FLAT.finditer(text):
        if _is_private(found[0]):
            yield found.start(), _short(found[0])


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    for found in pattern.finditer(text):
        where = found["where"].split("的", maxsplit=1)[0].strip()
        if _is_private(where) and (_EXACT.search(where) or _VILLAGE.search(where)):
            yield found.start(), _short(where)


def _is_private(where: str) -> bool:
    return not (set(where) & set(MASK) or _OFFICE.search(where))


def _short(where: str) -> str:
    """Return the beginning of an address, so that messages do not publish it either."""
    return where[:4] + "…"
