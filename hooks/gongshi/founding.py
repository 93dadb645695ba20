"""A new bureau: its folder with what is known, every other field as a line to fill in, its usual items to be checked."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from .law.catalogues import Catalogue, Power
from .law.register import Region
from .loading import BUREAU_ID, RESERVED_IDS
from .records import LISTS, PROFILE, ListKind
from .records.bureau import BureauFile
from .source.text import read_text
from .source.yaml import load_yaml
from .tables.columns import BY_NAME, RECORDS
from .tables.merging.data import as_written
from .tables.merging.edits import Edits
from .tables.merging.fields import entry_hint, field_hint, key_order
from .tables.merging.files import first_line
from .tables.merging.ids import Ids
from .tables.merging.layout import Layout
from .tables.merging.writing import entry_lines, key_lines, map_lines

REGIONS = "行政区划"
_REGION_CODE = re.compile(r"[1-9][0-9]{5}")
_SHORT_NAMES = {
    "医疗保障局": "医保局",
    "市场监督管理局": "市场监管局",
    "人力资源和社会保障局": "人社局",
    "卫生健康局": "卫健局",
    "应急管理局": "应急局",
    "自然资源局": "自然资源局",
}


@dataclass(frozen=True)
class Founding:
    """What is known of a bureau when its folder is made."""

    id: str
    name: str
    region: str
    """Six digits (GB/T 2260)."""
    sector: str
    short_name: str = ""
    """What people call it; where it is not given, the name with its usual short form."""

    @property
    def called(self) -> str:
        """The short name, given or usual."""
        if self.short_name:
            return self.short_name
        ending = next((each for each in _SHORT_NAMES if self.name.endswith(each)), "")
        return self.name.removesuffix(ending) + _SHORT_NAMES.get(ending, "")


def refusals(founding: Founding, data: Path) -> Iterator[str]:
    """Yield what keeps the bureau from being made, each as a sentence."""
    id_ = founding.id
    if id_ in RESERVED_IDS:
        yield f"“{id_}”是网站自用的名称；请换一个，如 shili-yibao"
    elif not BUREAU_ID.fullmatch(id_):
        yield f"编号“{id_}”只能用小写英文字母、数字和连字符，以字母开头；请改成像 shili-yibao 这样的"
    elif (data / "bureaus" / id_).exists():
        yield f"已经有编号为“{id_}”的机关；请换一个编号，或直接改 {data.name}/bureaus/{id_} 里的文件"
    if not _REGION_CODE.fullmatch(founding.region):
        yield f"行政区划“{founding.region}”应当是六位代码（GB/T 2260），如 141124"
    for label, text in (("名称", founding.name), ("领域", founding.sector), ("简称", founding.called)):
        if not text.strip() or text != " ".join(text.split()):
            yield f"{label}“{text.strip()}”里不能有换行和多余的空格；请写在一行里"


def files_of(founding: Founding, catalogue: Catalogue | None) -> dict[str, str]:
    """Return the files of the new bureau by name; lists of which nothing is known yet have only comments."""
    files = {f"{PROFILE.file}.yml": _profile(founding)}
    for kind in LISTS:
        if kind.key == "items" and catalogue:
            files[f"{kind.file}.yml"] = _items(kind, founding, catalogue)
        elif not kind.many_files:
            files[f"{kind.file}.yml"] = _waiting(kind, founding)
    return files


def make_folder(data: Path, id_: str, files: Mapping[str, str]) -> Path:
    """Write a bureau's folder whole or not at all, and return it."""
    bureaus = data / "bureaus"
    bureaus.mkdir(parents=True, exist_ok=True)
    # A name with a dot in front is no bureau to anybody who reads the folder meanwhile.
    building = Path(tempfile.mkdtemp(prefix=f".{id_}-", dir=bureaus))
    try:
        for name, text in files.items():
            (building / name).write_text(text, encoding="utf-8", newline="\n")
        building.chmod(0o755)
        return building.rename(bureaus / id_)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def region_of(
    code: str, name: str, known: Sequence[Region], full_name: str, area_code: str
) -> dict[str, str]:
    """Return a region as regions.yml writes it; what is not given is taken from the city that it belongs to."""
    city = next((each for each in known if each.code == code[:4] + "00"), None)
    full_name = full_name or (city.full_name + name if city else "")
    area_code = area_code or (city.area_code if city else "")
    given = {"代码": code, "名称": name, "全称": full_name, "区号": area_code, "政府": f"{name}人民政府"}
    return {key: value for key, value in given.items() if value}


def with_region(text: str, region: Mapping[str, str]) -> str:
    """Return regions.yml with one more region, put where its code belongs; what was there stays as it is."""
    data, _ = load_yaml(text, "regions.yml")
    lines = "\n".join(region_lines(region))
    edits = Edits(text)
    olds = (data or {}).get(REGIONS) or []
    layout = Layout(text, data, REGIONS) if olds else None
    if layout is None or not layout.is_block:
        end = len(text.rstrip())
        edits.replace(end, len(text), ("\n\n" if end else "") + f"{REGIONS}:\n{lines}\n")
        return edits.applied()
    blank = "\n" if layout.parted(default=True) else ""
    before = [position for position, each in enumerate(olds) if str(each.get("代码")) < region["代码"]]
    if before:
        edits.insert(layout.line_end(layout.last_own_line(before[-1])), f"\n{blank}{lines}")
    else:
        edits.insert(layout.starts[layout.dashes[0]], f"{lines}\n{blank}")
    return edits.applied()


def region_lines(region: Mapping[str, str]) -> list[str]:
    """Return a region as the lines that regions.yml holds of it."""
    return entry_lines(dict(region), None, 2)


def _profile(founding: Founding) -> str:
    known = {
        "名称": founding.name,
        "简称": founding.called,
        "行政区划": founding.region,
        "领域": founding.sector,
    }
    fields = {str(info.alias): info for info in BureauFile.model_fields.values()}
    lines = [
        first_line(PROFILE).rstrip(),
        "#",
        "# 以“# ”开头的各行是还没有填的栏目：删去“# ”，改成本机关的内容；“  # ”后面是说明。",
        "",
        *map_lines(known, BureauFile, 0),
        "",
    ]
    for key in key_order(BureauFile):
        if key not in known:
            lines += _hint_lines(fields[key], BureauFile, 0)
    return "\n".join(lines) + "\n"


def _waiting(kind: ListKind, founding: Founding) -> str:
    """Return a list's file before anything is in it: what it is for, and a record to copy."""
    record = entry_hint(field_hint(kind.model, RECORDS))
    fields = {str(info.alias): info for info in record.model_fields.values()}
    lines = [
        first_line(kind).rstrip(),
        "#",
        f"# {kind.name}（{kind.law}）。这里只有注释的时候，网站上显示“未公示”。",
        f"# 填写：用 Excel，python scripts/export_tables.py template --bureau {founding.id}；",
        "# 或者照下面的样子写在这里，删去各行开头的“# ”；不需要的栏目删去。确实没有的，写“暂无”代替“清单”。",
        "#",
        *_commented([f"标题: {founding.name}{kind.name}{'清单' if not kind.name.endswith('窗口') else ''}"]),
        *_commented(["暂无:", "  原因: 为什么没有"]),
        *_commented([f"{RECORDS}:"]),
    ]
    body: list[str] = []
    for key in key_order(record):
        if fields[key].examples:
            body += _hint_lines(fields[key], record, 4)
    if body:
        body[0] = "#   - " + body[0].removeprefix("#     ")
    return "\n".join([*lines, *body]) + "\n"


def _hint_lines(info: FieldInfo, hint: Any, indent: int) -> list[str]:
    """Return a field as comments: its example, and beside it what it means and which law asks for it."""
    key = str(info.alias)
    example = as_written(info.examples[0]) if info.examples else "…"
    if isinstance(example, str):
        example = example.strip('"')
    first, *rest = key_lines(key, example, field_hint(hint, key), indent)
    extra = info.json_schema_extra
    law = f"（{extra['law']}）" if isinstance(extra, dict) and extra.get("law") else ""
    needed = "必填，" if info.is_required() else ""
    return _commented([f"{first}  # {needed}{info.description}{law}", *rest])


def _commented(lines: list[str]) -> list[str]:
    return [f"# {line}".rstrip() for line in lines]


def _items(kind: ListKind, founding: Founding, catalogue: Catalogue) -> str:
    """Return the items file: the powers that most bureaus of the sector have, the others as comments."""
    hint = entry_hint(field_hint(kind.model, RECORDS))
    head = {
        "标题": f"{founding.name}行政执法事项清单",
        "转录说明": f"取自本站“{founding.sector}”的模型目录，尚未与本机关的权责清单逐条核对。",
    }
    lines = [
        first_line(kind).rstrip(),
        "#",
        f"# 下面各条取自“{founding.sector}”领域的模型目录（data/catalogues.yml），只是起点，不是本机关的清单。",
        "# 公示以前，请对照编制部门公布的本机关权责清单逐条核对：名称、类别、依据改成清单上的；没有的删去；",
        "# 清单上有而这里没有的补上。以“# ”开头的是视职权划分而定的，有的删去“# ”。核对完以后，删去“转录说明”和这几行。",
        "",
        *map_lines(head, kind.model, 0),
        "",
        f"{RECORDS}:",
    ]
    ids = Ids(BY_NAME[kind.file], ())
    for position, power in enumerate(catalogue.powers):
        record = _item(power, founding, ids)
        own = entry_lines(record, hint, 2)
        lines += [*([""] if position else []), *(own if power.basic else [f"  # {line[2:]}" for line in own])]
    return "\n".join(lines) + "\n"


def _item(power: Power, founding: Founding, ids: Ids) -> dict[str, Any]:
    category = str(power.category)
    return {
        "编号": ids.next({("类别",): category}),
        "名称": power.name,
        "类别": category,
        "执法主体": founding.name,
        "执法依据": [
            {"法规": basis.law, **({"条款": basis.article} if basis.article else {})} for basis in power.bases
        ],
    }


def region_text(data: Path) -> str:
    """Return what data/regions.yml holds; empty where there is none or it cannot be read."""
    path = data / "regions.yml"
    return read_text(path, path.name)[0] if path.exists() else ""
