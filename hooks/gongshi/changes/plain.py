"""Which columns there are, and which of them hold something short and plain, so that also what they said before may be told in public.

What is missing here is prose, names people, or has parts: a text that was corrected may have been corrected because
of what stood in it. A new column of a model is of that kind until it is entered here.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from gongshi.records import LISTS, PROFILE

LONGEST = 40
"""Characters of the longest value that counts as short."""
PLAIN = frozenset(
    """
    编号 序号 名称 简称 文号 类别 种类 性质 状态 年度 数值 单位 起算 档次 用途 机构 机关 栏目 环节 地点
    更新日期 有效期起 有效期止 成立日期 成文日期 公布日期 施行日期 失效日期 公开日期
    行政区划 领域 主体性质 统一社会信用代码 地址 邮编 办公时间 网址 传真 邮箱 电话 公务手机 执法机构 文件夹
    项目编码 公布类别 执法主体 实施部门 事项编码 事项类别 法定时限 承诺时限 办理时限 办公地点
    职务 工作单位 证件编号 执法类型 执法区域 证件有效期 发证机关 窗口 执法种类 服务时间
    法规 条款 接收机构 发布机构 有效性 索引号 适用环节 文件网址 委托书网址
    检查主体 检查方式 抽查比例 抽查频次 年度频次上限 计划编号 计划名称 时间 联合部门
    执法类别 审核机构 审核期限 执法时限 执法部门 记录类别 记录方式 保存期限
    件数 撤销件数 金额 罚没金额 追回金额 检查次数 行政复议件数 行政诉讼件数
    """.split()  # noqa: SIM905 - a table of words reads better than a list of texts
)


def is_plain(column: str, value: str) -> bool:
    """Return whether a value of a column is short, and the column one of plain values."""
    return column in PLAIN and len(value) <= LONGEST


def is_column(name: str) -> bool:
    """Return whether some public list has a column of this name, at any depth."""
    return name in _columns()


@cache
def _columns() -> frozenset[str]:
    names: set[str] = set()
    seen: set[Any] = set()
    left: list[Any] = [kind.model for kind in (PROFILE, *LISTS)]
    while left:
        each = left.pop()
        if each in seen:
            continue
        seen.add(each)
        left += get_args(each)
        if isinstance(each, type) and issubclass(each, BaseModel):
            names.update(str(info.alias) for info in each.model_fields.values())
            left += (info.annotation for info in each.model_fields.values())
    return frozenset(names)
