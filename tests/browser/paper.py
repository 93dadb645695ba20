"""Pages as they come out of a printer."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.build.needs import pdftotext


def text_of(pdf: Path) -> str:
    """Return the text of a PDF, without blanks and breaks."""
    run = subprocess.run(
        [pdftotext(), "-enc", "UTF-8", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True
    )
    return re.sub(r"\s", "", run.stdout)
