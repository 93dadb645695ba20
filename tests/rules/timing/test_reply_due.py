"""Letters of supervision are answered in time."""

from __future__ import annotations

from datetime import date

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.reply_due import reply_due
from tests.rules.cases import findings, says

LETTERS = """清单:
- 编号: jd-01
  种类: 督办函
  文号: 示司督〔2026〕1号
  发出日期: 2026-10-09
  答复期限: 2026-10-30
  事由: 1名在岗人员的执法证件已经过期
- 编号: jd-02
  种类: 行政执法监督意见书
  发出日期: 2026-10-09
  答复期限: 2026-11-20
  事由: 事项清单超过一年没有更新
- 编号: jd-03
  种类: 行政执法监督决定书
  发出日期: 2026-11-02
  答复期限: 2026-11-27
  事由: 没有公开年度数据
- 编号: jd-04
  种类: 督办函
  发出日期: 2026-09-01
  答复期限: 2026-09-15
  答复日期: 2026-09-17
  事由: 缺少流程图
  答复内容: 已补。
- 编号: jd-05
  种类: 督办函
  发出日期: 2026-09-01
  答复期限: 2026-09-15
  答复日期: 2026-09-15
  事由: 缺少流程图
- 编号: jd-06
  种类: 督办函
  发出日期: 2026-11-02
  答复期限: 2026-12-31
  事由: 缺少流程图
"""


def test_unanswered_and_late() -> None:
    """Past its day, nearly, and answered late are told; answered in time and with time left are not."""
    assert says(reply_due, {"监督.yml": LETTERS}) == [
        "监督.yml:11 监督[2].答复期限: 行政执法监督意见书（事项清单超过一年没有更新）应当在2026-11-20以前答复，现在没有答复",
        "监督.yml:6 监督[1].答复期限: 督办函“示司督〔2026〕1号”（1名在岗人员的执法证件已经过期）应当在2026-10-30以前答复，现在没有答复",
        "监督.yml:16 监督[3].答复期限: 行政执法监督决定书（没有公开年度数据）应当在2026-11-27以前答复，期限快到了",
        "监督.yml:22 监督[4].答复日期: 督办函（缺少流程图）2026-09-17才答复，期限是2026-09-15",
    ]


def test_severity_and_day() -> None:
    """An opinion unanswered is an error, a reminder a warning; both carry their day."""
    found = findings(reply_due, {"监督.yml": LETTERS})
    assert [(each.severity, each.due) for each in found] == [
        (Severity.ERROR, date(2026, 11, 20)),
        (Severity.WARNING, date(2026, 10, 30)),
        (Severity.HINT, date(2026, 11, 27)),
        (Severity.HINT, None),
    ]


@pytest.mark.parametrize("day", [date(2026, 10, 9), date(2026, 10, 30)])
def test_last_day_counts(day: date) -> None:
    """On its last day a letter is not overdue yet."""
    assert not [
        each
        for each in findings(reply_due, {"监督.yml": LETTERS}, today=day)
        if each.severity is not Severity.HINT
    ]


def test_no_letters() -> None:
    """A bureau without 监督.yml has nothing to answer."""
    assert findings(reply_due, {}) == []
