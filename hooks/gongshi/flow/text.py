"""How wide words are and where Chinese lines break; sizes agree with flowchart.css."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

NODE_FONT, NODE_LINE = 14.0, 20.0
LABEL_FONT, LABEL_LINE = 13.0, 18.0

_ATOM = re.compile(
    r"""[（《“‘〔【「『(\[]*                              # opening marks stay with what they open
        (?:[0-9]+(?:[.,:/%-][0-9]+)*(?:个?(?:工作日|自然日|小时|月)|[^\x00-\x7f])?  # a number keeps its unit
          |[A-Za-z0-9._%+/@:-]+                          # a Latin word is kept whole
          |\S)
        [）》”’〕】」』)\],，。、；：！？…％%]*              # closing marks stay with what they close
        |\s+""",
    re.VERBOSE,
)
_BREAK = re.compile(r"\s*(?:<br\s*/?>|\\n|\r?\n)\s*", re.IGNORECASE)


def parts(label: str) -> tuple[str, ...]:
    """The lines that the author of a label has set."""
    return tuple(part for raw in _BREAK.split(label) if (part := " ".join(raw.split())))


def joined(lines: tuple[str, ...]) -> str:
    """A label's lines as one sentence."""
    sentence = ""
    for line in lines:
        closed = not sentence or sentence[-1] in "，。、；：！？" or line[0] in "（("
        sentence += line if closed else f"，{line}"
    return sentence


def ems(text: str) -> float:
    """The width of a text in ems: exact for Chinese, a little generous for Latin letters."""
    return sum(_character(character) for character in text)


@lru_cache(maxsize=4096)
def _character(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if character in "mwMW@%&":
        return 0.95
    if character in "iljt.,:;'|!()[] ":
        return 0.4
    return 0.72 if character.isupper() else 0.6


def wrapped(lines: tuple[str, ...], limit: float) -> tuple[str, ...]:
    """The lines broken where they exceed the limit in ems, into pieces of about equal length."""
    return tuple(piece for line in lines for piece in _balanced(line, limit))


def _balanced(line: str, limit: float) -> list[str]:
    total = ems(line)
    if total <= limit:
        return [line]
    count = math.ceil(total / limit)
    target = total / count
    while target < limit:
        pieces = _filled(line, target)
        if len(pieces) <= count:
            return pieces
        target += 0.5
    return _filled(line, limit)


def _filled(line: str, limit: float) -> list[str]:
    pieces = [""]
    for atom in _atoms(line, limit):
        if pieces[-1] and ems(pieces[-1] + atom.rstrip()) > limit:
            pieces.append("")
        pieces[-1] += atom if pieces[-1] else atom.lstrip()
    return [piece.rstrip() for piece in pieces if piece.strip()]


def _atoms(line: str, limit: float) -> list[str]:
    found: list[str] = []
    for atom in _ATOM.findall(line):
        if ems(atom) <= limit:
            found.append(atom)
        else:
            found.extend(atom)
    return found


def baselines(count: int, middle: float, line: float) -> list[float]:
    """The baselines of so many lines centred on a height."""
    first = middle - (count - 1) * line / 2 + 5
    return [first + number * line for number in range(count)]
