"""Acts about what the tax offices collect."""

import pytest

from gongshi.rules.question.levy_competence import levy_competence
from tests.county import SMALL_PROFILE
from tests.rules.bases import basis, items
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: {}\n  类别: 行政处罚\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("对企业划拨欠缴的医疗保险费", "欠缴的追缴、滞纳金、划拨"),
        ("对用人单位未按规定缴纳医疗保险费的处罚", "缴纳、征收"),
        ("对未足额缴纳生育保险费加收滞纳金", "欠缴的追缴、滞纳金、划拨"),
        ("对未申报应缴纳的城镇职工医疗保险费数额的处罚", "参保登记和缴费申报"),
        ("对伪造账册致使医疗保险缴费基数无法确定的处罚", "缴费账册、资料造假"),
        ("对缴纳医疗保险费情况的监督", "缴费情况的检查"),
    ],
)
def test_insurance(name: str, kind: str) -> None:
    """Declaring, paying, collecting contributions and looking into that are questions of their own."""
    (only,) = findings(levy_competence, {"事项.yml": ITEM.format(name)})
    assert only.found == f"涉及社会保险费（{kind}）"
    assert only.expected == "请核对：征收已经划转税务部门，这项职责是否还属于本机关？"


def test_in_every_list() -> None:
    """Guides, inspections and recordings are looked at too, and joined when they are about the same."""
    files = {
        "服务指南.yml": "清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: 行政强制\n  适用范围: 对欠缴社会保险费的强制\n",
        "随机抽查.yml": "清单:\n- 检查事项: 某检查\n  检查内容: 是否按规定代扣代缴社会保险费\n",
        "音像记录.yml": "清单:\n- 执法类别: 行政强制\n  记录事项: 划拨\n  执法事项: [对欠缴社会保险费的强制]\n",
    }
    assert [len(each.spots) for each in findings(levy_competence, files)] == [2, 1]


def test_other_charges() -> None:
    """Other charges that have moved are named."""
    (only,) = findings(levy_competence, {"事项.yml": ITEM.format("水土保持补偿费的征收")})
    assert only.found == "涉及水土保持补偿费"


def test_not_asked() -> None:
    """Benefits, funds and registration are not levies, and the tax office levies by right."""
    assert findings(levy_competence, {"事项.yml": ITEM.format("医疗保险待遇的支付")}) == []
    assert findings(levy_competence, {"事项.yml": ITEM.format("对骗取医疗保障基金支出的处罚")}) == []
    tax = SMALL_PROFILE.replace("示例县医疗保障局", "国家税务总局示例县税务局")
    assert findings(levy_competence, {"主体.yml": tax, "事项.yml": ITEM.format("社会保险费的征收")}) == []


def test_by_the_law_cited() -> None:
    """An item that rests on an article about collecting is asked about, whatever its name says; other articles pass."""
    name = "对用人单位违反财务规定的处罚"
    cited = items(basis("社会保险费征缴暂行条例", "第二十四条"), name=name)
    assert [each.found for each in findings(levy_competence, {"事项.yml": cited})] == [
        "涉及社会保险费（缴纳、征收）"
    ]
    arrears = items(basis("社会保险法", "第八十六条"), basis("社会保险法", "第六十三条"), name=name)
    assert len(findings(levy_competence, {"事项.yml": arrears})) == 1
    other = items(basis("社会保险法", "第七十七条"), name=name)
    assert findings(levy_competence, {"事项.yml": other}) == []
