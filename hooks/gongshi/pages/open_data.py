"""Open data: the checked records as JSON, with their schemas, under a version that keeps its promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from gongshi.records.bureau import Bureau as BureauRecord
from gongshi.records.item import Item
from gongshi.records.officer import Officer
from gongshi.records.remedy import Remedy
from gongshi.records.schema import schema_of
from gongshi.site import Published, Site

from .address import address_of, home_of
from .phones import phone_book

VERSION = "1"
"""Within a version keys are added, never renamed or removed."""

COLLECTIONS: dict[str, tuple[str, type[BaseModel] | None]] = {
    "bureaus": ("机关", BureauRecord),
    "items": ("执法事项", Item),
    "officers": ("执法人员", Officer),
    "phones": ("电话", None),
    "remedies": ("救济渠道", Remedy),
}

_PHONE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("电话", "用途", "机构", "说明", "出处")},
    "required": ["电话", "用途"],
}


@dataclass(frozen=True)
class Collection:
    """One file of the interface, as its page names it."""

    key: str
    name: str
    count: int


def collections(site: Site) -> list[Collection]:
    """Return what the interface offers, with how many records each file has."""
    counts = {
        "bureaus": len(site.bureaus),
        "phones": sum(len(phone_book(bureau)) for bureau in site.bureaus),
        **{key: sum(1 for _ in site.entries(key)) for key in ("items", "officers", "remedies")},
    }
    return [Collection(key, name, counts[key]) for key, (name, _) in COLLECTIONS.items()]


def documents(site: Site, today: date) -> dict[str, str]:
    """Return address and text of every file of the interface."""
    rows = {
        "bureaus": _bureaus(site),
        "items": _records(site, "items"),
        "officers": _records(site, "officers"),
        "phones": _phones(site),
        "remedies": _records(site, "remedies"),
    }
    files: dict[str, str] = {}
    entries = []
    for key, (name, model) in COLLECTIONS.items():
        data = list(rows[key])
        head = {
            "版本": VERSION,
            "数据日期": today.isoformat(),
            "名称": name,
            "模式": f"schema/{key}.json",
            "数量": len(data),
        }
        files[f"api/v1/{key}.json"] = _text({**head, "数据": data}, lines=True)
        files[f"api/v1/schema/{key}.json"] = _text(_schema(key, name, model))
        entries.append({"名称": name, "文件": f"{key}.json", "模式": f"schema/{key}.json", "数量": len(data)})
    files["api/v1/index.json"] = _text({"版本": VERSION, "数据日期": today.isoformat(), "文件": entries})
    return files


def _dump(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _bureaus(site: Site) -> Iterator[dict[str, Any]]:
    for bureau in site.bureaus:
        counts = {each.kind.name: len(each.entries) for each in bureau.lists.values()}
        states = {each.kind.name: each.state.value for each in bureau.lists.values()}
        yield {
            "机关编号": bureau.id,
            "网页": home_of(bureau),
            **_dump(bureau.profile),
            "清单条数": counts,
            "公示状态": states,
        }


def _records(site: Site, key: str) -> Iterator[dict[str, Any]]:
    for entry in site.entries(key):
        yield {
            "机关编号": entry.bureau.id,
            "网页": address_of(entry),
            **_dump(entry.record),
            "来源": _origin(entry),
        }


def _origin(entry: Published) -> dict[str, str]:
    origin = entry.origin
    parts = {
        "文件": origin.document.title if origin.document else None,
        "文号": origin.document.number if origin.document else None,
        "附件": origin.annex,
        "位置": origin.place,
        "网址": origin.url,
    }
    return {name: value for name, value in parts.items() if value}


def _phones(site: Site) -> Iterator[dict[str, Any]]:
    for bureau in site.bureaus:
        for line in phone_book(bureau):
            parts = {
                "电话": line.number,
                "用途": line.purpose,
                "机构": line.unit,
                "说明": line.note,
                "出处": line.where,
            }
            yield {
                "机关编号": bureau.id,
                "网页": line.address,
                **{name: value for name, value in parts.items() if value},
            }


def _schema(key: str, name: str, model: type[BaseModel] | None) -> dict[str, Any]:
    record: dict[str, Any] = schema_of(model, name) if model else dict(_PHONE_SCHEMA)
    definitions = record.pop("$defs", {})
    record.pop("$schema", None)
    properties = {**record.get("properties", {}), "机关编号": {"type": "string"}, "网页": {"type": "string"}}
    if key in {"items", "officers", "remedies"}:
        properties["来源"] = {"type": "object", "additionalProperties": {"type": "string"}}
    if key == "bureaus":
        properties["清单条数"] = {"type": "object", "additionalProperties": {"type": "integer"}}
        properties["公示状态"] = {"type": "object", "additionalProperties": {"type": "string"}}
    record |= {
        "properties": properties,
        "required": [*record.get("required", []), "机关编号", "网页"],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "object",
        "properties": {
            "版本": {"const": VERSION},
            "数据日期": {"type": "string", "format": "date"},
            "名称": {"const": name},
            "模式": {"type": "string"},
            "数量": {"type": "integer"},
            "数据": {"type": "array", "items": record},
        },
        "required": ["版本", "数据日期", "名称", "数据"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _text(value: dict[str, Any], *, lines: bool = False) -> str:
    """Return a value as JSON; with `lines` each record stands on one line, so that differences show."""
    if not lines:
        return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value["数据"])
    head = json.dumps({name: each for name, each in value.items() if name != "数据"}, ensure_ascii=False)
    return f'{head[:-1]}, "数据": [\n{rows}\n]}}\n'
