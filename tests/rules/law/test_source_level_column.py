"""Laws in the wrong column."""

from gongshi.rules.law.source_level_column import source_level_column
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says


def test_wrong_column() -> None:
    """A regulation among laws, a law among regulations, and a local 办法 among laws stand wrong; what does not exist does not."""
    text = items(
        basis("医疗保障基金使用监督管理条例", "第三十七条", 所列栏目="法律"),
        basis("社会保险法", "第八十四条", 所列栏目="行政法规"),
        basis("示例省某某管理办法", "第一条", 所列栏目="法律"),
        basis("没有的管理办法", "第一条", 所列栏目="法律"),
        basis("食品安全法", "第一条", 所列栏目="部门规章"),
        basis("河南省职工生育保险办法", "第一条", 所列栏目="地方性法规"),
    )
    found = findings(source_level_column, {"事项.yml": text})
    assert [(each.found, each.expected) for each in found] == [
        ("《医疗保障基金使用监督管理条例》列在“法律”栏", "它是行政法规"),
        ("《社会保险法》列在“行政法规”栏", "它是法律"),
        ("《示例省某某管理办法》列在“法律”栏", "名称以“办法”结尾的，不是法律"),
        ("《食品安全法》列在“部门规章”栏", "它是法律"),
        ("《河南省职工生育保险办法》列在“地方性法规”栏", "它是地方政府规章"),
    ]
    assert {each.severity for each in found} == {Severity.WARNING}


def test_one_cause_many_places() -> None:
    """The same law in the same wrong column is one finding, however often it stands there."""
    wrong = basis("社会保险法", "第八十四条", 所列栏目="行政法规")
    other = basis("社会保险法", "第八十六条", 所列栏目="行政法规")
    (only,) = findings(source_level_column, {"事项.yml": items(wrong, other)})
    assert len(only.spots) == 2


def test_right_column() -> None:
    """The right column, one for several levels, none, and a law of unknown level are left alone."""
    text = items(
        basis("社会保险法", "第八十四条", 所列栏目="法律"),
        basis("社会保险法", "第八十五条", 所列栏目="法律法规"),
        basis("医疗保障基金使用监督管理条例", "第三十八条", 所列栏目="法规"),
        basis("社会保险稽核办法", "第二条", 所列栏目="部委规章"),
        basis("没有的条例", "第二条", 所列栏目="行政法规"),
        basis("社会保险法", "第八十六条"),
    )
    assert says(source_level_column, {"事项.yml": text}) == []
