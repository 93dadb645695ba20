"""Powers that bureaus of the sector usually have, and that this bureau's list does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gongshi.law.articles import cited
from gongshi.law.catalogues import Power
from gongshi.law.citations import bare_title
from gongshi.records.item import Item
from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .named_categories import unlisted_categories
from .needs import ON_APPLICATION

_NEAR = {
    Category.BENEFIT: {Category.CONFIRMATION, Category.SERVICE},
    Category.CONFIRMATION: {Category.BENEFIT, Category.SERVICE},
    Category.REWARD: {Category.SERVICE},
}
"""Categories that bureaus put the same matter under; 其他职权 stands beside all."""

_Place = tuple[str, int]


@rule(
    "catalogue-coverage",
    name="模型目录里的事项，事项清单里没有",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="事项清单，与本领域的模型目录对照",
    ground="国办发〔2018〕118号：事项清单应当全面、准确，随法律法规调整",
    mend="有这项职权的，补入事项清单；由上级行使或者已经划转的，在清单说明里写明",
)
def catalogue_coverage(case: Case) -> Iterator[Hit]:
    """Yield each basic power that no item covers; the others together, by category, as a hint."""
    items = [item.record for item in case.records("items")]
    catalogue = next(
        (each for each in case.site.catalogues if each.sector == case.bureau.profile.sector), None
    )
    if not items or not catalogue:
        return
    places = {power.id: frozenset(_of_power(case, power)) for power in catalogue.powers}
    counted = Counter((power.category, place) for power in catalogue.powers for place in places[power.id])
    by_place = _by_place(case, items)
    holder = case.holders["items"][0]
    rest: dict[Category, list[Power]] = {}
    unlisted = unlisted_categories(case)
    for power in catalogue.powers:
        if power.category in unlisted:
            continue  # the list lacks the whole category, which list-covers-guide or -inspection tells
        alone = [place for place in places[power.id] if counted[power.category, place] == 1]
        if any(_alike(item, power) for place in alone for item in by_place.get(place, ())):
            continue
        if any(_alike(item, power) and power.named_in(item.name) for item in items):
            continue
        if power.basic:
            yield Hit(
                holder,
                (),
                f"事项清单里没有“{power.name}”",
                f"本领域的机关一般有这一事项，依据：{_grounds(power)}",
            )
        else:
            rest.setdefault(power.category, []).append(power)
    known = {item.category for item in items}
    for category, powers in rest.items():
        if category in ON_APPLICATION and not known & ON_APPLICATION:
            continue  # a list of enforcement only, which need not hold what citizens apply for
        yield Hit(
            holder,
            (),
            f"对照模型目录，{category}有{len(powers)}项没有列出：{'；'.join(power.name for power in powers)}",
            "核对这些事项是否由本机关行使",
            severity=Severity.HINT,
        )


def _alike(item: Item, power: Power) -> bool:
    other = Category.OTHER in {item.category, power.category}
    return other or item.category is power.category or item.category in _NEAR.get(power.category, ())


def _by_place(case: Case, items: list[Item]) -> dict[_Place, list[Item]]:
    found: dict[_Place, list[Item]] = {}
    for item in items:
        for basis in item.bases:
            for place in _places(case, basis.law, basis.article):
                found.setdefault(place, []).append(item)
    return found


def _of_power(case: Case, power: Power) -> Iterator[_Place]:
    for basis in power.bases:
        yield from _places(case, basis.law, basis.article)


def _places(case: Case, title: str | None, article: str | None) -> Iterator[_Place]:
    """Yield each article that a citation names, with the law; article 0 is the law as a whole."""
    if title:
        law = case.laws.find(title)
        id_ = law.id if law else bare_title(title)
        numbers = {place.article for place in cited(article or "") if place.article}
        for number in numbers or {0}:
            yield id_, number


def _grounds(power: Power) -> str:
    return "、".join(f"《{basis.law}》{basis.article or ''}" for basis in power.bases)
