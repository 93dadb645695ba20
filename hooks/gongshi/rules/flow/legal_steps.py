"""The steps that the law asks for, kind by kind, and the words by which a chart is known to show them."""

from __future__ import annotations

from dataclasses import dataclass

from gongshi.records.values import Category

from ..rule import Severity


@dataclass(frozen=True)
class Step:
    """A step, the words by which a chart is known to have it, and how sure it is that the law asks for it."""

    name: str
    words: str
    ground: str
    severity: Severity = Severity.WARNING


_HINT = Severity.HINT
_TOLD = r"(?m)^(?!.*(?:不予|举报人|投诉人|移送|延长)).*告知"
"""Telling the party before the decision; telling someone of something else is another step."""
_HEARD = Step("听取陈述、申辩", r"陈述|申辩", "行政处罚法第44条、第45条：处罚决定之前告知并听取陈述、申辩")
PENALTY = (
    Step("立案", r"立案", "行政处罚法第54条：符合立案标准的，应当及时立案"),
    Step("调查取证", r"调查|取证|询问|勘验|核查", "行政处罚法第54条、第55条：全面、客观、公正地调查取证"),
    Step("告知", _TOLD, "行政处罚法第44条：处罚决定之前告知内容、事实、理由、依据和权利"),
    _HEARD,
    Step("听证", r"听证", "行政处罚法第63条：较大数额罚款等处罚，当事人要求听证的应当组织听证"),
    Step(
        "法制审核",
        r"法制审[核查]|法[制治]机构|法[规制治](?:科|股|处|室|部门)[^，。；]{0,6}审|合法性审[核查]",
        "行政处罚法第58条：重大、经过听证等四种情形，未经法制审核不得作出决定",
    ),
    Step("决定", r"决定|给予处罚|作出处罚|当场处罚", "行政处罚法第57条：行政机关负责人审查后作出决定"),
    Step("送达", r"送达|交付|签收|宣告", "行政处罚法第61条：处罚决定书当场交付或者在七日内送达"),
    Step(
        "集体讨论",
        r"集体讨论|集体研究|集体审议|审议|会审|办公会|党组会",
        "行政处罚法第57条第2款：情节复杂或者重大违法的，负责人集体讨论决定",
        _HINT,
    ),
    Step("执行", r"执行|履行|缴纳|缴款", "行政处罚法第66条：处罚决定作出后应当履行", _HINT),
)
ON_THE_SPOT = (
    Step("出示执法证件", r"出示|亮证|表明身份|执法证", "行政处罚法第52条：当场处罚应当出示执法证件"),
    Step("告知", _TOLD, "行政处罚法第44条：处罚决定之前告知内容、事实、理由、依据和权利"),
    _HEARD,
    Step("当场交付决定书", r"交付|送达|签收|决定书", "行政处罚法第52条：决定书当场交付当事人"),
    Step("备案", r"备案", "行政处罚法第52条：当场作出的处罚决定应当报所属行政机关备案"),
)
MEASURE = (
    Step(
        "报告并经批准", r"批准|审批|报批|请示|报告", "行政强制法第18条第1项：实施前报告行政机关负责人并经批准"
    ),
    Step(
        "当场告知理由、依据、权利和救济途径",
        _TOLD,
        "行政强制法第18条第5项：当场告知理由、依据、权利和救济途径",
    ),
    Step("听取陈述、申辩", r"陈述|申辩", "行政强制法第18条第6项：听取当事人的陈述和申辩"),
    Step("制作并交付决定书", r"决定书|清单|交付|送达", "行政强制法第24条：制作并当场交付决定书和清单"),
    Step(
        "处理或者解除",
        r"解除|处理决定|作出处理|退还|没收|移送",
        "行政强制法第27条、第28条：期限内作出处理决定，不再需要的及时解除",
    ),
    Step("制作现场笔录", r"笔录", "行政强制法第18条第7项：制作现场笔录", _HINT),
    Step(
        "出示执法证件",
        r"出示|亮证|表明身份|执法证|身份证件",
        "行政强制法第18条第3项：出示执法身份证件",
        _HINT,
    ),
)
_ORDERED = r"执行决定|^(?!.*(?:措施|处理|处罚)).*决定(?!书)"
"""The decision to enforce; a decision on a measure, or on the matter itself, is another one."""
EXECUTION = (
    Step("催告", r"催告", "行政强制法第35条：强制执行决定之前催告当事人履行"),
    Step("听取陈述、申辩", r"陈述|申辩", "行政强制法第36条：收到催告书后有权陈述和申辩"),
    Step("强制执行决定", rf"(?m){_ORDERED}", "行政强制法第37条：催告后仍不履行的，可以作出强制执行决定"),
    Step("送达", r"送达|交付|签收", "行政强制法第38条：催告书、强制执行决定书送达当事人"),
)
LICENCE = (
    Step("申请", r"申请|申报|提交材料|提出", "行政许可法第29条：许可依申请进行", _HINT),
    Step("受理", r"受理|接收|收件", "行政许可法第32条：对申请作出受理或者不予受理的处理"),
    Step("审查", r"审[查核]|核查|评审|初审", "行政许可法第34条：对申请材料进行审查"),
    Step("决定", r"决定|批准|准予|核准|审批|发证|许可证", "行政许可法第37条、第38条：在期限内作出决定"),
    Step("送达", r"送达|颁发|发放|领取|发证|办结|告知", "行政许可法第44条：作出准予决定的，颁发、送达证件"),
)
_OPEN = "国办发〔2018〕118号：公开办理流程"
_ASKED = (
    Step("申请", r"申请|申报|提交|提出|登记|领取表格", _OPEN, _HINT),
    Step("受理", r"受理|接收|收件|窗口", _OPEN, _HINT),
    Step("审核", r"审[查核批]|核查|核实|初审|复核|调查", _OPEN, _HINT),
)
_REFUSED = Step(
    "不符合条件的告知和理由",
    r"不予|不符合|不通过|未通过|退回|说明理由|告知|补正",
    f"{_OPEN}；不予办理的应当说明理由",
    _HINT,
)
_SERVICE = (
    *_ASKED,
    Step(
        "决定或者给付",
        r"决定|批准|审批|确认|给付|支付|发放|拨付|登记|办结|反馈|报销",
        _OPEN,
        _HINT,
    ),
    _REFUSED,
)
_APPLICATION = (
    *_ASKED,
    Step(
        "决定",
        r"决定|确认|审批|批准|准予|核准|核定|审定|认定|签批|同意|登记|出具|发证|审核通过|不予",
        f"{_OPEN}；给付、确认由有权的机关作出决定，审核、支付都不是决定",
        _HINT,
    ),
    _REFUSED,
)
"""Paying out is not deciding: who decides that a person has the right is to be seen."""
_INSPECTION = (
    Step(
        "出示执法证件", r"出示|亮证|表明身份|执法证|证件", "行政处罚法第55条：检查时主动出示执法证件", _HINT
    ),
    Step("制作检查笔录", r"笔录|记录", "行政处罚法第55条：询问或者检查应当制作笔录", _HINT),
    Step(
        "告知检查结果",
        r"告知|反馈|通报|结果|意见|整改",
        "国办发〔2018〕118号：检查结果告知当事人并公开",
        _HINT,
    ),
)
REVIEW = (
    Step("送审", r"送审|提交|报送|移送|送交|申请", "行政处罚法第58条：决定之前进行法制审核", _HINT),
    Step("提出审核意见", r"意见|建议", "行政处罚法第58条：法制审核应当提出意见", _HINT),
    Step("决定", r"决定|集体讨论|负责人", "行政处罚法第58条：审核通过方可作出决定", _HINT),
)

OF_CATEGORY = {
    Category.PENALTY: (PENALTY, "行政处罚"),
    Category.COERCION: (MEASURE, "行政强制措施"),
    Category.LICENCE: (LICENCE, "行政许可"),
    Category.CONFIRMATION: (_APPLICATION, "行政确认"),
    Category.BENEFIT: (_APPLICATION, "行政给付"),
    Category.SERVICE: (_SERVICE, "公共服务"),
    Category.INSPECTION: (_INSPECTION, "行政检查"),
}
BY_NAME = (
    ("法制审核", REVIEW, "法制审核"),
    ("处罚", *OF_CATEGORY[Category.PENALTY]),
    ("强制", *OF_CATEGORY[Category.COERCION]),
    ("许可", *OF_CATEGORY[Category.LICENCE]),
    ("确认", *OF_CATEGORY[Category.CONFIRMATION]),
    ("给付", *OF_CATEGORY[Category.BENEFIT]),
    ("检查", *OF_CATEGORY[Category.INSPECTION]),
    ("抽查", *OF_CATEGORY[Category.INSPECTION]),
)
