"""Half-width and full-width signs used for each other."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.width_normalise import width_normalise
from tests.rules.cases import findings, says


def _item(name: str) -> dict[str, str]:
    return {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: '{name}'\n  类别: 行政处罚\n"}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("罚款５０００元以下", "数字、字母用了全角，如“罚款５０００元以下”"),
        ("分解住院,挂床住院", "中文标点用了半角，如“分解住院,挂床住院”"),
        ("检查下列内容:", "中文标点用了半角，如“检查下列内容:”"),
        ("医疗(生育)保险登记", "汉字用半角括号括起，如“医疗(生育)保险登记”"),
        ("医疗（生育)保险登记", "括号一半全角、一半半角，如“医疗（生育)保险登记”"),
        ('推行"三项制度"', '汉字用半角引号括起，如“推行"三项制度"”'),
        ("户主 、患者身份证", "标点前多了空格，如“户主 、患者身份证”"),
        ("示例县医疗保障局 审核流程", "标题、名称中间空了格，如“示例县医疗保障局 审核流程”"),
    ],
)
def test_mixtures(name: str, found: str) -> None:
    """Each kind of mixture is a hint that quotes its first place."""
    (only,) = findings(width_normalise, _item(name))
    assert (only.severity, only.found) == (Severity.HINT, found)


@pytest.mark.parametrize(
    "name",
    [
        "罚款5000元，2021年8:30至9:00",
        "（一）分解住院；（2）挂床住院",
        "四.门诊报销",
        "按 DB51/T 12-2020, GB/T 1 执行",
        "DRG(2.0版)付费",
    ],
)
def test_right_widths(name: str) -> None:
    """Half-width digits, times, ordinals and Latin names are right, full-width brackets too."""
    hits = [] if "DRG" not in name else ["事项.yml:3 事项[1].名称: 汉字用半角括号括起，如“DRG(2.0版)付费”"]
    assert says(width_normalise, _item(name)) == hits


def test_one_finding_a_kind() -> None:
    """All places of one kind are one finding of the bureau."""
    files = {
        "事项.yml": "清单:\n- {编号: a, 名称: '甲;乙;丙', 类别: 行政处罚}\n- {编号: b, 名称: '丁,戊', 类别: 行政处罚}\n"
    }
    (only,) = findings(width_normalise, files)
    assert [spot.record for spot in only.spots] == ["a", "b"]


def test_example_is_the_first_place() -> None:
    """The example stands at the place that is shown first, whatever order the lists are read in."""
    charts = '标题: 甲,乙\n清单:\n- {编号: lc, 名称: 流程图, 图: "flowchart TD\\n A([甲]) --> B([乙])"}\n'
    (only,) = findings(width_normalise, {**_item("乙,丙"), "流程图.yml": charts})
    assert (only.first.file.rsplit("/", 1)[-1], only.found) == ("事项.yml", "中文标点用了半角，如“乙,丙”")


def test_blanks_in_prose() -> None:
    """Blanks between words are left alone in prose and in people's names."""
    officers = "说明: 第一段 第二段\n清单:\n- 姓名: 张 某\n  证件编号: '99010000001'\n"
    assert findings(width_normalise, {"人员.yml": officers}) == []


def test_blank_after_a_mark() -> None:
    """A blank after a 、 is found, one before Latin letters is not."""
    (only,) = findings(width_normalise, _item("二、 慢性病结算"))
    assert only.found == "标点后多了空格，如“二、 慢性病结算”"
    assert findings(width_normalise, _item("二、慢性病结算，见 A 表")) == []
