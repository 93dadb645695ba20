"""Planned files written, all of them or none."""

from __future__ import annotations

import shutil
from pathlib import Path

from .plan import FilePlan, ImportPlan


def write(plan: ImportPlan) -> None:
    """Write the planned files; where one cannot be written, the others are put back as they were. Raises OSError."""
    ready: list[tuple[FilePlan, Path, Path]] = []
    done: list[tuple[FilePlan, Path]] = []
    try:
        for file in plan.files:
            # What a link points to is the file that people keep.
            path = file.path.resolve()
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            ready.append((file, beside, path))
            beside.write_bytes(file.new.encode())
            if path.exists():
                shutil.copymode(path, beside)
        for file, beside, path in ready:
            beside.replace(path)
            done.append((file, path))
    except OSError:
        for file, path in done:
            if file.old is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(file.old.encode())
        for _, beside, _ in ready:
            if beside.is_file():
                beside.unlink()
        raise
