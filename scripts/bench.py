"""Measure the build on an invented county: seconds by stage, pages, memory, and how Hugo and Pagefind compare.

    python scripts/bench.py --bureaus 40 --items 100 --seed 1 --once-changed --peer --search

The county is patterned on the bureaus in data/ (see benchmark/samples.py) and built by the project's own
settings, hooks and templates with the command that people use. Times are wall-clock; where a program runs more
than once, the median counts, and the programs take turns so that a busy moment strikes all of them. Seconds of
the processors stand beside them: on a machine that does other work too, they are the steadier measure.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from benchmark.building import build, change_a_phone, look_at, measurements, spread  # noqa: E402 - the engine is beside the hooks
from benchmark.county import write_county, write_project  # noqa: E402
from benchmark.searching import measure_search, report_search  # noqa: E402
from benchmark.table import table  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Measure as asked and print the result; return 0."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as temporary:
        folder = options.keep or Path(temporary)
        result = measure(options, folder)
    print(json.dumps(result, ensure_ascii=False, indent=2) if options.json else report(result))
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="在一个虚构的县上测量生成网站的时间、内存和大小。")
    parser.add_argument("--bureaus", type=int, default=40, help="机关数（默认 40）")
    parser.add_argument("--items", type=int, default=100, help="每个机关的事项数（默认 100）")
    parser.add_argument("--seed", type=int, default=1, help="随机种子；同一种子生成同样的县（默认 1）")
    parser.add_argument("--real", action="store_true", help="不造县，测量 data 里的真实数据")
    parser.add_argument("--once-changed", action="store_true", help="改一个电话后再生成一次")
    parser.add_argument("--peer", action="store_true", help="与 Hugo、Pagefind 在同样内容上比较")
    parser.add_argument(
        "--search", action="store_true", help="测量检索：建索引、大小、传输、快慢，与 Pagefind 比较"
    )
    parser.add_argument("--runs", type=int, default=3, help="整个生成测几次，取中位数（默认 3）")
    parser.add_argument(
        "--keep", type=Path, metavar="文件夹", help="把造出的县和生成的网站留在这个（空）文件夹"
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    options = parser.parse_args(arguments)
    if min(options.bureaus, options.items, options.runs) < 1:
        parser.error("机关数、事项数、次数都要大于 0")
    if options.bureaus > 999:
        parser.error("机关数最多 999")
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        parser.error(f"{options.keep} 不是空文件夹")
    return options


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Write the county below `folder`, build it and, if asked, its peer, ask its search; return everything measured."""
    project, peer = folder / "project", folder / "peer"
    write_project(ROOT, project)
    if options.real:
        shutil.copytree(ROOT / "data", project / "data")
    else:
        write_county(
            ROOT / "data", project / "data", bureaus=options.bureaus, items=options.items, seed=options.seed
        )
    data = sum(path.stat().st_size for path in (project / "data" / "bureaus").rglob("*") if path.is_file())
    what = (
        "真实数据"
        if options.real
        else f"{options.bureaus} 个机关 × {options.items} 项（种子 {options.seed}）"
    )
    result: dict[str, Any] = {"what": what, "data_mib": data / 2**20, "stages": measurements(project)}
    if options.peer:
        from benchmark.hugo import build_hugo, index_with_pagefind, write_peer  # noqa: PLC0415 - needs extra programs

        write_peer(project, peer)
    runs, hugo, pagefind = [], [], []
    for _ in range(options.runs):
        runs.append(build(project))
        if options.peer:
            hugo.append(build_hugo(peer))
            pagefind.append(index_with_pagefind(peer))
    result |= {"build": spread(runs), **_site(project / "site")}
    if options.peer:
        result["peer"] = {"hugo": spread(hugo), "pagefind": spread(pagefind), **_site(peer / "public")}
    if options.search:
        result["search"] = measure_search(project, folder / "searched", options.runs)
    if options.once_changed:
        again = [(change_a_phone(project), build(project, fresh=False)) for _ in range(options.runs)]
        result["changed"] = {"file": again[0][0], **spread([run for _, run in again])}
    return result


def _site(folder: Path) -> dict[str, Any]:
    built = look_at(folder)
    return {"pages": built.pages, "size_mib": built.size, "characters": built.characters}


def report(result: dict[str, Any]) -> str:
    """Return everything measured as tables for a terminal.

    The stages come from a run of their own: when the machine was busier then, the rest has no number but a dash.
    """
    whole, processor = result["build"]["seconds"], result["build"]["processor_seconds"]
    stages = {name: tuple(times) for name, times in result["stages"].items()}
    known = [sum(times) for times in zip(*stages.values(), strict=True)]
    stages["其余（检索索引、MkDocs、外壳、写盘）"] = (whole - known[0], processor - known[1])
    stages[f"整个生成（{len(result['build']['all_seconds'])} 次的中位数）"] = (whole, processor)
    rows = [("阶段", "秒", "处理器秒", "占比")]
    rows += [
        (name, f"{wall:.2f}" if wall > 0 else "–", f"{cpu:.2f}", f"{cpu / processor:.0%}")
        for name, (wall, cpu) in stages.items()
    ]
    texts = [f"{result['what']}，数据 {result['data_mib']:.1f} MB", table(rows)]
    texts.append(
        f"{result['pages']} 页，每秒 {result['pages'] / whole:.0f} 页；内存峰值 {result['build']['memory_mib']:.0f} MB；"
        f"网站 {result['size_mib']:.1f} MB"
    )
    if changed := result.get("changed"):
        ratios = changed["seconds"] / whole, changed["processor_seconds"] / processor
        texts.append(
            f"改 {changed['file']} 的一个电话后再生成：{changed['seconds']:.2f} 秒，是全新生成的 {ratios[0]:.2f}（处理器秒之比 {ratios[1]:.2f}）"
        )
    if "peer" in result:
        texts.append(_comparison(result))
    if "search" in result:
        texts.append(report_search(result["search"]))
    return "\n\n".join(texts)


def _comparison(result: dict[str, Any]) -> str:
    peer, whole = result["peer"], result["build"]["seconds"]
    hugo, pagefind = peer["hugo"]["seconds"], peer["pagefind"]["seconds"]
    rows = [("程序", "秒", "处理器秒", "内存 MB", "页数", "可见汉字", "大小 MB")]
    for name, run, site in (("本站", result["build"], result), ("Hugo", peer["hugo"], peer)):
        figures = (f"{site['pages']}", f"{site['characters'] / 10000:.0f} 万", f"{site['size_mib']:.1f}")
        rows.append((name, *_costs(run), *figures))
    rows.append(("Pagefind", *_costs(peer["pagefind"]), "", "", ""))
    ratios = (
        f"本站 ÷ Hugo = {whole / hugo:.2f}；本站 ÷（Hugo + Pagefind）= {whole / (hugo + pagefind):.2f}\n"
        "本站的秒数和大小已含检索索引，所以与两者之和比；Hugo 一栏的大小含 Pagefind 的索引。"
    )
    return f"{table(rows)}\n{ratios}"


def _costs(run: dict[str, Any]) -> tuple[str, str, str]:
    return f"{run['seconds']:.2f}", f"{run['processor_seconds']:.2f}", f"{run['memory_mib']:.0f}"


if __name__ == "__main__":
    sys.exit(main())
