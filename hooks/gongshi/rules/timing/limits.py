"""Time limits as texts state them, with what stands before and after in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.figures import Bound, amounts
from gongshi.law.numerals import SIGNS

from ..case import Case, Place

_TIMES = {"日", "工作日", "小时", "月", "年"}
_HINT = re.compile(rf"[0-9０-９半{SIGNS}]\s*(?:[日天月年]|个\s*(?:工作日|月|小时)|工作日|小时)")
_END = re.compile(r"[。；;\n]")
_REACH = 90
"""So many signs before and after a limit are looked at."""
_DAYS = {"日": 1.0, "工作日": 1.4, "小时": 1 / 24, "月": 30.0, "年": 365.0}
_SPAN = {
    "日": (1.0, 1.0),
    "工作日": (1.4, 1.4),
    "小时": (1 / 24, 1 / 24),
    "月": (28.0, 31.0),
    "年": (365.0, 366.0),
}
_HOLIDAYS = 12.0
"""So many days more than weekends make it a limit in working days may last, by the longest holidays."""
QUOTED = frozenset({"执法依据", "依据", "设立依据", "检查依据", "审核依据", "设定依据", "执行标准"})
"""What is quoted from laws is held to the laws by other rules."""
AT_ONCE = re.compile(r"当场|即时|即办|立即|随到随办|立等可取")


@dataclass(frozen=True)
class Stated:
    """One limit in a text."""

    text: str
    """As written."""
    value: int
    unit: str
    """日, 工作日, 小时, 月 or 年."""
    before: str
    """The sentence up to it."""
    after: str
    """The rest of the sentence."""
    at: int

    @property
    def days(self) -> float:
        """About how many calendar days it lasts."""
        return self.value * _DAYS[self.unit]

    @property
    def span(self) -> tuple[float, float]:
        """The fewest and the most calendar days that it may last."""
        low, high = _SPAN[self.unit]
        most = self.value * high + (_HOLIDAYS if self.unit == "工作日" else 0)
        return self.value * low - (2 if self.unit == "工作日" else 0), most

    def longer_than(self, other: Stated) -> bool:
        """Return whether it certainly lasts longer than another."""
        return self.value > other.value if self.unit == other.unit else self.span[0] > other.span[1]


@lru_cache(maxsize=8192)
def stated(text: str) -> tuple[Stated, ...]:
    """Return the time limits of a text in its order; of a range its upper end. 半年 is 6个月."""
    if not _HINT.search(text):
        return ()
    plain = text.replace("半年", "六个月")
    found = []
    for amount in amounts(plain):
        upper = max(amount.figures, key=lambda figure: (figure.bound is Bound.AT_MOST, figure.value))
        if upper.unit not in _TIMES or upper.value != int(upper.value):
            continue
        before = _END.split(plain[max(0, amount.start - _REACH) : amount.start])[-1]
        after = _END.split(plain[amount.end : amount.end + _REACH], maxsplit=1)[0]
        written = plain[amount.start : amount.end]
        found.append(Stated(written, int(upper.value), upper.unit, before, after, amount.start))
    return tuple(found)


def limits_of(case: Case) -> Iterator[tuple[Stated, list[Place]]]:
    """Yield every limit that a bureau's own texts state, with all places; what they quote from laws is left out."""
    for wording in case.wordings:
        if _HINT.search(wording.text):
            places = [place for place in wording.places if not QUOTED & set(place.way)]
            if places:
                for limit in stated(wording.text):
                    yield limit, places
