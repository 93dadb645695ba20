"""A word typed twice: 以下以下, 或者或者, and a word listed beside itself with an ending: 免收住院、免收住院费."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case, Wording
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from .twice import Twice, joined_twice, twice

_LONGEST_ECHO = 8
"""Longer words that follow themselves are clauses, and another rule's business."""
_LONGEST = 12
"""No longer word is listed beside itself."""
_SHORTER = re.compile(r"^(.+)\1+$")
"""A word that is itself a shorter one said twice."""
_LISTED = re.compile(r"、([\u4e00-\u9fff]{4,12})、\1([\u4e00-\u9fff]{1,2}?)(?=[、，。；等的]|$|\n)")
"""A word of a list beside the same word with one or two signs more."""
_AROUND_NOTE = re.compile(r"[（(](?<=([\u4e00-\u9fff]{2}).)[\u4e00-\u9fff]{2,4}[）)]\1")
"""A word before and again after a note in brackets: 医疗保险（生育）保险."""
_DOUBLED_FOR = re.compile(r"对[^，。；、：:\s\x1f（）对应]{0,8}[内中]对(?![应照比策等待方象口于])")
"""Two 对 for one object: 对本辖区内对药品."""
_TURNED = re.compile(
    r"、(?<=([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})、)(?:[\u4e00-\u9fff]{0,7}?)(?!\1\2)\2\1"
)
"""The same two words, once in each order: 登记变更、未按规定办理变更登记."""
_BREACH = re.compile(r"违(?:法进行违规|规进行违法|法违法|规违规)")
"""A breach of a breach."""
_ACT = re.compile(
    "免[收交缴除]|[减多乱不]收|收取|骗取|套取|冒领|支付|报销|缴纳|交纳|征收|追[回缴]|退[还回]|返还|领取|拨付|结算"
)
"""What is done to the thing listed: with a sign more it is the same act (免收住院费), while 保险 and 保险费 are two things."""
_OFTEN = 4
"""What the bureau writes as often is a word, and no end and beginning of two words: 等级分级分类."""
_ONE_BY_ONE = re.compile(r"^(?:一[^倍元]|逐.|每.|.个|.名|.项|.件)$")
_NEVER_WORDS = """
以下 以上 以内 以外 以前 以后 应当 可以 不得 必须 或者 并且 而且
以及 由于 因为 根据 按照 依照 依据 进行 予以 给予 处以 对于 关于
其他 其它 相关 没有 不予 责令 没收 情形 之一 罚款 如果 但是 因此
通过 经过 包括 涉及 要求 需要 提出 提供 作出 做出 属于 为了 具有
违反 符合 日内 日起
"""
_NEVER = frozenset(_NEVER_WORDS.split())
"""Words that no other word begins or ends with in such a way that the two could meet."""

_MEET_WORDS = """
规定 管理 行政 医疗 机构 单位 工作 人员 登记 信息 服务 保险 检查
处罚 标准 情况 监督 审核 部门 机关 责任 制度 收费 费用 基金 公示
公开 申请 执法 事项
"""
_MEET = frozenset(_MEET_WORDS.split())
"""Words that end one compound and begin the next: 国家有关规定规定应当……."""


@rule(
    "repeat-word",
    name="叠词",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="全部文字",
    ground="公开的信息应当准确（政府信息公开条例第6条）；同一个词连写两遍，多半是录入出错",
    mend="删去多出的一遍",
)
def repeat_word(case: Case) -> Iterator[Hit]:
    """Yield each word that follows itself, alone or with an ending, where it makes no phrase."""
    for length in range(2, _LONGEST_ECHO + 1):
        for found in twice(case, length):
            yield from _twice(found, case)
    for found in joined_twice(case, 3, _LONGEST):
        yield from _same(found.wording, found.wording.text[found.at : found.end])
    for listed in case.sweep.find(_LISTED):
        severity = None if len(listed.match[2]) == 1 and _ACT.match(listed.match[1]) else Severity.HINT
        yield from _same(listed.wording, listed.match.group().strip("、"), severity)
    for slip in case.sweep.find(_AROUND_NOTE):
        word = slip.match[1]
        says = f"括号前后都有“{word}”：{around(slip.wording.text, slip.at)}"
        yield from _told(slip.wording, says, "同一个词只写一遍", f"核对后删去一个“{word}”")
    for slip in case.sweep.find(_DOUBLED_FOR):
        says = f"一个宾语前用了两个“对”：“{slip.match.group()}”"
        advice = "删去一个“对”，如“对本辖区内的……”"
        severity = None if "内对" in slip.match.group() else Severity.HINT
        yield from _told(slip.wording, says, "一个宾语前只用一个“对”", advice, severity)
    for slip in case.sweep.find(_TURNED):
        one, other = slip.match[1], slip.match[2]
        says = f"“{one}{other}”与“{other}{one}”并列：{around(slip.wording.text, slip.at)}"
        yield from _told(slip.wording, says, "并列的各项各不相同", "核对是不是同一件事；是的只写一项")
    for wording, verb in case.sweep.judged(_verb_again):
        says = f"同一串里“{verb}”用了两次：“{shorten(wording.text, 36)}”"
        yield from _told(wording, says, "同一个动作只说一次", "核对依据的条文，删去一个或者并成一项")
    for slip in case.sweep.find(_BREACH):
        says = f"“违法”“违规”用在一处：“{slip.match.group()}”"
        yield from _told(slip.wording, says, "一种说法只写一遍", "留下一个；两种都有的写成“违法违规”")


_PARTED = re.compile(r"[，。；：:（）()“”《》\n]")
_ACT_WORDS = """
挪用 侵占 挤占 截留 转移 隐匿 骗取 套取 冒领 贪污 私分 伪造 变造 涂改 销毁 倒卖 转让 出借 虚报 瞒报
拒缴 拖欠 克扣
"""
_ACTS = frozenset(_ACT_WORDS.split())
"""Acts that one list names once."""


def _verb_again(text: str) -> str:
    """Return the act that a list names with its object and again without: 挪用基金、侵占、挪用."""
    if "、" not in text:
        return ""
    for run in _PARTED.split(text):
        words = [word.removeprefix("对") for word in run.split("、")]
        alone = _ACTS.intersection(words)
        for word in words if alone else ():
            if len(word) > 3 and word[:2] in alone:
                return word[:2]
    return ""


def _told(
    wording: Wording, found: str, expected: str, advice: str, severity: Severity | None = Severity.HINT
) -> Iterator[Hit]:
    """Yield a slip at every place of a text but those in the words of a law."""
    for place in wording.places:
        if place.way[-1] != "原文":
            yield Hit(place.subject, place.way, found, expected, advice, severity=severity)


def _same(wording: Wording, both: str, severity: Severity | None = Severity.HINT) -> Iterator[Hit]:
    for place in wording.places:
        yield Hit(
            place.subject,
            place.way,
            f"并列的两项是同一个词：“{both}”",
            "并列的各项各不相同",
            "删去一项；原应是另一项的改正",
            severity=severity,
        )


def _twice(found: Twice, case: Case) -> Iterator[Hit]:
    """Yield the places of a word that follows itself, unless two words may meet like that."""
    word, text, at, end = found.word, found.wording.text, found.at, found.end
    if word.isdecimal() or _SHORTER.match(word) or _ONE_BY_ONE.match(word):
        return
    corpus = case.sweep.text
    sure = word in _NEVER or _has_number(word)
    sure = sure or (word not in _MEET and _known(text, at, end, word, corpus))
    if not sure and (
        word in _MEET or (len(word) < 4 and corpus.count(word) - 2 * corpus.count(word * 2) < _OFTEN)
    ):
        return
    right = _right(text, at, end, word)
    for place in found.wording.places:
        yield Hit(
            place.subject,
            place.way,
            f"“{word}”写了两遍：{around(text, at)}",
            f"“{right}”",
            f"改为“{right}”",
            severity=None if sure else Severity.HINT,
        )


def _has_number(word: str) -> bool:
    """Whether the word is an amount, 5000元 or 三倍以上, which never follows itself."""
    return bool(re.search(r"\d|[一二三四五六七八九十百千万][元倍日天]", word))


def _known(text: str, at: int, end: int, word: str, corpus: str) -> bool:
    """Return whether the bureau writes the same passage elsewhere with the word once."""
    before, after = text[max(0, at - 2) : at], text[end : end + 2]
    return len(before) + len(after) >= 3 and before + word + after in corpus


def _right(text: str, at: int, end: int, word: str) -> str:
    start = max(0, at - 4)
    while start and text[start - 1 : start + 1].isdecimal():
        start -= 1
    return "".join((text[start:at] + word + text[end : end + 4]).split())
