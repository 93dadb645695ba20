"""From loaded data to the Site: records put where they stand, ids unique, every reference answered."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from .law.citations import LawIndex
from .law.codes import Provinces
from .law.register import Region
from .loading import SUPERVISION_FILE, BureauFolder, Data
from .records import LISTS, PROFILE
from .records.bureau import BureauFile
from .records.validate import part_model
from .site import Bureau, BureauList, Published, Site
from .source.locate import locate
from .source.problem import DataError, Fault, Way

_UNIQUE = (("id", "编号"), ("certificate", "证件编号"))
"""What no two records of a list may share."""

_FILES = {**{kind.key: kind.file for kind in LISTS}, "plans": "随机抽查"}


def link(data: Data) -> Site:
    """Return the Site of checked data, or raise DataError for what refers to nothing or exists twice."""
    site = assemble(data)
    if faults := list(faults_of(data, site)):
        raise DataError(locate(faults, data.root.parent))
    return site


def assemble(data: Data) -> Site:
    """Return the Site of data as far as it could be read; of use to checks even when something is wrong."""
    regions = {region.code: region for region in data.regions.regions}
    bureaus = [_bureau(folder, regions) for folder in data.bureaus]
    provinces = Provinces(data.regions.provinces)
    return Site(
        bureaus,
        LawIndex(data.laws.laws),
        regions,
        data.synonyms,
        data.duties.duties,
        data.catalogues.catalogues,
        provinces,
    )


def faults_of(data: Data, site: Site) -> Iterator[Fault]:
    """Yield what refers to nothing or exists twice; references into lists that could not be read are let pass."""
    yield from _shared_faults(data)
    for folder, bureau in zip(data.bureaus, site.bureaus, strict=True):
        yield from _twice(bureau)
        yield from _dangling(bureau, folder.unread)


def _shared_faults(data: Data) -> Iterator[Fault]:
    """Yield a fault for each entry of a shared register that stands twice, and for each successor that is no law."""
    laws = data.laws.laws
    yield from _same("data/laws.yml", ("法规",), "编号", [law.id for law in laws])
    yield from _same(
        "data/regions.yml", ("行政区划",), "代码", [region.code for region in data.regions.regions]
    )
    provinces = [province.code for province in data.regions.provinces]
    yield from _same("data/regions.yml", ("省份",), "代码", provinces)
    yield from _same("data/duties.yml", ("公示职责",), "编号", [duty.id for duty in data.duties.duties])
    catalogues = data.catalogues.catalogues
    yield from _same("data/catalogues.yml", ("模型目录",), "领域", [each.sector for each in catalogues])
    for position, each in enumerate(catalogues):
        powers = [power.id for power in each.powers]
        yield from _same("data/catalogues.yml", ("模型目录", position, "事项"), "编号", powers)
    known = {law.id for law in laws}
    for position, law in enumerate(laws):
        if law.successor and law.successor not in known:
            message = f"laws.yml 里没有编号“{law.successor}”；请先写上它，或改成已有的编号"
            yield Fault("data/laws.yml", ("法规", position, "后继"), message)


def _same(file: str, way: Way, name: str, values: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each value that has stood before, at its place in the list at the end of the way."""
    seen: set[str] = set()
    for position, value in enumerate(values):
        if value in seen:
            yield Fault(file, (*way, position, name), f"“{value}”重复；每条要用不同的{name}")
        seen.add(value)


def _bureau(folder: BureauFolder, regions: dict[str, Region]) -> Bureau:
    profile = folder.profile or BureauFile.model_construct()
    region = regions.get(profile.region) if folder.profile else None
    bureau = Bureau(
        folder.id,
        profile,
        region,
        folder.texts,
        exemptions=folder.exemptions,
        supervision=folder.supervision,
    )
    for kind in LISTS:
        files = folder.lists.get(kind.key, [])
        entries = [
            Published(bureau, kind, name, file, record, position)
            for name, file in files
            for position, record in enumerate(file.records, start=1)
        ]
        bureau.lists[kind.key] = BureauList(kind, files, entries)
    return bureau


def _twice(bureau: Bureau) -> Iterator[Fault]:
    """Yield a fault for each id or certificate number that stands twice in one list."""
    for each in bureau.lists.values():
        for attribute, name in _UNIQUE:
            seen: dict[str, Published] = {}
            for entry in each.entries:
                value = getattr(entry.record, attribute, None)
                if value is None:
                    continue
                if earlier := seen.get(value):
                    where = f"{earlier.file.rsplit('/', 1)[-1]} 第 {earlier.record.line} 行"
                    yield Fault(
                        entry.file, (*entry.way, name), f"“{value}”与{where}的重复；每条要用不同的{name}"
                    )
                seen.setdefault(value, entry)
    for name, file in bureau.lists["inspections"].files:
        yield from _same(name, ("年度计划",), "编号", [plan.id for plan in getattr(file, "plans", ())])
    if bureau.supervision:
        desk = f"data/bureaus/{bureau.id}/{SUPERVISION_FILE}"
        yield from _same(desk, ("清单",), "编号", [letter.id for letter in bureau.supervision.letters])


def _dangling(bureau: Bureau, unread: set[str]) -> Iterator[Fault]:
    """Yield a fault for each reference to nothing, with the nearest id that exists."""
    known: dict[str, set[str]] = {
        key: {entry.record.id for entry in each.entries if getattr(entry.record, "id", None)}
        for key, each in bureau.lists.items()
    }
    known["plans"] = {
        plan.id for _, file in bureau.lists["inspections"].files for plan in getattr(file, "plans", ())
    }
    for key in unread:
        known.pop(key)
    if "inspections" in unread:
        known.pop("plans")
    yield from _unknown(f"data/bureaus/{bureau.id}/{PROFILE.file}.yml", (), bureau.profile, known)
    for each in bureau.lists.values():
        for name, file in each.files:
            yield from _unknown(name, (), file, known, skip="清单")
        for entry in each.entries:
            yield from _unknown(entry.file, entry.way, entry.record, known)
            if (text := getattr(entry.record, "text_file", None)) and text not in bureau.texts:
                message = f"文件夹里没有“{text}”；请放入这个文件或改正文件名"
                yield Fault(entry.file, (*entry.way, "正文文件"), message)


def _unknown(
    file: str, way: Way, record: BaseModel, known: dict[str, set[str]], skip: str = ""
) -> Iterator[Fault]:
    for inner, key, id_ in _references_of(record, skip):
        if key in known and id_ not in known[key]:
            close = difflib.get_close_matches(id_, known[key], n=1, cutoff=0.5)
            where = f"{_FILES[key]}.yml"
            hint = f"是不是“{close[0]}”？" if close else f"请先在 {where} 里写上它，或改成已有的编号"
            yield Fault(file, (*way, *inner), f"{where} 里没有编号“{id_}”；{hint}")


def _references_of(record: BaseModel, skip: str = "") -> Iterator[tuple[Way, str, str]]:
    """Yield every reference in a record: the way to it, the key of the list meant, the id."""
    for attribute, alias, key in _reference_fields(type(record)):
        value = getattr(record, attribute)
        if value is None or alias == skip:
            continue
        many = isinstance(value, tuple)
        for position, each in enumerate(value if many else (value,)):
            way: Way = (alias, position) if many else (alias,)
            if key is not None:
                yield way, key, each
            else:
                for inner, inner_key, id_ in _references_of(each):
                    yield (*way, *inner), inner_key, id_


@cache
def _reference_fields(model: type[BaseModel]) -> tuple[tuple[str, str, str | None], ...]:
    """Return the fields of a model that are references, or (without a key) hold parts that have some."""
    found: list[tuple[str, str, str | None]] = []
    for attribute, info in model.model_fields.items():
        extra: Any = info.json_schema_extra
        inner = part_model(info.annotation)
        if isinstance(extra, dict) and "refers" in extra:
            found.append((attribute, str(info.alias), str(extra["refers"])))
        elif inner is not None and _reference_fields(inner):
            found.append((attribute, str(info.alias), None))
    return tuple(found)
