"""synonyms.yml: citizens' words beside the words that documents use, and the words of questions that say nothing."""

from __future__ import annotations

from .base import Part, field
from .values import Text


class Synonym(Part):
    """One group: whoever types one of `words` also finds what says one of `terms`."""

    words: tuple[Text, ...] = field("说法", "市民平常的说法", example=["骗保", "套保"], min_length=1)
    terms: tuple[Text, ...] = field(
        "公文",
        "公文里的写法，可以写几个，合其中一个就算；一个写法里用空格隔开的几段都要有",
        example=["骗取医疗保障基金", "骗取 待遇"],
        min_length=1,
    )


class SynonymFile(Part):
    """The synonyms of the whole site."""

    synonyms: tuple[Synonym, ...] = field(
        "同义词",
        "市民的说法和公文的写法",
        default=(),
        example=[{"说法": ["骗保"], "公文": ["骗取医疗保障基金"]}],
    )
    fillers: tuple[Text, ...] = field(
        "问句用语", "问句里不表示内容、检索时略去的话", default=(), example=["怎么", "请问"]
    )
