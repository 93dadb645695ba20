"""Nobody's home is published."""

from __future__ import annotations

import pytest

from gongshi.rules.privacy.home_address import home_address
from gongshi.rules.rule import Severity
from tests.rules.decisions import PERSON, decisions
from tests.rules.refusing import refused


def test_home_of_a_party() -> None:
    """The home of a party stops the build, and the message does not repeat it whole."""
    facts = "张某某，住示例县城关镇人民路12号，持他人医疗保障凭证就医。"
    assert refused(decisions({**PERSON, "违法事实": facts})) == [
        "执法决定/2026.yml:14:3 执法决定[1].违法事实: 疑似家庭住址“示例县城…”，不得公开；请删去住址，或只写到县"
    ]
    assert home_address.severity is Severity.STOP


@pytest.mark.parametrize(
    "text",
    [
        "家住示例县城关镇人民路12号",
        "家庭住址：示例县幸福小区3号楼2单元501室",
        "当事人：张某某，住示例县城关镇东关村3组",
        "住址：示例县城关镇人民路12号",
        "现住址为示例县城关镇东关村的张某某",
        "户籍地址：示例县城关镇东关村5号",
        "在示例县幸福家园3号楼1单元201室查获",
        "家住示例县城关镇东关村",
    ],
)
def test_other_forms(text: str) -> None:
    """Houses, flats, villages, with and without a sign after the word, are found once."""
    (message,) = refused(decisions({**PERSON, "违法事实": text}))
    assert message.startswith("执法决定/2026.yml:14:")
    assert "疑似家庭住址“" in message


@pytest.mark.parametrize("line", ["  备注: 家住示例县东关村5号", "# 家住示例县东关村5号"])
def test_home_anywhere(line: str) -> None:
    """A home told in any file, in a comment too, is found at its line."""
    (message,) = refused({"人员.yml": f"清单:\n- 姓名: 张某\n  证件编号: '04110535001'\n{line}\n"})
    assert message == "人员.yml:4:1 疑似家庭住址“示例县东…”，不得公开；请删去住址，或只写到县"


@pytest.mark.parametrize(
    "text",
    [
        "户籍所在地乡镇人民政府（街道办事处）受理",
        "向户籍所在地或者经常居住地的医保经办机构申请",
        "提供家庭住址、联系电话",
        "家庭住址：    县    镇    村    号",
        "住址：××县××镇××村××号",
        "居住地址变更的，到2号窗口办理",
        "户籍地址证明1份",
        "住院部3号楼2单元",
    ],
)
def test_guides_pass(text: str) -> None:
    """Guides and forms that speak of addresses in general pass, and masked ones."""
    guide = f"清单:\n- 编号: zn\n  名称: 指南\n  事项类别: 公共服务\n  受理条件: {text!r}\n"
    assert refused({"服务指南.yml": guide}) == []
    assert refused(decisions({"决定书全文": text})) == []


@pytest.mark.parametrize(
    "change",
    [
        {"违法事实": "住所：示例县示例路1号，经营药品零售。"},
        {"违法事实": "在示例县幸福小区3号楼1单元开设的药店内查获。"},
        {**PERSON, "违法事实": "在示例县人民医院住院部3号楼住院。"},
        {**PERSON, "违法事实": "家住示例县。"},
    ],
)
def test_offices_pass(change: dict[str, object]) -> None:
    """A business's seat is public, a hospital's building too, and a county is no address."""
    assert refused(decisions(change)) == []
