"""Text taken over from another matter or another place."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.boilerplate_copied import boilerplate_copied
from tests.rules.cases import findings, says

EMPLOYERS = """清单:
- 编号: jc-1
  名称: 对用人单位遵守社会保险法情况的检查
  类别: 行政检查
  责任事项: [{内容: 选定用人单位作为检查对象；}, {内容: 行政检查材料归档。}]
"""
PHARMACIES = """- 编号: jc-2
  名称: {name}
  类别: 行政检查
  执法依据: [{{法规: 零售药店医疗保障定点管理暂行办法}}]
  责任事项: [{{内容: {text}}}, {{内容: 行政检查材料归档。}}]
"""


def both(name: str = "对药品服务的检查", text: str = "选定用人单位作为检查对象；") -> dict[str, str]:
    """Return an inspection of employers, and another one."""
    return {"事项.yml": EMPLOYERS + PHARMACIES.format(name=name, text=text)}


def test_sibling_with_another_target() -> None:
    """Of two items with the same duty the one that is about others is found, by the law that it cites."""
    (only,) = findings(boilerplate_copied, both())
    assert only.found == "“责任事项”说的是用人单位：“选定用人单位作为检查对象；”，与另一事项的文字相同"
    assert only.expected == "与本事项的对象（零售药店）相应的内容"
    assert only.severity is Severity.WARNING
    assert only.first.field == "事项[2].责任事项[1].内容"


def test_what_fits() -> None:
    """The same duty is right where the item's name speaks of the same party, or of bodies in general."""
    assert findings(boilerplate_copied, both(name="对缴费单位的检查")) == []
    assert findings(boilerplate_copied, both(name="对各单位的检查")) == []
    assert findings(boilerplate_copied, both(text="选定定点零售药店作为检查对象；")) == []


def test_not_shared_is_a_hint() -> None:
    """A duty about others that no other item has is worth a look."""
    (only,) = findings(boilerplate_copied, both(text="确定参保人员作为检查对象；"))
    assert only.severity is Severity.HINT
    assert only.found == "“责任事项”说的是参保人员：“确定参保人员作为检查对象；”"


def test_asking_others_is_a_hint() -> None:
    """To ask others for evidence is not to be about them: worth a look at most."""
    text = "要求用人单位提供资料；"
    items = EMPLOYERS.replace("选定用人单位作为检查对象；", text) + PHARMACIES.format(
        name="对药店的检查", text=text
    )
    (only,) = findings(boilerplate_copied, {"事项.yml": items})
    assert only.severity is Severity.HINT


def test_matters_that_tell_the_party() -> None:
    """Social insurance registration is a matter of employers."""
    (only,) = findings(boilerplate_copied, both(text="对监管对象的社会保险登记情况开展检查；"))
    assert only.found.startswith("“责任事项”说的是用人单位：")


REMEDY = "清单:\n- 编号: fy-1\n  种类: 行政复议\n  机关: {}\n"


@pytest.mark.parametrize(
    ("organ", "found"),
    [
        ("方山县人民政府", "写的是“方山县人民政府”"),
        ("通过方山县医疗保障局查询", "写的是“方山县医疗保障局”"),
    ],
)
def test_other_places(organ: str, found: str) -> None:
    """The government or the same bureau of another county is found."""
    assert says(boilerplate_copied, {"救济渠道.yml": REMEDY.format(organ)}) == [
        f"救济渠道.yml:4 救济渠道[1].机关: {found}"
    ]


@pytest.mark.parametrize(
    "organ",
    [
        "示例县人民政府",
        "示例市示例县医疗保障局",
        "示例市医疗保障局",
        "各县医疗保障局",
        "市、县人民政府",
        "宁夏回族自治区人民政府",
        "方山县人民法院",
        "经济开发区人民政府",
    ],
)
def test_own_place(organ: str) -> None:
    """Organs of this county, of the city above, and of counties in general pass; so do courts, which may be elsewhere."""
    assert says(boilerplate_copied, {"救济渠道.yml": REMEDY.format(organ)}) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按省厅统一标准制定文书样本", "写的是“省厅”：“按省厅统一标准制定文…”"),
        ("指导、督促下级行政执法部门规范实施", "写的是“下级行政执法部门”：“指导、督促下级行政执法部门规…”"),
    ],
)
def test_other_ranks(text: str, found: str) -> None:
    """A county's medical insurance bureau has no 厅 above it and no departments below it."""
    (only,) = findings(boilerplate_copied, {"方案.md": f"# 方案\n\n{text}\n"})
    assert (only.severity, only.found) == (Severity.HINT, found)


@pytest.mark.parametrize(
    ("files", "profile"),
    [
        ({"方案.md": "按省局统一标准制定，上级机关监督下级机关，上下级部门配合\n"}, ""),
        (
            {"方案.md": "按省厅统一标准制定\n"},
            "名称: 示例县民政局\n简称: 示例县民政局\n行政区划: '999901'\n领域: 民政\n",
        ),
        (
            {"方案.md": "指导下级部门\n"},
            "名称: 示例市医疗保障局\n简称: 示例市医保局\n行政区划: '999900'\n领域: 医疗保障\n",
        ),
        (
            {
                "事项.yml": PHARMACIES.format(name="检查", text="省局、国家局")
                .replace("零售药店医疗保障定点管理暂行办法}", "某法, 原文: 由下级部门处理}")
                .replace("- 编号", "清单:\n- 编号", 1)
            },
            "",
        ),
    ],
)
def test_ranks_that_are_right(files: dict[str, str], profile: str) -> None:
    """Other bureaus have a 厅 above them, a city has departments below it, a law speaks of all ranks."""
    assert says(boilerplate_copied, files | ({"主体.yml": profile} if profile else {})) == []


def test_lines_of_one_block() -> None:
    """Two copied lines about the same party are one finding at two places."""
    text = "选定用人单位作为检查对象；}, {内容: 对监管对象的社会保险登记情况开展行政检查；"
    employers = EMPLOYERS.replace("选定用人单位作为检查对象；", text)
    files = {"事项.yml": employers + PHARMACIES.format(name="对药品服务的检查", text=text)}
    (only,) = findings(boilerplate_copied, files)
    assert [spot.field for spot in only.spots] == ["事项[2].责任事项[1].内容", "事项[2].责任事项[2].内容"]
