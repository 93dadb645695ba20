"""All wordings of a bureau searched at once."""

import re

from tests.rules.cases import case_of

ITEMS = "清单:\n- 编号: a-1\n  名称: 甲处罚乙\n  类别: 行政处罚\n- 编号: a-2\n  名称: 甲处罚乙\n  类别: 行政处罚\n"


def test_found_where_it_stands() -> None:
    """A match tells its wording, its place in it, and through the wording every record that has it."""
    (found,) = case_of({"事项.yml": ITEMS}).sweep.find(re.compile("(?<=甲)处罚"))
    assert (found.wording.text, found.at, found.match.group()) == ("甲处罚乙", 1, "处罚")
    assert [place.subject.id for place in found.wording.places] == ["a-1", "a-2"]


def test_not_across_wordings() -> None:
    """A word that begins in one wording and ends in the next is none."""
    sweep = case_of({"事项.yml": ITEMS}).sweep
    text = sweep.text.replace("\x1f", "")
    across = [text[at : at + 2] for at in range(len(text) - 1) if text[at : at + 2] not in sweep.text]
    assert across
    assert all(not list(sweep.find(re.compile(re.escape(word)))) for word in across)


def test_several_bureaus() -> None:
    """What a pattern found in a text is the same in a bureau that comes later, among others in its own order."""
    pattern = re.compile("处罚[乙丁]")
    later = ITEMS.replace("甲处罚乙", "丙处罚丁", 1)
    first, then = (case_of({"事项.yml": items}).sweep for items in (ITEMS, later))
    assert [found.match.group() for found in first.find(pattern)] == ["处罚乙"]
    assert [found.match.group() for found in then.find(pattern)] == ["处罚丁", "处罚乙"]
    assert [found.at for found in then.find_here(pattern)] == [1, 1]
    assert list(first.find(re.compile("丙"))) == []


def test_judged_once() -> None:
    """A function is asked once for each text, and only wordings of which it has something to say are told."""
    asked = []

    def told(text: str) -> str:
        asked.append(text)
        return text[:1] if "处罚乙" in text else ""

    for _ in range(2):
        sweep = case_of({"事项.yml": ITEMS}).sweep
        assert [(wording.text, word) for wording, word in sweep.judged(told)] == [("甲处罚乙", "甲")]
    assert asked.count("甲处罚乙") == 1
