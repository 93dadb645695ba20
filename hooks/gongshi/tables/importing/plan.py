"""What an import would do, worked out whole before anything is written."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from gongshi.changes.change import Change
from gongshi.changes.compare import Edit, compare
from gongshi.checking import checked_site
from gongshi.loading import SHARED_FILES, load_shared
from gongshi.records import LISTS, PROFILE
from gongshi.source.problem import DataError, Problem
from gongshi.source.text import read_text
from gongshi.source.yaml import load_yaml
from gongshi.tables.cells import same
from gongshi.tables.columns import BY_NAME, HEADS, RECORDS, Column, Sheet
from gongshi.tables.contents import mark_of, mark_of_head
from gongshi.tables.merging import Incoming, Merged, merge
from gongshi.tables.reading import Unreadable, read_tables
from gongshi.tables.reading.shown import ERRORS, TOO_LONG
from gongshi.tables.recognising import Row, Table, mistakes_in, recognise

from .places import Places
from .taking import file_of, head_of, incoming, spelt_out


@dataclass(frozen=True)
class FilePlan:
    """One file that would be written."""

    path: Path
    name: str
    """As messages show it: data/bureaus/x/人员.yml."""
    old: str | None
    """None for a new file."""
    new: str


@dataclass(frozen=True)
class ImportPlan:
    """What the tables hold, what they would change, and what keeps them from being written."""

    tables: tuple[Table, ...] = ()
    files: tuple[FilePlan, ...] = ()
    changes: tuple[Change, ...] = ()
    problems: tuple[str, ...] = ()
    """With one of these nothing is written."""
    remarks: tuple[str, ...] = ()
    """What the clerk should know of."""
    unchanged: int = 0
    """Rows that say what the files say already."""


@dataclass
class _Target:
    """One file with everything that goes into it."""

    rows: dict[str, list[tuple[Incoming, Row]]] = field(default_factory=dict)
    """By sheet."""
    head: Incoming | None = None
    """The title and notes around a table, for a file without its own."""


def planned(
    data: Path,
    bureau: str,
    files: Sequence[Path],
    *,
    wanted: str | None = None,
    mapping: Mapping[str, str] | None = None,
    ignored: Collection[str] = (),
    skipped: Collection[str] = (),
    delete_missing: bool = False,
) -> ImportPlan:
    """Return what handing in the files would do to the bureau's folder below `data`; nothing is written.

    Raises DataError where the files that all bureaus share cannot be read, and ValueError for a list that does not
    exist.
    """
    problems: list[str] = []
    grids = []
    for path in files:
        try:
            grids += read_tables(path)
        except Unreadable as error:
            problems.append(str(error))
    headings = load_shared(data, "headings.yml")
    problems += [
        f"{data.name}/headings.yml：{mistake}；请改成已有的名称" for mistake in mistakes_in(headings)
    ]
    found = recognise(grids, headings, mapping=mapping, ignored=ignored, wanted=wanted, skipped=skipped)
    tables = tuple(spelt_out(table) for table in found)
    problems += [problem for table in tables for problem in (*table.problems, *_miscalculated(table))]
    if not any(table.rows for table in tables) and not problems:
        problems.append("没有读到任何一行；请检查交的是不是清单")
    if problems:
        return ImportPlan(tables, problems=tuple(problems))
    return _Import(data, bureau, tables, delete_missing=delete_missing).plan()


def _miscalculated(table: Table) -> Iterator[str]:
    """Yield a problem for each cell that holds an error of Excel's instead of a value."""
    for row in table.rows:
        for piece in row.pieces:
            if (text := piece.text.strip()) in ERRORS:
                why = "数字太长，后几位已经丢失" if text == TOO_LONG else f"是“{text}”，公式没有算出结果"
                yield f"{piece.place}：{why}；请把这一格设为文本，写上内容"


class _Import:
    """One import into one bureau."""

    def __init__(self, data: Path, bureau: str, tables: tuple[Table, ...], *, delete_missing: bool) -> None:
        self.data, self.folder, self.tables = data, data / "bureaus" / bureau, tables
        self.delete_missing = delete_missing
        self.problems: list[str] = []
        self.remarks: list[str] = []
        self.unchanged = 0
        self.places = Places()
        self._profile = _read(self.folder / f"{PROFILE.file}.yml")
        self._files: dict[str, dict[str, str]] = {}
        """By list, the files of its records by their ids and numbers."""

    def plan(self) -> ImportPlan:
        """Return what would happen."""
        self._of_whom()
        if self.problems:
            return ImportPlan(self.tables, problems=tuple(dict.fromkeys(self.problems)))
        files = [
            plan
            for name, target in self._targets().items()
            if (plan := self._merged(name, target)) and plan.new != (plan.old or "")
        ]
        if files and not self.problems:
            self._check(files)
        changes = () if self.problems else self._changes(files)
        return ImportPlan(
            self.tables,
            () if self.problems else tuple(files),
            changes,
            tuple(self.problems),
            tuple(self.remarks),
            self.unchanged,
        )

    def _targets(self) -> dict[str, _Target]:
        """Return what goes into which file, in the order of the tables."""
        targets: dict[str, _Target] = {}
        for table in self.tables:
            sheet = table.sheet
            if sheet is None:
                continue
            known = self._known(sheet)
            for row in table.rows:
                name = file_of(sheet, row, known)
                if name is None or not self._is_file(name):
                    self.problems.append(_fileless(sheet, row))
                    continue
                target = targets.setdefault(name, _Target())
                target.rows.setdefault(sheet.name, []).append((incoming(table, row), row))
                target.head = target.head or head_of(table)
            if table.template and sheet.key:
                for name in self._existing(sheet):
                    targets.setdefault(name, _Target()).rows.setdefault(sheet.name, [])
        return targets

    def _existing(self, sheet: Sheet) -> list[str]:
        """Return the bureau's files of a sheet: a sheet of our workbook without rows speaks of them all the same."""
        assert sheet.kind  # noqa: S101 - only the sheet of heads has none, and no key either
        if sheet.kind.many_files:
            return [
                f"{sheet.kind.file}/{path.stem}"
                for path in sorted((self.folder / sheet.kind.file).glob("*.yml"))
            ]
        return [sheet.kind.file] if (self.folder / f"{sheet.kind.file}.yml").exists() else []

    def _of_whom(self) -> None:
        """Say where a table's title names another bureau; our own workbook is refused then."""
        if not self._profile:
            return
        for table in self.tables:
            named = (
                (_BUREAU.search(" ".join(cell.text for cell in table.grid.rows[0])))
                if table.template
                else None
            )
            named = named or _BUREAU.search(table.title)
            if (
                not named
                or not table.rows
                or any(name in named[0] or named[0] in name for name in self._names())
            ):
                continue
            place = table.grid.file if table.template else table.grid.place(0)
            if table.template:
                self.problems.append(
                    f"{place}：这份表是从“{named[0]}”导出的，不是{self._names()[0]}；请核对 --bureau"
                )
            else:
                self.remarks.append(
                    f"{place}：标题写的是“{named[0]}”，不是{self._names()[0]}；请核对 --bureau"
                )

    def _names(self) -> list[str]:
        """Return what the bureau is called, its full name first."""
        names = [str(self._profile.get(key) or "") for key in ("名称", "简称")]
        return [name for name in names if name] or [self.folder.name]

    def _known(self, sheet: Sheet) -> dict[str, str]:
        """Return the files of decisions by their ids and numbers; a file that cannot be read is told when it is merged."""
        if sheet.kind is None or not sheet.kind.many_files:
            return {}
        if sheet.kind.key not in self._files:
            known: dict[str, str] = {}
            for path in sorted((self.folder / sheet.kind.file).glob("*.yml")):
                for record in _read(path).get(sheet.key) or ():
                    for key in ("编号", "文号"):
                        if isinstance(record, dict) and record.get(key):
                            known[str(record[key])] = f"{sheet.kind.file}/{path.stem}"
            self._files[sheet.kind.key] = known
        return self._files[sheet.kind.key]

    @staticmethod
    def _is_file(name: str) -> bool:
        """Whether a bureau's folder has such a file: a list, or one of a list's many."""
        top, _, rest = name.partition("/")
        return any(top == kind.file and bool(rest) == kind.many_files for kind in (PROFILE, *LISTS))

    def _merged(self, name: str, target: _Target) -> FilePlan | None:
        """Return a file with its rows in it; None where something is wrong."""
        path = self.folder / f"{name}.yml"
        shown = f"{self.data.name}/bureaus/{self.folder.name}/{name}.yml"
        old, unreadable = read_text(path, shown) if path.exists() else (None, [])
        if unreadable:
            self.problems += map(str, unreadable)
            return None
        text, before = old or "", len(self.problems)
        for sheet_name, pairs in target.rows.items():
            sheet = BY_NAME[sheet_name]
            rows = [row for row, _ in pairs]
            result = merge(
                text,
                sheet,
                rows,
                same=_same,
                file=shown,
                mark_of=mark_of if sheet.key else partial(mark_of_head, sheet),
                delete_missing=self.delete_missing,
                taken=[id_ for id_, file in self._known(sheet).items() if file != name],
            )
            text = self._noted(result, sheet, rows, shown)
            self.places.add(shown, sheet, result, [row for _, row in pairs])
        if HEADS not in target.rows and len(self.problems) == before:
            text = self._headed(text, target, shown)
        return FilePlan(path, shown, old, text) if len(self.problems) == before else None

    def _noted(self, result: Merged, sheet: Sheet, rows: Sequence[Incoming], shown: str) -> str:
        self.problems += result.problems
        if not result.problems:
            self.unchanged += len(rows) - result.added - result.changed
        if result.missing and sheet.key and not self.delete_missing:
            names = "、".join(result.missing[:10]) + ("等" if len(result.missing) > 10 else "")
            self.remarks.append(
                f"{shown}：有 {len(result.missing)} 条表里没有：{names}；没有动它们，确实要删去的加 --delete-missing"
            )
        return result.text

    def _headed(self, text: str, target: _Target, shown: str) -> str:
        """Return a file's text with the title and notes around its table, where it has none.

        A declaration that there is nothing goes when there is something.
        """
        written = load_yaml(text, shown)[0] or {}
        values = (
            {way: value for way, value in target.head.values.items() if way[0] not in written}
            if target.head
            else {}
        )
        if written.get(RECORDS) and isinstance(nothing := written.get("暂无"), dict):
            values |= {("暂无", key): None for key in nothing}
        if not values:
            return text
        result = merge(text, BY_NAME[HEADS], [Incoming(values, shown)], same=_same, file=shown)
        self.problems += result.problems
        return result.text

    def _check(self, files: Sequence[FilePlan]) -> None:
        """Hold the bureau as it would be to everything that a build demands; only what is new stops the import."""
        new = self._problems_with(files)
        if not new:
            return
        before = {(each.file, each.message) for each in self._problems_with([])}
        texts = {file.name: file.new for file in files}
        for problem in new:
            if (problem.file, problem.message) in before:
                self.remarks.append(f"原来就有的错误：{problem}")
            else:
                self.problems.append(self.places.told(problem, texts.get(problem.file)))

    def _problems_with(self, files: Sequence[FilePlan]) -> tuple[Problem, ...]:
        """Return the problems of a copy of the bureau's folder with the new files in it."""
        with tempfile.TemporaryDirectory() as parent:
            data = Path(parent) / self.data.name
            folder = data / "bureaus" / self.folder.name
            shutil.copytree(self.folder, folder, ignore_dangling_symlinks=True)
            for name in SHARED_FILES:
                if (self.data / name).exists():
                    shutil.copy(self.data / name, data / name)
            for file in files:
                path = folder / file.path.relative_to(self.folder)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(file.new.encode())
            try:
                checked_site(data)
            except DataError as error:
                return error.problems
        return ()

    def _changes(self, files: Sequence[FilePlan]) -> tuple[Change, ...]:
        edits = [
            Edit(
                f"bureaus/{self.folder.name}/{file.path.relative_to(self.folder).as_posix()}",
                None if file.old is None else file.old.encode(),
                file.new.encode(),
            )
            for file in files
        ]
        return compare(edits, lambda _: self._names()[0]).changes


def _same(column: Column, old: Any, new: Any) -> bool:
    """Return whether two values mean the same; a number that Excel has robbed of its leading zeros is the old one."""
    if same(column, old, new):
        return True
    both = isinstance(old, str) and isinstance(new, str) and old.isdigit() and new.isdigit()
    return bool(both and len(new) >= _CODE and len(old) > len(new) and old.lstrip("0") == new)


_CODE = 6
"""The fewest figures of a code that Excel may have shortened."""
_BUREAU = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:局|委员会|办公室|政府|中心|大队|支队|总队)(?![\u4e00-\u9fff]{0,2}长)"
)


def _read(path: Path) -> Mapping[str, Any]:
    """Return what a file says; nothing of one that cannot be read."""
    text, problems = read_text(path, path.name)
    data = None if problems else load_yaml(text, path.name)[0]
    return data if isinstance(data, dict) else {}


def _fileless(sheet: Sheet, row: Row) -> str:
    if row.file:
        return f"{row.place}：“文件”写的“{row.file}”不是清单的文件名；请写成 事项、人员，执法决定写成 执法决定/2026"
    if sheet.kind is None:
        return f"{row.place}：没有写“文件”；请写清单的文件名，如 事项"
    return f"{row.place}：看不出是哪一年的决定；请写“决定日期”，如 2026-03-01"
