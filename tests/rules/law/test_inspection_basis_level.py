"""Acts that rest on documents only."""

from gongshi.rules.law.inspection_basis_level import inspection_basis_level
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

PLAN = "汤阴县医疗保障局职能配置、内设机构和人员编制规定"


def test_organisation_plan() -> None:
    """An inspection with nothing but the plan of the bureau's organisation is an error."""
    text = items(basis(PLAN, "第四条"), name="对某事的监督检查", category="行政检查", id_="jc-01")
    (only,) = findings(inspection_basis_level, {"事项.yml": text})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        f"行政检查的依据只有《{PLAN}》",
        "有法律、法规或者规章作为依据",
    )
    assert only.ground.startswith("国办发〔2024〕54号")


def test_forms() -> None:
    """Documents that the register does not know, and the mere word 三定方案, are no better; random inspections count."""
    row = "清单:\n- 检查事项: 对集中采购的检查\n  检查依据:\n  - 法规: 关于做好集中采购工作的通知\n  - 原文: 三定方案\n"
    assert says(inspection_basis_level, {"随机抽查.yml": row}) == [
        "随机抽查.yml:3 随机抽查[1].检查依据: 行政检查的依据只有《关于做好集中采购工作的通知》、“三定方案”"
    ]


def test_other_acts() -> None:
    """A penalty, a coercive measure and a licence need more than a document, too, each by its own law."""
    grounds = []
    for category in ("行政处罚", "行政强制", "行政许可"):
        text = items(basis("某某工作方案"), name="对某事的处理", category=category)
        grounds += [
            each.ground.partition("：")[0] for each in findings(inspection_basis_level, {"事项.yml": text})
        ]
    assert grounds == ["行政处罚法第16条", "行政强制法第10条", "行政许可法第17条"]


def test_rule_for_coercion() -> None:
    """A ministry's rule is enough for an inspection, but not for a coercive measure."""
    rule = basis("社会保险稽核办法", "第二条")
    assert says(inspection_basis_level, {"事项.yml": items(rule, category="行政检查")}) == []
    assert len(findings(inspection_basis_level, {"事项.yml": items(rule, category="行政强制")})) == 1


def test_enough() -> None:
    """One law beside documents, a law only the list of titles knows, and what nobody can judge pass; so do other categories."""
    passing = [
        items(basis(PLAN, "第四条"), basis("药品管理法", "第八十六条"), category="行政检查"),
        items(basis("食品安全法", "第一百零九条"), category="行政检查"),
        items(basis("没有的管理办法", "第九条"), category="行政检查"),
        items(basis("", 原文="《社会保险法》第七十七条：某。"), category="行政检查"),
        items(basis("国务院关于某事的决定"), category="行政检查"),
        items(basis("某某工作方案"), category="行政奖励"),
    ]
    assert [says(inspection_basis_level, {"事项.yml": text}) for text in passing] == [[]] * len(passing)
