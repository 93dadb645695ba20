"""Which law a citation means: found by title or short name, however the title is dressed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .register import Law, LawLevel

_YEAR_NOTE = re.compile(r"[（(](?:\d{4}\s*年?)?(?:修订|修正|修改)[）)]")


def bare_title(title: str) -> str:
    """Return a law's title without brackets, quotes, blanks and a note such as （2019修订）."""
    return re.sub(r"[《》〈〉<>“”\"'\s（）()]", "", _YEAR_NOTE.sub("", title))


class LawIndex:
    """The register of laws, to be asked by title."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self.laws = tuple(laws)
        self._by_id = {law.id: law for law in self.laws}
        self._by_title: dict[str, Law] = {}
        for law in self.laws:
            for title in (law.title, *law.short_titles):
                self._by_title.setdefault(bare_title(title), law)

    def label(self, title: str) -> str:
        """Return a law's name as tables with narrow columns write it: 《行政处罚法》, 国办发〔2018〕118号."""
        law = self.find(title)
        if law is None:
            return f"《{title}》"
        if law.level is LawLevel.DOCUMENT and law.number:
            return law.number
        return f"《{min((law.title, *law.short_titles), key=len)}》"

    def find(self, title: str | None) -> Law | None:
        """Return the law that goes by this title or short name, or None when the register has none."""
        return self._by_title.get(bare_title(title)) if title else None

    def get(self, law_id: str | None) -> Law | None:
        """Return the law of this id, such as a successor's, or None when the register has none."""
        return self._by_id.get(law_id) if law_id else None
