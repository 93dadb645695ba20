"""Which findings are asked for: by rule, by group of rules, by severity."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from gongshi.rules import RULES, Finding, Group, Severity


class SelectionError(ValueError):
    """Says in Chinese which name is not known, and the nearest one that is."""


@dataclass(frozen=True)
class Selection:
    """What is let through; each empty set lets everything through."""

    rules: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()

    def keeps(self, finding: Finding) -> bool:
        """Return whether the finding is asked for."""
        return (not self.rules or finding.rule in self.rules) and (
            not self.severities or finding.severity in self.severities
        )


def selection_of(names: Iterable[str]) -> Selection:
    """Return the selection that names of rules, groups and severities stand for, or raise SelectionError."""
    rules: set[str] = set()
    severities: set[Severity] = set()
    by_group = {group.value: {rule.id for rule in RULES if rule.group is group} for group in Group}
    ids = {rule.id for rule in RULES}
    for name in names:
        if name in ids:
            rules.add(name)
        elif name in by_group:
            rules |= by_group[name]
        elif name in list(Severity):
            severities.add(Severity(name))
        else:
            close = difflib.get_close_matches(name, [*ids, *by_group, *Severity], n=1, cutoff=0.5)
            hint = (
                f"是不是“{close[0]}”？" if close else "可以写规则编号、方面（如 法律依据）或轻重（如 错误）"
            )
            raise SelectionError(f"没有“{name}”这条规则；{hint}")
    return Selection(frozenset(rules), frozenset(severities))
