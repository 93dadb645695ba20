"""Two states of the data compared as they are written, so that states which no longer fit the models can be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from gongshi.records import LISTS, PROFILE
from gongshi.source.yaml import load_yaml

from .change import Change, Kind
from .differences import Difference, differences
from .matching import keys_of, match

LONG_TEXT = "正文"
"""The list that stands for the long texts beside the lists."""
PARTS: dict[str, dict[str, str]] = {"随机抽查": {"年度计划": "plans"}, "文书样式": {"窗口岗位": "windows"}}
"""By list, what in its file has records beside 清单, with the key by which `keys_of` knows it."""

_KEYS = {kind.file: kind.key for kind in LISTS} | {"例外": "exemptions", "监督": "letters"}
_ORDER = {name: at for at, name in enumerate([PROFILE.file, *_KEYS, LONG_TEXT])}
_MANY_FILES = frozenset(kind.file for kind in LISTS if kind.many_files)
_RECORDS = "清单"
_SAID_INSTEAD = ("暂无", "公示网址", "执行标准")
"""What a list says that has no records; told also where its file came or went."""
FOLDER = "文件夹"
"""The field of the profile that stands for the bureau's folder."""
IDS = ("编号", "证件编号")
"""Columns by which a record is known, the first that it has."""
TITLES = (
    "姓名", "名称", "标题", "计划名称", "检查事项", "违法行为", "审核项目", "记录事项",
    "案件名称", "文号", "检查对象", "种类", "年度", "规则", "编号",
)  # fmt: skip
"""Columns from which a record has its title, the first that it has."""


class Edit(NamedTuple):
    """One file in both states."""

    path: str
    """From the data folder's inside on: bureaus/x/人员.yml."""
    before: bytes | None
    """What it was; None when it was not there."""
    after: bytes | None
    """What it is; None when it is gone."""


@dataclass(frozen=True)
class Compared:
    """What differs, and the files that could not be read in one of the states."""

    changes: tuple[Change, ...]
    unread: tuple[str, ...] = ()
    """As messages name them: data/bureaus/x/人员.yml."""


class _File(NamedTuple):
    name: str
    before: Any
    after: Any


class _Row(NamedTuple):
    file: str
    record: Mapping[str, Any]


def list_of(path: str) -> str | None:
    """Return the list to which a file belongs, by its path from `bureaus/` on; None for a file of no list."""
    parts = PurePosixPath(path).parts
    if len(parts) == 3 and parts[2].endswith(".md"):
        return LONG_TEXT
    if len(parts) == 3 and parts[2].endswith(".yml"):
        name = parts[2].removesuffix(".yml")
        return name if name in _KEYS.keys() - _MANY_FILES or name == PROFILE.file else None
    return parts[2] if len(parts) == 4 and parts[2] in _MANY_FILES and parts[3].endswith(".yml") else None


def compare(edits: Iterable[Edit], name_of: Callable[[str], str]) -> Compared:
    """Return what differs in the files, bureau by bureau, list by list; `name_of` says what a bureau is called.

    A record that moved between the files of one list is no change, nor are spaces at which a text was wrapped. A list
    of which a file cannot be read is left out. A bureau whose folder was renamed is the same bureau.
    """
    joined, moved = _joined(edits)
    groups: dict[tuple[str, str], list[Edit]] = defaultdict(list)
    for edit in sorted(joined, key=lambda each: each.path):
        if (list_ := list_of(edit.path)) is not None:
            groups[edit.path.split("/")[1], list_].append(edit)
    changes = [
        Change(
            new,
            name_of(new),
            PROFILE.file,
            Kind.CHANGED,
            f"data/bureaus/{new}",
            field=FOLDER,
            old=old,
            new=new,
        )
        for old, new in sorted(moved.items())
    ]
    unread: list[str] = []
    for (bureau, list_), group in sorted(groups.items(), key=lambda each: (each[0][0], _ORDER[each[0][1]])):
        files, wrong = [], []
        for edit in group:
            file = f"data/{edit.path}"
            before, after = (_read(content, list_) for content in (edit.before, edit.after))
            if (edit.before is not None and before is None) or (edit.after is not None and after is None):
                wrong.append(file)
            files.append(_File(file, before, after))
        unread += wrong
        if not wrong:
            changes += _of_list(bureau, name_of(bureau), list_, files)
    return Compared(tuple(changes), tuple(unread))


def folder_names(contents: Iterable[tuple[str, bytes | None]]) -> dict[str, str]:
    """Return the bureau's name by folder, of profiles given by path (bureaus/x/主体.yml) and content."""
    found = {}
    for path, content in contents:
        profile = _read(content, PROFILE.file)
        if isinstance(profile, Mapping) and isinstance(name := profile.get("名称"), str):
            found[path.split("/")[1]] = name
    return found


def _joined(edits: Iterable[Edit]) -> tuple[list[Edit], dict[str, str]]:
    """Return the edits with what left a renamed folder joined to what came into the new one, and the new name by the old."""
    every = list(edits)
    profiles = [each for each in every if each.path.endswith(f"/{PROFILE.file}.yml")]
    left = folder_names((each.path, each.before) for each in profiles if each.after is None)
    came = folder_names((each.path, each.after) for each in profiles if each.before is None)
    by_name = {name: folder for folder, name in came.items()}
    moved = {folder: by_name[name] for folder, name in left.items() if name in by_name}
    if not moved:
        return every, {}
    known: dict[str, Edit] = {}
    for each in every:
        top, folder, *rest = each.path.split("/")
        path = "/".join((top, moved.get(folder, folder), *rest))
        other = known.get(path, Edit(path, None, None))
        before = each.before if each.before is not None else other.before
        after = each.after if each.after is not None else other.after
        known[path] = Edit(path, before, after)
    return list(known.values()), moved


def forget() -> None:
    """Let go of the files that were read last; they are kept, as the state after one commit is that before the next."""
    _read.cache_clear()


@lru_cache(maxsize=16)
def _read(content: bytes | None, list_: str) -> Any:
    """Return the data of a file, not to be changed, or None where there is none that can be told."""
    if content is None:
        return None
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    if list_ == LONG_TEXT:
        return {LONG_TEXT: text}
    data, problems = load_yaml(text, "")
    if data is None and not problems:  # nothing but comments: a list that is not begun yet
        return {}
    return data if not problems and isinstance(data, Mapping) else None


def _of_list(bureau: str, name: str, list_: str, files: list[_File]) -> Iterator[Change]:
    if list_ in (PROFILE.file, LONG_TEXT):
        for file in files:
            yield from _of_whole_file(bureau, name, list_, file)
        return
    parts = {_RECORDS: _KEYS[list_], **PARTS.get(list_, {})}
    for file in files:
        yield from _of_holder(bureau, name, list_, file, parts)
    for part, key in parts.items():
        old = [_Row(file.name, row) for file in files for row in _rows(file.before, part)]
        new = [_Row(file.name, row) for file in files for row in _rows(file.after, part)]
        label = "" if part == _RECORDS else part
        for one, other in match([row.record for row in old], [row.record for row in new], keys_of(key)).pairs:
            yield from _of_record(
                Change(bureau, name, list_, Kind.CHANGED, "", label),
                None if one is None else old[one],
                None if other is None else new[other],
            )


def _of_whole_file(bureau: str, name: str, list_: str, file: _File) -> Iterator[Change]:
    """Yield the changes of a file that is one record."""
    title = PurePosixPath(file.name).stem if list_ == LONG_TEXT else ""
    base = Change(bureau, name, list_, Kind.CHANGED, file.name, title=title)
    if file.before is None or file.after is None:
        yield _with(base, kind=Kind.REMOVED if file.after is None else Kind.ADDED)
    else:
        yield from _told(base, differences(file.before, file.after))


def _of_holder(bureau: str, name: str, list_: str, file: _File, parts: Mapping[str, str]) -> Iterator[Change]:
    """Yield the changes of what stands around the records."""

    def around(data: Mapping[str, Any] | None) -> dict[str, Any]:
        kept = {key: value for key, value in (data or {}).items() if key not in parts}
        if file.before is None or file.after is None:
            return {key: value for key, value in kept.items() if key in _SAID_INSTEAD}
        return kept

    base = Change(bureau, name, list_, Kind.CHANGED, file.name)
    yield from _told(base, differences(around(file.before), around(file.after)))


def _of_record(base: Change, old: _Row | None, new: _Row | None) -> Iterator[Change]:
    here = new or old
    assert here is not None  # noqa: S101 - a pair has at least one side
    known = _with(base, file=here.file, record=_id(here.record), title=title_of(here.record))
    if old is None or new is None:
        yield _with(known, kind=Kind.REMOVED if new is None else Kind.ADDED)
    else:
        yield from _told(known, differences(old.record, new.record))


def _told(base: Change, found: Iterable[Difference]) -> Iterator[Change]:
    for each in found:
        yield _with(base, field=each.field, within=each.within, old=each.old, new=each.new)


def _with(change: Change, **values: Any) -> Change:
    return Change(**{**change.__dict__, **values})


def _rows(data: Any, part: str) -> list[Mapping[str, Any]]:
    rows = data.get(part) if isinstance(data, Mapping) else None
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _id(record: Mapping[str, Any]) -> str:
    return next((value for name in IDS if isinstance(value := record.get(name), str)), "")


def title_of(record: Mapping[str, Any]) -> str:
    """Return what people call a written record: its name, failing that what else it is known by."""
    return next((value for name in TITLES if isinstance(value := record.get(name), str)), "")
