"""Decisions and results as clerks write them, whole but for what a test changes."""

from __future__ import annotations

import yaml

PENALTY: dict[str, object] = {
    "编号": "2026-001",
    "种类": "行政处罚",
    "文号": "示医保罚决〔2026〕1号",
    "相对人名称": "示例县某大药房",
    "相对人类别": "个体工商户",
    "决定日期": "2026-03-02",
    "公开日期": "2026-03-06",
    "决定有效期": "2026-06-02",
    "公示截止期": "2026-12-31",
    "决定机关": "示例县医疗保障局",
    "结论": "罚款 1.2 万元",
    "违法行为类型": "串换药品",
    "违法事实": "2025年12月将保健品串换为药品结算。",
    "依据": [{"法规": "医疗保障基金使用监督管理条例", "条款": "第三十八条"}],
    "处罚类别": ["罚款"],
    "处罚内容": "处罚款人民币壹万贰仟元整。",
    "罚款金额": "1.2",
}
PERSON = {
    "相对人名称": "张某某",
    "相对人类别": "自然人",
    "违法行为类型": "冒名就医",
    "违法事实": "持他人医疗保障凭证就医。",
}
RESULT: dict[str, object] = {
    "编号": "jg-01",
    "检查对象": "示例县某大药房",
    "检查机关": "示例县医疗保障局",
    "检查日期": "2026-05-10",
    "公开日期": "2026-05-25",
    "结果": "未发现问题",
}


def decisions(*changes: dict[str, object]) -> dict[str, str]:
    """Return the file of decisions with a penalty for each set of changes; None leaves a field out."""
    rows = [
        _with(PENALTY, {"编号": f"2026-{number:03}", **change})
        for number, change in enumerate(changes, start=1)
    ]
    return {"执法决定/2026.yml": _file(rows)}


def results(*changes: dict[str, object]) -> dict[str, str]:
    """Return the file of inspection results with one for each set of changes."""
    rows = [
        _with(RESULT, {"编号": f"jg-{number:02}", **change}) for number, change in enumerate(changes, start=1)
    ]
    return {"抽查结果.yml": _file(rows)}


def _with(base: dict[str, object], changes: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in {**base, **changes}.items() if value is not None}


def _file(rows: list[dict[str, object]]) -> str:
    return yaml.safe_dump({"清单": rows}, allow_unicode=True, sort_keys=False, width=1000)
