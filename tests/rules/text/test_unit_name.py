"""Names of offices."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.unit_name import unit_name
from tests.rules.cases import findings, says

PROFILE = """名称: 示例县医疗保障局
简称: 示例县医保局
行政区划: '999901'
领域: 医疗保障
内设机构:
- 名称: 基金监管股
- 名称: 规划财务和法规股
- 名称: 医药服务管理股
- 名称: 示例县医疗保险服务中心
  性质: 直属单位
"""
ITEM = "清单:\n- 编号: cf-1\n  名称: {name}\n  类别: 行政处罚\n  承办机构: [{unit}]\n"


def item(unit: str, name: str = "某处罚") -> dict[str, str]:
    """Return a bureau with its offices, and an item handled by one."""
    return {"主体.yml": PROFILE, "事项.yml": ITEM.format(unit=unit, name=name)}


@pytest.mark.parametrize(
    ("unit", "known"),
    [
        ("基金监管科", "基金监管股"),
        ("基金监管部门", "基金监管股"),
        ("医疗保障局基金监管科", "基金监管股"),
        ("规划财务法规股", "规划财务和法规股"),
        ("财务科", "规划财务和法规股"),
        ("医药服务股", "医药服务管理股"),
        ("医疗保险管理服务中心", "示例县医疗保险服务中心"),
    ],
)
def test_nearly_known(unit: str, known: str) -> None:
    """An office of another rank, with a word too few or too many, is compared with the one that is known."""
    (only,) = findings(unit_name, item(unit))
    assert (only.found, only.severity) == (f"机构写作“{unit.removeprefix('医疗保障局')}”", Severity.WARNING)
    assert only.expected == f"机构清单里是“{known.removeprefix('示例县')}”"


def test_unknown() -> None:
    """An office that a full list of offices does not have is likely wrong; beside one office it is worth a look."""
    (full,) = findings(unit_name, item("待遇保障股"))
    assert (full.severity, full.expected) == (Severity.WARNING, "机构清单里有的机构")
    short = item("待遇保障股") | {"主体.yml": PROFILE[: PROFILE.index("- 名称: 规划")]}
    (beside,) = findings(unit_name, short)
    assert beside.severity is Severity.HINT


@pytest.mark.parametrize(
    "unit",
    [
        "基金监管股",
        "医疗保险服务中心",
        "县医疗保险服务中心",
        "各县区人社局（医保）",
        "基金监管股等",
        "相关业务股室",
        "县卫健局医政股",
    ],
)
def test_known_and_others(unit: str) -> None:
    """Known offices with or without the county, roles, and organs outside are no offices of another name."""
    assert findings(unit_name, item(unit)) == []


def test_numbered_offices() -> None:
    """一大队 and 二大队 are two offices, not one miswritten."""
    profile = PROFILE.replace("基金监管股", "执法一大队") + "- 名称: 执法三大队\n"
    found = findings(unit_name, item("执法二大队") | {"主体.yml": profile})
    assert [each.expected for each in found] == ["机构清单里有的机构"]


def test_charts() -> None:
    """An office at the head of a box is compared; an abbreviation is worth a look; rooms are no offices."""
    flow = (
        "清单:\n- 编号: lc\n  名称: 流程图\n  图: |-\n    flowchart TD\n"
        "      A([财务科审查]) --> B[医保中心审核]\n      B --> C[听证室听证]\n      C --> D([基金监管股送达])\n"
    )
    profile = PROFILE.replace("示例县医疗保险服务中心", "医疗保险管理服务中心")
    found = findings(unit_name, {"主体.yml": profile, "流程图.yml": flow})
    assert [(each.found, each.expected, each.severity) for each in found] == [
        ("机构写作“财务科”", "机构清单里是“规划财务和法规股”", Severity.WARNING),
        ("机构写作“医保中心”", "机构清单里是“医疗保险管理服务中心”", Severity.HINT),
    ]


def test_running_text() -> None:
    """Another rank is found in running text, not where the office is the city's."""
    assert says(unit_name, item("基金监管股", name="由基金监管科办理的处罚")) == [
        "事项.yml:3 事项[1].名称: 机构写作“基金监管科”：“由基金监管科办理的处…”"
    ]
    assert says(unit_name, item("基金监管股", name="报市局基金监管科备案的处罚")) == []


def test_without_a_list_of_offices() -> None:
    """Without a list, the rarer of two ranks is found; different offices are not compared."""
    items = "清单:\n" + "".join(
        f"- 编号: cf-{number}\n  名称: 处罚{number}\n  类别: 行政处罚\n  承办机构: [{unit}]\n"
        for number, unit in enumerate(("医药科", "医药科", "医药股", "待遇科"))
    )
    assert says(unit_name, {"事项.yml": items}) == ["事项.yml:13 事项[3].承办机构[1]: 机构写作“医药股”"]


def test_own_name() -> None:
    """The bureau under nearly its name is likely wrong; its short name is worth a look; its parent's name is neither."""
    officer = "清单:\n- 姓名: 张某\n  证件编号: '99010000001'\n  工作单位: {}\n"
    (wrong,) = findings(unit_name, {"人员.yml": officer.format("示例县医疗保险局")})
    assert (wrong.severity, wrong.expected) == (Severity.WARNING, "本机关的名称是“示例县医疗保障局”")
    (short,) = findings(unit_name, {"人员.yml": officer.format("示例县医保局")})
    assert (short.severity, short.found) == (Severity.HINT, "“工作单位”写作“示例县医保局”")
    assert findings(unit_name, {"人员.yml": officer.format("示例县医疗保障局")}) == []
    assert findings(unit_name, {"人员.yml": officer.format("示例县司法局")}) == []


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("分管领导", "“承办机构”写的是人：“分管领导”"),
        ("医疗保障局负责人", "“承办机构”写的是人：“医疗保障局负责人”"),
        ("医疗保障局", "“承办机构”写作“医疗保障局”，没有写是哪里的"),
    ],
)
def test_no_offices(unit: str, found: str) -> None:
    """A person, and the bureau without its place, are no offices that handle a matter."""
    (only,) = findings(unit_name, item(unit))
    assert (only.found, only.severity) == (found, Severity.HINT)


def test_whole_name_of_the_bureau() -> None:
    """The bureau under its whole name may handle a matter."""
    assert findings(unit_name, item("示例县医疗保障局")) == []


@pytest.mark.parametrize("unit", ["县政务服务中心", "政务服务中心", "政务服务大厅"])
def test_halls_of_the_government(unit: str) -> None:
    """The government's hall for services is none of the bureau's offices."""
    assert findings(unit_name, item(unit)) == []


def test_own_service_centre() -> None:
    """A centre for the bureau's own services has to be on its list of offices."""
    (only,) = findings(unit_name, item("医保政务服务中心"))
    assert only.found == "机构写作“医保政务服务中心”"
