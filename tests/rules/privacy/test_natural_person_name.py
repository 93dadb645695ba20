"""Natural persons are not named in full."""

from __future__ import annotations

import pytest

from gongshi.rules.privacy.natural_person_name import natural_person_name
from gongshi.rules.rule import Severity
from tests.rules.decisions import PERSON, decisions, results
from tests.rules.refusing import refused


def test_named_party() -> None:
    """A natural person named in full stops the build, and the message does not repeat the name."""
    assert refused(decisions({**PERSON, "相对人名称": "张建国"})) == [
        "执法决定/2026.yml:5:3 执法决定[1].相对人名称: 自然人的姓名“张××”没有隐去；自然人请写成“张某某”，单位请写全称"
    ]
    assert natural_person_name.severity is Severity.STOP


@pytest.mark.parametrize(
    ("change", "field", "shown"),
    [
        ({"相对人名称": "李四"}, "相对人名称", "李×"),
        ({"相对人名称": "欧阳建国"}, "相对人名称", "欧阳××"),
        ({"相对人名称": "吐尔逊·买买提"}, "相对人名称", "吐××"),
        ({"相对人名称": "张某某、王小红"}, "相对人名称", "王××"),
        ({"相对人名称": "王小红（个人）"}, "相对人名称", "王××"),
        ({"相对人名称": "王小红等3人"}, "相对人名称", "王××"),
        ({"案件名称": "张建国冒名就医案"}, "案件名称", "张××"),
        ({"违法事实": "当事人：张建国，持他人医疗保障凭证就医。"}, "违法事实", "张××"),
        ({"违法事实": "参保人李小明于2025年12月就医。"}, "违法事实", "李××"),
        ({"决定书全文": "当事人张建国，男，汉族。"}, "决定书全文", "张××"),
        ({"决定书全文": "姓名：张建国\n地址略"}, "决定书全文", "张××"),
    ],
)
def test_other_forms(change: dict[str, object], field: str, shown: str) -> None:
    """Two signs, compound surnames, several persons, names in titles, facts and full texts are found."""
    (message,) = refused(decisions({**PERSON, **change}))
    assert f"].{field}: 自然人的姓名“{shown}”没有隐去" in message


def test_named_as_a_body() -> None:
    """A person listed as a body, and a person inspected, are found too."""
    body = {
        "相对人名称": "王小红",
        "相对人类别": "法人及非法人组织",
        "相对人代码": "91999901MA0000001X",
        "法定代表人": "周某己",
    }
    (message,) = refused(decisions(body))
    assert "相对人名称: 自然人的姓名“王××”没有隐去" in message
    (message,) = refused(results({"检查对象": "王小红"}))
    assert message.startswith("抽查结果.yml:3:3 抽查结果[1].检查对象: 自然人的姓名“王××”没有隐去；")


def test_patients_named_elsewhere() -> None:
    """A business's decision, or a document, that names a patient is found."""
    (message,) = refused(decisions({"违法事实": "为参保人员李小明冒用他人凭证结算。"}))
    assert "违法事实: 自然人的姓名“李××”没有隐去" in message
    documents = "清单:\n- 编号: dx\n  标题: 典型案例\n  正文文件: 案例.md\n"
    (message,) = refused({"文件.yml": documents, "案例.md": "# 案例\n\n参保人李小明持他人凭证就医。\n"})
    assert message == "案例.md:3:1 自然人的姓名“李××”没有隐去；自然人请写成“张某某”，单位请写全称"


@pytest.mark.parametrize(
    "change",
    [
        PERSON,
        {**PERSON, "相对人名称": "张某"},
        {**PERSON, "相对人名称": "张×"},
        {**PERSON, "相对人名称": "张*国"},
        {**PERSON, "相对人名称": "张XX、李某某"},
        {**PERSON, "相对人名称": "张先生"},
        {**PERSON, "相对人名称": "参保人员王某等3人"},
        {**PERSON, "案件名称": "张某某冒名就医案"},
        {**PERSON, "违法事实": "当事人持他人医疗保障凭证就医，患者安全，方便就医。"},
        {"相对人名称": "王小红"},  # a trader without a trade name is registered under his own
        {"决定书全文": "当事人：示例县某大药房。法定代表人：周建国，男。执法人员：王小红，女。"},
        {"决定书全文": "负责人姓名：周建国，职务：经理"},
        {"违法事实": "未按规定保障患者安全，参保人员金额不符，患者家属反映属实。"},
    ],
)
def test_passes(change: dict[str, object]) -> None:
    """Hidden names, bodies, representatives and officers, and words that look like names pass."""
    assert refused(decisions(change)) == []


@pytest.mark.parametrize(
    "target", ["康复堂", "仁和药店", "张某某", "全县定点药店", "示例县中医院", "王记诊所", "安康药房"]
)
def test_bodies_inspected(target: str) -> None:
    """Bodies whose names begin like a surname pass."""
    assert refused(results({"检查对象": target})) == []


def test_officers_pass() -> None:
    """Officers and contacts are public."""
    officers = "清单:\n- 姓名: 张建国\n  证件编号: '04110535001'\n"
    guides = "清单:\n- 编号: zn\n  名称: 指南\n  事项类别: 行政处罚\n  咨询方式:\n  - {用途: 咨询, 联系人: 李小明, 电话: 0999-5550101}\n"
    assert refused({"人员.yml": officers, "服务指南.yml": guides}) == []
