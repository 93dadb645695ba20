"""An invented county of any size, written as clerks write it; the same seed gives the same bytes."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from .samples import Samples, Sheet, read_samples

_SECTORS = (
    ("医疗保障", "医保"),
    ("市场监管", "市监"),
    ("城市管理", "城管"),
    ("文化旅游", "文旅"),
    ("农业农村", "农业"),
    ("生态环境", "环保"),
    ("交通运输", "交运"),
    ("应急管理", "应急"),
    ("卫生健康", "卫健"),
    ("自然资源", "自资"),
    ("住房建设", "住建"),
    ("民政事务", "民政"),
)
"""The words of a bureau's field: in full, and as people shorten them."""
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_REGION = """
  - 代码: "999901"
    名称: 示例县
    全称: 示例省示例市示例县
    区号: "0999"
    政府: 示例县人民政府
"""
_CHART = re.compile("〔流程:(.+?)〕")
_NONE_IN = 5
"""One bureau in so many declares that none of its people has a certificate, as one of the five real ones does."""
_MORE_ALIKE = frozenset({"文件", "流程图"})
"""Lists of which every bureau has all that there is, because records of the other lists refer to them."""


def write_project(root: Path, project: Path) -> None:
    """Copy everything that a build needs, except the disclosures, from the project at `root`."""
    project.mkdir(parents=True, exist_ok=True)
    shutil.copy(root / "mkdocs.yml", project)
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))


def write_county(data: Path, to: Path, *, bureaus: int, items: int, seed: int) -> Path:
    """Write a county to the data folder `to`, patterned on the bureaus in the data folder `data`; return `to`."""
    samples = read_samples(data / "bureaus")
    (to / "bureaus").mkdir(parents=True)
    for name in ("laws.yml", "synonyms.yml", "duties.yml", "catalogues.yml"):
        shutil.copy(data / name, to)
    regions = (data / "regions.yml").read_text(encoding="utf-8")
    (to / "regions.yml").write_text(regions.rstrip() + "\n" + _REGION, encoding="utf-8")
    width = len(str(bureaus))
    for number in range(1, bureaus + 1):
        folder = to / "bureaus" / f"shili-{number:0{width}d}"
        for name, text in _bureau(samples, number, items, seed):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return to


def _bureau(samples: Samples, number: int, items: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield the files of one bureau: name and text."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - repeatable, not secret
    sector, short = _SECTORS[number % len(_SECTORS)]
    words = {
        "〔局〕": f"示例县第{number:02d}局",
        "〔简称〕": f"第{number:02d}局",
        "〔领域〕": sector,
        "〔领〕": short,
        "〔电话〕": f"{number:03d}",
        "〔门牌〕": str(number),
    }

    def own(text: str) -> str:
        for token, word in words.items():
            text = text.replace(token, word)
        return text

    yield "主体.yml", own(chance.choice(samples.profiles))
    yield "事项.yml", own(_items(samples, items, chance))
    yield "人员.yml", own(_officers(samples.sheets["人员"], number, chance))
    for name, sheets in samples.sheets.items():
        if name in {"事项", "人员"}:
            continue
        chosen = _merged(sheets) if name in _MORE_ALIKE else chance.choice(sheets)
        yield f"{name}/2025.yml" if name == "执法决定" else f"{name}.yml", own(_text(chosen))
    for name, text in samples.texts.items():
        yield name, own(text)


def _text(sheet: Sheet) -> str:
    return sheet.head + ("清单:\n" + "".join(sheet.records) if sheet.records else "")


def _merged(sheets: tuple[Sheet, ...]) -> Sheet:
    return Sheet(sheets[0].head, tuple(record for sheet in sheets for record in sheet.records))


def _items(samples: Samples, count: int, chance: random.Random) -> str:
    """Return the list of items: real ones in a random order, and again from the beginning when all are used."""
    pool = [record for sheet in samples.sheets["事项"] for record in sheet.records]
    deck: list[str] = []
    records = []
    for number in range(1, count + 1):
        deck = deck or chance.sample(pool, len(pool))
        record = deck.pop().replace("〔号〕", f"{number:04d}").replace("〔序〕", str(number))
        records.append(
            _CHART.sub(
                lambda found: chance.choice(samples.charts.get(found[1]) or samples.charts[""]), record
            )
        )
    head = next(sheet.head for sheet in samples.sheets["事项"] if sheet.records)
    return _text(Sheet(head, tuple(records)))


def _officers(sheets: tuple[Sheet, ...], bureau: int, chance: random.Random) -> str:
    """Return the list of officers: some, or the declaration that there are none."""
    if bureau % _NONE_IN == 0:
        return _text(next(sheet for sheet in sheets if not sheet.records))
    named = next(sheet for sheet in sheets if sheet.records)
    records = []
    for number in range(1, chance.randint(4, 16) + 1):
        name = _STEMS[number % 10] + _BRANCHES[number % 12]
        record = (
            chance.choice(named.records)
            .replace("〔姓名〕", name)
            .replace("〔证〕", f"{bureau:03d}{number:04d}")
        )
        records.append(re.sub(r"序号: \S+", f"序号: {number}", record, count=1))
    return _text(Sheet(named.head, tuple(records)))
