"""Terms: the second half of the tokenizer, which exists again in terms.js."""

from __future__ import annotations

import re
from operator import add

from .folding import HAN

_RUN = re.compile(rf"([{HAN}]+)|([0-9a-z]+)")
GRAM = 4
"""Length of the pieces of codes and phone numbers: any four digits in a row find them."""
_COUNT = 4
"""A number of at most so many digits makes a term with the word that it counts, such as 38条."""


def terms(folded: str) -> list[str]:
    """Return the terms of a folded text, each as often as it occurs.

    Chinese characters alone and in pairs; words and numbers whole, those with digits also in pieces of `GRAM`;
    a number together with the word that it counts.
    """
    found: list[str] = []
    for match in _RUN.finditer(folded):
        if run := match[1]:
            found.extend(run)
            found.extend(map(add, run, run[1:]))
            continue
        word = match[2]
        found.append(word)
        if len(word) > GRAM and not word.isalpha():
            found.extend(word[start : start + GRAM] for start in range(len(word) - GRAM + 1))
        following = folded[match.end() : match.end() + 1]
        if len(word) <= _COUNT and word.isdigit() and following not in ("", " "):
            found.append(word + following)
    return found
