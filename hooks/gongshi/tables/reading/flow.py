"""Paragraphs and tables in the order of a document, and the grids that come of them."""

from __future__ import annotations

from dataclasses import replace

from .canvas import Budget, Canvas
from .grid import Grid


class Flow:
    """A document while it is being read from its beginning to its end."""

    def __init__(self, file: str) -> None:
        """Begin a document; `file` is its name in messages."""
        self._file = file
        self._budget = Budget()
        self._grids: list[Grid] = []
        self._paragraphs: list[str] = []

    def canvas(self) -> Canvas:
        """Return the canvas for the next table."""
        return Canvas(f"表{len(self._grids) + 1}", self._budget)

    def paragraph(self, text: str) -> None:
        """Take a paragraph between tables; empty ones are passed over."""
        if text := text.strip():
            self._paragraphs.append(text)

    def table(self, canvas: Canvas) -> None:
        """Take a table; one without text is passed over and not counted."""
        if rows := canvas.rows(compact=True):
            name = f"表{len(self._grids) + 1}"
            self._grids.append(Grid(self._file, name, rows, before=tuple(self._paragraphs), sheet=False))
            self._paragraphs = []

    def grids(self) -> list[Grid]:
        """Return the tables; the last one knows the paragraphs after it."""
        if not self._grids:
            return []
        return [*self._grids[:-1], replace(self._grids[-1], after=tuple(self._paragraphs))]

    def wordy(self) -> bool:
        """Say whether there are paragraphs outside the tables."""
        return bool(self._paragraphs) or any(grid.before for grid in self._grids)
