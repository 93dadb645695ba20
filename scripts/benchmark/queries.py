"""What people type into a search box: the fixed questions that bench.py --search asks both programs.

Names, numbers and codes are patterned on the invented county (bureaus 01 to 04, which a small county has too);
the other questions fit the real data as well. Each group is a way of asking, not a topic.
"""

from __future__ import annotations

QUERIES: dict[str, tuple[str, ...]] = {
    "公文用词": (
        "行政处罚",
        "医疗救助",
        "现场检查",
        "生育津贴",
        "随机抽查",
        "裁量基准",
        "执法证件",
        "定点医疗机构 监督检查",
        "医疗保障基金使用监督管理条例",
        "行政处罚法第四十四条",
    ),
    "平常说法": (
        "罚款标准",
        "不服怎么办",
        "打官司",
        "封店",
        "黑名单",
        "举报有奖",
        "投诉电话",
        "执法记录仪",
        "办事指南",
    ),
    "整句的问题": (
        "被罚了不服找谁",
        "行政复议要在几天内提出",
        "检查的人要出示什么证件",
        "看病的钱什么时候到账",
        "罚款可以分期交吗",
        "药店刷医保卡买日用品会怎么处罚",
    ),
    "机关、人和办事的地方": (
        "示例县第01局",
        "第02局 电话",
        "第03局行政强制",
        "示例乙丑",
        "基金监管股",
        "第04局在哪里",
    ),
    "电话和编码": ("0999-5500201", "5500108", "12345", "09990010001", "3400-B-00500-999901", "cf-0002"),
    "拼音": ("xingzhengchufa", "yibao", "xzfy"),
    "笔误和繁体": ("行政初罚", "医疗报销生玉津贴", "行政復議", "随即抽查"),
}
"""The questions by group."""


def all_queries() -> list[str]:
    """Return all questions, group by group."""
    return [query for group in QUERIES.values() for query in group]
