"""A unified social credit code (GB 32100) with a wrong check digit, or that cannot be its owner's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.bureau import Nature
from gongshi.records.decision import PartyKind

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {sign: value for value, sign in enumerate(_SIGNS)}
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
"""GB 32100-2015: 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28."""
_IN_TEXT = re.compile(r"信用代码[^0-9A-Za-z\x1f]{0,6}([0-9A-Za-z]{15,20})(?![0-9A-Za-z])")
_ORGANISATIONS = {"91": "企业", "92": "个体工商户", "93": "农民专业合作社"}


def is_credit_code(code: str) -> bool:
    """Return whether 18 signs are of the alphabet of GB 32100 and the last is their check digit."""
    if len(code) != 18 or not set(code) <= _VALUE.keys():
        return False
    total = sum(_VALUE[sign] * weight for sign, weight in zip(code, _WEIGHTS, strict=False))
    return _SIGNS[-total % 31] == code[17]


@rule(
    "credit-code",
    name="统一社会信用代码",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="主体.yml 的“统一社会信用代码”，执法决定的“相对人代码”“机关代码”“来源单位代码”，文字里的信用代码",
    ground="GB 32100-2015《法人和其他组织统一社会信用代码编码规则》",
    mend="对照登记证书核对代码",
)
def credit_code(case: Case) -> Iterator[Hit]:
    """Yield each code that fails its check digit, and each that its owner cannot have."""
    yield from _own(case)
    yield from _decisions(case)
    yield from _texts(case)


_CHECK = "末位是校验码，由前 17 位算出"


def _own(case: Case) -> Iterator[Hit]:
    profile = case.bureau.profile
    code = profile.credit_code
    if code is None:
        return
    way = ("统一社会信用代码",)
    if not is_credit_code(code):
        yield Hit(case.profile, way, f"代码“{code}”的校验码不对", _CHECK)
        return
    if profile.nature in {None, Nature.ORGAN} and not code.startswith("11"):
        yield Hit(
            case.profile,
            way,
            f"代码“{code}”以“{code[:2]}”开头，不是机关的代码",
            "机关的代码以 11 开头",
            severity=Severity.WARNING,
        )
    if code[2:8] != profile.region:
        near = code[2:6] == profile.region[:4]
        yield Hit(
            case.profile,
            way,
            f"代码的第 3 至 8 位是“{code[2:8]}”",
            f"登记地的行政区划代码，通常是 {profile.region}",
            severity=Severity.HINT if near else Severity.WARNING,
        )


def _decisions(case: Case) -> Iterator[Hit]:
    own = case.bureau.profile.credit_code
    for decision in case.records("decisions"):
        record = decision.record
        for name, code in (
            ("相对人代码", record.party_code),
            ("机关代码", record.organ_code),
            ("来源单位代码", record.data_source_code),
        ):
            if code and not is_credit_code(code):
                yield Hit(decision, (name,), f"代码“{code}”的校验码不对", _CHECK)
        for name, organ, code in (
            ("机关代码", record.organ, record.organ_code),
            ("来源单位代码", record.data_source, record.data_source_code),
        ):
            if own and code and organ == case.bureau.name and code != own:
                found = f"“{name}”写作“{code}”，主体.yml 里本机关的代码是“{own}”"
                yield Hit(decision, (name,), found, "同一机关只有一个代码")
        kind = _ORGANISATIONS.get((record.party_code or "")[:2])
        if kind and (record.party_kind is PartyKind.TRADER) != (kind == "个体工商户"):
            yield Hit(
                decision,
                ("相对人代码",),
                f"相对人类别是{record.party_kind}，代码以“{record.party_code[:2]}”开头",
                f"“{record.party_code[:2]}”开头的是{kind}的代码",
                "核对相对人类别和代码，改正写错的一个",
                severity=Severity.WARNING,
            )


def _texts(case: Case) -> Iterator[Hit]:
    for found in case.sweep.find(_IN_TEXT):
        code = found.match[1].upper()
        if not is_credit_code(code):
            what = f"有 {len(code)} 位" if len(code) != 18 else "的校验码不对"
            for place in found.wording.places:
                yield Hit(place.subject, place.way, f"代码“{code}”{what}", f"18 位，{_CHECK}")
