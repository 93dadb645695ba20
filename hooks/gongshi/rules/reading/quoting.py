"""How findings quote what stands there: short, on one line, around the place that matters."""

from __future__ import annotations

from gongshi.source.problem import shorten

__all__ = ["around", "clause", "inside", "shorten"]

_INNER = str.maketrans("“”", "‘’")


def around(text: str, at: int, width: int = 12) -> str:
    """Return the text around a position, in quotation marks, with … where it is cut."""
    start, end = max(0, at - width), min(len(text), at + width + 1)
    piece = " ".join(text[start:end].split())
    return f"“{'…' if start else ''}{piece}{'…' if end < len(text) else ''}”"


def inside(text: str) -> str:
    """Return the text as it stands inside quotation marks: its own ones are single."""
    return text.translate(_INNER)


def clause(text: str, at: int, most: int = 40) -> str:
    """Return the text from the beginning of the clause in which a position lies, in quotation marks."""
    start = max(text.rfind(sign, 0, at) for sign in "，。；：:;\n") + 1
    return f"“{inside(shorten(' '.join(text[start:].split()), most))}”"
