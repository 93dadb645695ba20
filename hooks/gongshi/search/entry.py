"""What can be found: one entry for each record, whatever list it stands in."""

from __future__ import annotations

from dataclasses import dataclass

KINDS: dict[str, str] = {
    "bureaus": "机关",
    "phones": "电话",
    "items": "执法事项",
    "guides": "服务指南",
    "flows": "流程图",
    "officers": "执法人员",
    "offices": "机构",
    "remedies": "救济渠道",
    "inspections": "随机抽查",
    "recordings": "音像记录",
    "legal-review": "法制审核",
    "discretion": "裁量基准",
    "documents": "文件",
    "forms": "文书样式",
    "decisions": "执法决定",
    "results": "抽查结果",
    "statistics": "年度数据",
    "lists": "清单",
    "statutory": "法定救济",
    "laws": "法律法规",
    "articles": "法律条文",
}
"""Kinds of entry and what citizens call them, in the order in which filters show them."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found, with what its card shows and what its search looks at."""

    id: str
    """Unique, such as linxian-yibao/items/cf-03."""
    kind: str
    """A key of `KINDS`."""
    bureau: str
    """The bureau's id; empty for what belongs to none."""
    url: str
    """The address below the site's root."""
    title: str
    names: tuple[str, ...] = ()
    """Other names by which it is called."""
    codes: tuple[str, ...] = ()
    """Codes, certificate numbers, document numbers, postcodes."""
    phones: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    """The offices and bodies that answer for it."""
    lines: tuple[str, ...] = ()
    """Its text, each line beginning with the name of its field."""
    category: str = ""
    """What its kind is divided into: categories of items, kinds of offices, states of lists."""
    stage: str = ""
    state: str = ""
    """A word for its validity or for a gap, such as 有效 or 未公示."""
    tone: str = ""
    """How the word is meant: ok, soon, bad or none."""
    until: str = ""
    """The last day on which it is valid (2025-08-15), if one is stated."""
    limit: str = ""
    """The time limit that a citizen must know."""


@dataclass(frozen=True)
class Field:
    """A field of the index, and how much a word found in it counts."""

    name: str
    boost: int


FIELDS: tuple[Field, ...] = (
    Field("name", 8),
    Field("code", 10),
    Field("unit", 3),
    Field("kind", 3),
    Field("body", 1),
    Field("sound", 4),
)
"""The index's fields, in the order in which shards number them; `phones` are searched as codes."""
