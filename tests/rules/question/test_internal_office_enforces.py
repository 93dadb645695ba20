"""Internal offices as enforcement bodies."""

from gongshi.rules.question.internal_office_enforces import internal_office_enforces
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings

OFFICE = "内设机构:\n- 名称: 基金监管股\n  执法机构: {}\n  性质: {}\n"


def test_asked_of_internal_offices_only() -> None:
    """An internal office that enforces raises a question; a branch, or an office that does not, raises none."""
    (only,) = findings(
        internal_office_enforces, {"主体.yml": SMALL_PROFILE + OFFICE.format("是", "内设机构")}
    )
    assert only.found == "内设机构“基金监管股”列为执法机构"
    assert only.expected == "请核对：是否写明它以本机关的名义执法，决定由本机关作出？"
    for enforces, kind in (("否", "内设机构"), ("是", "派出机构")):
        files = {"主体.yml": SMALL_PROFILE + OFFICE.format(enforces, kind)}
        assert findings(internal_office_enforces, files) == []
