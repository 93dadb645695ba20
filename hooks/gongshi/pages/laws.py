"""Who relies on which article of which law, with the quotations side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from gongshi.law.articles import by_article, cited
from gongshi.law.citations import bare_title
from gongshi.law.numerals import numeral_of
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
    forms: list[str] = field(default_factory=list)
    """How the citations name the place, where they say more than the article: 第三十八条第四项."""


@dataclass
class ArticleUse:
    """One article, with its wordings; number 0 stands for citations that name no article."""

    number: int
    quotations: list[Quotation] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The article as laws write it: 第三十八条."""
        return f"第{numeral_of(self.number)}条" if self.number else ""

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
    grouped: dict[str, dict[int, dict[str, Quotation]]] = {}
    mentions: dict[str, list[Mention]] = {}
    names: dict[str, tuple[str, Law | None]] = {law.id: (law.title, law) for law in site.laws.laws}
    for bureau in site.bureaus:
        for entry, basis in _citations(bureau, today):
            articles = grouped.setdefault(_key(site, basis, names), {})
            for number, text in _pieces(basis):
                quotations = articles.setdefault(number, {})
                quotation = quotations.setdefault(re.sub(r"\s", "", text), Quotation(text))
                # A record's bases come one after another, so a second citation by it stands last.
                if not quotation.entries or quotation.entries[-1] is not entry:
                    quotation.entries.append(entry)
                form = basis.article or ""
                if form and form not in quotation.forms and form != f"第{numeral_of(number)}条":
                    quotation.forms.append(form)
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


def _pieces(basis: Basis) -> Iterator[tuple[int, str]]:
    """Yield each article that a basis cites, with the part of its quotation that belongs to it."""
    numbers = list(dict.fromkeys(place.article for place in cited(basis.article or "") if place.article))
    quote = basis.quote or ""
    if len(numbers) < 2:
        yield (numbers or [0])[0], quote
        return
    texts = {piece.article: piece.text for piece in by_article(quote)}
    for position, number in enumerate(numbers):
        first = quote if not position and not texts.keys() & set(numbers) else ""
        yield number, texts.get(number, first)


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
    title: str, law: Law | None, grouped: dict[int, dict[str, Quotation]], mentions: list[Mention]
) -> LawUse:
    articles = [
        ArticleUse(number, list(quotations.values())) for number, quotations in sorted(grouped.items())
    ]
    everyone = {id(entry): entry for use in articles for each in use.quotations for entry in each.entries}
    bureaus = {entry.bureau.id for entry in everyone.values()} | {each.bureau.id for each in mentions}
    return LawUse(title, law, articles, mentions, len(everyone) + len(mentions), len(bureaus))
