"""Which records of two states are the same."""

from __future__ import annotations

import time

import pytest

from gongshi.changes.matching import Ambiguous, keys_of, match, pairs
from gongshi.records import LISTS
from gongshi.records.base import Part
from gongshi.records.bureau import BureauFile
from gongshi.records.exception import Exemption
from gongshi.records.form import Window
from gongshi.records.inspection import Plan
from gongshi.records.supervision import Letter

ITEMS = keys_of("items")


def test_the_id_is_the_surest() -> None:
    """A record with the same 编号 is the same, whatever else it says; the order of the new state is kept."""
    old = [{"编号": "a", "名称": "甲"}, {"编号": "b", "名称": "乙"}]
    new = [{"编号": "b", "名称": "甲"}, {"编号": "a", "名称": "乙"}]
    assert pairs(old, new, ITEMS) == [(1, 0), (0, 1)]


def test_what_came_and_what_went() -> None:
    """A new record has no old one; old ones without a new one come last, in their order."""
    old = [{"编号": "a"}, {"编号": "b"}, {"编号": "c"}]
    assert pairs(old, [{"编号": "d"}, {"编号": "b"}], ITEMS) == [(None, 0), (1, 1), (0, None), (2, None)]
    assert pairs([], [], ITEMS) == []


def test_the_code_stands_in_for_the_id() -> None:
    """Where the 编号 was changed, or one side has none, the code knows the record; failing that, its name."""
    old = [{"编号": "a", "项目编码": "3400-1", "名称": "甲"}, {"编号": "b", "名称": "乙"}]
    new = [{"项目编码": "3400-1", "名称": "丙"}, {"编号": "x", "名称": "乙"}]
    found = match(old, new, ITEMS)
    assert found.pairs == [(0, 0), (1, 1)]
    assert found.steps == {0: ("项目编码",), 1: ("名称", "类别")}


def test_signs_of_another_width_and_spaces_do_not_count() -> None:
    """A name written with other brackets or spaces is the same name."""
    assert pairs([{"名称": "给付（一）"}], [{"名称": "给付 (一)"}], ITEMS) == [(0, 0)]


def test_the_same_name_in_another_category() -> None:
    """Records of one name are told apart by what else they are known by."""
    old = [{"名称": "甲", "类别": "行政处罚"}, {"名称": "甲", "类别": "行政检查"}]
    assert match(old, old[::-1], ITEMS).pairs == [(1, 0), (0, 1)]
    assert match(old, old[::-1], ITEMS).ambiguous == ()


def test_equal_content_among_the_equally_named() -> None:
    """Of several records of one name those with the same content go together, and nothing is doubtful."""
    old = [{"姓名": "张某", "职务": "科员"}, {"姓名": "张某", "职务": "股长"}]
    found = match(old, [{"姓名": "张某", "职务": "股长"}], keys_of("officers"))
    assert found.pairs == [(1, 0), (0, None)]
    assert found.ambiguous == ()


def test_order_among_the_equally_named_is_said_to_be_a_guess() -> None:
    """Where only the order pairs records of one name, they are paired, and reported with their positions."""
    old = [{"姓名": "张某", "职务": "科员"}, {"姓名": "张某", "职务": "股长"}]
    new = [{"姓名": "张某", "职务": "局长"}, {"姓名": "张某"}, {"姓名": "张某", "职务": "所长"}]
    found = match(old, new, keys_of("officers"))
    assert found.pairs == [(0, 0), (1, 1), (None, 2)]
    assert found.ambiguous == (Ambiguous(("姓名", "工作单位"), ("张某", ""), (0, 1), (0, 1, 2)),)


def test_a_record_that_says_nothing_is_known_by_nothing() -> None:
    """Records without any of the fields are not paired."""
    assert pairs([{}], [{}], ITEMS) == [(None, 0), (0, None)]
    assert pairs([{"编号": None}], [{"编号": {"a": "b"}}], ITEMS) == [(None, 0), (0, None)]


def test_every_list_has_keys_that_its_model_has() -> None:
    """For each list there is a way to know its records, by fields that the model declares."""
    models = {kind.key: kind.model for kind in LISTS if kind.model is not BureauFile}
    records = {key: model.model_fields["records"].annotation.__args__[0] for key, model in models.items()}
    records |= {"plans": Plan, "windows": Window, "exemptions": Exemption, "letters": Letter}
    unknown = [
        (key, name)
        for key, model in records.items()
        for step in keys_of(key)
        for name in step
        if name not in _names(model)
    ]
    assert unknown == []
    with pytest.raises(KeyError):
        keys_of("profile")


def _names(model: type[Part]) -> set[str | None]:
    return {field.alias for field in model.model_fields.values()}


def test_the_work_grows_with_the_records() -> None:
    """40,000 records in another order, half of them of one name, are paired in seconds."""
    old = [{"名称": "甲" if at % 2 else f"名称{at}", "备注": str(at)} for at in range(40_000)]
    new = [{**each, "条件": "改"} if at % 2 else each for at, each in enumerate(reversed(old))]
    begin = time.process_time()
    found = pairs(old, new, ITEMS)
    assert time.process_time() - begin < 8
    assert len(found) == 40_000
    assert all(one is not None and other is not None for one, other in found)
