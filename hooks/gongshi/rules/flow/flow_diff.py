"""Flowcharts of one bureau that are alike but for a word or a step: most likely one was copied with a slip."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from gongshi.flow import Chart

from ..case import Case, ChartOf
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_FEWEST = 4
"""Charts that have fewer steps in common are alike by nature."""
_MOST = 2
"""So many steps may differ on either side."""
_SLIP = 2
"""So many signs are soon written wrong; what differs in more was perhaps meant."""
_COMMON = 60
"""A step that more different charts have tells nothing of what was copied from what."""

_TWICE = re.compile(r"(.)\1+")


@rule(
    "flow-diff",
    name="同类流程图有一处不同",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="同一机关的各张流程图",
    ground="国办发〔2018〕118号：公示的流程图应当准确；同一机关同类事项的流程应当一致",
    mend="对照两张流程图，把写错、漏画的一张改过来；确实应当不同的，在“流程说明”里写明",
)
def flow_diff(case: Case) -> Iterator[Hit]:
    """Yield each chart that parts from a sibling in a word, a step or an arrow."""
    kinds = _kinds(case)
    for kind in kinds:
        yield from _arrows(kind)
    for one, other in _pairs(kinds):
        odd, model = sorted((one, other), key=lambda kind: (kind.users, -kind.position))
        lost, added = model.steps - odd.steps, odd.steps - model.steps
        for wrong, right in _matched(added, lost):
            ours, theirs = _apart(wrong, right)
            if not _doubled(wrong, right) and not _meant(ours, theirs, odd, model):
                found = f"“{shorten(wrong)}”，同类的“{model.name}”里是“{shorten(right)}”"
                slip = max(len(ours), len(theirs)) <= _SLIP
                yield from odd.hits(found, f"与“{model.name}”一致", None if slip else Severity.HINT)
        left = _unmatched(added, lost)
        for text in left[0]:
            found = f"比同类的“{model.name}”多了一步“{shorten(text)}”"
            yield from odd.hits(found, f"与“{model.name}”一致", Severity.HINT)
        for text in left[1]:
            found = f"比同类的“{model.name}”少了一步“{shorten(text)}”"
            yield from odd.hits(found, f"与“{model.name}”一致", Severity.HINT)


@dataclass
class _Kind:
    """Charts with the same steps."""

    position: int
    steps: Counter[str]
    charts: list[ChartOf]
    categories: set[str]
    users: int

    @property
    def name(self) -> str:
        return str(self.charts[0].subject.record.name)

    def hits(self, found: str, expected: str, severity: Severity | None) -> Iterator[Hit]:
        for each in self.charts:
            yield Hit(each.subject, ("图",), found, expected, severity=severity)


def _kinds(case: Case) -> list[_Kind]:
    """Return the bureau's charts, those with the same steps together, with how many matters use them."""
    found: dict[frozenset[tuple[str, int]], _Kind] = {}
    for each in case.charts:
        steps = _steps(each.chart)
        key = frozenset(steps.items())
        kind = found.setdefault(key, _Kind(len(found), steps, [], set(), 0))
        users = case.bureau.users_of_flow.get(each.subject.record.id, ())
        kind.charts.append(each)
        kind.categories |= {user.record.category for user in users}
        kind.users += len(users)
    return list(found.values())


def _steps(chart: Chart) -> Counter[str]:
    return Counter(node.text for node in chart.nodes) + Counter(
        edge.text for edge in chart.edges if edge.text
    )


def _pairs(kinds: list[_Kind]) -> Iterator[tuple[_Kind, _Kind]]:
    """Yield the pairs that differ in little; only those are compared that share steps."""
    having: dict[str, list[int]] = defaultdict(list)
    for kind in kinds:
        for text in kind.steps:
            having[text].append(kind.position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in having.values():
        if len(positions) <= _COMMON:
            shared.update((a, b) for n, b in enumerate(positions) for a in positions[:n])
    for (a, b), count in sorted(shared.items()):
        one, other = kinds[a], kinds[b]
        apart = [(one.steps - other.steps).total(), (other.steps - one.steps).total()]
        near = count >= _FEWEST and 0 < max(apart) <= _MOST and count >= 3 * max(apart)
        if near and not (one.categories and other.categories and one.categories.isdisjoint(other.categories)):
            yield one, other


def _arrows(kind: _Kind) -> Iterator[Hit]:
    """Yield the arrows by which a chart parts from another with the same steps."""
    model, *rest = kind.charts
    usual = _links(model.chart)
    for each in rest:
        own = _links(each.chart)
        for (source, target), word in [
            *((link, "多了") for link in sorted(own - usual)),
            *((link, "少了") for link in sorted(usual - own)),
        ]:
            if len(own ^ usual) <= _MOST:
                name = model.subject.record.name
                found = f"步骤和“{name}”相同，{word}“{shorten(source)}”到“{shorten(target)}”的箭头"
                yield Hit(each.subject, ("图",), found, f"与“{name}”一致", severity=Severity.HINT)


def _links(chart: Chart) -> set[tuple[str, str]]:
    texts = {node.id: node.text for node in chart.nodes}
    return {(texts[edge.source], texts[edge.target]) for edge in chart.edges}


def _matched(added: Counter[str], lost: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield the steps that are the same but for a word, each with its counterpart."""
    rest = list(lost.elements())
    for text in added.elements():
        best = max(rest, key=lambda each: fuzz.ratio(text, each), default=None)
        if best is not None and fuzz.ratio(text, best) >= 50:
            rest.remove(best)
            yield text, best


def _unmatched(added: Counter[str], lost: Counter[str]) -> tuple[list[str], list[str]]:
    pairs = list(_matched(added, lost))
    return (
        list((added - Counter(wrong for wrong, _ in pairs)).elements()),
        list((lost - Counter(right for _, right in pairs)).elements()),
    )


def _doubled(one: str, other: str) -> bool:
    """Return whether two steps differ only in signs written twice, which the rule on doubled signs tells."""
    return _TWICE.sub(r"\1", one) == _TWICE.sub(r"\1", other)


def _meant(ours: str, theirs: str, odd: _Kind, model: _Kind) -> bool:
    """Return whether two steps differ in just what tells the two charts' matters apart: 采购药品, 采购耗材."""
    return any(
        (not ours or ours in a.subject.record.name) and (not theirs or theirs in b.subject.record.name)
        for a in odd.charts
        for b in model.charts
    )


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return the stretch in which each of two texts parts from the other."""
    blocks = [
        each
        for each in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if each[0] != "equal"
    ]
    first, last = blocks[0], blocks[-1]
    return one[first[1] : last[2]], other[first[3] : last[4]]
