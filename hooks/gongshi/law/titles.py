"""Titles of laws: which are known to exist, what a title claims to be, and which one was probably meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Indel

from .citations import bare_title
from .register import LawLevel

_FILE = Path(__file__).with_name("titles.txt")
_GONE = "已废止"

_KINDS = (
    *(
        "实施细则",
        "实施条例",
        "实施办法",
        "法典",
        "宪法",
        "条例",
        "细则",
        "办法",
        "规定",
        "规则",
        "规范",
        "通则",
    ),
    *(
        "决定",
        "通知",
        "意见",
        "通告",
        "公告",
        "方案",
        "标准",
        "目录",
        "指引",
        "清单",
        "制度",
        "预案",
        "纲要",
        "法",
    ),
)
_TRIAL = re.compile(r"(?:试行|暂行|草案|修订草案|征求意见稿)$")
_TAIL = re.compile(r"(?<=[法例则定])第[一二三四五六七八九十百零〇两\d、]+[条章].*$")
_PROVINCES = (
    *(
        "北京",
        "天津",
        "上海",
        "重庆",
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
    ),
    *("江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海"),
    *("内蒙古", "广西", "西藏", "宁夏", "新疆"),
)
_LOCAL = re.compile(
    rf"(?:{'|'.join(_PROVINCES)})|(?![城各全本县省该])"
    r"(?:[\u4e00-\u9fff]{2,6}?(?<!城)(?:[省市县州盟旗]|自治[区州县旗]|地区|新区)|[\u4e00-\u9fff]县)"
    r"(?!级|区|场|域|容|政(?!府)|民)"
)
"""How a title begins that is a place's; 城市, 县级 and 市场 are no places."""
_SLIP = 0.85
_LIKE = 0.8
_SAME_CORE = 0.9
_SHORT, _SHORTEST = 8, 4
"""What a title is about, in signs: shorter than this it must be the same, or says too little."""


@dataclass(frozen=True)
class Title:
    """A law of which no more is known than that it exists, or existed."""

    name: str
    level: LawLevel | None
    successor: str | None = None
    """For a law that is no longer in force, the one that took its place."""
    ended: date | None = None
    """The first day on which it was no longer in force."""


@dataclass(frozen=True)
class Neighbour:
    """A known title that is like the title asked for."""

    name: str
    slip: bool = False
    """Whether the title asked for is this one, but for a sign or two."""
    other_kind: bool = False
    """Whether both differ only in what they say they are: 办法 for 条例."""


@lru_cache(maxsize=16384)
def plain(title: str) -> str:
    """Return a title without 中华人民共和国, brackets, notes of revision, and an article that follows it."""
    return _TAIL.sub("", bare_title(title).replace("中华人民共和国", ""))


def kind(title: str) -> str:
    """Return the word by which a title says what it is, such as 条例; empty when it has none."""
    own = _TRIAL.sub("", plain(title))
    return next((each for each in _KINDS if own.endswith(each)), "")


def is_local(title: str) -> bool:
    """Return whether a title begins with the name of a place."""
    return bool(_LOCAL.match(plain(title)))


@lru_cache(maxsize=1)
def known_titles() -> Mapping[str, Title]:
    """Return the titles that are known beside the register of laws, by their plain form."""
    titles: dict[str, Title] = {}
    heading = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif heading == _GONE and "→" in line:
            name, _, rest = line.partition("→")
            successor, _, ended = rest.strip().rpartition(" ")
            titles[plain(name)] = Title(name.strip(), None, successor, date.fromisoformat(ended))
        elif heading and heading != _GONE:
            titles |= {plain(name): Title(name, LawLevel(heading)) for name in line.split()}
    return titles


def known(title: str) -> Title | None:
    """Return the law of this title from the titles that are known beside the register."""
    return known_titles().get(plain(title))


@lru_cache(maxsize=4096)
def neighbour(title: str, registered: tuple[str, ...]) -> Neighbour | None:
    """Return the title most like one that is not known, from the register's and the known ones; None when none is.

    A slip changes little, and not the beginning, which says what the law is about or where it is from.
    """
    own = plain(title)
    near = process.extract(
        own, _names(registered), scorer=Indel.normalized_similarity, score_cutoff=0.6, limit=12
    )
    for name, likeness, _ in near:
        if kind(name) == kind(own) and likeness >= _SLIP and name[:2] == own[:2]:
            return Neighbour(name, slip=True)
    for name, _, _ in near:
        if _of_other_kind(own, name):
            return Neighbour(name, other_kind=True)
    return next((Neighbour(name) for name, likeness, _ in near if likeness >= _LIKE), None)


@lru_cache(maxsize=4)
def _names(registered: tuple[str, ...]) -> tuple[str, ...]:
    """Return every title that can be meant, in its plain form."""
    known_ones = (title.name for title in known_titles().values())
    return tuple(dict.fromkeys(plain(name) for name in (*registered, *known_ones)))


def _of_other_kind(own: str, name: str) -> bool:
    """Return whether two titles are about the same thing and differ in the kind of law."""
    kinds = kind(own), kind(name)
    if kinds[0] == kinds[1] or not all(kinds) or any("实施" in each for each in kinds):
        return False
    first, second = (
        _TRIAL.sub("", text).removesuffix(own_kind) for text, own_kind in zip((own, name), kinds, strict=True)
    )
    first, second = _TRIAL.sub("", first), _TRIAL.sub("", second)
    if len(first) < _SHORT:
        return first == second and len(first) >= _SHORTEST
    return first[:2] == second[:2] and Indel.normalized_similarity(first, second) >= _SAME_CORE
