"""Check all disclosure data: prints every problem of every file, exits 1 when there is one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from gongshi.checking import checked_site  # noqa: E402 - the engine lies beside the hooks
from gongshi.source.problem import DataError  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Check the data folder; return 0 when all of it can be published."""
    parser = argparse.ArgumentParser(description="检查公示数据：列出全部错误，有错误时退出码为 1。")
    parser.add_argument("data", nargs="?", type=Path, default=ROOT / "data", help="数据文件夹（默认：data）")
    options = parser.parse_args(arguments)
    try:
        site = checked_site(options.data)
    except DataError as error:
        print(error.report(), file=sys.stderr)
        return 1
    print(f"检查通过：{len(site.bureaus)} 个机关，{site.record_count} 条记录。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
