"""A name into which conditions, materials or penalties have been stuffed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

LONGEST = 100
"""Characters; official names of items stay well below."""
_WHOLE_CELL = 300
"""From so many characters on, a printed name has swallowed other columns."""
_STUFFED = re.compile(
    r"(?:条件|材料|资料|证件|流程|程序|时限|依据|对象|标准|范围|地点|电话|说明|收费)[:：]"
    r"|需要?提供的?(?:材料|资料)|提交(?:以下|下列)|[一1][、.．](?!\d).{2,}[二2][、.．](?!\d)|[（(][一1][)）].{2,}[（(][二2][)）]|\n"
)
_CONSEQUENCE = re.compile(
    r"处?以?[\d.一二三四五六七八九十百千万]+(?:倍|元|万元)(?:以上|以下).{0,16}罚款|构成犯罪的|情节严重的[，,]"
)
_NOTED = re.compile(
    r"(?:条件|材料|资料|依据|程序|时限)[^，。；]{0,12}(?:印|写|列|放|混|并)[^，。；]{0,6}(?:名称|事项名)[^，。；]{0,4}(?:之内|之中|里|内|中)"
)


@rule(
    "name-length",
    name="名称过长",
    group=Group.IDENTITY,
    severity=Severity.WARNING,
    looks_at="事项、服务指南、随机抽查的名称，执法决定的“案件名称”",
    ground="权责清单分栏填写：名称、条件、材料、依据各有一栏（国办发〔2018〕118号要求公示信息规范）",
    mend="名称只写“对谁、什么行为、做什么”，条件、材料、处罚内容写进各自的栏目",
)
def name_length(case: Case) -> Iterator[Hit]:
    """Yield each name that is too long, or that holds what other fields are for."""
    for key, field in (
        ("items", "名称"),
        ("guides", "名称"),
        ("inspections", "检查事项"),
        ("decisions", "案件名称"),
    ):
        for subject in case.records(key):
            name = subject.record.name or ""
            if found := _fault(name):
                yield Hit(subject, (field,), found, f"名称不超过 {LONGEST} 字，只写事项")
            elif (note := subject.record.transcription) and (noted := _NOTED.search(note)):
                printed = len(name) + _moved(subject, noted[0])
                size = f"（约 {printed} 字）" if printed > _WHOLE_CELL else ""
                yield Hit(
                    subject,
                    ("转录说明",),
                    f"原件把其他内容写在名称里{size}：{around(note, noted.start(), 20)}",
                    "名称只写事项",
                    severity=None if size else Severity.HINT,
                )


def _moved(subject: Subject, note: str) -> int:
    """Return how many characters stand in the fields into which a printed name was parted."""
    fields = (
        field
        for word, field in (("条件", "条件"), ("材料", "申请材料"), ("资料", "申请材料"))
        if word in note
    )
    return sum(len(text) for field in dict.fromkeys(fields) for _, text in subject.texts_of(field))


def _fault(name: str) -> str:
    """Return what is wrong with a name; empty when nothing is."""
    if stuffed := _STUFFED.search(name):
        return f"名称里写了别的内容：{around(name, stuffed.start())}"
    if consequence := _CONSEQUENCE.search(name):
        return f"名称里写了怎样处理：{around(name, consequence.start())}（共 {len(name)} 字）"
    if len(name) > LONGEST:
        return f"名称有 {len(name)} 字：“{shorten(name)}”"
    return ""
