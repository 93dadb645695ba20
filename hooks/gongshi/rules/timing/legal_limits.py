"""The acts for which the law itself sets a limit, how texts speak of them, and which limits the law allows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..rule import Severity
from .limits import Stated

Check = Callable[[Stated], Severity | None]


@dataclass(frozen=True)
class Act:
    """An act with a limit: how it is told from others, what the law says, and what a stated limit is worth."""

    name: str
    """What the limit is called in a finding."""
    told: tuple[tuple[str, str], ...]
    """Pairs of patterns: what ends the sentence before the limit, and what begins after it."""
    check: Check
    expected: str
    ground: str
    never: str = "(?!)"
    """What the sentence must not hold."""
    fields: frozenset[str] = frozenset()
    """The fields in which it is looked for, where other rules look at the rest; empty is everywhere."""

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        return tuple((re.compile(f"(?:{before})$"), re.compile(after)) for before, after in self.told)

    @cached_property
    def _never(self) -> re.Pattern[str]:
        return re.compile(self.never)

    def tells(self, limit: Stated) -> bool:
        """Return whether a limit is stated for this act."""
        return any(
            before.search(limit.before) and after.match(limit.after) for before, after in self._patterns
        ) and not self._never.search(limit.before + limit.after)


def _exactly(value: int, *units: str, nearly: tuple[tuple[int, str], ...] = ()) -> Check:
    """Return a check that allows one limit only; `nearly` is what comes near enough to be a warning."""

    def check(limit: Stated) -> Severity | None:
        if limit.value == value and limit.unit in units:
            return None
        return Severity.WARNING if (limit.value, limit.unit) in nearly else Severity.ERROR

    return check


def _at_most(value: int, unit: str, worst: Severity = Severity.ERROR) -> Check:
    """Return a check that forbids longer limits; days of two to ten are working days, whether it says so or not."""

    def check(limit: Stated) -> Severity | None:
        if limit.unit == unit or (unit == "日" and value <= 10 and limit.unit == "工作日"):
            return worst if limit.value > value else None
        days = value * {"工作日": 1.4, "小时": 1 / 24}.get(unit, 1.0)
        return worst if limit.days > days * 1.05 + 0.5 else None

    return check


def _at_least(value: int, longer: Severity | None) -> Check:
    """Return a check that forbids fewer (working) days; `longer` is what more of them are worth."""

    def check(limit: Stated) -> Severity | None:
        if limit.unit in {"日", "工作日"} and limit.value == value:
            return None
        return Severity.ERROR if limit.days < value else longer

    return check


def _lawsuit(limit: Stated) -> Severity | None:
    """Allow six months, and fifteen days after a decision on review."""
    if (limit.value, limit.unit) == (6, "月") or limit.unit == "年":
        return None
    if (limit.value, limit.unit) == (15, "日") and "复议" in limit.before:
        return None
    if (limit.value, limit.unit) == (2, "月") and "职责" in limit.before:
        return None
    return Severity.WARNING if (limit.value, limit.unit) == (180, "日") else Severity.ERROR


def _seizure(limit: Stated) -> Severity | None:
    """Allow thirty days, thirty more where it is extended, sixty where it speaks of both."""
    both = (
        re.search(r"最长|累计|合计|共计|总共|总计|总期限", limit.before + limit.text)
        and "延长" not in limit.before
    )
    return _at_most(60 if both else 30, "日")(limit)


def _publication(limit: Stated) -> Severity | None:
    """Allow seven working days for penalties and licences, twenty for the rest."""
    clause = (
        re.split(r"[，,]", limit.before)[-1]
        if re.search(r"[，,].*(?:许可|处罚|决定)", limit.before)
        else limit.before
    )
    fast = re.search(r"处罚|许可", clause) and not re.search(
        r"其他|其它|以外|除外|除[^，。；]{2,20}外", clause
    )
    return _at_most(7 if fast else 20, "工作日", Severity.WARNING)(limit)


def _prosecution(limit: Stated) -> Severity | None:
    return None if limit.unit != "年" or limit.value in {2, 5} else Severity.ERROR


_LIMIT_FIELDS = frozenset({"法定时限", "承诺时限", "办理时限", "流程说明", "结果送达", "审核期限", "图"})
"""Fields for limits; what running text says of remedies is read together with the organ (review-organ-current)."""


def _review(limit: Stated) -> Severity | None:
    """Allow sixty days; 一年, 五年 and 二十年 are the outer limits of 行政复议法第20条、第21条."""
    return None if limit.unit == "年" else _exactly(60, "日", nearly=((2, "月"),))(limit)


_REVIEW = (_review, "自知道或者应当知道该行政行为之日起60日内提出", "行政复议法第20条")
_NO_REVIEW = r"人民法院[^。；]{0,10}申请复议|裁定|补正|国家赔偿|仲裁|信访"
_SUIT = (
    _lawsuit,
    "自知道或者应当知道作出行政行为之日起6个月内；不服复议决定的，收到复议决定书之日起15日内",
    "行政诉讼法第45条、第46条",
)
_NO_SUIT = r"赔偿|民事诉讼法|仲裁|公诉|检察|不起诉|上诉"

ACTS: tuple[Act, ...] = (
    Act(
        "要求听证的期限",
        (
            (r"", r"(?!前)[，,]?[^，。；]{0,24}(?:提出|申请|要求|请求)[^，。；]{0,10}听证"),
            (
                r"(?:(?:要求|申请|请求|提出|需要)[^。；]{0,6}听证|听证的?申请)[^。；]*",
                r"(?!前)[，,]?[^，。；]{0,16}(?:提出|申请|要求|书面)",
            ),
            (r"(?:申请听证|听证申请|要求听证)的?(?:期限|时限)[^。；]{0,6}", r"(?!前)"),
        ),
        _at_least(5, Severity.HINT),
        "告知后5个工作日内提出",
        "行政处罚法第64条第1项、第85条",
        never=r"复议",
    ),
    Act(
        "举行听证之前通知的期限",
        (
            (r"听证[^。；]*", r"前[，,]?[^。；]{0,30}(?:通知|告知|送达)"),
            (r"", r"前[，,]?[^。；]{0,20}(?:通知|告知)[^。；]{0,24}听证"),
        ),
        _at_least(7, None),
        "举行听证的7个工作日前通知",
        "行政处罚法第64条第2项、第85条",
        never=r"复议|价格|定价|立法",
    ),
    Act(
        "送达处罚决定书的期限",
        (
            (r"不在场[^。；]*", r"[^。；]{0,50}送达"),
            (r"(?:处罚)?决定(?:书)?(?:作出|制作|宣告)?(?:之日起|后|起)[^。；]{0,6}", r"[^。；]{0,40}送达"),
        ),
        _at_most(7, "日"),
        "当场交付；当事人不在场的，7个工作日内送达",
        "行政处罚法第61条、第85条",
        never=r"公告|公示|公开|许可|准予|复议|冻结|查封",
    ),
    Act(
        "先行登记保存后作出处理决定的期限",
        (
            (r"(?:登记保存|登记保全|证据保全)[^。；]*", r"[^。；]{0,12}(?:作出|做出|处理|决定|及时)"),
            (r"(?:登记保存|登记保全|证据保全)[^。；]{0,8}(?:期限|时间|期间|最长|为)[^。；]{0,6}", r""),
        ),
        _at_most(7, "日"),
        "7个工作日内作出处理决定",
        "行政处罚法第56条、第85条",
        never=r"查封|扣押",
    ),
    Act(
        "查封、扣押、冻结的期限",
        (
            (r"(?:查封|扣押|冻结)[^。；]{0,30}(?:期限|时间|期间|延长|最长|累计|合计)[^。；]{0,16}", r""),
            (r"(?:查封|扣押|冻结)[^。；]{0,6}", r"(?:，|。|；|$|[）)])"),
        ),
        _seizure,
        "不超过30日；情况复杂经批准可以延长，延长不超过30日",
        "行政强制法第25条、第32条",
        never=r"小时|交付|解除[^。；]{0,6}退还|检测|检验|检疫|鉴定|报告",
    ),
    Act(
        "申请行政复议的期限",
        (
            (
                r"",
                r"[，,]?(?:(?!诉讼|法院|作出|受理|审查)[^，。；]){0,30}(?:申请|提出|提起|要求|请求)(?:(?!诉讼|法院)[^，。；]){0,14}复议",
            ),
        ),
        *_REVIEW,
        never=_NO_REVIEW,
        fields=_LIMIT_FIELDS,
    ),
    Act(
        "申请行政复议的期限",
        (
            (r"复议(?:申请)?的?(?:期限|时限)[^。；\d]{0,6}", r"(?!.{0,12}(?:作出|审查|延长))"),
            (
                r"(?:申请|提起|提出)(?:行政)?复议(?:(?!诉讼|起诉)[^。；]){0,20}(?:期限|时限|应当?[自在于]|须[自在于]|可以?[自在于])(?:(?!诉讼|起诉)[^。；]){0,30}",
                r"(?!.{0,24}(?:作出|受理|审查|答复|诉讼|起诉|补正))",
            ),
        ),
        *_REVIEW,
        never=_NO_REVIEW,
    ),
    Act(
        "提起行政诉讼的期限",
        (
            (
                r"",
                r"[，,]?(?:(?!复议|执行)[^，。；]){0,40}(?:(?:提起|提出)(?:(?!复议)[^，。；]){0,8}诉讼|起诉)",
            ),
        ),
        *_SUIT,
        never=_NO_SUIT,
        fields=_LIMIT_FIELDS,
    ),
    Act(
        "提起行政诉讼的期限",
        (
            (r"(?:诉讼|起诉)的?(?:期限|时限)[^。；\d]{0,6}", r""),
            (
                r"(?:提起|提出)(?:行政)?诉讼(?:(?!复议)[^。；]){0,20}(?:期限|时限|应当?[自在于]|须[自在于]|可以?[自在于])(?:(?!复议)[^。；]){0,30}",
                r"(?!.{0,24}(?:作出|立案|答辩|判决|复议))",
            ),
        ),
        *_SUIT,
        never=_NO_SUIT,
    ),
    Act(
        "作出处罚决定的期限",
        ((r"立案[^。；]{0,14}", r"[^。；]{0,30}(?:作出|做出|下达|结案|办结)"),),
        _at_most(90, "日", Severity.WARNING),
        "自立案之日起90日内作出；法律、法规、规章另有规定的，写明是哪一条",
        "行政处罚法第60条",
        never=r"延长|延期|不予立案|是否立案|复议|诉讼",
    ),
    Act(
        "缴纳罚款的期限",
        (
            (
                r"(?:收到|接到|送达)[^。；]{0,24}",
                r"[，,]?(?:(?!复议|诉讼)[^。；]){0,30}(?:缴纳|缴至|交纳|银行)[^。；]{0,12}(?:罚款|罚没款|银行|缴|$)",
            ),
        ),
        _exactly(15, "日"),
        "自收到处罚决定书之日起15日内缴纳",
        "行政处罚法第67条",
        never=r"复议|诉讼|社会保险费|滞纳金|税|延期|分期|责令",
    ),
    Act(
        "公开执法决定的期限",
        (
            (
                r"(?:作出|做出|决定|形成|变更|办结|结案|结束)[^。；]{0,28}",
                r"[，,]?(?:(?!前|不少于)[^。；]){0,30}(?:公示|公开|公布)",
            ),
        ),
        _publication,
        "行政许可、行政处罚决定作出之日起7个工作日内公开，其他执法决定20个工作日内公开",
        "国办发〔2018〕118号；政府信息公开条例第26条",
        never=r"异议|公示期|答复|申请公开|年度|1月31日|年报",
    ),
    Act(
        "当场强制后报告、补办批准手续的期限",
        (
            (r"(?:紧急|当场|强制措施|封存|查封|扣押)[^。；]*", r"[^。；]{0,36}(?:报告|补办|批准|报批)"),
            (r"(?:补办|批准|报告|事件说明)[^。；]{0,8}", r"(?:$|[）)])"),
        ),
        _at_most(24, "小时"),
        "24小时内报告并补办批准手续",
        "行政强制法第19条",
        never=r"延长|返回|审批时限|复议|登记保存|举报|信访|备案",
    ),
    Act(
        "申请法院强制执行的期限",
        ((r"(?:期限|期满|届满)[^。；]{0,14}", r"[^。；]{0,30}申请[^。；]{0,20}(?:强制执行|法院)"),),
        _exactly(3, "月", nearly=((90, "日"),)),
        "自期限届满之日起3个月内申请",
        "行政强制法第53条",
        never=r"复议|催告",
    ),
    Act(
        "催告后申请强制执行的期限",
        ((r"催告[^。；]{0,16}", r"(?:后|期满|届满)[^。；]{0,16}(?:仍|不履行|未履行|申请)"),),
        _at_least(10, None),
        "催告书送达10个工作日后",
        "行政强制法第54条、第69条",
    ),
    Act(
        "撤回已公开决定的期限",
        ((r"(?:撤销|变更|确认违法|无效)[^。；]{0,30}", r"[^。；]{0,14}(?:撤回|撤下|下线|删除)"),),
        _at_most(3, "日"),
        "3个工作日内撤回并公开说明理由",
        "行政处罚法第48条第2款、第85条",
    ),
    Act(
        "答复信息公开申请的期限",
        ((r"信息公开[^。；]*", r"[^。；]{0,12}答复"),),
        _at_most(20, "工作日"),
        "20个工作日内答复",
        "政府信息公开条例第33条",
        never=r"延长|第三方|补正|复议",
    ),
    Act(
        "上缴当场收缴罚款的期限",
        ((r"收缴[^。；]{0,20}", r"[^。；]{0,10}(?:交至|上缴|缴付|交回|缴至)"),),
        _at_most(2, "日"),
        "2个工作日内交至行政机关",
        "行政处罚法第71条、第85条",
    ),
    Act(
        "追究违法行为的期限",
        ((r"违法行为[^。；]{0,14}", r"[^。；]{0,4}(?:未被?发现|不再给予)"),),
        _prosecution,
        "2年；涉及公民生命健康安全、金融安全且有危害后果的5年",
        "行政处罚法第36条",
    ),
    Act(
        "一次告知补正材料的期限",
        ((r"(?:当场|即时|现场)(?:或者?|或)[^。；]{0,12}", r"[^。；]{0,14}一次性?[^。；]{0,6}告知"),),
        _at_most(5, "日", Severity.HINT),
        "当场或者5个工作日内一次告知",
        "行政许可法第32条第1款第4项、第82条",
    ),
)
