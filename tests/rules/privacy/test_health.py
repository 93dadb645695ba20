"""Nobody's illness is published."""

from __future__ import annotations

import pytest

from gongshi.rules.privacy.health import health
from gongshi.rules.rule import Severity
from tests.rules.decisions import PERSON, decisions
from tests.rules.refusing import refused


def test_illness_of_a_party() -> None:
    """A party's illness stops the build, even where the name is hidden."""
    facts = "张某某经诊断为糖尿病，用他人医疗保障凭证购药。"
    assert refused(decisions({**PERSON, "违法事实": facts})) == [
        "执法决定/2026.yml:14:3 执法决定[1].违法事实: 疑似个人病情“糖尿病”，不得公开；请删去病情和号码，只写违法行为"
    ]
    assert health.severity is Severity.STOP


@pytest.mark.parametrize(
    "text",
    [
        "因患高血压购药",
        "确诊为乳腺癌",
        "诊断结果：慢性肾炎",
        "患有精神分裂症",
        "查出肺结核后冒名住院",
        "因骨折住院，冒用他人凭证",
        "住院号：2025012345",
        "病历号 ZY20250123",
        "参保号为99990100123",
        "医保卡号：9999123456",
    ],
)
def test_other_forms(text: str) -> None:
    """Diagnoses by many words, and the numbers under which a patient is known, are found."""
    (message,) = refused(decisions({**PERSON, "违法事实": text}))
    assert "违法事实: 疑似个人" in message


def test_patient_of_a_business() -> None:
    """A business's decision may not tell the illness of a patient whom it names."""
    named = refused(decisions({"违法事实": "为患者李小明（男，诊断为高血压）虚开药品。"}))
    assert any("疑似个人病情“" in message for message in named)


@pytest.mark.parametrize(
    "change",
    [
        {"违法事实": "将诊断为高血压的慢性病患者的药品串换为保健品。"},
        {"违法事实": "为患者李某虚构诊断，骗取基金。"},
        {**PERSON, "违法事实": "持他人医疗保障凭证就医，伪造病历和诊断证明。"},
        {**PERSON, "违法事实": "未患病而开药，因病住院费用重复报销。"},
        {**PERSON, "违法事实": "消除安全隐患，门诊慢特病待遇重复享受。"},
    ],
)
def test_passes(change: dict[str, object]) -> None:
    """Illness in general, forged papers, and facts without a diagnosis pass."""
    assert refused(decisions(change)) == []


def test_guides_pass() -> None:
    """Guides speak of outpatient care and illnesses in general."""
    guide = (
        "清单:\n- 编号: zn\n  名称: 门诊慢特病认定指南\n  事项类别: 公共服务\n"
        "  受理条件: 患有高血压、糖尿病等门诊慢特病，经诊断为恶性肿瘤的参保人员\n"
    )
    assert refused({"服务指南.yml": guide}) == []
