"""What the official forms ask of items and of service guides.

Errors are for what law or national document names, warnings for what the forms ask, hints for good practice.
"""

from __future__ import annotations

import re

from gongshi.records.values import Category

from ..rule import Severity
from .needs import ON_APPLICATION, Need, Row, among, filled, filled_or_in_guide, not_among

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
_POWERS_LIST, _THREE = "中办发〔2015〕21号", "国办发〔2018〕118号"
_LICENCE, _FEE = "政府信息公开条例第20条第5项", "政府信息公开条例第20条第8项"
_NONE = "写明“{}”；确实不需要的写“无”"
_PAID = "写明收费依据和标准；不收费的写“不收费”"

_TIMED = ON_APPLICATION | {
    Category.PENALTY,
    Category.COERCION,
    Category.LEVY,
    Category.RULING,
    Category.REWARD,
}
_SERVED = ON_APPLICATION - {Category.LICENCE}

_POWERS = re.compile("权责|权力|责任|岗责|职权清单|职权目录")
"""What a list calls itself that must name duties and liability too (中办发〔2015〕21号)."""


def _in_list_of_powers(row: Row) -> bool:
    title = row.subject.entry.holder.title if row.subject.entry else None
    return bool(title and _POWERS.search(title))


def _in_plain_list(row: Row) -> bool:
    return not _in_list_of_powers(row)


ITEMS = (
    Need("执法依据", _ERROR, "行政处罚法第39条、政府信息公开条例第20条第5项、第6项", filled("bases")),
    Need("项目编码", _WARNING, _POWERS_LIST, filled("code")),
    Need("实施对象", _WARNING, _POWERS_LIST, filled("target")),
    Need("承办机构", _WARNING, _THREE, filled("units")),
    Need("执法主体", _HINT, _THREE, filled("subject")),
    Need(
        "法定时限",
        _WARNING,
        f"{_POWERS_LIST}、{_THREE}",
        filled_or_in_guide("limit", "promised_limit", "term", guide="limit"),
        among(*_TIMED),
        "应当有时限的事项",
        called="法定时限、承诺时限",
    ),
    Need(
        "收费",
        _WARNING,
        _FEE,
        filled_or_in_guide("fee", guide="fee"),
        among(*ON_APPLICATION, Category.LEVY),
        "依申请事项",
        expected=_PAID,
    ),
    Need(
        "收费",
        _HINT,
        _FEE,
        filled_or_in_guide("fee", guide="fee"),
        not_among(*ON_APPLICATION, Category.LEVY),
        "依职权事项",
        expected=_PAID,
    ),
    *(
        Need(
            key,
            severity,
            ground,
            filled_or_in_guide(attribute, guide=attribute),
            among(*categories),
            called_rows,
            expected=_NONE.format(key),
        )
        for key, attribute in (("条件", "conditions"), ("申请材料", "materials"))
        for severity, ground, categories, called_rows in (
            (_ERROR, _LICENCE, {Category.LICENCE}, "行政许可事项"),
            (_WARNING, _THREE, _SERVED, "依申请事项"),
        )
    ),
    Need("责任事项", _WARNING, _POWERS_LIST, filled("posts"), _in_list_of_powers),
    Need("责任事项", _HINT, _POWERS_LIST, filled("posts"), _in_plain_list),
    Need("违法责任", _WARNING, _POWERS_LIST, filled("liability"), _in_list_of_powers, called="追责情形"),
    Need("违法责任", _HINT, _POWERS_LIST, filled("liability"), _in_plain_list, called="追责情形"),
    Need("联系方式", _HINT, _THREE, filled("contacts"), gaps_only=True),
)

GUIDES = (
    Need("事项编码", _WARNING, _THREE, filled("code")),
    Need("实施部门", _WARNING, _THREE, filled("units")),
    Need("适用范围", _WARNING, _THREE, filled("scope")),
    Need("设立依据", _ERROR, "政府信息公开条例第20条第5项、第6项", filled("bases")),
    *(
        Need(
            key,
            severity,
            ground,
            filled(attribute),
            among(*categories),
            called_rows,
            expected=_NONE.format(key),
        )
        for key, attribute in (("受理条件", "conditions"), ("申请材料", "materials"))
        for severity, ground, categories, called_rows in (
            (_ERROR, _LICENCE, {Category.LICENCE}, "行政许可指南"),
            (_WARNING, _THREE, _SERVED, "依申请事项的指南"),
        )
    ),
    Need("办理时限", _WARNING, _THREE, filled("limit")),
    Need("收费", _WARNING, _FEE, filled("fee"), expected=_PAID),
    Need("结果送达", _WARNING, _THREE, filled("delivery")),
    Need("救济途径", _ERROR, "行政处罚法第39条、行政复议法第20条", filled("remedy")),
    Need("咨询方式", _WARNING, _THREE, filled("enquiries")),
    Need("监督投诉", _WARNING, "行政处罚法第75条", filled("complaints")),
    Need("结果查询", _WARNING, _THREE, filled("result_query")),
    Need("办公地点", _WARNING, _THREE, filled("address")),
    Need("办公时间", _WARNING, _THREE, filled("hours")),
)
