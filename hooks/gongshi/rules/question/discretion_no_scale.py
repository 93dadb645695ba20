"""A scale of discretion that cites a rule and gives no scale."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule


@rule(
    "discretion-no-scale",
    name="裁量基准没有分档",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="裁量基准.yml：只写了执行标准，没有各档情形和幅度的",
    ground="行政处罚法第34条：行政机关可以依法制定裁量基准，裁量基准应当向社会公布",
    mend="公布所执行的裁量基准的具体档次、情形和幅度，或者给出它的全文",
)
def discretion_no_scale(case: Case) -> Iterator[Hit]:
    """Yield each file of discretion that names what is applied but has no bands."""
    for holder in case.holders["discretion"]:
        file = holder.record
        if file.standards and not file.records:
            laws = shorten("、".join(f"《{each.law}》" for each in file.standards if each.law), 60)
            yield Hit(
                holder,
                ("执行标准",),
                f"裁量基准只写了执行{laws}，没有分档和幅度",
                "请核对：它是管理裁量权的规定还是裁量基准，各档的情形和幅度在哪里公布？",
            )
