"""The forms that are one table, of what is published before and during enforcement (事前、事中公示)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gongshi.records.officer import OfficerState

from .form import COUNT, NUMBER, REMARK, OfficialForm, View, col, left_over, part_field
from .paper import Block, Column, Heading, Lines, Merge, Table
from .saying import joined, said

OFFICERS = OfficialForm(
    key="officers",
    slug="officers",
    name="行政执法人员清单",
    columns=(
        NUMBER,
        col("姓名", 18, "name", centred=True, always=True),
        col("工作单位", 38, "unit", centred=True, always=True),
        col("职务", 26, "post", centred=True),
        col("证件编号", 28, "certificate", centred=True, always=True),
        col("执法类型", 34, "kinds", centred=True),
        col("执法区域", 18, "area", centred=True),
        col("证件有效期", 36, "period", centred=True, always=True),
        col("发证机关", 28, "issuer", centred=True),
        col("状态", 12, "state", centred=True, idle=OfficerState.ACTIVE.value),
        REMARK,
    ),
    # Pictures are no text; a printed list has them pasted in where they are wanted.
    elsewhere=lambda _: frozenset({"photo", "qrcode"}),
)


def _plans(view: View) -> Iterator[Block]:
    """Yield the yearly plans of inspection."""
    plans = [
        plan for _, file in view.bureau.lists["inspections"].files for plan in getattr(file, "plans", ())
    ]
    if not plans:
        return
    columns = (
        Column("年度", 14, centred=True),
        Column("计划编号", 22, centred=True),
        Column("计划名称", 50),
        Column("抽查事项", 50, long=True),
        Column("对象范围", 36),
        Column("抽查比例", 18, centred=True),
        Column("时间", 28, centred=True),
        Column("联合部门", 36),
        Column("备注", 16, long=True),
    )
    covered = frozenset({"year", "number", "name", "inspections", "targets", "ratio", "time", "partners"})
    rows = [
        [
            str(plan.year),
            plan.number or "",
            plan.name,
            view.names("inspections", plan.inspections),
            plan.targets,
            plan.ratio,
            plan.time,
            joined(plan.partners),
            left_over(plan, covered),
        ]
        for plan in plans
    ]
    yield Heading("年度抽查计划", level=2)
    yield Table(columns, rows, name="年度抽查计划")


INSPECTIONS = OfficialForm(
    key="inspections",
    slug="inspections",
    name="随机抽查事项清单",
    columns=(
        NUMBER,
        col("检查事项", 34, "name", long=True, always=True),
        col("检查主体", 20, "subject", centred=True),
        col("检查依据", 34, "bases", long=True, always=True),
        col("检查内容", 60, "content", long=True, always=True),
        col("检查方式", 26, "methods"),
        col("检查对象", 28, "targets"),
        col("抽查比例", 14, "ratio", centred=True),
        col("抽查频次", 16, "frequency", centred=True),
        col("检查标准", 24, "criteria", long=True),
        col("年度频次上限", 16, "yearly_cap", centred=True),
        REMARK,
    ),
    after=_plans,
)

RECORDINGS = OfficialForm(
    key="recordings",
    slug="recordings",
    name="行政执法音像记录事项清单",
    columns=(
        NUMBER,
        col("执法类别", 10, "category", centred=True, merge=Merge.ALWAYS, always=True),
        col("执法事项", 24, "items", merge=Merge.WITHIN, long=True, always=True),
        col("记录事项", 16, "name", centred=True, always=True),
        col("记录场合", 16, "place", centred=True),
        col("执法时限", 10, "time", centred=True),
        col("执法部门", 15, "department", centred=True, merge=Merge.ALWAYS),
        col("记录人", 12, "recorder", centred=True),
        col("开始记录时间", 15, "begin", centred=True),
        col("记录过程", 30, "course", long=True, always=True),
        col("结束记录时间", 15, "end", centred=True),
        col("执法记录类别", 14, "kind", centred=True),
        col("记录方式", 14, "method", centred=True),
        col("保存期限", 14, "kept", centred=True),
        replace(REMARK, merge=Merge.ALWAYS),
    ),
)

REVIEWS = OfficialForm(
    key="legal-review",
    slug="legal-review",
    name="重大行政执法决定法制审核目录清单",
    columns=(
        NUMBER,
        col("执法类别", 15, "category", centred=True, merge=Merge.ALWAYS, always=True),
        col("审核项目", 20, "name", long=True, always=True),
        col("承办机构", 16, "unit", centred=True),
        col("审核条件", 24, "conditions", long=True),
        col("审核依据", 24, "bases", long=True, always=True),
        col("审核机构", 14, "reviewer", centred=True),
        col("提交的审核材料", 24, "materials", long=True),
        col("审核重点", 24, "focus", long=True),
        col("审核期限", 20, "limit", long=True),
        REMARK,
    ),
)


def _rights(view: View) -> Iterator[Block]:
    """Yield what the bureau says of the rights that people have."""
    for _, file in view.bureau.lists["remedies"].files:
        if rights := getattr(file, "rights", None):
            yield Lines(tuple(filter(None, [getattr(file, "rights_heading", None), rights])), small=True)


REMEDIES = OfficialForm(
    key="remedies",
    slug="remedies",
    name="行政执法救济渠道",
    columns=(
        COUNT,
        col("种类", 20, "kind", centred=True, merge=Merge.ALWAYS, always=True),
        col("原件名称", 24, "label", centred=True),
        col("机关", 40, "organ", centred=True, always=True),
        col("接收机构", 36, "receiver", centred=True),
        col("地址", 44, "address", long=True),
        col("电话", 28, "phones", centred=True),
        col("期限", 30, "term"),
        col("依据", 40, "bases", long=True),
        col("说明", 40, "text", long=True),
        col("网上办理", 36, "sites", long=True),
        REMARK,
    ),
    after=_rights,
)

DISCRETION = OfficialForm(
    key="discretion",
    slug="discretion",
    name="行政处罚裁量基准",
    columns=(
        replace(NUMBER, merge=Merge.ALWAYS),
        col("违法行为", 34, "act", long=True, always=True, merge=Merge.WITHIN),
        Column(
            "对应事项",
            28,
            lambda view, entry, _part: view.names("items", entry.record.items),
            ("items",),
            long=True,
            merge=Merge.WITHIN,
        ),
        col("处罚依据", 44, "bases", long=True, always=True, merge=Merge.WITHIN),
        Column("档次", 14, part_field("level"), ("bands",), centred=True, always=True),
        Column("情形", 44, part_field("circumstances"), long=True, always=True),
        Column("幅度", 44, part_field("consequence"), long=True, always=True),
        col("文号", 24, "number_of_document", centred=True, merge=Merge.ALWAYS),
        col("施行日期", 22, "in_force", centred=True, merge=Merge.ALWAYS),
        replace(REMARK, merge=Merge.WITHIN),
    ),
    parts="bands",
)

DOCUMENTS = OfficialForm(
    key="documents",
    slug="documents",
    name="文件目录",
    columns=(
        COUNT,
        col("标题", 60, "title", long=True, always=True),
        col("文号", 36, "number", centred=True, always=True),
        col("种类", 18, "kind", centred=True),
        col("发布机构", 32, "issuer", centred=True),
        col("成文日期", 24, "day", centred=True),
        col("公开日期", 24, "published", centred=True),
        col("施行日期", 24, "in_force", centred=True),
        col("失效日期", 24, "ends", centred=True),
        col("有效性", 14, "state", centred=True),
        col("索引号", 30, "index_number", centred=True),
        col("栏目", 30, "heading", merge=Merge.ALWAYS),
        col("网址", 30, "url", long=True),
        REMARK,
    ),
    # A directory names documents; their words stand in the documents themselves.
    elsewhere=lambda _: frozenset({"addressee", "text", "text_file", "annexes", "signature"}),
)


def _windows(view: View) -> Iterator[Block]:
    """Yield who serves at which window."""
    windows = [each for _, file in view.bureau.lists["forms"].files for each in getattr(file, "windows", ())]
    if windows:
        columns = (
            Column("序号", 9, centred=True),
            Column("姓名", 20, centred=True),
            Column("职务", 24, centred=True),
            Column("窗口", 50),
            Column("执法种类", 28, centred=True),
            Column("服务事项", 50, long=True),
            Column("电话", 28, centred=True),
            Column("服务时间", 40),
            Column("备注", 16, long=True),
        )
        names = ("name", "post", "window", "kinds", "services", "phone", "hours")
        rows = [
            [str(position), *(said(getattr(each, name)) for name in names), left_over(each, frozenset(names))]
            for position, each in enumerate(windows, start=1)
        ]
        yield Heading("窗口岗位", level=2)
        yield Table(columns, rows, name="窗口岗位")


FORMS = OfficialForm(
    key="forms",
    slug="forms",
    name="行政执法文书样式",
    columns=(
        NUMBER,
        col("文书名称", 44, "name", always=True),
        col("适用环节", 24, "step", centred=True),
        col("告知内容", 60, "rights", long=True),
        col("样式正文", 80, "text", long=True),
        REMARK,
    ),
    # The file is for the screen; the form itself is what is printed.
    elsewhere=lambda _: frozenset({"url"}),
    after=_windows,
)
