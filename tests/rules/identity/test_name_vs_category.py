"""Names against categories."""

import pytest

from gongshi.rules.identity.name_vs_category import name_vs_category
from gongshi.rules.identity.near_duplicate import near_duplicate
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions


def item(name: str, category: str) -> dict[str, str]:
    """Return a list of one item with this name and category."""
    return {"事项.yml": f"清单:\n- {{编号: sx-1, 名称: '{name}', 类别: {category}}}\n"}


@pytest.mark.parametrize(
    ("name", "category", "said", "severity"),
    [
        ("对定点医药机构的监督检查", "行政处罚", "名称以“检查”结尾，类别是行政处罚", Severity.ERROR),
        ("医疗保险稽核", "行政给付", "名称以“稽核”结尾，类别是行政给付", Severity.ERROR),
        ("对骗取基金支出的处罚", "行政检查", "名称以“处罚”结尾，类别是行政检查", Severity.ERROR),
        ("对骗取基金支出的处罚（个人）", "行政强制", "名称以“处罚”结尾，类别是行政强制", Severity.ERROR),
        ("对可能灭失的资料进行封存", "行政处罚", "名称以“封存”结尾，类别是行政处罚", Severity.ERROR),
        ("对逾期不缴纳罚款的加处罚款", "行政处罚", "名称以“加处罚款”结尾，类别是行政处罚", Severity.ERROR),
        ("对举报人的奖励", "行政检查", "名称以“奖励”结尾，类别是行政检查", Severity.WARNING),
        ("排污许可", "行政处罚", "名称以“许可”结尾，类别是行政处罚", Severity.WARNING),
        ("对不履行职责的处罚", "其他职权", "名称以“处罚”结尾，类别是其他职权", Severity.WARNING),
        ("对可能灭失的资料进行封存", "行政检查", "名称以“封存”结尾，类别是行政检查", Severity.HINT),
        ("对医疗机构的监督检查", "其他职权", "名称以“检查”结尾，类别是其他职权", Severity.HINT),
        ("生育津贴的支付", "行政确认", "名称以“支付”结尾，类别是行政确认", Severity.HINT),
        (
            "建立信用记录制度，按照国家规定实施联合惩戒",
            "行政处罚",
            "类别是行政处罚，名称“建立信用记录制度，按照国家规定实施联合惩戒”说的不是处罚",
            Severity.ERROR,
        ),
        (
            "擅自占用城市道路",
            "行政处罚",
            "类别是行政处罚，名称“擅自占用城市道路”说的不是处罚",
            Severity.HINT,
        ),
        (
            "对价格违法违规行为的查处",
            "行政检查",
            "类别是行政检查，名称却以“查处”结尾",
            Severity.HINT,
        ),
        (
            "拒绝、阻碍监督检查",
            "行政处罚",
            "类别是行政处罚，名称“拒绝、阻碍监督检查”说的不是处罚",
            Severity.HINT,
        ),
        (
            "对未依法取得食品经营许可",
            "行政处罚",
            "类别是行政处罚，名称“对未依法取得食品经营许可”说的不是处罚",
            Severity.HINT,
        ),
        ("表扬信的发放工作", "行政奖励", "", None),
        (
            "城乡居民参保登记",
            "行政奖励",
            "类别是行政奖励，名称“城乡居民参保登记”看不出是行政奖励",
            Severity.HINT,
        ),
    ],
)
def test_names_of_items(name: str, category: str, said: str, severity: Severity | None) -> None:
    """A name that ends like another category's, or has no word of its own, is found; how bad depends on the pair."""
    assert [(each.found, each.severity) for each in findings(name_vs_category, item(name, category))] == (
        [(said, severity)] if said else []
    )


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("对骗取基金支出行为的处罚", "行政处罚"),
        ("对违法所得予以没收", "行政处罚"),
        ("责令停产停业", "行政处罚"),
        ("对纳入支付范围的医疗服务行为加强监督管理", "行政检查"),
        ("对药品价格进行监测和成本调查", "行政检查"),
        ("对企业划拨欠缴的医疗保险费", "行政强制"),
        ("对企业未足额缴纳的加收滞纳金", "行政强制"),
        ("医疗救助", "行政确认"),
        ("参保单位登记", "公共服务"),
        ("社会团体年度检查", "行政确认"),
        ("建立定点医药机构信用管理制度，实施惩戒", "其他职权"),
        ("对违反处罚决定拒不履行的强制执行", "行政强制"),
    ],
)
def test_right_names(name: str, category: str) -> None:
    """Names of their category pass, also those that speak of another by the way."""
    assert says(name_vs_category, item(name, category)) == []


def test_guides() -> None:
    """A guide that names one category and is filed under another is an error."""
    guides = """清单:
- {编号: zn-1, 名称: 行政处罚执法服务指南, 事项类别: 行政处罚}
- {编号: zn-2, 名称: 行政强制执行服务指南, 事项类别: 行政检查}
- {编号: zn-3, 名称: 医疗费用报销指南, 事项类别: 行政给付}
- {编号: zn-4, 名称: 行政检查、行政处罚服务指南, 事项类别: 行政处罚}
"""
    assert says(name_vs_category, {"服务指南.yml": guides}) == [
        "服务指南.yml:3 服务指南[2].名称: 名称写“行政强制”，事项类别是行政检查"
    ]


def test_inspections() -> None:
    """An inspection called a penalty, or after a law only, tells nobody what is inspected."""
    inspections = """清单:
- 检查事项: 违反《医疗保障基金使用监督管理条例》
- 检查事项: 违反《社会保险法》的行为
- 检查事项: 对价格违法行为查处
- 检查事项: 对遵守《医疗保障基金使用监督管理条例》情况的检查
"""
    assert says(name_vs_category, {"随机抽查.yml": inspections}) == [
        "随机抽查.yml:2 随机抽查[1].检查事项: 名称只有“违反《医疗保障基金使用监督管理条例》”，看不出查谁、查什么",
        "随机抽查.yml:3 随机抽查[2].检查事项: 名称只有“违反《社会保险法》的行为”，看不出查谁、查什么",
        "随机抽查.yml:4 随机抽查[3].检查事项: 抽查事项的名称以“查处”结尾",
    ]


def test_two_inspections_of_one_bare_name() -> None:
    """Two inspections named after one law are told once, as one name for two (near-duplicate)."""
    twice = "清单:\n" + "- 检查事项: 违反《医疗保障基金使用监督管理条例》\n" * 2
    assert says(name_vs_category, {"随机抽查.yml": twice}) == []
    assert len(says(near_duplicate, {"随机抽查.yml": twice})) == 2


def test_decisions() -> None:
    """A penalty's document number on another kind of decision is a warning."""
    files = decisions({}, {"种类": "行政检查"}, {"种类": "行政检查", "文号": "示医保检〔2026〕1号"})
    assert [each.partition(": ")[2] for each in says(name_vs_category, files)] == [
        "文号“示医保罚决〔2026〕1号”是行政处罚的文号，种类是行政检查"
    ]


def _penalties(*names: str, published: str = "行政处罚类") -> dict[str, str]:
    rows = "".join(
        f"- {{编号: cf-{at}, 名称: {name}, 类别: 行政处罚, 公布类别: {published}}}\n"
        for at, name in enumerate(names)
    )
    return {"事项.yml": "清单:\n" + rows}


def test_penalty_without_object() -> None:
    """A penalty named without 对 among penalties that have it is a hint; a list without it has its own style."""
    usual = [f"对{each}的处罚" for each in "甲乙丙丁"]
    (only,) = findings(name_vs_category, _penalties(*usual, "挪用基金的处罚"))
    assert only.found == "名称没有用“对”引出违法行为，5 项处罚里有 4 项用了"
    assert (only.severity, only.first.field) == (Severity.HINT, "事项[5].名称")
    assert findings(name_vs_category, _penalties(*usual, "对挪用基金的处罚")) == []
    assert findings(name_vs_category, _penalties(*(f"{each}的处罚" for each in "甲乙丙丁戊"))) == []


def test_two_categories_are_told_once() -> None:
    """An item published under two categories is left to the rule that asks which of them it is."""
    assert findings(name_vs_category, _penalties("对甲的检查", published="行政检查和行政处罚类")) == []
    assert len(findings(name_vs_category, _penalties("对甲的检查"))) == 1
