"""One code given to several items, or a guide under a code that none of its items has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gongshi.law.codes import Meaning

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .codes import Coded, coded


@rule(
    "code-unique",
    name="编码重复",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="事项.yml 的“项目编码”，服务指南.yml 的“事项编码”",
    ground="权责清单一项职权一个编码（中办发〔2015〕21号要求清单规范统一）",
    mend="向编制权责清单的部门核对各项的编码，逐项改正，一个编码只给一项",
)
def code_unique(case: Case) -> Iterator[Hit]:
    """Yield each item whose code another item has too, and each guide whose code is not its items'."""
    by_code: dict[str, list[Coded]] = defaultdict(list)
    for each in coded(case):
        if each.field == "项目编码":
            by_code[each.code.upper()].append(each)
    for sharing in by_code.values():
        if len(sharing) > 1:
            found = f"编码“{sharing[0].code}”由 {len(sharing)} 项共用"
            for each in sharing:
                yield Hit(each.subject, (each.field,), found, "一个编码只给一项")
        yield from _elsewhere(case, sharing)
    yield from _guides(case)


def _elsewhere(case: Case, sharing: list[Coded]) -> Iterator[Hit]:
    """Yield the code when another bureau of the same region has it too: only then does it belong to one of them."""
    region = case.bureau.profile.region
    first = sharing[0]
    if not first.parts or first.parts.get(Meaning.REGION) != region:
        return
    others = sorted(
        bureau.name
        for bureau in case.site.bureaus
        if bureau.id in case.across.codes.get(first.code, ())
        and bureau.id != case.bureau.id
        and bureau.profile.region == region
    )
    if others:
        found = f"编码“{first.code}”也是{'、'.join(others)}的事项的编码"
        for each in sharing:
            yield Hit(each.subject, (each.field,), found, "两个机关的事项不用同一个编码")


def _guides(case: Case) -> Iterator[Hit]:
    codes = {each.record.id: each.record.code for each in case.records("items") if each.record.code}
    for guide in case.records("guides"):
        own = {codes[id_] for id_ in guide.record.items if id_ in codes}
        if guide.record.code and own and guide.record.code not in own:
            yield Hit(
                guide,
                ("事项编码",),
                f"指南的事项编码“{guide.record.code}”，所指事项的编码是“{'”“'.join(sorted(own))}”",
                "指南和它所指的事项编码一致",
                "核对后把指南或事项的编码改成一致",
            )
