"""Whom a text speaks of: the parties that enforcement is about, as classes that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

ANY = "经营者"
"""A party that may be person or body."""
BODY = "单位"
"""Any body."""
PERSON = "个人"
"""Any person."""

_WORDS: dict[str, tuple[str | None, str]] = {
    # class: (the class above it, the words for it)
    "经营者": (None, "生产经营者 经营者 经营主体 市场主体 行政相对人 相对人 当事人"),
    "单位": (
        ANY,
        "单位和组织 法人 非法人组织 其他组织 其它组织 生产经营单位 企业事业单位 企事业单位 组织 单位 企业 机构",
    ),
    "个人": (ANY, "个人 公民 自然人 居民 村民 人员 从业人员"),
    # social insurance
    "用人单位": (BODY, "用人单位 缴费单位 参保单位 缴费企业"),
    "经办机构": (
        BODY,
        "医疗保障经办机构 社会保险经办机构 医疗保险经办机构 医保经办机构 医疗经办机构 经办机构",
    ),
    "定点医药机构": (BODY, "定点医药机构 医药机构 社会保险服务机构 医疗保险服务机构 协议医药机构 两定机构"),
    "医疗机构": (
        "定点医药机构",
        "定点医疗机构 公立医疗机构 民营医疗机构 医疗机构 医疗卫生机构 医院 诊所 卫生院 卫生室",
    ),
    "零售药店": ("药品经营单位", "定点零售药店 零售药店 定点药店 药店"),
    "药品经营单位": ("定点医药机构", "药品经营单位 药品经营企业 药品批发企业 药品零售企业"),
    "参保人员": (PERSON, "参保人员 参保个人 参保人 被保险人 待遇领取人"),
    "救助对象": (PERSON, "救助对象 低保对象 特困人员 特困供养人员 低保家庭 最低生活保障家庭成员 优抚对象"),
    # medicines and medical devices
    "药品上市许可持有人": (BODY, "药品上市许可持有人 医疗器械注册人 医疗器械备案人"),
    "药品生产企业": (
        BODY,
        "药品生产企业 药品和医用耗材生产企业 医用耗材生产企业 医疗器械生产企业 药品生产者",
    ),
    "投标人": (BODY, "投标人 投标企业"),
    # other fields of enforcement
    "食品生产经营者": (BODY, "食品生产经营者 食品生产经营单位 食品生产经营企业"),
    "食品生产者": ("食品生产经营者", "食品生产者 食品生产企业 食品生产单位 食品小作坊 小作坊"),
    "食品经营者": (
        "食品生产经营者",
        "食品经营者 食品销售者 食品经营企业 餐饮服务提供者 餐饮服务单位 餐饮单位",
    ),
    "学校": (BODY, "学校 中小学 幼儿园 民办学校"),
    "培训机构": (BODY, "校外培训机构 培训机构"),
    "养老机构": (BODY, "养老机构 养老服务机构 敬老院"),
    "社会组织": (BODY, "社会团体 民办非企业单位 社会服务机构 基金会 慈善组织 社会组织 行业协会"),
    "建设单位": (BODY, "建设单位 房地产开发企业 开发企业"),
    "施工单位": (BODY, "施工单位 施工企业 承包单位 建筑施工企业"),
    "监理单位": (BODY, "监理单位 工程监理单位"),
    "物业服务企业": (BODY, "物业服务企业 物业服务人 物业企业 物业公司"),
    "旅行社": (BODY, "旅行社 旅游经营者"),
    "互联网上网服务营业场所": (BODY, "互联网上网服务营业场所 网吧"),
    "娱乐场所": (BODY, "娱乐场所 歌舞娱乐场所 游艺娱乐场所"),
    "道路运输经营者": (BODY, "道路运输经营者 道路运输企业 客运经营者 货运经营者"),
    "矿山企业": (BODY, "矿山企业 矿山"),
    "危险物品单位": (BODY, "危险化学品企业 危险化学品单位 烟花爆竹经营单位"),
    "排污单位": (BODY, "排污单位 排污者 排放单位"),
    "种子生产经营者": (BODY, "种子生产经营者 种子企业"),
    "农药经营者": (BODY, "农药经营者 农药生产企业 农药经营单位"),
    "兽药经营者": (BODY, "兽药经营企业 兽药经营者 兽药生产企业"),
    "屠宰企业": (BODY, "屠宰企业 屠宰厂 生猪定点屠宰厂"),
    "取水单位": (BODY, "取水单位 取用水户 取水户"),
    "执业人员": (PERSON, "医师 护士 药师 医务人员 执业人员 驾驶员 驾驶人 教师"),
}
_ABOVE = {name: above for name, (above, _) in _WORDS.items()}
_CLASS = {word: name for name, (_, words) in _WORDS.items() for word in words.split()}
WORDS = re.compile("|".join(sorted(map(re.escape, _CLASS), key=lambda word: (-len(word), word))))
"""Any word for a party, the longest first."""
_SUMMED_UP = re.compile(r"(?P<some>[^，。；：:]*?)(?<![中高平同相均])等(?P<all>[^，。；、：:]{2,14})")
_JOINTS = re.compile(r"以及|[和及与，。；：:对]")
"""What ends, going backwards, the row of names that a noun after 等 sums up."""
_NOT_PARTIES = re.compile(
    r"企业年金|个人(?:账户|信息|隐私|权益)|单位(?:负责人|名称|印章)|医疗机构(?:执业|许可|设置)|组织(?:实施|开展|协调|听证)|(?:工作|执法|检查|稽核|监督)人员"
)
GENERAL = frozenset({ANY, BODY, PERSON})
"""Classes that say nothing about which party is meant."""


def class_of(word: str) -> str:
    """Return the class of a word that `WORDS` has found."""
    return _CLASS[word]


@lru_cache(maxsize=1 << 16)
def parties(text: str) -> frozenset[str]:
    """Return the classes of the parties that a text names.

    Of “A、B等C” only C counts, because it says what A and B are named for.
    """
    text = _NOT_PARTIES.sub("", text)
    while (match := _SUMMED_UP.search(text)) and WORDS.search(match["all"]):
        some = match["some"]
        joints = [joint.end() for joint in _JOINTS.finditer(some)]
        text = (
            text[: match.start()] + some[: joints[-1] if joints else 0] + match["all"] + text[match.end() :]
        )
    return frozenset(_CLASS[word] for word in WORDS.findall(text))


def above(name: str) -> tuple[str, ...]:
    """Return a class with all classes above it."""
    chain = [name]
    while upper := _ABOVE[chain[-1]]:
        chain.append(upper)
    return tuple(chain)


def agree(name: str, other: str) -> bool:
    """Return whether two classes can be the same party: equal, or one above the other."""
    return name in above(other) or other in above(name)


def any_agree(some: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether any class of the one can be a class of the other."""
    there = tuple(others)
    return any(agree(name, other) for name in some for other in there)


def is_person(name: str) -> bool:
    """Return whether a class is of natural persons."""
    return PERSON in above(name)
