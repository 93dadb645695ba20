"""What the official forms ask of officers, inspections, reviews, recordings, decisions, figures and the smaller lists."""

from __future__ import annotations

import re

from gongshi.records.officer import OfficerState

from ..rule import Severity
from .needs import Need, Row, filled

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
_THREE = "国办发〔2018〕118号"
_RANDOM = "国办发〔2015〕58号、国发〔2019〕5号"
_BUSINESS = "国办发〔2024〕54号"
_RECORDED = "行政处罚法第47条、国办发〔2018〕118号"
_PUBLISHED_TWICE = "发改办财金〔2018〕424号"


def _certified(row: Row) -> bool:
    return row.record.state is not OfficerState.CANCELLED


_ENTERPRISE = re.compile(
    "企业|药店|公司|经营者|经营单位|用人单位|缴费单位|商户|市场主体|个体|厂|店|民办|营利性"
)


def _on_business(row: Row) -> bool:
    return any(_ENTERPRISE.search(target) for target in row.record.targets)


OFFICERS = (
    Need("证件有效期", _WARNING, "行政处罚法第42条、第55条", filled("period"), _certified),
    Need("执法类型", _WARNING, _THREE, filled("kinds"), _certified),
    Need("工作单位", _WARNING, _THREE, filled("unit"), _certified),
    Need("职务", _WARNING, _THREE, filled("post"), _certified),
    Need("执法区域", _HINT, _THREE, filled("area"), _certified),
    Need("发证机关", _HINT, _THREE, filled("issuer"), _certified),
)

INSPECTIONS = (
    Need("检查依据", _ERROR, _RANDOM, filled("bases")),
    Need("检查内容", _ERROR, _RANDOM, filled("content")),
    Need("检查方式", _ERROR, _RANDOM, filled("methods")),
    Need("抽查比例", _ERROR, _RANDOM, filled("ratio")),
    Need("抽查频次", _ERROR, _RANDOM, filled("frequency")),
    Need("检查对象", _WARNING, _RANDOM, filled("targets")),
    Need("检查主体", _HINT, _RANDOM, filled("subject")),
    Need("检查标准", _WARNING, _BUSINESS, filled("criteria"), _on_business, "涉及企业的抽查事项"),
    Need("年度频次上限", _WARNING, _BUSINESS, filled("yearly_cap"), _on_business, "涉及企业的抽查事项"),
)

PLANS = (
    Need("计划编号", _HINT, "国发〔2019〕5号", filled("number")),
    Need("事项", _HINT, "国发〔2019〕5号", filled("inspections")),
)

REVIEWS = (
    Need("审核条件", _WARNING, "行政处罚法第58条", filled("conditions")),
    Need("审核机构", _WARNING, "行政处罚法第58条", filled("reviewer")),
    Need("提交材料", _WARNING, _THREE, filled("materials")),
    Need("审核期限", _WARNING, _THREE, filled("limit")),
    Need("承办机构", _HINT, _THREE, filled("unit")),
    Need("审核依据", _HINT, _THREE, filled("bases")),
    Need("审核重点", _HINT, "行政处罚法第58条", filled("focus")),
)

RECORDINGS = (
    Need("记录场合", _WARNING, _RECORDED, filled("place")),
    Need("开始记录时间", _WARNING, _RECORDED, filled("begin")),
    Need("结束记录时间", _WARNING, _RECORDED, filled("end")),
    Need("记录方式", _HINT, _RECORDED, filled("method")),
    Need("保存期限", _HINT, _RECORDED, filled("kept")),
    *(
        Need(key, _HINT, _RECORDED, filled(attribute), gaps_only=True)
        for key, attribute in (
            ("执法事项", "items"),
            ("执法时限", "time"),
            ("执法部门", "department"),
            ("记录人", "recorder"),
            ("记录过程", "course"),
            ("记录类别", "kind"),
        )
    ),
)

DISCRETION = (
    Need("依据", _WARNING, "行政处罚法第34条", filled("bases")),
    Need("文号", _HINT, "国办发〔2022〕27号", filled("number_of_document")),
    Need("施行日期", _HINT, "国办发〔2022〕27号", filled("in_force")),
)

FORMS = (Need("样式正文", _WARNING, _THREE, filled("text", "url"), called="样式正文或文件网址"),)

WINDOWS = (
    Need("职务", _WARNING, _THREE, filled("post")),
    Need("执法种类", _WARNING, _THREE, filled("kinds")),
)

DECISIONS = (
    Need("依据", _WARNING, _THREE, filled("bases")),
    Need("机关代码", _WARNING, _PUBLISHED_TWICE, filled("organ_code")),
    Need("数据来源单位", _HINT, _PUBLISHED_TWICE, filled("data_source")),
    Need("来源单位代码", _HINT, _PUBLISHED_TWICE, filled("data_source_code")),
)

RESULTS = (Need("检查方式", _HINT, "国发〔2019〕5号", filled("method")),)

FIGURES = tuple(
    Need(key, _WARNING, _THREE, filled(attribute), expected=f"写明“{key}”；没有的写 0")
    for key, attribute in (
        ("罚没金额", "fines"),
        ("检查次数", "inspections"),
        ("行政复议件数", "reviews"),
        ("行政诉讼件数", "lawsuits"),
    )
)
