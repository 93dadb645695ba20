"""What a text about remedies tells and what it leaves open: organ, address, telephone, time limit."""

from __future__ import annotations

import re

ORGAN, ADDRESS, PHONE, TERM = "机关", "地址", "电话", "期限"

_ORGAN = re.compile(r"(?P<own>[\u4e00-\u9fff]{2,24}?)(?:人民政府|人民法院|法院|委员会|局)")
_LEADING = re.compile("^.*[向到由至在]|依法|可以|应当|申请|提起|提出|或者?")
_VAGUE = re.compile("管辖权|相关|有关|上一?级|本级|同级|当地|所在地|作出|主管|行政执法")
_ADDRESS = re.compile(r"[路街道巷镇村][^，。；\n]{0,10}\d+号|地址\s*[:：]|地点\s*[:：]")
_PHONE = re.compile(r"\d{3,4}[-－—]?\d{7,8}|(?<!\d)12\d{3}(?!\d)")
_TERM = re.compile(r"[\d一二三四五六七八九十]+\s*个?(?:工作)?(?:日|天|月)")
_ELSEWHERE = re.compile(
    "(?<!意)见[^。；\\n]{0,12}(?:清单|附件|渠道|公示|网站|决定书|告知书)|按照?.{0,6}决定书|决定书.{0,4}(?:载明|告知)"
)


def told(text: str | None) -> frozenset[str]:
    """Return the parts that a text states."""
    if not text:
        return frozenset()
    found = {
        part for part, form in ((ADDRESS, _ADDRESS), (PHONE, _PHONE), (TERM, _TERM)) if form.search(text)
    }
    if any(_is_name(each["own"]) for each in _ORGAN.finditer(text)):
        found.add(ORGAN)
    return frozenset(found)


def _is_name(words: str) -> bool:
    """Return whether the words before 人民政府, 法院 or 局 name one: 临县, but not 有管辖权的 or 依法向."""
    return not _VAGUE.search(words) and len(_LEADING.sub("", words)) > 1


def refers(text: str) -> bool:
    """Return whether a text sends its reader elsewhere, such as to the list of remedies or to the decision itself."""
    return bool(_ELSEWHERE.search(text))
