"""Office files as a real office program sees them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.build.needs import office


def convert(file: Path, to: str) -> Path:
    """Return the file that LibreOffice makes of an office file, beside it; `to` is its filter, such as `pdf`."""
    # A profile of its own lets several run at once.
    profile = (file.parent / "office").as_uri()
    command = [office(), f"-env:UserInstallation={profile}", "--headless", "--convert-to", to]
    subprocess.run(
        [*command, "--outdir", str(file.parent), str(file)], check=True, capture_output=True, timeout=180
    )
    return file.with_suffix(f".{to.partition(':')[0]}")
