"""The register of rules: complete, in order, each with its file and its test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gongshi.rules
from gongshi.rules import RULES, Group, Rule, Severity

RULES_FOLDER = Path(gongshi.rules.__file__).parent
TESTS = Path(__file__).parent
GROUPS = list(Group)


def test_ids_are_unique() -> None:
    """No two rules go by one id, and ids are small letters with hyphens, as findings print them."""
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id_) for id_ in ids)


def test_groups_stand_together() -> None:
    """The register goes group by group, in the order in which people read them."""
    order = [GROUPS.index(rule.group) for rule in RULES]
    assert order == sorted(order)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explains_itself(rule: Rule) -> None:
    """A rule says in Chinese what it looks at, on which ground, and how to mend; questions are always hints."""
    for text in (rule.name, rule.looks_at, rule.ground, rule.mend):
        assert re.search("[一-龥]", text), text
    assert rule.group is not Group.JUDGEMENT or rule.severity is Severity.HINT
    assert (rule.group is Group.PRIVACY) == (rule.severity is Severity.STOP)


def test_every_module_with_a_rule_has_its_test() -> None:
    """Beside every file that makes a rule lies a test of the same name in the same group."""
    modules = [path for path in RULES_FOLDER.glob("*/*.py") if "\n@rule(" in path.read_text(encoding="utf-8")]
    assert len(modules) > 90
    for path in modules:
        test = TESTS / path.parent.name / f"test_{path.stem}.py"
        shared = [
            each
            for each in test.parent.glob("test_*.py")
            if f"{path.parent.name}.{path.stem} import" in each.read_text(encoding="utf-8")
        ]
        assert test.exists() or shared, path.name
