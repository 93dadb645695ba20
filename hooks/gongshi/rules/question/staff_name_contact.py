"""Names of staff beside telephone numbers."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.source.problem import Way

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject


@rule(
    "staff-name-contact",
    name="联系电话旁公布工作人员姓名",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="主体、事项、指南的联系方式里的“联系人”",
    ground="个人信息保护法第6条：处理个人信息限于实现目的的最小范围；窗口岗位按国办发〔2018〕118号公示的除外",
    mend="写股室名称和电话；确需写姓名的，取得本人同意，人员变动时及时更新",
)
def staff_name_contact(case: Case) -> Iterator[Hit]:
    """Yield each contact that names a person beside a number."""
    for subject, field in _holders(case):
        for position, contact in enumerate(subject.written.get(field) or ()):
            if isinstance(contact, dict) and contact.get("联系人") and contact.get("电话"):
                way: Way = (field, position, "联系人")
                yield Hit(
                    subject,
                    way,
                    "联系方式里有工作人员的姓名",
                    "请核对：写姓名是否必要，只写股室名称和电话行不行？",
                )


def _holders(case: Case) -> Iterator[tuple[Subject, str]]:
    yield case.profile, "联系方式"
    for item in case.records("items"):
        yield item, "联系方式"
    for guide in case.records("guides"):
        yield guide, "咨询方式"
        yield guide, "监督投诉"
