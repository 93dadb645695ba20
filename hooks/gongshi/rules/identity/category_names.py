"""The names by which documents call the categories of administrative power."""

from __future__ import annotations

import re
from functools import lru_cache

from gongshi.records.values import Category

_WORDS = {
    Category.LICENCE: "许可|审批",
    Category.PENALTY: "处罚",
    Category.COERCION: "强制",
    Category.LEVY: "征收|征用|收费",
    Category.BENEFIT: "给付|支付",
    Category.INSPECTION: "检查|监督|监管|稽查|稽核",
    Category.CONFIRMATION: "确认",
    Category.REWARD: "奖励|表彰",
    Category.RULING: "裁决|调解",
    Category.OTHER: "其他|其它",
    Category.SERVICE: "公共服务|便民服务",
}
_OFFICIAL = re.compile(
    r"(?:行政)?(?:许可|处罚|强制|征收|给付|检查|确认|奖励|裁决)类?"
    r"|其他(?:类|(?:行政)?(?:职权|权力)(?:事项)?类?)?|公共服务(?:事项)?类?"
)


@lru_cache(maxsize=512)
def categories_in(name: str) -> frozenset[Category]:
    """Return the categories that a published name speaks of; none when it has no word of any."""
    found = {category for category, words in _WORDS.items() if re.search(words, name)}
    return frozenset(found - {Category.OTHER} if len(found) > 1 else found)


def is_official(name: str) -> bool:
    """Return whether a name is one of the ten categories or 公共服务, in its usual forms."""
    return _OFFICIAL.fullmatch(re.sub(r"\s", "", name)) is not None
