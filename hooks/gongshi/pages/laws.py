"""Who relies on which article of which law, with the quotations side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from gongshi.law.citations import bare_title
from gongshi.law.numerals import SIGNS, number_of
from gongshi.law.register import Law
from gongshi.records import PROFILE
from gongshi.records.decision import Decision
from gongshi.records.parts import Basis
from gongshi.site import Bureau, Published, Site

from .address import home_of, list_of
from .status import is_shown


@dataclass
class Quotation:
    """One wording of an article, and everyone who quotes it so; an empty text means cited without words."""

    text: str
    entries: list[Published] = field(default_factory=list)


@dataclass
class ArticleUse:
    """One article as cited, with its wordings."""

    article: str
    quotations: list[Quotation] = field(default_factory=list)
    first: bool = False
    """Whether no other use of the same article stands before it: 第三十八条 before 第38条第3项."""

    @property
    def number(self) -> int:
        """The article's number; 0 when none is stated."""
        return article_number(self.article)[0]

    @property
    def wordings(self) -> int:
        """How many different wordings are quoted."""
        return sum(bool(each.text) for each in self.quotations)


@dataclass(frozen=True)
class Mention:
    """A citation outside the records: the standards of a whole list, the ground of a bureau's powers."""

    bureau: Bureau
    name: str
    address: str


@dataclass
class LawUse:
    """One law and what relies on it; `law` is None when the register does not know the title."""

    title: str
    law: Law | None
    articles: list[ArticleUse]
    mentions: list[Mention]
    entries: int
    """How many records and lists rely on it."""
    bureaus: int


def bases_of(entry: Published) -> Iterator[Basis]:
    """Yield every legal basis that a record states."""
    yield from getattr(entry.record, "bases", ())
    if fee := getattr(entry.record, "fee", None):
        yield from fee.bases


def law_uses(site: Site, today: date) -> tuple[LawUse, ...]:
    """Return every law of the register, in its order, then the other cited ones by title; each with its articles."""
    grouped: dict[str, dict[str, dict[str, Quotation]]] = {}
    mentions: dict[str, list[Mention]] = {}
    names: dict[str, tuple[str, Law | None]] = {law.id: (law.title, law) for law in site.laws.laws}
    for bureau in site.bureaus:
        for entry, basis in _citations(bureau, today):
            quotations = grouped.setdefault(_key(site, basis, names), {}).setdefault(basis.article or "", {})
            quotation = quotations.setdefault(
                re.sub(r"\s", "", basis.quote or ""), Quotation(basis.quote or "")
            )
            # A record's bases come one after another, so a second citation by it stands last.
            if not quotation.entries or quotation.entries[-1] is not entry:
                quotation.entries.append(entry)
        for mention, basis in _mentions(bureau):
            own = mentions.setdefault(_key(site, basis, names), [])
            if mention not in own:
                own.append(mention)
    order = {law.id: position for position, law in enumerate(site.laws.laws)}
    keys = sorted(names, key=lambda each: (order.get(each, len(order)), each))
    return tuple(_use(*names[key], grouped.get(key, {}), mentions.get(key, [])) for key in keys)


def _citations(bureau: Bureau, today: date) -> Iterator[tuple[Published, Basis]]:
    """Yield every citation of a bureau's records, except of decisions that are no longer shown or were withdrawn."""
    for each in bureau.lists.values():
        for entry in each.entries:
            if isinstance(entry.record, Decision) and (entry.record.withdrawal or not is_shown(entry, today)):
                continue
            yield from ((entry, basis) for basis in bases_of(entry) if basis.law)


def _mentions(bureau: Bureau) -> Iterator[tuple[Mention, Basis]]:
    """Yield every citation of a bureau outside its records."""
    profile = Mention(bureau, PROFILE.name, home_of(bureau) + "#profile")
    yield from ((profile, basis) for basis in bureau.profile.bases if basis.law)
    for each in bureau.lists.values():
        mention = Mention(bureau, f"{each.kind.name}执行的标准", list_of(bureau, each.kind.key))
        yield from ((mention, basis) for _, file in each.files for basis in file.standards if basis.law)


def _key(site: Site, basis: Basis, names: dict[str, tuple[str, Law | None]]) -> str:
    """Return what a cited law is grouped by, and note its title and register entry in `names`."""
    cited = basis.law or ""
    law = site.laws.find(cited)
    key = law.id if law else bare_title(cited)
    names.setdefault(key, (law.title if law else cited, law))
    return key


def _use(
    title: str, law: Law | None, grouped: dict[str, dict[str, Quotation]], mentions: list[Mention]
) -> LawUse:
    articles = [
        ArticleUse(article, list(quotations.values()))
        for article, quotations in sorted(grouped.items(), key=lambda pair: article_number(pair[0]))
    ]
    seen: set[int] = set()
    for use in articles:
        use.first = bool(use.number) and use.number not in seen
        seen.add(use.number)
    everyone = {id(entry): entry for use in articles for each in use.quotations for entry in each.entries}
    bureaus = {entry.bureau.id for entry in everyone.values()} | {each.bureau.id for each in mentions}
    return LawUse(title, law, articles, mentions, len(everyone) + len(mentions), len(bureaus))


def article_number(article: str) -> tuple[int, str]:
    """Return the number of an article such as 第八十七条 or 第87条, to sort by; 0 when it has none."""
    if not (found := re.search(rf"第([{SIGNS}]+|\d+)条", article)):
        return 0, article
    return int(found[1]) if found[1].isdigit() else number_of(found[1]), article
