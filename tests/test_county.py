"""The invented county is whole: every list, every field, nothing real."""

from __future__ import annotations

from pathlib import Path

import yaml

from county import (
    BUREAU,
    PAYLOAD,
    SAMPLE,
    TODAY,
    fields_of,
    models,
    sample_text,
    text_fields_with,
    used_fields,
    write_county,
)
from gongshi.law.library import Library
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.records import LISTS
from gongshi.records.common import ListFile, Record
from gongshi.rules.across import Across
from gongshi.rules.case import Case
from gongshi.rules.judging import judged
from gongshi.rules.timing.cert_expired import cert_expired
from gongshi.site import ListState


def test_every_list_is_filled(tmp_path: Path) -> None:
    """Each official list of the invented bureau has records."""
    (bureau,) = link(load_data(write_county(tmp_path))).bureaus
    assert {kind.key for kind in LISTS if bureau.lists[kind.key].state is not ListState.PUBLISHED} == set()
    assert {kind.key for kind in LISTS if not bureau.entries(kind.key)} == set()


def test_every_field_occurs() -> None:
    """Each field of each model stands somewhere in the county."""
    used, possible = set(), set()
    for name, model in models().items():
        data = yaml.load(sample_text(name), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text
        used |= {_spelt(owner, key) for owner, key in used_fields(data, model)}
        possible |= {_spelt(owner, key) for owner, key in fields_of(model)}
    assert possible - used == set()


def test_exemption_is_needed(tmp_path: Path) -> None:
    """The accepted finding of 例外.yml is there on the county's day, and the acceptance holds."""
    site = link(load_data(write_county(tmp_path)))
    across = Across(site)
    case = Case(site.bureaus[0], site, TODAY, Library(None), across)
    found, (accepted,) = judged(case, [cert_expired])
    assert accepted.finding.found == "证件有效期“至2025年8月15日”，已经过期"
    assert [each.rule for each in found] == ["cert-expired"]


def _spelt(owner: type, key: str) -> str:
    """Return a field's name; what all lists or all records share counts once."""
    if issubclass(owner, ListFile) and key in {info.alias for info in ListFile.model_fields.values()}:
        return f"清单.{key}"
    if issubclass(owner, Record) and key in {info.alias for info in Record.model_fields.values()}:
        return f"各条.{key}"
    return f"{owner.__name__}.{key}"


def test_changes_replace_add_and_remove_files(tmp_path: Path) -> None:
    """A change writes a file, in folders made for it, and None removes one."""
    data = write_county(tmp_path, {"laws.yml": None, f"{BUREAU}/执法决定/2026-06.yml": "暂无: {原因: 无}\n"})
    assert not (data / "laws.yml").exists()
    assert (data / BUREAU / "执法决定" / "2026-06.yml").read_text(encoding="utf-8") == "暂无: {原因: 无}\n"
    assert (SAMPLE / "laws.yml").exists()


def test_payload_stands_in_every_free_text(tmp_path: Path) -> None:
    """Every free text of the county ends with the payload, and the county can still be loaded."""
    site = link(load_data(write_county(tmp_path, text_fields_with(PAYLOAD))))
    (bureau,) = site.bureaus
    item = bureau.entries("items")[0].record
    assert bureau.profile.name == f"示例县医疗保障局{PAYLOAD}"
    assert item.units[0].role == f"立案{PAYLOAD}"
    assert item.units[1].name == f"示例县医疗保险服务中心{PAYLOAD}"
    assert item.liability.entries[0].text == f"（一）没有法定依据的；{PAYLOAD}"
    assert bureau.profile.reward.entries[0].entries[0] == f"1. 按查实金额的2%给予奖励；{PAYLOAD}"
    assert bureau.entries("decisions")[0].record.party == f"示例县某大药房{PAYLOAD}"
    assert bureau.entries("inspections")[0].record.content.entries[0].text == f"1. 是否串换药品；{PAYLOAD}"
    assert site.laws.laws[0].title == f"示例医疗保障基金条例{PAYLOAD}"
    assert bureau.texts["三项制度方案.md"].endswith(f"{PAYLOAD}\n")
    assert bureau.entries("officers")[0].record.certificate == "09990000001"


def test_payload_leaves_no_free_text_out(tmp_path: Path) -> None:
    """Of the texts that may be any characters none is without the payload."""
    (bureau,) = link(load_data(write_county(tmp_path, text_fields_with("☂")))).bureaus
    plain = [
        f"{kind.key}: {text}"
        for kind in LISTS
        for entry in bureau.entries(kind.key)
        for text in _texts(entry.record.model_dump(mode="json"))
        if len(text) > 12 and "☂" not in text and any("\u4e00" <= sign <= "\u9fff" for sign in text)
    ]
    assert [text for text in plain if not text.startswith("flows: flowchart")] == [
        "officers: 2024年1月1日至2028年12月31日",
        "officers: 2024年1月—2026年7月",
    ]


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []
