"""事中公示: what a party is told and shown while the law is enforced, as far as it is published (B02–B04)."""

from __future__ import annotations

from gongshi.records.form import FormFile
from gongshi.records.values import Category
from gongshi.site import ListState

from .case import Ask, Asks, Case
from .standing import DutyState, Place, Standing
from .tally import of_rows


def notice_form(case: Case) -> Standing:
    """Judge whether the form of the notice before a penalty is published, with the rights that it tells."""
    names = ("告知书样式", "陈述申辩和听证权利")
    if absent := case.absent("forms", names):
        return absent
    notices = [entry.record for entry in case.bureau.entries("forms") if "告知" in entry.record.name]
    return case.parts(
        {
            "告知书样式": notices,
            "陈述申辩和听证权利": any(form.rights or (form.text and "申辩" in form.text) for form in notices),
        },
        case.place("forms"),
    )


_FORMS = {
    "行政检查通知书": (Category.INSPECTION, ("检查", "通知")),
    "行政检查审批表": (Category.INSPECTION, ("检查", "审批")),
    "现场笔录": (Category.INSPECTION, ("笔录",)),
    "告知书": (Category.PENALTY, ("告知",)),
    "决定书": (Category.PENALTY, ("决定书",)),
}
"""For each form: who uses it, and words by which its name is known."""


def forms(case: Case) -> Standing:
    """Judge whether the forms that belong to the bureau's powers are published."""
    facts = case.facts
    used = {
        name: words
        for name, (category, words) in _FORMS.items()
        if facts.may(category) or (category is Category.INSPECTION and facts.inspects)
    }
    if not used:
        return case.exempt("公示的事项里没有行政检查、行政处罚")
    if absent := case.absent("forms", used):
        return absent
    names = [entry.record.name for entry in case.bureau.entries("forms")]
    present = {
        form: any(all(word in name for word in words) for name in names) for form, words in used.items()
    }
    return case.parts(present, case.place("forms"))


WINDOWS: Asks = {
    "姓名": Ask(lambda window: window.name),
    "职务": Ask(lambda window: window.post),
    "执法种类": Ask(lambda window: window.kinds),
    "服务事项": Ask(lambda window: window.services),
}


def windows(case: Case) -> Standing:
    """Judge the windows at which items on application are handled."""
    rows = [
        (window, Place(window.window, "forms"))
        for _, file in case.list_of("forms").files
        if isinstance(file, FormFile)
        for window in file.windows
    ]
    if rows:
        return of_rows(case, ("个", "窗口岗位"), rows, WINDOWS)
    absent = case.absent("forms", WINDOWS)
    if absent and case.list_of("forms").state in {ListState.NOTHING, ListState.LINKED}:
        return absent
    missing = tuple(case.demanded(WINDOWS))
    return case.standing(DutyState.MISSING, "没有公示窗口岗位", missing=missing, where=(case.place("forms"),))
