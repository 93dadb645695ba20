"""Duties that published data cannot show: done at the act, inside the bureau, or on another site."""

from __future__ import annotations

from collections.abc import Callable

from .case import Case
from .standing import Standing


def _because(reason: str) -> Callable[[Case], Standing]:
    def judge(case: Case) -> Standing:
        return case.not_judged(reason)

    return judge


at_the_act = _because("这是执法现场的做法，公示的数据里看不出来")
inspection_notices = _because("检查通知和扫码发生在每一次检查的时候，公示的数据里看不出来")
hearing_notices = _because("有没有举行听证、什么时候通知当事人，公示的数据里看不出来")
enterprise_system = _because("要到国家企业信用信息公示系统核对，本站的数据里看不出来")
village_notices = _because("在村、社区公示的情况，本站的数据里看不出来")
review_before_publication = _because("公开以前的审查是内部程序，公示的数据里看不出来")
supervision_papers = _because("自查、督办函、意见书、决定书的往来不在公示的数据里")
