"""Certificates that have lapsed, or will soon."""

from datetime import date

from gongshi.rules.rule import Severity
from gongshi.rules.timing.cert_expired import cert_expired
from tests.rules.cases import findings, says

OFFICERS = """清单:
- 姓名: 张某
  证件编号: '99010000001'
  证件有效期: 至2025年8月15日
- 姓名: 李某
  证件编号: '99010000002'
  证件有效期: 2022年1月1日至2026年12月31日
- 姓名: 王某
  证件编号: '99010000003'
  证件有效期: 至2030年1月1日
- 姓名: 赵某
  证件编号: '99010000004'
  证件有效期: 至2020年1月1日
  状态: 注销
- 姓名: 钱某
  证件编号: '99010000005'
"""


def test_lapsed_and_lapsing() -> None:
    """A lapsed certificate and one with forty days left are found, at the line of its term; others are not."""
    assert says(cert_expired, {"人员.yml": OFFICERS}) == [
        "人员.yml:4 人员[1].证件有效期: 证件有效期“至2025年8月15日”，已经过期",
        "人员.yml:7 人员[2].证件有效期: 证件有效期“2022年1月1日至2026年12月31日”，还有 40 天到期",
    ]


def test_last_day_counts() -> None:
    """On its last day a certificate is still valid."""
    (only,) = findings(cert_expired, {"人员.yml": OFFICERS}, today=date(2025, 8, 15))
    assert (only.severity, only.due) == (Severity.HINT, date(2025, 8, 15))
