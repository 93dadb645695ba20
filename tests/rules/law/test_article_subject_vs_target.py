"""Articles that bind others than the matter is about."""

from gongshi.rules.law.article_subject_vs_target import addressees, article_subject_vs_target
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

RULE = "医疗保障基金使用监督管理条例"


def test_addressees() -> None:
    """Those whom articles bind are told by their names; 个人信息 is nobody, nor is 职工医保."""
    assert {who.value for who in addressees("对医保经办机构、定点零售药店和参保人员")} == {
        "经办机构",
        "定点医药机构",
        "个人",
    }
    assert addressees("泄露个人信息和职工基本医疗保险资料") == frozenset()


def test_none_of_them() -> None:
    """An article that binds none of those whom the item names is a warning with the articles that do."""
    text = items(basis(RULE, "第三十七条"), name="对定点医药机构骗取基金支出的处罚", target="定点医药机构")
    (only,) = findings(article_subject_vs_target, {"事项.yml": text})
    assert (only.severity, only.found, only.expected) == (
        Severity.WARNING,
        f"《{RULE}》第37条约束的是经办机构，事项针对的是定点医药机构",
        f"《{RULE}》约束定点医药机构的是第38条、第39条、第40条、第43条",
    )


def test_not_all_of_them() -> None:
    """A penalty on two kinds of party needs an article for each, of the same law, where the law has one."""
    name = "对医疗保险经办机构、药品经营单位骗取基金支出的处罚"
    text = items(basis("社会保险法", "第八十七条"), basis(RULE, "第三十七条"), name=name)
    assert says(article_subject_vs_target, {"事项.yml": text}) == [
        f"事项.yml:9 事项[1].执法依据[2].条款: 《{RULE}》第37条约束的是经办机构，事项还针对定点医药机构"
    ]
    both = items(basis(RULE, "第三十七条"), basis(RULE, "第四十条"), name=name)
    assert says(article_subject_vs_target, {"事项.yml": both}) == []


def test_name_and_article_agree() -> None:
    """Where name and article agree it is the target that is wrong, which another rule says."""
    name = "对定点医药机构分解住院、挂床住院的处罚"
    text = items(basis(RULE, "第三十八条"), name=name, target="医疗经办机构、药品经营单位等医保经办机构")
    assert says(article_subject_vs_target, {"事项.yml": text}) == []
    unnamed = items(basis(RULE, "第三十八条"), name="对分解住院的处罚", target="医疗保险经办机构")
    assert len(findings(article_subject_vs_target, {"事项.yml": unnamed})) == 1


def test_random_inspection() -> None:
    """The targets of a random inspection are read, too; whoever else is looked into is no mistake."""
    row = "清单:\n- 检查事项: 对骗取待遇行为的检查\n  检查依据:\n  - {{法规: 社会保险法, 条款: 第88条}}\n  检查对象:\n  - {}\n"
    (only,) = findings(article_subject_vs_target, {"随机抽查.yml": row.format("定点零售药店")})
    assert only.found == "《社会保险法》第88条约束的是个人，事项针对的是定点医药机构"
    assert says(article_subject_vs_target, {"随机抽查.yml": row.format("缴费单位和参保人员")}) == []


def test_relief() -> None:
    """Relief is a question: its recipients are persons, but no agency and no hospital."""
    hospital = items(basis("社会救助暂行办法", "第六十八条"), name="对定点医药机构骗取基金的处罚")
    assert [each.severity for each in findings(article_subject_vs_target, {"事项.yml": hospital})] == [
        Severity.HINT
    ]
    person = items(basis("社会救助暂行办法", "第六十八条"), name="对个人骗取救助资金的处罚")
    assert says(article_subject_vs_target, {"事项.yml": person}) == []


def test_right() -> None:
    """The right article, one that binds authorities, anybody as target, and benefits pass."""
    passing = [
        items(basis(RULE, "第四十条"), name="对定点医药机构骗取基金的处罚"),
        items(basis(RULE, "第二十七条"), name="对定点医药机构的检查", category="行政检查"),
        items(basis(RULE, "第四十条"), name="对骗取基金的处罚", target="公民、法人和其他组织"),
        items(basis("社会保险法", "第八十四条"), name="个人医疗费用的报销", category="行政给付"),
        items(basis("没有的条例", "第一条"), name="对定点医药机构的处罚"),
    ]
    assert [says(article_subject_vs_target, {"事项.yml": each}) for each in passing] == [[]] * len(passing)
