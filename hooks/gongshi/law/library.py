"""Full texts of laws, where the deployer has put them: one text file a law, none of them part of the project.

A file is called `<law id>.txt` (UTF-8). Its first line is the law's title; each article begins a line with its
number (第三十八条), its paragraphs and items follow on lines of their own; blank lines mean nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from gongshi.source.problem import Problem
from gongshi.source.text import read_text

from .register import Law
from .statute import parse


class Library:
    """A folder of full texts, each read when it is first asked for; without a folder it is empty."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._read: dict[str, tuple[Mapping[int, str], list[Problem]]] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the laws whose text is there, in order."""
        if self.folder is None or not self.folder.is_dir():
            return ()
        return tuple(sorted(path.stem for path in self.folder.glob("*.txt") if not path.name.startswith(".")))

    def article(self, law_id: str, number: int) -> str | None:
        """Return an article's text without its number, or None; paragraphs and items are lines."""
        return self.articles(law_id).get(number)

    def articles(self, law_id: str) -> Mapping[int, str]:
        """Return a law's articles by number; empty when its text is not there or cannot be used."""
        return self._law(law_id)[0]

    def problems(self, laws: Iterable[Law]) -> list[Problem]:
        """Return what is wrong with the files: those that cannot be used, and what the register contradicts."""
        known = {law.id: law for law in laws}
        found: list[Problem] = []
        for law_id in self.ids:
            articles, problems = self._law(law_id)
            found += problems
            if law_id not in known:
                message = f"laws.yml 里没有编号“{law_id}”；文件名应当是法规的编号加 .txt"
                found.append(self._whole(law_id, message))
            elif not problems and (count := known[law_id].articles) and count != len(articles):
                message = f"有 {len(articles)} 条，laws.yml 里的条数是 {count}；请核对是不是现行文本"
                found.append(self._whole(law_id, message))
        return found

    def _law(self, law_id: str) -> tuple[Mapping[int, str], list[Problem]]:
        if law_id not in self._read:
            self._read[law_id] = self._load(law_id) if law_id in self.ids else ({}, [])
        return self._read[law_id]

    def _load(self, law_id: str) -> tuple[Mapping[int, str], list[Problem]]:
        assert self.folder  # noqa: S101 - a law that has a file has a folder
        name = self._name(law_id)
        text, problems = read_text(self.folder / f"{law_id}.txt", name)
        if problems:
            return {}, problems
        statute = parse(text.split("\n"))
        if statute.misplaced:
            line, number, before = statute.misplaced
            message = f"第{number}条在第{before}条之后；条次应当由小到大，请核对，或用 scripts/import_laws.py 重新导入"
            return {}, [Problem(name, line, 1, "", message)]
        if not statute.articles:
            return {}, [self._whole(law_id, "没有找到条文；每一条要另起一行，以“第一条”这样的条次开头")]
        if statute.gaps:
            missing = "、".join(f"第{number}条" for number in statute.gaps[:5])
            return statute.articles, [
                self._whole(law_id, f"缺少{missing}{'等' * (len(statute.gaps) > 5)}；请补全")
            ]
        return statute.articles, []

    def _whole(self, law_id: str, message: str) -> Problem:
        return Problem(self._name(law_id), 0, 0, "", message)

    def _name(self, law_id: str) -> str:
        assert self.folder  # noqa: S101 - the same
        return f"{self.folder.name}/{law_id}.txt"
