"""Decisions, in the fields of the national standard."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from county import BUREAU, sample_text
from gongshi.records.decision import Decision, DecisionState, PartyKind, PenaltyKind
from gongshi.source.yaml import load_yaml

PENALTY, LICENCE = load_yaml(sample_text(f"{BUREAU}/执法决定/2026-03.yml"), "f.yml")[0]["清单"]


def _lacking(*keys: str, **changed: str) -> dict[str, object]:
    return {key: value for key, value in {**PENALTY, **changed}.items() if key not in keys}


def _message(data: dict[str, object]) -> str:
    with pytest.raises(ValidationError) as caught:
        Decision.model_validate(data)
    (error,) = caught.value.errors()
    return str(error["ctx"]["error"])


def test_complete_decisions() -> None:
    """A complete penalty and a complete licence are taken, amounts to the fen."""
    penalty, licence = (Decision.model_validate(each) for each in (PENALTY, LICENCE))
    assert (penalty.fine, penalty.confiscated) == (Decimal("1.2"), Decimal("0.5"))
    assert penalty.penalties == (
        PenaltyKind.FINE,
        PenaltyKind.CONFISCATED_GAIN,
        PenaltyKind.SUSPENDED_LICENCE,
    )
    assert (licence.party_kind, licence.state) == (PartyKind.LEGAL, DecisionState.VALID)


PENALTY_KEYS = [
    "文号",
    "违法行为类型",
    "违法事实",
    "依据",
    "处罚类别",
    "处罚内容",
    "决定有效期",
    "公示截止期",
    "罚款金额",
    "没收金额",
    "相对人代码",
    "法定代表人",
]


@pytest.mark.parametrize("key", PENALTY_KEYS)
def test_penalty_must_have(key: str) -> None:
    """A penalty of a legal person lacks none of what the standard asks for."""
    assert _message(_lacking(key)) == f"行政处罚的决定还缺：{key}；请补齐"


@pytest.mark.parametrize(
    "key",
    [
        "文号",
        "许可文书名称",
        "许可类别",
        "许可内容",
        "许可有效期自",
        "许可有效期至",
        "相对人代码",
        "法定代表人",
    ],
)
def test_licence_must_have(key: str) -> None:
    """A licence of a legal person lacks none of what the standard asks for."""
    assert (
        _message({name: value for name, value in LICENCE.items() if name != key})
        == f"行政许可的决定还缺：{key}；请补齐"
    )


@pytest.mark.parametrize("kind", ["自然人", "个体工商户"])
def test_people_need_no_code(kind: str) -> None:
    """Of a natural person or a trader neither code nor representative is asked for."""
    assert Decision.model_validate(_lacking("相对人代码", "法定代表人", 相对人类别=kind)).party_code is None


def test_withdrawn_must_say_why() -> None:
    """A withdrawn decision says why and since when."""
    assert _message(_lacking(状态="已撤回")) == "行政处罚的决定还缺：撤回说明；请补齐"


def test_a_fine_of_nought_is_an_amount() -> None:
    """An amount of 0 is stated, not missing."""
    assert Decision.model_validate(_lacking(罚款金额="0")).fine == 0
