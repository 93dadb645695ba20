"""The front matter of the peer's pages: what our templates are given, as plain fields.

A page that our engine plans becomes the fields of one Markdown file. Which fields a page has is decided by
what its template is given, so that a new kind of page takes part as soon as it has a title.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from gongshi.flow import read, steps
from gongshi.pages.address import OWN_PAGE, address_of, law_page
from gongshi.pages.phones import main_phones
from gongshi.pages.spec import PageSpec
from gongshi.records.base import Part
from gongshi.records.parts import Basis
from gongshi.site import Bureau, Origin, Published, Site

Fields = dict[str, Any]


def fields_of(page: PageSpec, site: Site, status_of: Any) -> Fields:
    """Return the front matter of a page."""
    given = page.context()
    bureau = given.get("bureau")
    own: Fields = {
        "title": page.short_title,
        "description": page.description,
        "url": f"/{page.address}",
        "路径": [{"名称": name, "地址": target} for name, target in page.crumbs],
        "检索": bureau is not None,
    }
    if bureau is not None:
        own["局"] = bureau.id
    if "entry" in given:
        return own | _record(given, site, str(status_of(given["entry"]).word))
    if "list" in given:
        return own | _list(given["list"], site)
    if "stages" in given:
        return own | _home(bureau, given, site)
    return own | {"layout": "rows", "分组": [group for group in _groups(given) if group["各行"]]}


def chart_key(chart: str) -> str:
    """Return the name of a flowchart's drawing; equal charts share one."""
    return hashlib.sha256(chart.encode()).hexdigest()[:12]


def plain(part: Part, site: Site) -> Fields:
    """Return a record's fields under their Chinese names, each basis with the address of its law."""
    fields: Fields = part.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    for attribute, info in type(part).model_fields.items():
        value = getattr(part, attribute)
        if isinstance(value, tuple) and value and isinstance(value[0], Basis):
            for basis, row in zip(value, fields[str(info.alias)], strict=True):
                if law := site.laws.find(basis.law):
                    row["址"] = law_page(law.id)
    for name in ("来源", "转录说明", "备注"):
        fields.pop(name, None)
    return fields


def _record(given: Fields, site: Site, status: str) -> Fields:
    entry: Published = given["entry"]
    fields: Fields = {
        "layout": "item" if entry.kind.key == "items" else "record",
        "记录": plain(entry.record, site),
        "状态": status,
        "来源": _origin(entry.origin, entry, status),
    }
    chart = getattr(entry.record, "chart", None)
    if chart:
        fields |= {
            "形": chart_key(chart),
            "步骤": [f"{step.text}：{step.says}" for step in steps(read(chart))],
        }
    elif flow := entry.bureau.find("flows", getattr(entry.record, "flow", None)):
        fields["流程"] = "/" + address_of(flow).removesuffix(".html") if flow.record.chart else ""
    contacts = [*getattr(entry.record, "contacts", ()), *getattr(entry.record, "enquiries", ())]
    if contacts:
        fields["电话"] = [plain(contact, site) for contact in contacts]
    if entry.kind.key == "items":
        guides = entry.bureau.guides_of_category.get(entry.record.category, [])
        fields["指南"] = [{"名称": each.record.name, "地址": address_of(each)} for each in guides]
    if entry.kind.key == "flows":
        fields["适用"] = [_user(user, site) for user in given.get("users", ())]
    return fields


def _user(entry: Published, site: Site) -> Fields:
    record = entry.record
    return {
        "名称": record.name,
        "地址": address_of(entry),
        "编码": record.code or "",
        "机构": [getattr(unit, "name", unit) for unit in record.units],
        "电话": [plain(contact, site) for contact in getattr(record, "contacts", ())],
    }


def _origin(origin: Origin, entry: Published | None, status: str) -> Fields:
    document = origin.document
    record = entry.record if entry else None
    found = {
        "标题": document and document.title,
        "地址": document and f"{origin.bureau}/documents/{document.id}.html",
        "文号": document and document.number,
        "日期": document and str(document.published or document.day or ""),
        "更新": str(entry.updated or "") if entry else "",
        "附件": origin.annex,
        "位置": origin.place,
        "状态": status,
        "备注": record and record.remark,
        "转录说明": record and record.transcription,
    }
    return {name: value or "" for name, value in found.items()}


def _list(each: Any, site: Site) -> Fields:
    files = [plain(file, site) | {"转录说明": file.transcription or ""} for _, file in each.files]
    for fields in files:
        fields.pop("清单", None)
    paged = each.kind.key in OWN_PAGE and each.kind.key != "decisions"
    rows = [] if paged else [plain(entry.record, site) for entry in each.entries]
    return {"layout": "items" if paged else "list", "清单": files, "条目": rows}


def _home(bureau: Bureau, given: Fields, site: Site) -> Fields:
    rows = [
        {
            "名称": row.kind.name,
            "地址": row.address,
            "状态": str(row.state),
            "条数": row.count,
            "原因": row.reason,
        }
        for stage in given["stages"]
        for row in stage.rows
    ]
    book = [
        {"用途": line.purpose, "机构": line.unit, "说明": line.note, "电话": [line.number]}
        for line in main_phones(bureau)
    ]
    profile = plain(bureau.profile, site)
    origin = _origin(bureau.profile_origin, None, "")
    return {"layout": "bureau", "记录": profile, "一览": rows, "电话本": book, "来源": origin}


def _groups(given: Fields) -> Iterable[Fields]:
    """Yield the headings and rows of a page that goes across bureaus."""
    for bureau, book in given.get("groups", ()):
        rows = [
            _row(line.purpose, line.unit, line.number, line.note, (line.where, line.address)) for line in book
        ]
        yield {"名称": bureau.name, "各行": rows}
    for bureau, entries in given.get("grouped", ()):
        yield {"名称": bureau.name, "各行": [_entry_row(entry) for entry in entries]}
    for bureau, counts in given.get("matrix", ()):
        yield {"名称": bureau.name, "各行": [_row(name, str(count)) for name, count in counts.items()]}
    for use in given.get("uses", ()):
        yield {"名称": use.title, "各行": [_row(f"{use.bureaus} 个机关", f"{use.entries} 处")]}
    for article in given["use"].articles if "use" in given else ():
        for quotation in article.quotations:
            rows = [
                _row(
                    entry.bureau.profile.short_name,
                    (f"{entry.kind.name}：{entry.record.name}", address_of(entry)),
                )
                for entry in quotation.entries
            ]
            yield {"名称": article.name or "未写明条款", "正文": quotation.text, "各行": rows}


def _entry_row(entry: Published) -> list[Fields]:
    record = entry.record
    if entry.kind.key == "items":
        return _row((record.name, address_of(entry)))
    texts = [str(value) for name, value in plain_texts(record) if name not in {"编号", "序号"}]
    return _row(*texts)


def plain_texts(record: Part) -> list[tuple[str, str]]:
    """Return the names and values of the fields that hold one text each."""
    fields = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return [(name, value) for name, value in fields.items() if isinstance(value, str)]


def _row(*cells: str | tuple[str, str]) -> list[Fields]:
    return [
        {"文字": cell} if isinstance(cell, str) else {"文字": cell[0], "地址": cell[1]}
        for cell in cells
        if cell
    ]
