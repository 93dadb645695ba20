"""Times the engine's own functions on a project, in a process of its own; prints JSON for bench.py.

python stages.py PROJECT 2026-06-01
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from importlib import import_module
from pathlib import Path


def main(project: Path, today: date) -> dict[str, tuple[float, float]]:
    """Return wall-clock and processor seconds by stage, in the order in which a build goes through them."""
    seconds: dict[str, tuple[float, float]] = {}
    last = time.perf_counter(), sum(os.times()[:4])

    def done(stage: str) -> None:
        nonlocal last
        now = time.perf_counter(), sum(os.times()[:4])
        seconds[stage] = now[0] - last[0], now[1] - last[1]
        last = now

    sys.path.insert(0, str(project / "hooks"))
    import_module("mkdocs.commands.build")
    from gongshi import checking  # noqa: PLC0415 - importing is what is timed here
    from gongshi.due import dues  # noqa: PLC0415
    from gongshi.duties import standings  # noqa: PLC0415
    from gongshi.law.library import Library  # noqa: PLC0415
    from gongshi.pages.desk import Desk  # noqa: PLC0415
    from gongshi.pages.environment import make_environment  # noqa: PLC0415
    from gongshi.pages.open_data import documents  # noqa: PLC0415
    from gongshi.pages.plan import plan  # noqa: PLC0415
    from gongshi.pages.rendering import render_all  # noqa: PLC0415
    from gongshi.rules import judge  # noqa: PLC0415
    from gongshi.supervising import Supervision  # noqa: PLC0415

    done("装入程序")
    data = checking.read_data(project / "data")
    done("读取和检查")
    checking.read_data = lambda _: data  # the next call is to time the rest alone
    site = checking.checked_site(project / "data")
    done("链接和流程图")
    judgement = judge(site, today, Library(None))
    done("规则")
    each = standings(site, today)
    found = dues(site, each, today)
    supervision = Supervision(today, each, judgement.findings, judgement.accepted, found, Library(None))
    done("公示职责、到期")
    env = make_environment(project, site, supervision, "示例")
    pages = list(plan(site, supervision, Desk()))
    done("页面计划")
    for _ in render_all(env, pages):
        pass
    done("页面正文")
    documents(site, today)
    done("开放数据")
    return seconds


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2])), ensure_ascii=False))
