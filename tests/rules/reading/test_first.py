"""The first of many places."""

from gongshi.rules.reading.first import first_wording
from tests.rules.cases import case_of


def test_by_file_then_line() -> None:
    """The wording that comes first by file and line is first, not the one that lists are read first for."""
    files = {
        "流程图.yml": '清单:\n- {编号: lc, 名称: 丙, 图: "flowchart TD\\n A([甲]) --> B([乙])"}\n',
        "事项.yml": "标题: 乙清单\n清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n",
    }
    wordings = {each.text: each for each in case_of(files).wordings}
    assert first_wording([wordings["丙"], wordings["甲"], wordings["乙清单"]]).text == "乙清单"
