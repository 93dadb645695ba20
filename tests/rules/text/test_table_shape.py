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
