"""Write the JSON Schemas of all data files to data/schemas, from the models."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from gongshi.loading import SHARED_FILES  # noqa: E402 - the engine lies beside the hooks
from gongshi.records.schema import schema_files  # noqa: E402


def main() -> int:
    """Write every schema; return 0."""
    folder = ROOT / "data" / "schemas"
    folder.mkdir(exist_ok=True)
    for name, text in schema_files(SHARED_FILES).items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"已写入 {folder.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
