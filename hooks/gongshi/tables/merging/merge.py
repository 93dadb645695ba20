"""The rows of a table written into a YAML file; whatever no row changes stays as it is, to the last sign.

Each value that changes is written over its own stretch of the text, so comments, order, quotes, blank lines and line
ends elsewhere cannot be touched. The new text is read again before it is given out: it must say exactly what was to
be written.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gongshi.source.problem import shorten
from gongshi.source.yaml import PlacedDict, load_yaml
from gongshi.tables.columns import RECORDS, Column, Sheet, value_at

from .data import Way, as_written, put
from .editing import edit_map
from .edits import Edits, UnwritableError
from .fields import Hint, entry_hint, field_hint
from .files import edit_file, first_line, kind_of
from .ids import Ids
from .incoming import Incoming, Merged
from .layout import Layout
from .nodes import Map
from .pairing import ID, NUMBER, Pairing, keys_for, pair
from .writing import entry_lines

Same = Callable[[Column, Any, Any], bool]
Record = Mapping[str, Any]
Order = list[tuple[int | None, int | None]]
"""The records as they are to be: each with its position in the list as it was, and that of its row."""


def merge(
    text: str,
    sheet: Sheet,
    rows: Sequence[Incoming],
    *,
    same: Same,
    file: str,
    mark_of: Callable[[Any], str] | None = None,
    delete_missing: bool = False,
    taken: Collection[str] = (),
) -> Merged:
    """Return a file's text with the rows of a table in it.

    `text` is empty for a file that does not exist yet. `same` tells whether two values of a column mean the same;
    only others are written. `mark_of` gives the fingerprint of a record as the file has it. `file` is the path that
    messages show, and says which list it is. `taken` are ids of the same list in other files. With `delete_missing`
    the records go of which no row speaks. When there is a problem, the text is the one given.
    """
    data, problems = load_yaml(text, file)
    if problems:
        return Merged(text, tuple(str(problem) for problem in problems))
    if data is not None and not isinstance(data, PlacedDict):
        return Merged(text, (f"{file}：文件应当由“键: 值”组成；请先改好再导入",))
    merging = _Merging(text, data, sheet, rows, same=same, file=file)
    try:
        if not sheet.key:
            return merging.whole_file(mark_of)
        return merging.records(mark_of, delete_missing=delete_missing, taken=taken)
    except UnwritableError as error:
        return Merged(text, (str(error),))


class _Merging:
    """One table on its way into one file."""

    def __init__(
        self,
        text: str,
        data: PlacedDict | None,
        sheet: Sheet,
        rows: Sequence[Incoming],
        *,
        same: Same,
        file: str,
    ) -> None:
        kind = kind_of(file, sheet)
        self.given = text
        self.text = text or first_line(kind)
        self.data: Record = data if data is not None else {}
        self.sheet, self.same, self.file = sheet, same, file
        self.rows = rows
        self.values = [_as_written(row) for row in rows]
        self.hint: Hint = kind.model if kind else sheet.model
        self.columns = sheet.by_way

    def whole_file(self, mark_of: Callable[[Any], str] | None) -> Merged:
        """Merge the one row that speaks of the file itself."""
        if len(self.rows) != 1:
            places = "、".join(row.place for row in self.rows)
            return Merged(self.given, (f"{places}：这几行说的是同一个文件；请只留一行",) if places else ())
        new = self._changed(self.data, 0)
        done = Merged(self.given, matched=(0,), came_from=(0,))
        if new is None:
            return done
        mark = self.rows[0].mark
        if mark and mark_of and self.data and mark != mark_of(self.data):
            why = f"{self.rows[0].place}：导出以后，{self.file} 里的这些栏改过；请重新导出再改"
            return Merged(self.given, (why,))
        edits = Edits(self.text)
        try:
            edit_file(edits, self.data, new, self.hint)
        except UnwritableError as error:
            raise UnwritableError(f"{self.rows[0].place}：{error}") from None
        return self._checked(edits, new, replace(done, changed=1))

    def records(
        self, mark_of: Callable[[Any], str] | None, *, delete_missing: bool, taken: Collection[str]
    ) -> Merged:
        """Merge rows that are records."""
        key = self.sheet.key
        olds = self.data.get(key) or []
        if not isinstance(olds, list) or not all(isinstance(each, dict) for each in olds):
            return Merged(self.given, (f"{self.file}：“{key}”的写法不对；请先改好再导入",))
        pairing = pair(olds, self.rows, keys_for(self.sheet), self._alike, mark_of)
        changed = self._changed_records(olds, pairing)
        if pairing.problems:
            return Merged(self.given, tuple(pairing.problems))
        fresh = [row for row in range(len(self.rows)) if row not in pairing.found]
        ids = self._new_ids(olds, fresh, taken)
        made = {row: self._made(row, ids.get(row)) for row in fresh}
        spoken = set(pairing.found.values())
        silent = [position for position in range(len(olds)) if position not in spoken]
        gone = frozenset(silent if delete_missing else ())
        order = _order(len(olds), len(self.rows), pairing.found, gone)
        result = Merged(
            self.given,
            added=len(made),
            changed=len(changed),
            removed=len(gone),
            missing=tuple(self._called(olds[position]) for position in silent),
            matched=tuple(pairing.found.get(row) for row in range(len(self.rows))),
            came_from=tuple(row for _, row in order),
            ids=tuple(ids.values()),
        )
        if not (made or changed or gone):
            return result
        news = [changed.get(old, olds[old]) if old is not None else made[row or 0] for old, row in order]
        edits = Edits(self.text)
        layout = Layout(self.text, self.data, key) if olds and isinstance(self.data, PlacedDict) else None
        new_file = {**self.data, key: news}
        if layout and layout.is_block:
            rows = {position: row for row, position in pairing.found.items()}
            self._change(edits, layout, olds, changed, rows)
            self._insert(edits, layout, made, order, gone)
            for begin, end in layout.without(gone):
                edits.replace(begin, end, "")
            if not news:
                edits.insert(layout.colon, " []")
        else:
            edit_file(edits, self.data, new_file, self.hint)
        return self._checked(edits, new_file, result)

    def _alike(self, record: Record, row: int) -> bool:
        """Whether a record already says everything that a row says."""
        return not self._differing(record, row)

    def _differing(self, record: Record, row: int) -> list[tuple[Way, Any]]:
        """Return the ways, with their new values, in which a row says something else than a record."""
        found = []
        for way, new in self.values[row].items():
            old = record.get(way[0]) if len(way) == 1 else value_at(record, way)
            if old == new or (way == (ID,) and new is None):
                continue
            if not self.same(self.columns[way], old, new):
                found.append((way, new))
        return found

    def _changed(self, record: Record, row: int) -> dict[str, Any] | None:
        """Return a record as it is to be after a row; None where that is as it was."""
        differing = self._differing(record, row)
        new = dict(record)
        for way, value in differing:
            put(new, way, value)
        return new if differing else None

    def _changed_records(self, olds: Sequence[Record], pairing: Pairing) -> dict[int, dict[str, Any]]:
        """Return the records that rows change, by their position; rows that come too late are problems."""
        changed: dict[int, dict[str, Any]] = {}
        for row, position in pairing.found.items():
            new = self._changed(olds[position], row)
            if new is None:
                continue
            place = self.rows[row].place
            if row in pairing.stale:
                pairing.problems.append(
                    f"{place}：导出以后，这条在 YAML 里改过（{self.file}{_line(olds[position])}）；请重新导出再改"
                )
            if not new:
                pairing.problems.append(f"{place}：这一行是空的；请写出内容，或删去这一行")
            changed[position] = new
        # A workbook of which no row was exported from this file fills a list anew; nothing was taken out of it.
        ours = any(self.rows[row].mark and row not in pairing.stale for row in pairing.found)
        for row, each in enumerate(self.rows):
            if row in pairing.found:
                continue
            if row in pairing.stale and ours:
                pairing.problems.append(
                    f"{each.place}：导出以后，这条在 YAML 里已经删去或者改了编号；请重新导出再改"
                )
            elif all(value is None for value in self.values[row].values()):
                pairing.problems.append(f"{each.place}：这一行是空的；请写出内容，或删去这一行")
        return changed

    def _new_ids(
        self, olds: Sequence[Record], fresh: Sequence[int], taken: Collection[str]
    ) -> dict[int, str]:
        """Return ids for the new records that have none, in lists whose records have ids."""
        if (ID,) not in self.columns:
            return {}
        own = [value_at(each, (ID,)) for each in olds] + [values.get((ID,)) for values in self.values]
        ids = Ids(self.sheet, {*taken, *(each for each in own if isinstance(each, str))})
        return {row: ids.next(self.values[row]) for row in fresh if not self.values[row].get((ID,))}

    def _made(self, row: int, id_: str | None) -> dict[str, Any]:
        """Return a new record."""
        record: dict[str, Any] = {ID: id_} if id_ else {}
        for way, value in self.values[row].items():
            if value is not None:
                put(record, way, value)
        return record

    def _change(
        self,
        edits: Edits,
        layout: Layout,
        olds: Sequence[Record],
        changed: Mapping[int, Record],
        rows: Mapping[int, int],
    ) -> None:
        """Write changed records in their places."""
        hint = entry_hint(field_hint(self.hint, self.sheet.key))
        for position, new in changed.items():
            begin, text, node = layout.node(position)
            inner = Edits(text)
            place = self.rows[rows[position]].place
            if not isinstance(node, Map):
                raise UnwritableError(f"{place}：这一条用了 * 的写法，程序不敢改；请直接在 YAML 里改")
            try:
                edit_map(inner, node, olds[position], new, hint)
                inner.applied()
            except UnwritableError as error:
                raise UnwritableError(f"{place}：{error}") from None
            for start, end, piece in inner.found:
                edits.replace(begin + start, begin + end, piece)

    def _insert(
        self,
        edits: Edits,
        layout: Layout,
        made: Mapping[int, Record],
        order: Order,
        gone: Collection[int],
    ) -> None:
        """Write new records, each after the one that comes before it."""
        hint = entry_hint(field_hint(self.hint, self.sheet.key))
        dash, key_at = layout.columns()
        blank = "\n" if layout.parted(default=self.sheet.key == RECORDS) else ""
        before: int | None = None
        first: list[str] = []
        for old, row in order:
            if old is not None or row is None:
                before = old
                continue
            lines = "\n".join(entry_lines(made[row], hint, dash, key_at))
            if before is None:
                first.append(lines)
            else:
                edits.insert(layout.line_end(layout.last_own_line(before)), f"\n{blank}{lines}")
        if first:
            nothing_below = len(gone) == len(layout.dashes)
            top = layout.starts[layout.first_own_line(0)]
            edits.insert(top, f"\n{blank}".join(first) + "\n" + ("" if nothing_below else blank))

    def _called(self, record: Record) -> str:
        """Return what people call a record: its name and id, and where it stands."""
        named = (column.way for column in self.sheet.columns if column.required and column.way != (ID,))
        name = next(
            (str(value_at(record, way)) for way in named if isinstance(value_at(record, way), str)), ""
        )
        about = [each for each in (record.get(ID), _line(record).strip()) if each]
        return f"“{shorten(name or record.get(NUMBER) or '')}”（{'，'.join(about)}）"

    def _checked(self, edits: Edits, wanted: Record, result: Merged) -> Merged:
        """Return the result with the new text, which must say exactly what was to be written."""
        text = edits.applied()
        says = self._says(text, wanted)
        if not says and not text.endswith("\n"):
            # A `|` block that ends a file needs the line break that the file did not have.
            text += edits.line_break
            says = self._says(text, wanted)
        if not says:
            why = f"{self.file}：写进去再读出来不一样，文件没有改动；请直接在 YAML 里改"
            return Merged(self.given, (why,))
        return replace(result, text=text)

    def _says(self, text: str, wanted: Record) -> bool:
        data, problems = load_yaml(text, self.file)
        return not problems and (data or {}) == wanted


def _order(olds: int, rows: int, found: Mapping[int, int], gone: Collection[int]) -> Order:
    """Return the records as they are to be: old ones in their order, new ones after the record of the row before.

    New rows before the first known one come before its record; where no row is known they come last.
    """
    above: dict[int, list[int]] = {}
    before = next((found[row] - 1 for row in range(rows) if row in found), olds - 1)
    for row in range(rows):
        if row in found:
            before = found[row]
        else:
            above.setdefault(before, []).append(row)
    of = {position: row for row, position in found.items()}
    order: Order = [(None, row) for row in above.get(-1, ())]
    for position in range(olds):
        if position not in gone:
            order.append((position, of.get(position)))
        order += [(None, row) for row in above.get(position, ())]
    return order


def _as_written(row: Incoming) -> dict[Way, Any]:
    """Return a row's values as YAML holds them."""
    # Most values are texts: a call for each would take longer than all else.
    return {
        way: value if value is None or type(value) is str else as_written(value)
        for way, value in row.values.items()
    }


def _line(record: Record) -> str:
    place = getattr(record, "place", None)
    return f" 第 {place[0]} 行" if place else ""
