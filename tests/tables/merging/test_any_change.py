"""Any change to any real file is written exactly, and costs no comment that is not beside what goes."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from county import BUREAU, SAMPLE
from gongshi.records import LISTS
from gongshi.source.yaml import load_yaml
from gongshi.tables.columns import HEADS, SHEETS, Column, Shape, Sheet, value_at
from gongshi.tables.merging import Incoming, merge
from tests.tables.merging.rows import equal
from tests.tables.merging.test_scalars import ODD

BUREAUS = Path(__file__).parents[3] / "data" / "bureaus"
FILES = sorted([*BUREAUS.rglob("*.yml"), *(SAMPLE / BUREAU).rglob("*.yml")])
TEXTS = ["甲", "一\n二", *(text for text in ODD if text and len(text) < 2000)]
COMMENT = re.compile(r"# 注\d+号")


def sheets_of(path: Path) -> list[Sheet]:
    """Return the sheets that a file fills; the desk's files fill none."""
    name = path.parent.name if path.parent.name == "执法决定" else path.stem
    own = [sheet for sheet in SHEETS if sheet.kind and sheet.kind.file == name]
    heads = [sheet for sheet in SHEETS if sheet.name == HEADS] if own and own[0].kind in LISTS else []
    return own + heads


def path_of(path: Path) -> str:
    """Return a file's path as messages show it."""
    return "data/bureaus/a/" + "/".join(path.parts[-2 if path.parent.name == "执法决定" else -1 :])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_exported_changes_nothing(path: Path) -> None:
    """Rows that hold all that a file's records say, as they say it, leave the file as it is."""
    text = path.read_text(encoding="utf-8")
    data, _ = load_yaml(text, path.name)
    for sheet in sheets_of(path):
        records = data.get(sheet.key) or [] if sheet.key else [data]
        rows = [
            Incoming({column.way: value_at(record, column.way) for column in sheet.columns}, f"第{number}行")
            for number, record in enumerate(records)
        ]
        done = merge(text, sheet, rows, same=equal, file=path_of(path), delete_missing=True)
        assert (done.text, done.problems, done.added, done.changed) == (text, (), 0, 0)


@pytest.mark.parametrize("seed", range(150))
def test_any_change(seed: int) -> None:
    """Random rows are written as they are, whatever the file; other readers of YAML can read it, too."""
    chance = Random(seed)  # noqa: S311 - nothing is kept secret by it
    path = chance.choice([path for path in FILES if sheets_of(path)])
    sheet = chance.choice(sheets_of(path))
    text = _noted(path.read_text(encoding="utf-8"), chance)
    if chance.random() < 0.3:
        text = text.replace("\n", "\r\n")
    if chance.random() < 0.3:
        text = text.rstrip("\r\n")
    data, problems = load_yaml(text, path.name)
    assert problems == []
    rows = list(_rows(sheet, data, chance))
    done = merge(text, sheet, rows, same=equal, file=path_of(path), mark_of=lambda record: str(record.place))
    allowed = ("花括号、方括号里有注释", "这几行说的是")
    assert [each for each in done.problems if not any(part in each for part in allowed)] == []
    if done.problems:
        assert done.text == text
        return
    yaml.safe_load(done.text)
    assert ("\r\n" in text) == ("\r\n" in done.text)
    assert "\r\n" not in text or not re.search(r"(?<!\r)\n", done.text)
    texts = [_texts_only(sheet, data, each) for each in rows]
    plain = merge(
        text, sheet, texts, same=equal, file=path_of(path), mark_of=lambda record: str(record.place)
    )
    assert sorted(COMMENT.findall(plain.text)) == sorted(COMMENT.findall(text))


def _texts_only(sheet: Sheet, data: Any, row: Incoming) -> Incoming:
    """Return a row with only those values that put a text in the place of another, or of nothing."""
    records = data.get(sheet.key) or [] if sheet.key else [data]
    old = next((each for each in records if str(each.place) == row.mark), {} if sheet.key else data)
    values = {
        way: value
        for way, value in row.values.items()
        if isinstance(value, str) and isinstance(value_at(old, way), str | None)
    }
    return Incoming(values or {sheet.columns[0].way: "甲"}, row.place, row.mark)


def _noted(text: str, chance: Random) -> str:
    """Return a file with comments strewn between and beside its lines, but not into blocks of text."""
    lines: list[str] = []
    block = -1
    for number, line in enumerate(text.split("\n")):
        stands_in = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or stands_in > block):
            lines.append(line)
            continue
        block = -1
        if line.strip() and chance.random() < 0.1:
            lines.append(" " * stands_in + f"# 注{number * 2}号")
        if re.search(r"[:-] [|>][-+]?$", line):
            block = stands_in + (2 if re.match(r" *- .*:", line) else 0)
        beside = line.strip() and not line.lstrip().startswith("#") and chance.random() < 0.2
        lines.append(line + f"  # 注{number * 2 + 1}号" if beside else line)
    return "\n".join(lines)


def _rows(sheet: Sheet, data: Any, chance: Random) -> Any:
    """Yield rows that change some of the records at random, with new ones between them."""
    records = data.get(sheet.key) or [] if sheet.key else [data]
    columns = [column for column in sheet.columns if column.way != ("编号",)]
    for number, record in enumerate(records):
        if sheet.key and chance.random() < 0.25:
            continue
        some = chance.sample(columns, min(len(columns), chance.randint(1, 4)))
        values = {column.way: _other(column, value_at(record, column.way), chance) for column in some}
        yield Incoming(values, f"第{number}行", str(record.place) if sheet.key else "")
        if sheet.key and chance.random() < 0.3:
            some = chance.sample(columns, min(len(columns), 5))
            yield Incoming({column.way: _value(column, chance) for column in some}, f"新{number}")


def _other(column: Column, old: Any, chance: Random) -> Any:
    """Return another value in the place of an old one: none, a new one, or a list with an entry more, less or changed."""
    if not isinstance(old, list) or chance.random() < 0.3:
        return None if chance.random() < 0.2 else _value(column, chance)
    new = list(old)
    at_ = chance.randrange(len(new))
    match chance.randrange(3):
        case 0:
            del new[at_]
        case 1:
            new.insert(at_, _entry(column, chance))
        case 2 if isinstance(new[at_], dict):
            new[at_] = {**new[at_], chance.choice(list(new[at_])): chance.choice(TEXTS)}
        case _:
            new[at_] = chance.choice(TEXTS)
    return new


def _value(column: Column, chance: Random) -> Any:
    """Return any value of a column's shape."""
    if column.shape in (Shape.TEXTS, Shape.PARTS):
        return [_entry(column, chance) for _ in range(chance.randint(1, 3))]
    if column.shape is Shape.PART and chance.random() < 0.6:
        return {"引语": chance.choice(TEXTS), "列项": [chance.choice(TEXTS), {"内容": chance.choice(TEXTS)}]}
    return chance.choice(TEXTS)


def _entry(column: Column, chance: Random) -> Any:
    if column.shape is not Shape.PARTS or column.part is None:
        return chance.choice(TEXTS)
    keys = [str(info.alias) for info in column.part.model_fields.values()]
    return {key: chance.choice(TEXTS) for key in chance.sample(keys, min(len(keys), 3))}
