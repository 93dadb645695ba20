"""Golden cases: input and expected messages together in one file that people can read.

    ### what the case shows, as a sentence
    [人员]                              the model, where the test has a use for it
    @ bureaus/shili-yibao/人员.yml       a file, where the input is more than one text
    清单: []
    =>
    人员.yml:1:1 人员: …                 the messages, whole, one a line

`pytest --golden` writes what the program says now in place of the expected messages; read the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

_PARTS = re.compile(
    r"### (?P<name>.*)\n(?:\[(?P<kind>.*)\]\n)?(?P<text>[\s\S]*?)^=>\n(?P<messages>[\s\S]*)", re.MULTILINE
)


@dataclass(frozen=True)
class Case:
    """One case: what goes in, and the messages that must come out."""

    path: Path
    name: str
    kind: str
    text: str
    messages: tuple[str, ...]

    @property
    def files(self) -> dict[str, str]:
        """The files of the input, each after its line `@ name`."""
        names_and_texts = re.split(r"^@ (.*)\n", self.text, flags=re.MULTILINE)[1:]
        return dict(zip(names_and_texts[::2], names_and_texts[1::2], strict=True))

    def check(self, messages: Iterable[object], *, write: bool) -> None:
        """Assert that these are the expected messages, or write them into the case's file."""
        said = tuple(str(message) for message in messages)
        if write and said != self.messages:
            whole = self.path.read_text(encoding="utf-8")
            before, after = self._block(self.messages), self._block(said)
            assert whole.count(before) == 1, f"two cases are called “{self.name}”"
            self.path.write_text(whole.replace(before, after), encoding="utf-8")
        else:
            assert said == self.messages

    def _block(self, messages: Iterable[str]) -> str:
        kind = f"[{self.kind}]\n" if self.kind else ""
        return f"### {self.name}\n{kind}{self.text}=>\n" + "".join(f"{message}\n" for message in messages)


def cases(path: Path) -> pytest.MarkDecorator:
    """Return the decorator that runs a test, with the argument `case`, once for every case of a file."""
    blocks = re.findall(r"^### [\s\S]*?(?=^### |\Z)", path.read_text(encoding="utf-8"), re.MULTILINE)
    found = [_case(path, block) for block in blocks]
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in found])


def _case(path: Path, block: str) -> Case:
    parts = _PARTS.match(block)
    assert parts, f"no line “=>” in {block!r}"
    messages = tuple(line for line in parts["messages"].splitlines() if line)
    return Case(path, parts["name"], parts["kind"] or "", parts["text"], messages)
