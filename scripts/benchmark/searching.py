"""The measurements of the search, ours beside Pagefind's: the index, what readers fetch, how long they wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

from .asking import SHOWN, SLOWER, Answer, ask, ours, pagefind
from .building import spread
from .indexes import copy_pages, index_ours, index_pages, weigh
from .queries import all_queries
from .table import table

NAMES = {"ours": "本站", "pagefind": "Pagefind"}
FETCHED = 150 * 1024
"""The goal for the bytes fetched, in the median; no more than Pagefind's, too."""
COMPUTED = 150
"""The goal for the milliseconds from the last key to results when nothing has to be fetched."""
BUILT = 0.5
"""The goal for the time of building the index, as a part of Pagefind's."""
_KIB = 1024


def measure_search(project: Path, folder: Path, runs: int) -> dict[str, Any]:
    """Measure the search of a built project; below `folder` its pages are copied for Pagefind, and indexes written."""
    pages = folder / "site"
    copy_pages(project / "site", pages)
    built = [(index_ours(project, folder / "index"), index_pages(pages)) for _ in range(runs)]
    mine, theirs = zip(*built, strict=True)
    texts = all_queries()
    answers = ask([ours(project / "site"), pagefind(pages)], texts)
    result = {
        "ours": {"index": spread(mine), "disk": weigh(project / "site" / "search"), **summary(answers[0])},
        "pagefind": {"index": spread(theirs), "disk": weigh(pages / "pagefind"), **summary(answers[1])},
        "queries": [
            {"text": text, **{name: asdict(each) for name, each in zip(NAMES, both, strict=True)}}
            for text, *both in zip(texts, *answers, strict=True)
        ],
    }
    return result | {"goals": goals(result)}


def summary(answers: Sequence[Answer]) -> dict[str, Any]:
    """Return median and 95th percentile of what the questions took, and how many were answered at all."""
    found: dict[str, Any] = {"answered": sum(each.found > 0 for each in answers)}
    for name in ("requests", "bytes", "cold", "again", "computed"):
        values = sorted(getattr(each, name) for each in answers)
        found[name] = {"median": median(values), "p95": values[ceil(0.95 * len(values)) - 1]}
    return found


def goals(result: dict[str, Any]) -> dict[str, bool]:
    """Return for each goal whether it is met: for every measure of time, and for the slowest questions but 5%."""
    mine, theirs = result["ours"], result["pagefind"]
    fetched = mine["bytes"]["median"]
    return {
        "index": max(_index_ratios(result)) <= BUILT,
        "fetched": fetched <= theirs["bytes"]["median"] and fetched < FETCHED,
        "computed": mine["again"]["p95"] < COMPUTED,
    }


def report_search(result: dict[str, Any]) -> str:
    """Return what was measured as tables for a terminal, each with its goal below."""
    met = {name: "达到" if goal else "未达到" for name, goal in result["goals"].items()}
    wall, processor = _index_ratios(result)
    fetched = [result[name]["bytes"]["median"] / _KIB for name in NAMES]
    again = result["ours"]["again"]
    lines = [
        f"检索：与 Pagefind 在同样的网页上比较，{len(result['queries'])} 个问法\n",
        table(_index_rows(result)),
        f"目标：建索引不超过 Pagefind 的一半。秒之比 {wall:.2f}，处理器秒之比 {processor:.2f}：{met['index']}",
        "本站从已查过的数据算起，Pagefind 从网页算起；大小是各自文件夹里的全部文件。\n",
        table(_fetched_rows(result)),
        f"目标：中位传输不超过 Pagefind，且小于 {FETCHED // _KIB} KB。{fetched[0]:.0f} 对 {fetched[1]:.0f} KB：{met['fetched']}",
        f"从打开网页到有前 {SHOWN} 条，只算检索的文件，按 gzip 6 级压缩后计；每问一个新窗口。\n",
        table(_waiting_rows(result)),
        f"目标：分片到齐后小于 {COMPUTED} 毫秒，以 95% 为准。中位 {again['median']:.0f}，95% {again['p95']:.0f}：{met['computed']}",
        f"浏览器放慢到 {SLOWER} 分之一，网络不限速；“初次”从什么都没取算起，“到齐后”是再问同一句，“处理器”是其中网页占用处理器的时间。",
    ]
    return "\n".join(lines)


def _index_ratios(result: dict[str, Any]) -> tuple[float, float]:
    mine, theirs = (result[name]["index"] for name in NAMES)
    return (
        mine["seconds"] / theirs["seconds"],
        mine["processor_seconds"] / theirs["processor_seconds"],
    )


def _index_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    runs = len(result["ours"]["index"]["all_seconds"])
    rows: list[tuple[str, ...]] = [
        (f"建索引（{runs} 次的中位数）", "秒", "处理器秒", "内存 MB", "大小 MB", "文件")
    ]
    for key, name in NAMES.items():
        index, disk = result[key]["index"], result[key]["disk"]
        costs = (
            f"{index['seconds']:.2f}",
            f"{index['processor_seconds']:.2f}",
            f"{index['memory_mib']:.0f}",
        )
        rows.append((name, *costs, f"{disk['bytes'] / _KIB**2:.1f}", f"{disk['files']}"))
    return rows


def _fetched_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("初次检索的传输", "KB 中位", "KB 95%", "请求 中位", "请求 95%", "有结果的问法")
    ]
    for key, name in NAMES.items():
        size, requests = result[key]["bytes"], result[key]["requests"]
        kib = (f"{size[which] / _KIB:.0f}" for which in ("median", "p95"))
        counts = (f"{requests[which]:.0f}" for which in ("median", "p95"))
        rows.append((name, *kib, *counts, f"{result[key]['answered']}"))
    return rows


def _waiting_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("按键到结果，毫秒", "到齐后 中位", "95%", "处理器 中位", "95%", "初次 中位", "95%")
    ]
    for key, name in NAMES.items():
        times = (
            result[key][what][which] for what in ("again", "computed", "cold") for which in ("median", "p95")
        )
        rows.append((name, *(f"{each:.0f}" for each in times)))
    return rows
