"""A certificate number that is not written as the province writes them, or is unlike its colleagues'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule


@rule(
    "cert-number",
    name="执法证件编号",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="人员.yml 的“证件编号”",
    ground="行政执法证件编号规则（regions.yml 的“省份”）；国家统一的行政执法证件 2020 年起换发",
    mend="对照执法证件核对编号",
)
def cert_number(case: Case) -> Iterator[Hit]:
    """Yield each number of another length, of another province, or with another organ's beginning."""
    form = case.site.provinces.certificates(case.bureau.profile.region)
    if form is None:
        return
    officers = case.records("officers")
    numbers = [officer.record.certificate for officer in officers]
    right = [number for number in numbers if len(number) == form.digits and number.isdecimal()]
    unsure = not right and len(numbers) > 1 and form.start is None
    heads = Counter(number[: form.alike] for number in right)
    usual, often = heads.most_common(1)[0] if heads else ("", 0)
    for officer, number in zip(officers, numbers, strict=True):
        if not (len(number) == form.digits and number.isdecimal()):
            what = f"是 {len(number)} 位" if number.isdecimal() else "含有数字以外的字符"
            yield Hit(
                officer,
                ("证件编号",),
                f"证件编号“{number}”{what}",
                f"{form.digits} 位数字",
                severity=Severity.HINT if unsure else None,
            )
        elif form.start and not number.startswith(form.start):
            yield Hit(
                officer,
                ("证件编号",),
                f"证件编号“{number}”开头不是本省的“{form.start}”",
                f"以 {form.start} 开头的 {form.digits} 位数字",
                severity=Severity.WARNING if usual.startswith(form.start) else Severity.HINT,
            )
        elif form.alike and often >= 2 and often * 2 > len(right) and number[: form.alike] != usual:
            yield Hit(
                officer,
                ("证件编号",),
                f"证件编号“{number}”的前 {form.alike} 位和本机关其他人的“{usual}”不同",
                f"同一机关的证件编号前 {form.alike} 位相同",
                severity=Severity.WARNING,
            )
