"""A name that says another category than the record is filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from .category_names import categories_in
from .near_duplicate import groups_of_one_name

_ENDS: tuple[tuple[Category, re.Pattern[str]], ...] = tuple(
    (category, re.compile(f"(?:{words})$"))
    for category, words in (
        (
            Category.COERCION,
            "查封|扣押|封存|冻结|划拨|强制执行|强制拆除|强制措施|行政强制|代履行|滞纳金|加处罚款|登记保存",
        ),
        (Category.PENALTY, "处罚|罚款"),
        (Category.INSPECTION, "(?<!年度)检查|稽核|抽查|巡查|稽查|督查"),
        (Category.REWARD, "奖励|表彰"),
        (Category.LICENCE, "行政许可|许可"),
        (Category.RULING, "裁决"),
        (Category.BENEFIT, "给付|支付|发放"),
        (Category.CONFIRMATION, "确认"),
        (Category.LEVY, "征收"),
    )
)
"""How names of each category end; the first that fits counts."""
_NEAR = {
    frozenset(pair)
    for pair in (
        (Category.COERCION, Category.INSPECTION),
        (Category.BENEFIT, Category.CONFIRMATION),
        (Category.BENEFIT, Category.REWARD),
        (Category.LICENCE, Category.CONFIRMATION),
        (Category.LEVY, Category.COERCION),
    )
}
"""Categories that lists really do not keep apart."""
_OPEN = frozenset({Category.OTHER, Category.SERVICE})
_HAS = {
    Category.PENALTY: "处罚|罚款|没收|吊销|暂扣|停产|停业|警告|通报批评|拘留|取缔|关闭|资质等级|从业|查处|处理|罚没|罚",
    Category.INSPECTION: (
        "检查|监督|稽核|抽查|巡查|稽查|核查|监测|调查|监管|查验|督查|检验|检测|审核|评估|考核|勘验|排查|普查|审计|巡视|复查|抽检|监控"
    ),
    Category.REWARD: "奖|表彰|表扬",
}
_WORDS = {category: re.compile(words) for category, words in _HAS.items()}
"""What a name of the category has somewhere."""
_DOING = re.compile(
    "^(?:建立|健全|开展|组织|制定|拟定|编制|负责|实施|推进|推行|落实|加强|完善|办理|受理|指导|协调|宣传|发布|提供)"
)
"""How a name begins that tells a duty of the bureau, not what someone else did."""
_OFFENCE = re.compile(
    "^对?(?:未|不|无|拒|擅自|违反|违法|违规|伪造|变造|隐匿|转移|阻|妨|逃)"
    "|拒绝|阻碍|阻挠|妨碍|逃避|不配合|不接受|被(?:查封|扣押|封存|冻结)"
)
"""How a name goes that tells only what someone did: its last word says nothing about the category."""
_NAMED = re.compile("行政(?:许可|处罚|强制|征收|给付|检查|确认|奖励|裁决)|公共服务")
_DOCUMENT = (
    (Category.PENALTY, re.compile(r"罚[决字告]|罚[〔（(\[]")),
    (Category.LICENCE, re.compile(r"许可?[决准字]|许可?[〔（(\[]")),
)
_PENALTY_NAME = re.compile("的(?:行政)?处罚$")
_ENOUGH = 5
"""From so many names on, one can speak of what is usual in a list."""
_BARE = re.compile(r"^(?:违反|依据|根据)?《[^》]+》(?:第[^，。]{1,12}条)?(?:的?规定|的?行为)?$")


@rule(
    "name-vs-category",
    name="名称与类别不符",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="事项、服务指南、随机抽查的名称，执法决定的文号，对照类别",
    ground="中办发〔2015〕21号：职权按类别列出；类别决定程序，处罚、强制、检查各有各的法定程序",
    mend="核对这一项是哪一类职权，改正名称或类别",
)
def name_vs_category(case: Case) -> Iterator[Hit]:
    """Yield each name that says another category, or nothing of its own."""
    for item in case.records("items"):
        if len(categories_in(item.record.published_category or "")) > 1:
            continue  # category-single asks which of the two it is
        for found, expected, severity in _item_faults(item.record.name, item.record.category):
            yield Hit(item, ("名称",), found, expected, severity=severity)
    yield from _without_object(case)
    for guide in case.records("guides"):
        named = set(_NAMED.findall(guide.record.name))
        category = guide.record.category
        if named and category not in named:
            found = f"名称写“{'、'.join(sorted(named))}”，事项类别是{category}"
            yield Hit(guide, ("名称",), found, "名称和事项类别一致")
    yield from _inspections(case)
    yield from _decisions(case)


def _item_faults(name: str, category: Category) -> Iterator[tuple[str, str, Severity | None]]:
    plain = re.sub(r"[（(][^（()）]*[)）]$|[\s。；;，,]+$", "", name.strip())
    said = next(((meant, end[0]) for meant, ends in _ENDS if (end := ends.search(plain))), None)
    if said and category is Category.PENALTY and said[0] is not category and _OFFENCE.search(plain):
        said = None
    if said:
        meant, words = said
        if meant is not category:
            severity = _severity(meant, category)
            yield f"名称以“{words}”结尾，类别是{category}", f"{meant}，或者名称与{category}相符", severity
        return
    has = _WORDS.get(category)
    if category is Category.INSPECTION and (also := re.search("查处|处罚|处理", plain[-6:])):
        yield f"类别是{category}，名称却以“{also[0]}”结尾", "检查和处罚分列两项", Severity.HINT
    elif has is None or has.search(name):
        return
    elif category is Category.PENALTY:
        doing = _DOING.search(plain)
        found = f"类别是{category}，名称“{shorten(name)}”说的不是处罚"
        yield found, "名称写明“对……的处罚”，或者归入别的类别", Severity.ERROR if doing else Severity.HINT
    else:
        yield (
            f"类别是{category}，名称“{shorten(name)}”看不出是{category}",
            f"名称与{category}相符",
            Severity.HINT,
        )


def _without_object(case: Case) -> Iterator[Hit]:
    """Yield penalties named without 对 where nearly all others of the list begin with it."""
    named = [
        item
        for item in case.records("items")
        if item.record.category is Category.PENALTY and _PENALTY_NAME.search(item.record.name.strip())
    ]
    bare = [item for item in named if "对" not in item.record.name]
    if len(named) >= _ENOUGH and len(bare) * 4 <= len(named):
        for item in bare:
            found = f"名称没有用“对”引出违法行为，{len(named)} 项处罚里有 {len(named) - len(bare)} 项用了"
            yield Hit(
                item, ("名称",), found, "名称写成“对……的处罚”", "在名称前加“对”", severity=Severity.HINT
            )


def _severity(meant: Category, category: Category) -> Severity | None:
    if meant is Category.PENALTY:
        return Severity.WARNING if category in _OPEN else None
    if category in _OPEN or frozenset({meant, category}) in _NEAR:
        return Severity.HINT
    return None if meant in {Category.INSPECTION, Category.COERCION} else Severity.WARNING


def _inspections(case: Case) -> Iterator[Hit]:
    inspections = case.records("inspections")
    alike = {subject.id for group in groups_of_one_name(inspections) for subject in group}
    for inspection in inspections:
        name = inspection.record.name.strip()
        if re.search("(?:处罚|查处)$", name):
            found = f"抽查事项的名称以“{name[-2:]}”结尾"
            yield Hit(
                inspection, ("检查事项",), found, "抽查事项是检查，写“对……的检查”", severity=Severity.HINT
            )
        elif _BARE.match(name) and inspection.id not in alike:  # else near-duplicate asks for names that tell
            found = f"名称只有“{shorten(name)}”，看不出查谁、查什么"
            yield Hit(
                inspection, ("检查事项",), found, "写“对……（谁）……（什么行为）的检查”", severity=Severity.HINT
            )


def _decisions(case: Case) -> Iterator[Hit]:
    for decision in case.records("decisions"):
        record = decision.record
        meant = next((kind for kind, words in _DOCUMENT if words.search(record.document or "")), None)
        if meant and meant is not record.category:
            yield Hit(
                decision,
                ("文号",),
                f"文号“{record.document}”是{meant}的文号，种类是{record.category}",
                "文号和种类一致",
                severity=Severity.WARNING,
            )
