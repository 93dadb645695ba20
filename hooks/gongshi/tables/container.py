"""Office files are ZIP archives that note when they were made; here they note the edition's day."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can hold."""
_UNIX = 3
"""The system that archives name as their maker; Python would name the one on which it runs."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")


def repeatable(content: bytes, today: date) -> bytes:
    """Return an Excel or Word file with every time in it set to the start of the day `today`."""
    stamp = f"{today.isoformat()}T00:00:00Z".encode()
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "docProps/core.xml":
                data = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            new.writestr(archive_entry(info.filename), data)
    return made.getvalue()


def archive_entry(name: str) -> zipfile.ZipInfo:
    """Return an entry for a file in an archive that says nothing of when, where and by whom it was made."""
    entry = zipfile.ZipInfo(name, _FIRST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, 0o600 << 16
    return entry
