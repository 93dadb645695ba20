"""A heading of the original table that was taken for the value of a cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from gongshi.source.problem import Way

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_HEADING_WORDS = (
    "序号 编号 项目编号 项目编码 职权编码 事项编码 权力编码 基本编码 实施编码 项目名称 事项名称 职权名称 权力名称 执法事项 执法事项名称 检查事项 "
    "抽查事项 抽查事项名称 审核项目 记录事项 违法行为 指南名称 文书名称 执法类别 职权类别 权力类别 权力类型 事项类别 事项类型 执法类型 记录类别 "
    "执法主体 实施主体 检查主体 行使主体 承办机构 承办单位 责任科室 责任股室 实施部门 执法部门 实施机构 审核机构 执法依据 法律依据 实施依据 设定依据 "
    "检查依据 处罚依据 审核依据 法律 行政法规 地方性法规 地方法规 规章 部门规章 部委规章 政府规章 地方政府规章 规范性文件 三定方案 法律法规 法律名称 "
    "实施对象 适用对象 检查对象 抽查对象 行政相对人 办理时限 法定时限 承诺时限 执法时限 收费依据 收费标准 收费依据和标准 收费依据及标准 备注 "
    "检查内容 抽查内容 检查方式 抽查方式 抽查比例 抽查频次 检查频次 检查标准 审核条件 审核材料 提交材料 提交的审核材料 审核重点 审核期限 "
    "姓名 性别 工作单位 所在单位 单位名称 职务 职级 证件编号 执法证号 执法证件编号 证件号码 执法区域 证件有效期 有效期 发证机关 "
    "记录场合 记录人 开始记录时间 记录过程 结束记录时间 记录方式 保存期限 责任事项 追责情形 违法责任 岗位责任 岗位职责 责任事项依据 "
    "适用范围 受理条件 申请材料 办理流程 结果送达 救济途径 咨询方式 监督投诉 监督投诉渠道 结果查询 办公地点 办公时间 联系电话 联系方式 监督电话 服务电话 "
    "违法情形 裁量幅度 处罚幅度 裁量基准 裁量标准 裁量等级 案件名称 处罚结果 决定日期 填表说明 填报说明 填报单位 填表人 制表人 合计 小计 总计 续表"
)
_HEADINGS = frozenset(_HEADING_WORDS.split())
_LEFTOVER = re.compile(
    r"^[（(]?(?:附件|附表|附录|表|图)\s*[\d一二三四五六七八九十]{1,3}[）)]?[：:]?$|^第?\s*\d{1,3}\s*页$|^共\s*\d+\s*页$|^-\s*\d+\s*-$|^[（(]续[）)]$"
)
_DRESS = re.compile(r"^[\s（(【\[]+|[\s：:）)】\]。、]+$|\s+|(?<=.)栏$")
_FREE_FIELDS = (
    "来源 类别 公布类别 事项类别 种类 执法种类 性质 用途 环节 分组 栏目 所列栏目 责任事项栏目 设立依据栏目 权利栏目 原件名称 附件 领域 单位 档次 状态 "
    "有效性 记录类别 处罚类别 许可类别 编号 标题 适用环节 公示网址 计划编号 暂无"
)
_FREE = frozenset(_FREE_FIELDS.split())
"""Fields whose values are names of kinds, columns or parts, and so may well be such a word."""
_LEVELS_WORDS = """
法律 规章 行政法规 地方性法规 规范性文件 法律法规 三定方案 部门规章
地方政府规章
"""
_LEVELS = frozenset(_LEVELS_WORDS.split())
"""Levels of law, which are an answer in other fields than these."""
_NO_LEVELS = frozenset({"原文", "法规", "条款", "名称", "检查事项"})
_OWN_NAMES = ("事项名称", "项目名称", "职权名称", "权力名称", "检查事项", "审核项目", "名称")


@rule(
    "header-word-in-cell",
    name="表头混进内容",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各清单各栏的值",
    ground="栏目名称不是内容；多半是表格转换、粘贴时错了行或错了列",
    mend="对照原件：这一格应有内容的补上，没有内容的删去这一项",
)
def header_word_in_cell(case: Case) -> Iterator[Hit]:
    """Yield each value that is a heading, a row of headings once; and values that begin with their own heading."""
    rows: dict[int, tuple[Subject, list[tuple[Way, str]]]] = {}
    for wording, word in case.sweep.judged(_heading):
        text = wording.text
        for place in wording.places:
            is_name_of_chart = place.subject.list == "flows" and place.way[-1] == "名称"
            if not (_is_free(place.way, word) or is_name_of_chart or isinstance(place.subject.written, str)):
                rows.setdefault(id(place.subject), (place.subject, []))[1].append((place.way, text.strip()))
    for subject, cells in rows.values():
        yield from _row(subject, cells)
    yield from _labelled(case)
    for wording, word in case.sweep.judged(_begins_with):
        for place in wording.places:
            if word not in place.way:
                yield Hit(
                    place.subject,
                    place.way,
                    f"以另一栏的名称“{word}”开头：“{shorten(wording.text, 20)}”",
                    "这一栏的内容",
                    f"是“{word}”的内容移到那一栏；不是的，补上“{word}”后面的字或者删去",
                    severity=Severity.HINT,
                )


_LONGEST = 14
"""No heading is longer, its brackets included."""
_WHOLE_ROW = 3
"""From so many headings on, all of the record is a row of headings."""


def _heading(text: str) -> str:
    """Return the heading that a value is, bare; nothing when it is none."""
    if len(text) > _LONGEST:
        return ""
    word = _DRESS.sub("", text)
    return word if word in _HEADINGS or _LEFTOVER.match(text.strip()) else ""


def _is_free(way: Way, word: str) -> bool:
    last = next((part for part in reversed(way) if isinstance(part, str)), "")
    if "图" in way or not _FREE.isdisjoint(way):
        return True
    return word in _LEVELS and last not in _NO_LEVELS


def _row(subject: Subject, cells: list[tuple[Way, str]]) -> Iterator[Hit]:
    """Yield the cells of one record that hold headings, as one when the record is a row of headings."""
    by_value: dict[str, list[Way]] = defaultdict(list)
    for way, value in cells:
        by_value[value].append(way)
    same = [way for way, value in cells if way[-1] == value]
    if len(same) >= _WHOLE_ROW and subject.entry is not None:
        words = "、".join(f"“{way[-1]}”" for way in same[:3])
        yield Hit(subject, (), f"这一条是表头：各栏写的是{words}等栏目名称", "一条一项内容", "删去这一条")
        return
    by_field: dict[object, list[str]] = defaultdict(list)
    for value, ways in by_value.items():
        by_field[ways[0][0]].append(value)
    for field, values in by_field.items():
        ways = [way for value in values for way in by_value[value]]
        if len(values) > 1:
            found = f"“{field}”有{len(ways)}格写的是{'、'.join(f'“{value}”' for value in values)}，是栏目或附件的名称，不是内容"
        else:
            found = f"这一格写的是“{values[0]}”，是栏目或附件的名称，不是内容"
        for way in ways:
            yield Hit(subject, way, found, "这一栏的内容")


def _labelled(case: Case) -> Iterator[Hit]:
    """Yield the names that still have the word of their column before them: 事项名称：对……的处罚."""
    for wording, at in case.sweep.judged(_label):
        label = wording.text[:at].strip()
        for place in wording.places:
            last = next((part for part in reversed(place.way) if isinstance(part, str)), "")
            if label == last or (last in _TITLES and label in _OWN_NAMES):
                yield Hit(
                    place.subject,
                    place.way,
                    f"开头带着栏目名称“{label}”",
                    "只写内容，不写栏目名称",
                    f"删去“{wording.text[: at + 1].strip()}”",
                    severity=Severity.HINT,
                )


def _label(text: str) -> int:
    """Return where the heading ends with which a text begins; 0 when it begins with none."""
    at = max(text.find("：", 2, _LONGEST), text.find(":", 2, _LONGEST))
    return at if at > 0 and text[:at].strip() in _HEADINGS else 0


_OTHER_FIELD = re.compile(
    r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]\s*)?"
    r"((?:受理|办理|法定|承诺|办结)时限|(?:受理|办理|申请)条件|收费标准|收费依据)(?=\d|当年|本年|次年|凡|每|参保|患者)"
)
"""A field's name with a sentence right after it, as if no sign had been lost between them."""


def _begins_with(text: str) -> str:
    found = _OTHER_FIELD.match(text)
    return found[1] if found else ""


_TITLES = frozenset({"名称", "检查事项", "审核项目", "违法行为"})
