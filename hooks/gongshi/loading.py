"""From the data folder to checked records: every file read, every problem of every file collected."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .law.catalogues import CatalogueFile
from .law.duties import DutyFile
from .law.register import LawFile, RegionFile
from .records import DESK, LISTS, PROFILE, ListKind
from .records.bureau import BureauFile
from .records.common import ListFile, Record
from .records.exception import ExemptionFile
from .records.headings import Headings
from .records.privacy import personal_data
from .records.supervision import SupervisionFile
from .records.synonyms import SynonymFile
from .records.validate import validate
from .source.problem import DataError, Problem
from .source.text import read_text
from .source.yaml import load_yaml

BUREAU_ID = re.compile(r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")
RESERVED_IDS = frozenset(
    {
        "items",
        "officers",
        "phones",
        "remedies",
        "decisions",
        "laws",
        "supervision",
        "open-data",
        "api",
        "feeds",
        "changes",
    }
    | {"downloads", "assets", "search", "help", "about"}
)
"""Names that addresses of the whole site use; no bureau may be called so."""

SHARED_FILES: dict[str, type[BaseModel]] = {
    "laws.yml": LawFile,
    "regions.yml": RegionFile,
    "synonyms.yml": SynonymFile,
    "duties.yml": DutyFile,
    "catalogues.yml": CatalogueFile,
    "headings.yml": Headings,
}


@dataclass
class BureauFolder:
    """One bureau's folder, read and checked."""

    id: str
    profile: BureauFile | None
    """None when 主体.yml is missing or wrong."""
    lists: dict[str, list[tuple[str, ListFile[Any]]]] = field(default_factory=dict)
    """Each list's key, with its files in order: the shown path and the list."""
    texts: dict[str, str] = field(default_factory=dict)
    """Long texts beside the lists: file name and Markdown."""
    unread: set[str] = field(default_factory=set)
    """Keys of the lists of which a file could not be read."""
    exemptions: ExemptionFile | None = None
    """例外.yml."""
    supervision: SupervisionFile | None = None
    """监督.yml."""


@dataclass
class Data:
    """All that could be loaded: bureaus in order of their id, what they share, and what is wrong."""

    root: Path
    bureaus: list[BureauFolder]
    laws: LawFile
    regions: RegionFile
    synonyms: SynonymFile
    duties: DutyFile
    catalogues: CatalogueFile
    headings: Headings
    problems: list[Problem]


def load_data(root: Path) -> Data:
    """Return everything below `root` (the folder `data`), or raise DataError with all problems at once."""
    data = read_data(root)
    if data.problems:
        raise DataError(data.problems)
    return data


def read_data(root: Path) -> Data:
    """Return what can be read below `root`, with the problems of all files."""
    problems: list[Problem] = []
    shared = {name: _shared(root, name, model, problems) for name, model in SHARED_FILES.items()}
    bureaus = []
    for path in _bureau_folders(root, problems):
        folder, found = load_bureau(path, root)
        problems += found
        bureaus.append(folder)
    laws, regions, synonyms, duties, catalogues, headings = (shared[name] for name in SHARED_FILES)
    return Data(root, bureaus, laws, regions, synonyms, duties, catalogues, headings, problems)


def shown(path: Path, root: Path) -> str:
    """Return a path as messages show it: from the data folder on, with forward slashes."""
    name = path.relative_to(root.parent).as_posix()
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)


def load_shared(root: Path, name: str) -> Any:
    """Return one of the files that all bureaus share, such as `headings.yml`, or raise DataError."""
    problems: list[Problem] = []
    found = _shared(root, name, SHARED_FILES[name], problems)
    if problems:
        raise DataError(problems)
    return found


def _shared(root: Path, name: str, model: type[BaseModel], problems: list[Problem]) -> Any:
    path = root / name
    if not path.exists():
        return model()
    record, found = _read(path, shown(path, root), model, path.stem)
    problems += found
    return record or model()


def _bureau_folders(root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the folders of bureaus; whatever else lies in the data folder is a problem."""
    if not root.is_dir():
        problems.append(Problem(root.name, 0, 0, "", "没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml"))
        return
    allowed = {*SHARED_FILES, "bureaus", "schemas"}
    problems += [
        Problem(
            shown(path, root),
            0,
            0,
            "",
            f"data 里不应有“{path.name}”；各局的清单请放进 data/bureaus/机关编号/",
        )
        for path in sorted(root.iterdir())
        if not _ignored(path) and path.name not in allowed
    ]
    bureaus = root / "bureaus"
    if not bureaus.is_dir():
        problems.append(
            Problem(shown(bureaus, root), 0, 0, "", "没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml")
        )
        return
    for path in sorted(bureaus.iterdir()):
        if _ignored(path):
            continue
        if not path.is_dir():
            problems.append(
                Problem(shown(path, root), 0, 0, "", "文件放错了位置；请放进 data/bureaus/机关编号/ 里")
            )
        elif not BUREAU_ID.fullmatch(path.name) or path.name in RESERVED_IDS:
            why = (
                "是网站自用的名称"
                if path.name in RESERVED_IDS
                else "只能用小写英文字母、数字和连字符，以字母开头"
            )
            problems.append(
                Problem(
                    shown(path, root),
                    0,
                    0,
                    "",
                    f"机关文件夹名“{path.name}”{why}；请改成像 linxian-yibao 这样的名称",
                )
            )
        else:
            yield path


def _ignored(path: Path) -> bool:
    return (
        path.name.startswith(".") or path.name in {"Thumbs.db", "desktop.ini"} or path.name.startswith("~$")
    )


def load_bureau(folder: Path, root: Path) -> tuple[BureauFolder, list[Problem]]:
    """Return what can be read of one bureau's folder, with the problems of all its files."""
    reading = _Reading(folder, root)
    entries = [path for path in sorted(folder.iterdir()) if not _ignored(path)]
    for path in entries:
        reading.take(path)
    if not entries:
        message = "文件夹是空的；请至少放入 主体.yml，或删去这个文件夹"
        reading.problems.append(Problem(shown(folder, root), 0, 0, "", message))
    elif not (folder / _PROFILE_FILE).exists():
        message = "缺少 主体.yml；请建立并写明机关名称、简称、行政区划和领域"
        reading.problems.append(Problem(shown(folder, root), 0, 0, "", message))
    return reading.found, reading.problems


_PROFILE_FILE = f"{PROFILE.file}.yml"
EXEMPTIONS_FILE, SUPERVISION_FILE = _DESK_FILES = tuple(f"{name}.yml" for name in DESK)
_LIST_FILES = {f"{kind.file}.yml": kind for kind in LISTS if not kind.many_files}
_LIST_FOLDERS = {kind.file: kind for kind in LISTS if kind.many_files}


class _Reading:
    """Reads a bureau's folder entry by entry and keeps what was found, good and bad."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.root = root
        self.found = BureauFolder(folder.name, None)
        self.problems: list[Problem] = []

    def take(self, path: Path) -> None:
        """Read one file or folder of the bureau."""
        if path.is_dir():
            self._folder(path)
        elif path.name == _PROFILE_FILE:
            self.found.profile = self._read(path, BureauFile, PROFILE.file)
        elif path.name in _LIST_FILES:
            self._list(path, _LIST_FILES[path.name])
        elif path.name == EXEMPTIONS_FILE:
            self.found.exemptions = self._read(path, ExemptionFile, path.stem)
        elif path.name == SUPERVISION_FILE:
            self.found.supervision = self._read(path, SupervisionFile, path.stem)
        elif path.suffix == ".md":
            self._text(path)
        else:
            self._misplaced(path, f"不认识的文件“{path.name}”；{_placing(path.name)}")

    def _folder(self, path: Path) -> None:
        kind = _LIST_FOLDERS.get(path.name)
        if kind is None:
            self._misplaced(path, f"机关文件夹里不应有文件夹“{path.name}”；{_placing(path.name)}")
            return
        files = [each for each in sorted(path.iterdir()) if not _ignored(each)]
        if not files:
            self._misplaced(path, "文件夹是空的；请放入按年或按月命名的 yml 文件，或删去这个文件夹")
        for each in files:
            if each.suffix == ".yml" and not each.is_dir():
                self._list(each, kind)
            else:
                self._misplaced(each, f"{kind.file} 里只放 yml 文件，如 {kind.file}/2026.yml")

    def _list(self, path: Path, kind: ListKind) -> None:
        before = len(self.problems)
        record = self._read(path, kind.model, kind.file, may_wait=True)
        if record is not None:
            self.found.lists.setdefault(kind.key, []).append((shown(path, self.root), record))
        elif len(self.problems) > before:
            self.found.unread.add(kind.key)

    def _text(self, path: Path) -> None:
        name = shown(path, self.root)
        text, problems = read_text(path, name)
        self.found.texts[path.name] = text
        self.problems += problems
        self.problems += [Problem(name, line, 1, "", message) for line, message in personal_data(text)]

    def _read(self, path: Path, model: type[Any], title: str, *, may_wait: bool = False) -> Any:
        record, problems = _read(path, shown(path, self.root), model, title, may_wait=may_wait)
        self.problems += problems
        return record

    def _misplaced(self, path: Path, message: str) -> None:
        self.problems.append(Problem(shown(path, self.root), 0, 0, "", message))


def _placing(name: str) -> str:
    known = [_PROFILE_FILE, *_LIST_FILES, *_LIST_FOLDERS, *_DESK_FILES]
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    return f"是不是“{close[0]}”？" if close else f"可以放的是：{'、'.join(known)}，以及 .md 正文"


def _read(
    path: Path, name: str, model: type[Any], title: str, *, may_wait: bool = False
) -> tuple[Any, list[Problem]]:
    """Return what a file holds, with its problems; one that `may_wait` and has only comments is not begun yet."""
    text, problems = read_text(path, name)
    if problems:
        return None, problems
    data, problems = load_yaml(text, name)
    problems += [Problem(name, line, 1, "", message) for line, message in personal_data(text)]
    if data is None and (problems or (may_wait and _only_comments(text))):
        return None, problems
    record, found = validate(model, data, name, title)
    if record is not None:
        _remember_places(record, data)
    return record, problems + found


def _only_comments(text: str) -> bool:
    """Whether a text has comments and nothing else."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.lstrip().startswith("#") for line in lines)


def _remember_places(holder: BaseModel, written: Any) -> None:
    """Tell a file, and every record in whichever list of it, where and how it is written."""
    if isinstance(holder, Record | ListFile):
        holder._written = written
    for attribute, info in type(holder).model_fields.items():
        if info.alias and isinstance(records := getattr(holder, attribute), tuple):
            rows = written.get(info.alias) or ()
            for record, row, place in zip(records, rows, getattr(rows, "places", ()), strict=False):
                if isinstance(record, Record):
                    record._line, record._written = place[0], row
