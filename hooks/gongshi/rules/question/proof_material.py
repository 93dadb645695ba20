"""Papers asked of citizens: proofs and statements of others, copies, the card of one bank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.source.problem import Way

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_ISSUER = "村|社区|居委|居民|乡|镇|街道|单位|学校|派出所|物业|医疗机构|工会|户籍"
_PROOF = re.compile(
    rf"(?:{_ISSUER})[^，。；、]{{0,14}}(?:证明|情况说明|盖章)"
    r"|(?:收入|居住|贫困|困难|无[^，。；、]{0,8}|亲属|关系|婚姻|家庭|在读|在职|死亡|遗失)[^，。；、]{0,10}证明|情况说明|承诺书"
)
_MEDICAL = re.compile(r"(?:诊断|疾病|出院|出生医学|死亡医学)证明书?|身份证明|证明材料")
_COPY = re.compile("复印件|复印[^，。；、]{0,6}(?:证件|凭证)")
_BANK = re.compile(
    r"(?:邮政(?:储蓄)?(?:银行)?|邮储(?:银行)?|农业银行|农行|工商银行|工行|建设银行|建行|农商行|农村商业银行|农信社|信用社|农村信用社"
    r"|中国银行|交通银行|招商银行)[^，。；、]{0,6}(?:卡|存折|账户|帐户|账号)"
)
_OTHER_BANK = re.compile("任[一意何]|任选|或者?其他|等银行|各银行|均可|不限")


@rule(
    "proof-material",
    name="要交的证明、复印件有没有依据",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项和指南的申请材料",
    ground="社会保险经办条例第31条、社会救助法第62条第2款：要求交别的证明材料，要有法律、法规或者国务院决定作依据",
    mend="写明要求提供的依据；没有依据的，或者能由部门间核验的，从材料里删去",
)
def proof_material(case: Case) -> Iterator[Hit]:
    """Yield each proof or statement that someone else has to issue, and each copy, among the papers asked for."""
    for subject, way, text in _papers(case):
        proof = _PROOF.search(_MEDICAL.sub("", text))
        if proof:
            found = f"材料里有“{shorten(text)}”"
            yield Hit(subject, way, found, "请核对：要求提供这份证明、说明的依据是什么，能不能由部门间核验？")
        if _COPY.search(text):
            yield Hit(
                subject,
                way,
                "材料要交复印件",
                "请核对：能不能核验原件或者电子证照，不再收复印件？",
                "能当场核验或者共享取得的，删去复印件的要求",
            )


@rule(
    "single-bank",
    name="只收一家银行的卡",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项和指南的条件、申请材料、结果送达",
    ground="反垄断法关于滥用行政权力的规定：行政机关不得限定群众使用指定经营者的服务",
    mend="改为“本人的社会保障卡或者银行卡”；确有协议安排的，写明依据并给出别的领取方式",
)
def single_bank(case: Case) -> Iterator[Hit]:
    """Yield each demand for a card or passbook of one bank."""
    for key in ("items", "guides"):
        for subject in case.records(key):
            for field in ("条件", "申请材料", "受理条件", "结果送达"):
                for way, text in subject.texts_of(field):
                    if (match := _BANK.search(text)) and not _OTHER_BANK.search(text):
                        found = f"要求“{match.group()}”"
                        yield Hit(subject, way, found, "请核对：为什么只能用这一家银行，依据是什么？")


def _papers(case: Case) -> Iterator[tuple[Subject, Way, str]]:
    for key in ("items", "guides"):
        for subject in case.records(key):
            for way, text in subject.texts_of("申请材料"):
                if "列项" in way:
                    yield subject, way, text
