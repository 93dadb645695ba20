"""One list made of tables of different shapes."""

from gongshi.rules.rule import Severity
from gongshi.rules.text.table_shape import table_shape
from tests.rules.cases import findings, says


def items(*fields: str) -> str:
    """Return a list of penalties, each with these further lines."""
    return "清单:\n" + "".join(
        f"- 编号: cf-{position}\n  名称: 处罚{position}\n  类别: 行政处罚\n{more}"
        for position, more in enumerate(fields, start=1)
    )


POSTS = "  责任事项: [{内容: 立案。, 岗位: 立案岗}]\n"


def test_heading_that_drifts() -> None:
    """The one heading that differs from the others is found where it stands, with the usual one."""
    differing = POSTS + "  责任事项栏目: 责任事项（岗位职责）\n"
    (only,) = findings(table_shape, {"事项.yml": items(differing, POSTS, POSTS)})
    assert only.found == "栏目作“责任事项（岗位职责）”，同一清单的2条作“责任事项（岗位责任）”"
    assert only.expected == "同一清单用同一个栏目名称"
    assert (only.severity, only.first.field) == (Severity.WARNING, "事项[1].责任事项栏目")
    assert findings(table_shape, {"事项.yml": items(POSTS, POSTS)}) == []


def basis(column: str) -> str:
    """Return the lines of an item's ground in a column."""
    return f"  执法依据: [{{法规: 某办法, 所列栏目: {column}}}]\n"


def test_columns_of_grounds() -> None:
    """Two names of one column, and a wide column beside a narrow one, are found at the rarer."""
    found = says(table_shape, {"事项.yml": items(basis("部门规章"), basis("部门规章"), basis("部委规章"))})
    assert found == ["事项.yml:13 事项[3].执法依据[1].所列栏目: 依据栏目作“部委规章”，同一清单又作“部门规章”"]
    found = says(table_shape, {"事项.yml": items(basis("政府规章"), basis("政府规章"), basis("规章"))})
    assert found == ["事项.yml:13 事项[3].执法依据[1].所列栏目: 依据栏目作“规章”，同一清单又作“政府规章”"]


def test_columns_side_by_side() -> None:
    """Columns for different levels of law belong side by side."""
    columns = ("法律", "行政法规", "部门规章", "地方政府规章", "规范性文件")
    assert findings(table_shape, {"事项.yml": items(*map(basis, columns))}) == []


def test_column_that_stops() -> None:
    """A column that the second part of a list leaves out is worth a look; single gaps are another rule's."""
    target = "  实施对象: 定点医药机构\n"
    (only,) = findings(table_shape, {"事项.yml": items(target, target, target, "", "")})
    assert only.found == "“实施对象”前3条都写了，后2条都没有写"
    assert (only.severity, only.first.field) == (Severity.HINT, "事项[4]")
    assert findings(table_shape, {"事项.yml": items(target, "", target, target, target)}) == []
    assert findings(table_shape, {"事项.yml": items(target, target, target, target, "")}) == []


def test_limit_in_another_column() -> None:
    """A limit in the column for promised limits, where all others stand under 法定时限, is worth a look."""
    lawful = "  法定时限: 90日\n"
    found = findings(table_shape, {"事项.yml": items(lawful, lawful, lawful, "  承诺时限: 90日\n")})
    assert [(each.found, each.severity) for each in found] == [
        ("时限写在“承诺时限”栏，同一清单的3条写在“法定时限”栏", Severity.HINT)
    ]
    both = lawful + "  承诺时限: 60日\n"
    assert findings(table_shape, {"事项.yml": items(lawful, lawful, lawful, both)}) == []


def test_duties_without_posts() -> None:
    """Duties that name no post, among others that do, are worth a look."""
    bare = "  责任事项: [{内容: 制定计划。}]\n"
    found = says(table_shape, {"事项.yml": items(POSTS, POSTS, bare)})
    assert found == ["事项.yml:13 事项[3].责任事项: “责任事项”没有写岗位，同一清单多数事项写了岗位"]
    assert findings(table_shape, {"事项.yml": items(bare, bare)}) == []


def test_noted_by_the_clerk() -> None:
    """What the clerk noted of the original's headings is told."""
    noted = "转录说明: 原表分三段，表头的栏目和次序不同。\n" + items("")
    assert says(table_shape, {"事项.yml": noted}) == [
        "事项.yml:1 事项.转录说明: 录入时注明：“原表分三段，表头的栏目和次序不同。”"
    ]
    plain = "转录说明: 原表“适用对象”栏录入“检查对象”。\n" + items("")
    assert findings(table_shape, {"事项.yml": plain}) == []


LIABLE = "  违法责任: {引语: 有下列情形之一的, 列项: [1. 违反程序的；, 2. 玩忽职守的。]}\n"


def test_liability_of_others() -> None:
    """What is done to another body is no liability of the bureau, where most items list that."""
    others = "  违法责任: 对经办机构直接负责的主管人员进行调查、核实，依法给予处分。\n"
    (only,) = findings(table_shape, {"事项.yml": items(LIABLE, LIABLE, LIABLE, others)})
    assert only.found == "“违法责任”写的是对别的单位、人员怎样处理：“对经办机构直接负责的主管人员进行……”"
    assert (only.severity, only.first.field) == (Severity.HINT, "事项[4].违法责任")
    assert findings(table_shape, {"事项.yml": items(LIABLE, others, others)}) == []
    own = "  违法责任: 滥用职权、玩忽职守的，依法给予处分。\n"
    assert findings(table_shape, {"事项.yml": items(LIABLE, LIABLE, LIABLE, own)}) == []


def test_reports_to_itself() -> None:
    """A bureau does not report to itself; to its head, and to the bureau above, it does."""
    duty = "  责任事项: [{{内容: {}作出查封决定。}}]\n"
    (only,) = findings(table_shape, {"事项.yml": items(duty.format("报示例县医疗保障局"))})
    assert only.found == "本机关的责任里写“报示例县医疗保障局”"
    for right in ("报示例县医疗保障局负责人批准后", "报示例市医疗保障局"):
        assert findings(table_shape, {"事项.yml": items(duty.format(right))}) == []
