"""What was published last."""

from __future__ import annotations

from datetime import date

from gongshi.site import Published, Site


def news(site: Site, limit: int = 12) -> list[tuple[date, Published]]:
    """Return the documents and decisions published last, latest first."""
    dated = []
    for key in ("documents", "decisions"):
        for entry in site.entries(key):
            record = entry.record
            if day := record.published or record.updated or record.day:
                dated.append((day, entry))
    return sorted(dated, key=lambda pair: (pair[0], pair[1].bureau.id, pair[1].id), reverse=True)[:limit]
