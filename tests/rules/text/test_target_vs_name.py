"""Targets that are not those of the name."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.parties import agree, parties
from gongshi.rules.text.target_vs_name import target_vs_name
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: cf-1\n  名称: {name}\n  类别: 行政处罚\n  实施对象: {target}\n"


def item(name: str, target: str) -> dict[str, str]:
    """Return one item."""
    return {"事项.yml": ITEM.format(name=name, target=target)}


def test_contradiction() -> None:
    """A target of another kind than the name's is found, and says of which."""
    files = item("对定点医药机构分解住院的处罚", "医疗经办机构、药品经营单位等医保经办机构")
    only, misnamed = findings(target_vs_name, files)
    assert only.found == ("“实施对象”写作“医疗经办机构、药品经营单位等医保经办机构”，名称说的是定点医药机构")
    assert misnamed.found == "“医疗经办机构、药品经营单位等医保经办机构”：药品经营单位不是医保经办机构"
    assert only.expected == "与名称一致的对象：定点医药机构"
    assert only.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("对用人单位不办理登记的处罚", "定点医药机构"),
        ("对个人骗取待遇的处罚", "法人、其他组织"),
        ("对食品生产者未建立制度的处罚", "餐饮服务提供者"),
        ("对施工单位的处罚", "公民"),
        ("对定点零售药店的处罚", "定点医疗机构"),
    ],
)
def test_other_contradictions(name: str, target: str) -> None:
    """Parties of any field are compared, and persons with bodies."""
    assert len(findings(target_vs_name, item(name, target))) == 1


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("对用人单位不办理登记的处罚", "法人、非法人组织"),
        ("对定点零售药店的检查", "定点医药机构"),
        ("对个人骗取待遇的处罚", "公民"),
        ("对参保人员冒名就医的处罚", "自然人"),
        ("对骗取基金支出的处罚", "定点医药机构"),
        ("对医疗机构工作人员骗取基金的处罚", "个人"),
        ("对个人在定点医疗机构冒名就医的处罚", "参保人员"),
        ("对生产经营单位未按规定培训的处罚", "施工单位"),
        ("对食品生产经营者的处罚", "餐饮服务提供者"),
    ],
)
def test_agreement(name: str, target: str) -> None:
    """General and particular words for the same party agree; names without a party say nothing."""
    assert findings(target_vs_name, item(name, target)) == []


def test_party_left_out() -> None:
    """A target that leaves out one of three parties of the name is worth a look."""
    checks = (
        "清单:\n- 检查事项: 对药品上市许可持有人、药品生产企业、药品经营企业和医疗机构提供资料的检查\n"
        "  检查对象: [药品上市许可持有人、药品生产企业和医疗机构]\n"
    )
    (only,) = findings(target_vs_name, {"随机抽查.yml": checks})
    assert (
        only.found == "“检查对象”写作“药品上市许可持有人、药品生产企业和医疗机构”，没有名称里的药品经营企业"
    )
    assert only.severity is Severity.HINT
    full = checks.replace("生产企业和医疗机构]", "生产企业、药品经营企业和医疗机构]")
    assert says(target_vs_name, {"随机抽查.yml": full}) == []


def test_parties() -> None:
    """The noun after 等 says what the names before it are; 个人账户 and 工作人员 name no party."""
    assert parties("社会保险经办机构以及医疗机构、药品经营单位等社会保险服务机构") == {
        "经办机构",
        "定点医药机构",
    }
    assert parties("个人账户由工作人员管理") == frozenset()
    assert agree("医疗机构", "定点医药机构")
    assert not agree("医疗机构", "零售药店")


@pytest.mark.parametrize(
    ("target", "odd"),
    [
        ("医疗保险经办机构、药品经营单位等医疗机构", "医疗保险经办机构、药品经营单位"),
        ("定点零售药店、诊所等定点医疗机构", "定点零售药店"),
        ("旅行社、网吧等娱乐场所", "旅行社、网吧"),
    ],
)
def test_what_sums_up(target: str, odd: str) -> None:
    """Names before 等 that are not of the kind after it are found."""
    (only,) = findings(target_vs_name, item("某项检查", target))
    assert only.found.endswith(f"”：{odd}不是{target.partition('等')[2]}")
    assert only.severity is Severity.WARNING


@pytest.mark.parametrize(
    "target",
    [
        "医院、诊所等医疗机构",
        "医疗机构、零售药店等定点医药机构",
        "社会保险经办机构以及医疗机构、药品经营单位等社会保险服务机构",
        "医院、学校等用人单位",
        "医院、学校等排污单位",
        "零售药店等药品经营企业",
        "医疗机构等服务参保人员的单位",
        "参保人员、低保对象等救助对象",
    ],
)
def test_rows_that_are_right(target: str) -> None:
    """Kinds of the noun, nouns that any body may be, and rows that end before 以及 are right."""
    assert findings(target_vs_name, item("某项检查", target)) == []


CHECK = "清单:\n- 检查事项: 某项检查\n  检查内容: {content}\n  检查对象: {targets}\n"


@pytest.mark.parametrize(
    ("content", "others"),
    [
        ("医疗保险经办机构或者其工作人员是否违规支付", "经办机构"),
        ("负责采购的政府部门和公务员、医疗机构及工作人员是否存在违规问题", "政府部门、公务员"),
    ],
)
def test_content_about_others(content: str, others: str) -> None:
    """A content that asks about bodies or officials that are no targets is a hint."""
    (only,) = findings(
        target_vs_name, {"随机抽查.yml": CHECK.format(content=content, targets="[公立医疗机构]")}
    )
    assert only.found == f"“检查内容”查的有{others}，“检查对象”里没有：“{content.partition('是否')[0]}是否”"
    assert only.severity is Severity.HINT


@pytest.mark.parametrize(
    "content",
    [
        "定点医疗机构及其工作人员是否违规收费",
        "参保人员是否在床",
        "为经办机构提供的资料是否真实",
        "是否按时上传",
    ],
)
def test_content_about_the_targets(content: str) -> None:
    """Questions about the targets, about patients, about things, and about nobody pass."""
    assert (
        findings(target_vs_name, {"随机抽查.yml": CHECK.format(content=content, targets="[医疗机构]")}) == []
    )


def test_targets_that_overlap() -> None:
    """A target that is another one with a word before it is a hint; targets side by side are right."""
    files = {
        "随机抽查.yml": CHECK.format(content="收费情况", targets="['1. 医疗机构；', '2. 定点医疗机构；']")
    }
    (only,) = findings(target_vs_name, files)
    assert only.found == "“检查对象”里“医疗机构”已经包括“定点医疗机构”"
    assert only.severity is Severity.HINT
    apart = CHECK.format(content="收费情况", targets="[定点医疗机构, 定点零售药店, 单位, 用人单位]")
    assert findings(target_vs_name, {"随机抽查.yml": apart}) == []
