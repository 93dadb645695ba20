"""Enumerations left open where they have to be closed."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.no_open_enum import no_open_enum
from tests.rules.cases import findings, says

OFFICER = "清单:\n- 姓名: 张某\n  证件编号: '99010000001'\n  执法类型: {}\n"
ITEM = "清单:\n- 编号: cf-01\n  名称: {name}\n  类别: 行政处罚\n  承办机构: [{unit}]\n  实施对象: {target}\n"
GUIDE = "清单:\n- 编号: zn-01\n  名称: 处罚指南\n  事项类别: 行政处罚\n  适用范围:\n  - {}\n"


def item(name: str = "某处罚", unit: str = "基金监管股", target: str = "定点医药机构") -> dict[str, str]:
    """Return a list with one item."""
    return {"事项.yml": ITEM.format(name=name, unit=unit, target=target)}


def test_kinds_of_enforcement() -> None:
    """等 after the kinds that an officer may enforce is found and says what to write."""
    (only,) = findings(no_open_enum, {"人员.yml": OFFICER.format("行政处罚、行政检查等")})
    assert only.found == "“执法类型”没有写全：“行政处罚、行政检查等”"
    assert (only.expected, only.severity) == ("逐一写全，不用“等”", Severity.WARNING)
    assert findings(no_open_enum, {"人员.yml": OFFICER.format("行政处罚、行政检查")}) == []


def test_units_and_targets() -> None:
    """等 after an office, and at the end of a target, leaves open who acts and whom it binds."""
    assert says(no_open_enum, item(unit="基金监管股等", target="医疗机构、药店等")) == [
        "事项.yml:5 事项[1].承办机构[1]: “承办机构”没有写全：“基金监管股等”",
        "事项.yml:6 事项[1].实施对象: “实施对象”没有写全：“医疗机构、药店等”",
    ]


def test_a_noun_that_sums_up() -> None:
    """等 before the noun that names the class closes the list, as laws write it."""
    assert says(no_open_enum, item(target="医疗机构、药品经营单位等社会保险服务机构")) == []
    assert says(no_open_enum, item(name="对医疗机构、药品经营单位等社会保险服务机构骗取基金支出的处罚")) == []
    assert says(no_open_enum, item(target="高等学校、中等职业学校")) == []


def test_names_are_hints() -> None:
    """A name that ends its list with 等 is worth a look."""
    (only,) = findings(no_open_enum, item(name="对违规投资运营等行为的处罚"))
    assert (only.severity, only.found) == (
        Severity.HINT,
        "“名称”里用了“等”：“对违规投资运营等行为的处罚”",
    )
    (last,) = findings(no_open_enum, item(name="对违规投资运营等"))
    assert last.found == "“名称”用“等”收尾：“对违规投资运营等”"


def test_names_in_the_words_of_the_law() -> None:
    """A list that the cited article closes with 等 itself is taken over as it stands."""
    basis = "  执法依据:\n  - {法规: 社会救助法, 条款: 第一条, 原文: 可以封存可能灭失的资料等。}\n"
    quoted = item(name="对可能灭失的资料等予以封存")
    quoted = {name: text.rstrip() + "\n" + basis for name, text in quoted.items()}
    assert findings(no_open_enum, quoted) == []
    assert findings(no_open_enum, item(name="对可能灭失的资料等予以封存"))


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("依照相关法律规定进行行政处罚的其他情形。", "“依照相关法律规定进行行政处罚的其他情形。”"),
        ("对欠缴的行政强制以及其他行政强制行为等。", "“对欠缴的行政强制以及其他行政强制行为等。”"),
    ],
)
def test_scopes(scope: str, found: str) -> None:
    """A scope that catches all the rest is found."""
    assert says(no_open_enum, {"服务指南.yml": GUIDE.format(scope)}) == [
        f"服务指南.yml:6 服务指南[1].适用范围[1]: “适用范围”没有写全：{found}"
    ]
    assert says(no_open_enum, {"服务指南.yml": GUIDE.format("对个人骗取医疗保障待遇的处罚。")}) == []


def test_grounds() -> None:
    """等 after the grounds is found in a guide's note and as a ground of its own."""
    guide = "清单:\n- 编号: zn-01\n  名称: 指南\n  事项类别: 行政处罚\n  设立依据说明: 等。\n"
    review = "清单:\n- 执法类别: 行政处罚\n  审核项目: 作出处罚决定\n  审核依据:\n  - 法规: 行政处罚法\n  - 原文: 等\n"
    assert says(no_open_enum, {"服务指南.yml": guide, "法制审核.yml": review}) == [
        "服务指南.yml:5 服务指南[1].设立依据说明: 依据以“等。”收尾",
        "法制审核.yml:6 法制审核[1].审核依据[2].原文: 依据以“等”收尾",
    ]


def test_reviews_and_recordings() -> None:
    """A catalogue of reviews or recordings lists every matter; statutory residual clauses are no matter of names."""
    review = (
        "清单:\n- 执法类别: 行政处罚等行政执法行为\n  审核项目: 作出行政处罚等行政执法决定\n"
        "  审核条件: [其他法律、法规、规章规定应当进行法制审核的。]\n"
    )
    recording = "清单:\n- 执法类别: 行政检查\n  记录事项: 现场检查\n  执法事项: [4、其他监督检查行为]\n  执法部门: 监管股等\n"
    assert says(no_open_enum, {"法制审核.yml": review, "音像记录.yml": recording}) == [
        "法制审核.yml:2 法制审核[1].执法类别: “执法类别”没有写全：“行政处罚等行政执法行为”",
        "法制审核.yml:3 法制审核[1].审核项目: “审核项目”没有写全：“作出行政处罚等行政执法决定”",
        "音像记录.yml:4 音像记录[1].执法事项[1]: “执法事项”没有写全：“4、其他监督检查行为”",
        "音像记录.yml:5 音像记录[1].执法部门: “执法部门”没有写全：“监管股等”",
    ]


def test_content_of_inspections_is_a_hint() -> None:
    """An open content of an inspection is worth a look, on another ground."""
    check = "清单:\n- 检查事项: 某检查\n  检查内容: [8、其他违反法律法规的行为。, 7、造成基金损失的其他违法行为。]\n"
    (only,) = findings(no_open_enum, {"随机抽查.yml": check})
    assert only.severity is Severity.HINT
    assert only.ground == "国办发〔2024〕54号：行政检查的事项、内容和标准应当公布"
    assert only.first.field == "随机抽查[1].检查内容[1]"


def test_entrusted_powers() -> None:
    """What is entrusted has to be listed."""
    profile = (
        "名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n"
        "委托执法:\n- 受委托组织: 示例县医疗保险服务中心\n  委托事项: 日常检查等工作\n  委托期限: 2026年\n"
    )
    assert says(no_open_enum, {"主体.yml": profile}) == [
        "主体.yml:7 主体.委托执法[1].委托事项: 委托事项没有写全：“日常检查等工作”"
    ]
