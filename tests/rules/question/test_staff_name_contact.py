"""Names beside numbers."""

from gongshi.rules.question.staff_name_contact import staff_name_contact
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings

CONTACT = "联系方式: [{用途: 咨询, 机构: 基金监管股, 电话: 0999-5550102, 联系人: 张某}]\n"


def test_names() -> None:
    """A person's name beside a number raises a question, once for all places; an office alone does not."""
    guide = (
        "清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: 行政处罚\n"
        "  咨询方式: [{用途: 咨询, 联系人: 张某, 电话: 0999-5550102}]\n"
    )
    files = {"主体.yml": SMALL_PROFILE + CONTACT, "服务指南.yml": guide}
    (only,) = findings(staff_name_contact, files)
    assert (only.found, len(only.spots)) == ("联系方式里有工作人员的姓名", 2)
    assert only.expected == "请核对：写姓名是否必要，只写股室名称和电话行不行？"
    nameless = {"主体.yml": SMALL_PROFILE + CONTACT.replace(", 联系人: 张某", "")}
    assert findings(staff_name_contact, nameless) == []
