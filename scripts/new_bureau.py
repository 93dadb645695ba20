"""Make the folder of a new bureau: what is known of it, lines to fill in, and the usual items of its sector.

Exit codes: 0 made; 1 the shared data cannot be read, or the folder not written; 2 typed wrongly.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from command import ROOT, Parser, add_help, let_speak_chinese, tell
from gongshi.founding import (
    Founding,
    files_of,
    make_folder,
    refusals,
    region_lines,
    region_of,
    region_text,
    with_region,
)
from gongshi.law.catalogues import Catalogue
from gongshi.loading import load_shared
from gongshi.source.problem import DataError


@dataclass(frozen=True)
class _Question:
    option: str
    label: str
    example: str


_QUESTIONS = (
    _Question("id", "机关编号（小写字母、数字、连字符，用在网址里，定了不改）", "shili-yibao"),
    _Question("name", "机关全称", "示例县医疗保障局"),
    _Question("region", "行政区划代码（六位）", "141124"),
    _Question("sector", "执法领域", "医疗保障"),
)


def main(arguments: list[str] | None = None) -> int:
    """Make the folder; return the exit code."""
    let_speak_chinese()
    parser = _parser()
    options = parser.parse_args(arguments)
    _ask(parser, options)
    founding = Founding(options.id, options.name, options.region, options.sector, options.short_name)
    if wrong := list(refusals(founding, options.data)):
        parser.error("\n".join(wrong))
    try:
        unknown = _unknown_region(options)
        if unknown and options.region_name and not {"全称", "区号"} <= unknown.keys():
            parser.error("市的资料也不在 data/regions.yml 里；请再写 --region-full-name 和 --area-code")
        catalogue = _catalogue(options.data, founding.sector)
        files = files_of(founding, catalogue)
        if unknown and options.region_name:
            _write_region(options.data, unknown)
        folder = make_folder(options.data, founding.id, files)
    except DataError as error:
        tell(f"{error.report()}\n", sys.stderr)
        return 1
    except OSError as error:
        tell(f"写不了 {error.filename}：{error.strerror}；请检查文件夹的权限\n", sys.stderr)
        return 1
    tell(_said(founding, folder, catalogue, unknown, added=bool(options.region_name)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "python scripts/new_bureau.py [选项]",
        description="建立一个新机关的文件夹：已知的填好，其余各栏写成待填的注释行，事项照本领域的模型目录列出待核对。",
        epilog="退出码：0 建好了；1 共用的数据有错误，或者写不了文件；2 命令写错了。",
    )
    about = parser.add_argument_group("机关（没有写的，在终端里会问）")
    for question in _QUESTIONS:
        about.add_argument(
            f"--{question.option}",
            default="",
            metavar="文字",
            help=f"{question.label}，如 {question.example}",
        )
    about.add_argument(
        "--short-name", default="", metavar="文字", help="简称，如 示例县医保局（默认从全称得出）"
    )
    region = parser.add_argument_group("行政区划（data/regions.yml 里还没有这个代码时，写了地名就加上）")
    region.add_argument("--region-name", default="", metavar="文字", help="地名，如 示例县")
    region.add_argument(
        "--region-full-name",
        default="",
        metavar="文字",
        help="从省到县，如 示例省示例市示例县（默认接在所属的市后面）",
    )
    region.add_argument("--area-code", default="", metavar="号码", help="电话区号，如 0358（默认同所属的市）")
    where = parser.add_argument_group("其他")
    where.add_argument(
        "--data", type=Path, default=ROOT / "data", metavar="文件夹", help="数据文件夹（默认：data）"
    )
    add_help(where)
    return parser


def _ask(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Ask for what is missing where somebody can answer; otherwise end with what is missing."""
    missing = [question for question in _QUESTIONS if not getattr(options, question.option).strip()]
    if missing and not sys.stdin.isatty():
        parser.error("还要写：" + "、".join(f"--{each.option}（{each.label}）" for each in missing))
    for question in missing:
        answer = ""
        while not answer:
            try:
                answer = input(f"{question.label}，如 {question.example}：").strip()
            except (EOFError, KeyboardInterrupt):
                tell("\n")
                parser.error(f"还要写：--{question.option}（{question.label}）")
        setattr(options, question.option, answer)


def _unknown_region(options: argparse.Namespace) -> dict[str, str]:
    """Return the region as regions.yml is to have it; empty where it has it already."""
    known = load_shared(options.data, "regions.yml").regions
    if any(region.code == options.region for region in known):
        return {}
    name = options.region_name or "××县"
    return region_of(options.region, name, known, options.region_full_name, options.area_code)


def _catalogue(data: Path, sector: str) -> Catalogue | None:
    catalogues = load_shared(data, "catalogues.yml").catalogues
    return next((each for each in catalogues if each.sector == sector), None)


def _write_region(data: Path, region: dict[str, str]) -> None:
    """Write regions.yml anew, whole or not at all."""
    path = data / "regions.yml"
    building = path.with_name(f".{path.name}.new")
    building.write_bytes(with_region(region_text(data), region).encode())
    building.replace(path)


def _said(
    founding: Founding, folder: Path, catalogue: Catalogue | None, unknown: dict[str, str], *, added: bool
) -> str:
    """Return what was made and what comes next, the shortest way to a useful page first."""
    lines = [f"已建立 {folder}。"]
    if unknown and added:
        lines.append(
            f"已在 regions.yml 里加上 {unknown['名称']}（{founding.region}）；请核对全称、区号和政府名称。"
        )
    elif unknown:
        wanted = {"全称": "××省××市××县", "区号": "0000", **unknown}
        ordered = {key: wanted[key] for key in ("代码", "名称", "全称", "区号", "政府")}
        lines.append(f"regions.yml 里还没有行政区划“{founding.region}”；请在“行政区划”下面按代码的次序加上：")
        lines += region_lines(ordered)
    if catalogue:
        basic = sum(power.basic for power in catalogue.powers)
        lines.append(
            f"事项.yml 里有模型目录的 {basic} 条常见事项，另有 {len(catalogue.powers) - basic} 条写成注释；"
            "都要对照本机关的权责清单逐条核对。"
        )
        items = "事项.yml：逐条核对，没有的删去，缺的补上"
    else:
        lines.append(f"“{founding.sector}”还没有模型目录，事项.yml 里没有事项。")
        items = "事项.yml：照本机关的权责清单录入"
    steps = [
        "主体.yml 的“联系方式”：投诉举报电话、咨询电话，再写地址和办公时间",
        "人员.yml：持证人员的姓名和证件编号",
        items,
        "救济渠道.yml：行政复议、行政诉讼、投诉举报找谁",
        "文件.yml：登记来源文件，再在各清单写“来源”",
        "其余清单：服务指南、流程图、裁量基准、随机抽查、法制审核、音像记录……",
    ]
    lines += ["", "接下来："]
    lines += [f"  {number}. {step}" for number, step in enumerate(steps, start=1)]
    id_ = founding.id
    lines += [
        "",
        "用 Excel 填：",
        f"  python scripts/export_tables.py template --bureau {id_}",
        f"  python scripts/import_tables.py 填好的文件.xlsx --bureau {id_}",
        f"  python scripts/import_tables.py 填好的文件.xlsx --bureau {id_} --write",
        "检查：",
        f"  python scripts/check.py --bureau {id_}",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
