"""What somebody suffers from, and the numbers under which hospitals and the insurance know him."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .persons import PERSON, names_in, told_elsewhere, told_of_parties

_NAMED = (
    "高血压|糖尿病|冠心病|心脏病|白血病|精神病|精神分裂症?|抑郁症?|焦虑症|癫痫|乙肝|丙肝|肝炎|肺炎|肺结核|结核病|艾滋病|梅毒|淋病|性病|"
    "尿毒症|肾衰竭?|肾功能不全|肾病|透析|脑梗死?|脑卒中|中风|脑出血|脑瘫|心梗|心肌梗死|心力衰竭|心衰|血友病|红斑狼疮|类风湿|痛风|帕金森|"
    "阿尔茨海默|痴呆|自闭症|智力障碍|残疾|阑尾炎|胃溃疡|胆结石|肾结石|白内障|骨折|椎间盘突出|恶性肿瘤|肿瘤|癌症?|流产|怀孕|妊娠|不孕|传染病|新冠"
)
_DISEASE = (
    rf"(?:{_NAMED}|[\u4e00-\u9fff]{{1,6}}(?:病|癌|炎|肿瘤|瘤|综合征|衰竭|结石|梗死|硬化|溃疡|囊肿|骨折))"
)
_NO_DISEASE = re.compile(
    r"(?:看|就|诊|治|生|住院治|同|疾|毛|患|得|有|无|疑|急|某|何|种|类|门诊慢特|慢特|慢性|特殊|大|重|伤|因)病$"
)
"""What ends like a disease and is none, or names none."""
_SUFFERS = re.compile(
    rf"(?:诊断(?:结果)?(?:为|是|：|:)|确诊(?:为|患)?|被诊为|初诊为|患有|身患|罹患|所患|因患|查出(?:患)?|病情(?:为|是|：|:)|(?<![隐后祸医忧])患(?!者)|因)\s*[“\"]?(?P<disease>{_DISEASE})"
)
_NUMBER = re.compile(
    r"(?:病历|病案|住院|门诊|就诊|就诊卡|诊疗卡|医保卡|社保卡|社会保障卡|参保|个人)(?:编?号码?|流水号|卡号)\s*(?:为|是|：|:)?\s*(?P<number>[A-Za-z]{0,3}\d{4,})"
)
_NOT_OF_A_PERSON = re.compile(r"(?:参保单位|单位参保|经办)$")


@rule(
    "health",
    name="个人健康信息",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="执法决定、抽查结果和正文里的病情、诊断、病历号、参保号",
    ground="个人信息保护法第28条；基本医疗卫生与健康促进法第92条；行政处罚法第50条",
    mend="请删去病情和号码，只写违法行为",
)
def health(case: Case) -> Iterator[Hit]:
    """Yield what is told of somebody's health."""
    for told in (*told_of_parties(case), *told_elsewhere(case)):
        if number := _number(told.text):
            yield Hit(told.subject, told.way, f"疑似个人就诊、参保号码“{number}”，不得公开", "不写号码")
        if disease := _illness(told.text, named_only=not told.natural):
            yield Hit(told.subject, told.way, f"疑似个人病情“{disease}”，不得公开", "不写病情")


def _illness(text: str, *, named_only: bool) -> str | None:
    """Return somebody's disease; of a business's decision only where a person is named in full beside it."""
    for found in _SUFFERS.finditer(text):
        disease = found["disease"]
        if found[0].startswith("因") and not re.fullmatch(_NAMED, disease):
            continue
        if _NO_DISEASE.search(disease):
            continue
        if not named_only or _someone(text, found.start()):
            return disease
    return None


def _someone(text: str, at: int) -> bool:
    """Return whether the sentence around a place names a person in full."""
    start = max(text.rfind(sign, 0, at) for sign in "。；\n") + 1
    end = min((end for sign in "。；\n" if (end := text.find(sign, at)) >= 0), default=len(text))
    sentence = text[start:end]
    return any(names_in(sentence)) or bool(
        re.search(rf"{PERSON}[\u4e00-\u9fff]{{2,3}}（\d{{1,3}}岁", sentence)
    )


def _number(text: str) -> str | None:
    for found in _NUMBER.finditer(text):
        if not _NOT_OF_A_PERSON.search(text, 0, found.start()):
            number = found["number"]
            return f"{number[:2]}…{number[-2:]}"
    return None
