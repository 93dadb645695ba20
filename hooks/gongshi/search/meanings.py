"""Meanings: an entry that says 骗取医疗保障基金 carries a term for it, by which whoever types 骗保 finds it.

The synonyms are applied here, where the whole text is at hand, so that a browser fetches one term for a word, not
every piece of every phrase, and so that a phrase counts only where it really stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongshi.records.synonyms import SynonymFile

from .folding import fold
from .terms import terms

MARK = "="
"""Stands before a meaning's number, so that it is no word."""


class Meanings:
    """The groups of synonyms, to be asked which of them a text expresses."""

    def __init__(self, synonyms: SynonymFile) -> None:
        """Take the groups in their order; a word that stands in several groups means all of them."""
        self.words: list[list[str]] = []
        """Each group's everyday words, folded."""
        self.phrases: list[list[str]] = []
        """Each group's phrases, folded."""
        self._starts: dict[str, list[tuple[str, tuple[str, ...], int]]] = {}
        for number, group in enumerate(synonyms.synonyms):
            self.words.append(
                [word for word in (fold(each).replace(" ", "") for each in group.words) if word]
            )
            self.phrases.append([phrase for phrase in map(fold, group.terms) if phrase])
            for phrase in self.phrases[-1]:
                pieces = tuple(phrase.split(" "))
                self._starts.setdefault(self._rarest(pieces[0]), []).append((pieces[0], pieces[1:], number))

    @staticmethod
    def _rarest(piece: str) -> str:
        """Return a term that every text with this piece has: its longest."""
        return max(terms(piece), key=len)

    def of(self, fields: Sequence[str], terms_of: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
        """Yield the field's number and the term for each meaning that an entry's folded fields express.

        A phrase in several pieces counts where its first piece stands, if the entry has the others anywhere.
        """
        for number, own in enumerate(terms_of):
            found = set()
            for term in set(own) & self._starts.keys():
                for piece, others, group in self._starts[term]:
                    if piece in fields[number] and all(
                        any(other in text for text in fields) for other in others
                    ):
                        found.add(group)
            for group in sorted(found):
                yield number, f"{MARK}{group}"
