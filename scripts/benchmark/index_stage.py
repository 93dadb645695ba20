"""Times the building of the search index alone, in a process of its own; prints JSON for indexes.py.

python index_stage.py PROJECT FOLDER 2026-06-01

The data are read and linked first, as the build has done by then; timed is what hooks/search.py adds to a build:
the entries, the index, the script, and the writing of all files, which come to lie below FOLDER.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from datetime import date
from pathlib import Path


def main(project: Path, to: Path, today: date) -> dict[str, float]:
    """Write the search's files below `to`; return wall-clock and processor seconds, and the whole process's memory."""
    sys.path.insert(0, str(project / "hooks"))
    from gongshi.checking import checked_site  # noqa: PLC0415 - the engine of the project that is measured
    from gongshi.pages.findable import entries  # noqa: PLC0415
    from gongshi.search.files import search_files  # noqa: PLC0415
    from search import bundle  # noqa: PLC0415

    site = checked_site(project / "data")
    begin = time.perf_counter(), sum(os.times()[:4])
    made = search_files(site, entries(site, today))
    made["search/search.js"] = bundle(project / "overrides")
    for address, text in made.items():
        path = to / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    seconds, processor = time.perf_counter() - begin[0], sum(os.times()[:4]) - begin[1]
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    memory = max(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {"seconds": seconds, "processor": processor, "memory": memory / unit}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))))
