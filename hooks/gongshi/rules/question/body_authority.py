"""Who acts: a centre or an agency in the place of the bureau, or an organ that is not the bureau at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .coercion_kind import EXECUTION, MEASURE

_BODY = re.compile(
    r"(?:中心|经办机构|事务所|管理所|服务所|监督所|监测站|服务站|管理站|大队|支队|执法队|协会|学会|公司|研究院)$"
)
_EX_OFFICIO = frozenset({Category.PENALTY, Category.COERCION, Category.INSPECTION, Category.LEVY})
_ORGAN = re.compile(
    r"^(?:各|所属|下属|下级|辖区|乡镇|街道).{0,8}(?:局|政府|委员会|办事处|机构|部门|中心|站|所)$|(?:局|政府|委员会|办事处)$"
)
_NOTE = re.compile(r"[（(][^（）()]*[）)]")


@rule(
    "body-authority",
    name="实施部门是授权还是委托",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="处罚、强制、检查、征收事项和指南里，列为承办机构、实施部门的中心、经办机构、执法队等单位",
    ground="行政处罚法第17条至第21条：执法由行政机关、法律法规授权的组织或者依法受委托的组织实施",
    mend="查明依据：授权的写明授权的法律法规；委托的签订并公布委托书；以本机关名义办理的，写本机关的执法股室",
)
def body_authority(case: Case) -> Iterator[Hit]:
    """Yield each centre, agency or team that is said to punish, coerce, inspect or levy."""
    entrusted = {each.name for each in case.bureau.profile.entrusted}
    for subject, way, name, category in _units(case):
        if category not in _EX_OFFICIO or not _BODY.search(_NOTE.sub("", name)):
            continue
        published = any(name.endswith(each) or each.endswith(name) for each in entrusted)
        if category is Category.COERCION and _is_execution(subject):
            yield Hit(
                subject,
                way,
                f"“{name}”列为行政强制执行的实施部门",
                "请核对：有没有法律授权由它执行？没有的，由作出决定的机关申请人民法院执行",
                ground="行政强制法第13条：行政强制执行由法律设定",
            )
        elif category is Category.COERCION:
            yield Hit(
                subject,
                way,
                f"“{name}”列为{category}的实施部门",
                "请核对：有没有法律、行政法规授权？行政强制措施权不得委托",
                ground="行政强制法第17条：行政强制措施权不得委托；法律、行政法规授权的组织除外（第70条）",
            )
        elif not published:
            yield Hit(
                subject,
                way,
                f"“{name}”列为{category}的实施部门",
                "请核对：是法律法规授权，还是受委托，或者以本机关的名义办理？",
                ground=_ground(case, category),
            )


def _is_execution(subject: Subject) -> bool:
    """Return whether an act of coercion is an execution, by its name and what it extends to."""
    texts = [subject.title, *(text for _, text in subject.texts_of("适用范围"))]
    return any(EXECUTION.search(text) for text in texts) and not any(MEASURE.search(text) for text in texts)


def _ground(case: Case, category: Category) -> str:
    """Return the article on entrusting others with acts of a category; the rule's own for penalties."""
    if category is not Category.INSPECTION:
        return ""
    if "医疗保障" in case.bureau.name:
        return "医疗保障基金使用监督管理条例第28条：可以依法委托符合法定条件的组织开展行政执法工作"
    return "行政处罚法第20条：委托要依照法律、法规、规章，用委托书写明事项、权限和期限，并向社会公布"


@rule(
    "outside-unit",
    name="承办机构不是本机关的机构",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项的承办机构、指南的实施部门里，写着别的机关、下级机关的",
    ground="谁执法谁公示（国办发〔2018〕118号）；行政诉讼法第26条：作出行政行为的机关是被告",
    mend="由别的机关行使的职权，由那个机关公示；本机关的职权，写本机关的承办股室",
)
def outside_unit(case: Case) -> Iterator[Hit]:
    """Yield each organ that is named as a unit of the bureau."""
    for subject, way, name, _ in _units(case):
        bare = _NOTE.sub("", name).strip()
        if (
            _ORGAN.search(bare)
            and not case.bureau.name.endswith(bare)
            and bare != case.bureau.profile.short_name
        ):
            shown = name.replace("(", "（").replace(")", "）")
            yield Hit(
                subject,
                way,
                f"承办机构写作“{shown}”",
                "请核对：这是谁的职权，以谁的名义作出，谁当被申请人、被告？",
            )


@lru_cache(maxsize=1 << 14)
def _outside(name: str) -> str:
    """Return an organ's name without notes; empty for offices and bodies."""
    bare = _NOTE.sub("", name).strip()
    return bare if _ORGAN.search(bare) else ""


def _units(case: Case) -> Iterator[tuple[Subject, Way, str, Category]]:
    """Yield every unit of items and guides with its place and the category of its matter."""
    for item in case.records("items"):
        for position, unit in enumerate(item.record.units):
            yield item, ("承办机构", position), unit.name, item.record.category
    for guide in case.records("guides"):
        for position, name in enumerate(guide.record.units):
            yield guide, ("实施部门", position), name, guide.record.category
