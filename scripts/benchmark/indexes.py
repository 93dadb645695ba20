"""Builds the search index of the same pages twice, ours and Pagefind's, and tells what each took and weighs.

What makes the comparison fair, and where it errs, it errs for Pagefind: it is given the built pages and told where
a page's own content begins, so that it reads no header; all its options for speed and size are as it comes.
Its time is that of its whole run, which has to read the pages; ours starts from the linked data, as in a build.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from .building import TODAY, Run, run


def index_ours(project: Path, to: Path) -> Run:
    """Write our search's files anew below the folder `to`, in a process of its own."""
    shutil.rmtree(to, ignore_errors=True)
    command = [
        sys.executable,
        str(Path(__file__).with_name("index_stage.py")),
        str(project),
        str(to),
        TODAY,
    ]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own script
    return Run(**json.loads(done.stdout))


def copy_pages(site: Path, to: Path) -> None:
    """Copy a built site without its search, to be searched by Pagefind."""
    shutil.copytree(site, to, ignore=lambda folder, _: {"search"} if Path(folder) == site else set())


def index_pages(site: Path) -> Run:
    """Let Pagefind index a copied site anew; its files come to lie in the site's folder pagefind."""
    from .hugo import pagefind_program  # noqa: PLC0415 - needs what only a comparison needs

    shutil.rmtree(site / "pagefind", ignore_errors=True)
    command = [str(pagefind_program()), "--site", site.name, "--root-selector", "main", "--quiet"]
    return run(command, site.parent)


def weigh(folder: Path) -> dict[str, int]:
    """Return the bytes and the number of the files below a folder."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"bytes": sum(sizes), "files": len(sizes)}
