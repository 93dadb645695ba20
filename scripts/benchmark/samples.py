"""The real bureaus as patterns: their texts in their lengths, with every name, place and number made up.

A pattern is YAML text with tokens in 〔 〕 where each bureau and record puts its own words, so that a county of
forty thousand items is written by replacing text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from gongshi.records import LISTS

PERSONS = frozenset({"姓名", "联系人", "负责人"})
"""Keys whose values name real people."""
_AS_PUBLISHED = frozenset({"法规", "原文", "文号", "条款", "编号", "图", "正文文件", "流程"})
"""Keys whose text stays: laws are found in the register by it, and all bureaus quote the same law alike."""
_MADE_UP = {
    "地址": "示例县示例镇示例路〔门牌〕号示例办公楼",
    "办公地点": "示例县政务服务中心〔门牌〕号窗口",
    "邮编": "999900",
    "行政区划": "999901",
    "证件编号": "0999〔证〕",
    "邮箱": "shili@example.gov.cn",
    "网址": "https://www.example.gov.cn/gongshi/zhifa/index.html",
}
"""Keys whose values are the same invention in every record, as long as real ones."""
_PHONE = re.compile(r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s，。；）]+")
_STEMS = ("剑阁", "广元", "临县", "吕梁", "汤阴", "安阳", "襄垣", "长治", "阳泉", "四川", "河南", "山西")
_OWN_NUMBERS = (("临医保", "示医保"), ("临政办", "示政办"), ("140423", "999901"), ("下寺镇", "示例镇"))


@dataclass(frozen=True)
class Sheet:
    """One real file: what stands above its records, and the records, all as YAML text with tokens."""

    head: str
    records: tuple[str, ...]


@dataclass(frozen=True)
class Samples:
    """Everything of the real bureaus that a county is made from."""

    profiles: tuple[str, ...]
    sheets: dict[str, tuple[Sheet, ...]]
    """By the file's name, such as 事项 or 执法决定."""
    texts: dict[str, str]
    """Long texts in Markdown, by file name."""
    charts: dict[str, tuple[str, ...]]
    """The ids of the flowcharts that items of a category have; under "" all that have a drawing."""


def read_samples(bureaus: Path) -> Samples:
    """Return the patterns of all bureaus in the folder, in the order of their names."""
    raw = {path.relative_to(bureaus): _load(path) for path in sorted(bureaus.rglob("*.yml"))}
    words = _Words(raw)
    kinds = {kind.file for kind in LISTS}
    sheets: dict[str, list[Sheet]] = {}
    profiles = []
    for path, data in raw.items():
        name = path.stem if path.stem in kinds or path.stem == "主体" else path.parent.name
        if name == "主体":
            profiles.append(_dump(words.made_up(data)))
        else:
            sheets.setdefault(name, []).append(_sheet(name, words.made_up(data)))
    texts = {
        path.name: words.plain(path.read_text(encoding="utf-8")) for path in sorted(bureaus.rglob("*.md"))
    }
    return Samples(
        tuple(profiles), {name: tuple(found) for name, found in sheets.items()}, texts, _charts(raw)
    )


def real_names(bureaus: Path) -> set[str]:
    """Return the names of all persons in the bureaus' files."""
    return {name for path in bureaus.rglob("*.yml") for key, name in _texts(_load(path)) if key in PERSONS}


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes only text


def _texts(value: Any, key: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for name, each in value.items() for pair in _texts(each, name)]
    if isinstance(value, list):
        return [pair for each in value for pair in _texts(each, key)]
    return [(key, value)]


class _Words:
    """Replaces what is real by what is made up, in plain data and in text."""

    def __init__(self, raw: dict[Path, Any]) -> None:
        profiles = [data for path, data in raw.items() if path.stem == "主体"]
        self.real = [(profile["名称"], "〔局〕") for profile in profiles]
        self.real += [(profile["简称"], "〔简称〕") for profile in profiles]
        persons = sorted({value for data in raw.values() for key, value in _texts(data) if key in PERSONS})
        self.persons = [
            (name, f"示例{'甲乙丙丁戊己庚辛壬癸'[index % 10]}") for index, name in enumerate(persons)
        ]
        self.phones: dict[str, int] = {}

    def made_up(self, value: Any, key: str = "") -> Any:
        """Return plain data with tokens and inventions in the place of what is real."""
        if isinstance(value, dict):
            return {name: self.made_up(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self.made_up(each, key) for each in value]
        if key in _MADE_UP:
            return _MADE_UP[key]
        if key == "姓名":
            return "示例〔姓名〕"
        return self.plain(value, keep=key in _AS_PUBLISHED)

    def plain(self, text: str, *, keep: bool = False) -> str:
        """Return a text without real persons, phones and addresses and, unless kept, places and sector."""
        for real, invented in self.persons:
            text = text.replace(real, invented)
        text = _ADDRESS.sub(_MADE_UP["网址"], _PHONE.sub(self._phone, text))
        if keep:
            return text
        for real, invented in (*self.real, *_OWN_NUMBERS):
            text = text.replace(real, invented)
        for stem in _STEMS:
            text = text.replace(stem if stem.endswith("县") else f"{stem}县", "示例县").replace(stem, "示例")
        return text.replace("医疗保障", "〔领域〕").replace("医保", "〔领〕")

    def _phone(self, found: re.Match[str]) -> str:
        number = self.phones.setdefault(found[0], len(self.phones) + 1)
        return f"0999-55〔电话〕{number:02d}"


def _sheet(name: str, data: dict[str, Any]) -> Sheet:
    records = data.pop("清单", [])
    if name == "事项":
        for record in records:
            record["编号"] = f"{record['编号'].split('-')[0]}-〔号〕"
            record.pop("流程", None)
            record |= {"序号": "〔序〕", "流程": f"〔流程:{record['类别']}〕"}
    return Sheet(_dump(data) if data else "", tuple(_dump([record]) for record in records))


def _charts(raw: dict[Path, Any]) -> dict[str, tuple[str, ...]]:
    drawn = [
        each["编号"]
        for path, data in raw.items()
        if path.stem == "流程图"
        for each in data["清单"]
        if "图" in each
    ]
    found: dict[str, list[str]] = {"": drawn}
    for path, data in raw.items():
        for item in data.get("清单", []) if path.stem == "事项" else []:
            if (chart := item.get("流程")) in drawn and chart not in found.setdefault(item["类别"], []):
                found[item["类别"]].append(chart)
    return {category: tuple(ids) for category, ids in found.items()}


class _Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as clerks do, below a |."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    ),
)


def _dump(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
