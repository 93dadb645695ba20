"""Words that are written for others: what stands there, what was meant, and where it is certainly a slip.

A word of the table is looked for as it stands; `where` narrows it to the surroundings in which it is wrong. Nothing
is listed here that can be right in the surroundings given. Laws quoted word for word may use older characters
(帐簿, 帐册): such pairs do not count in quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Confusion:
    """One word written for another."""

    wrong: str
    right: str
    where: re.Pattern[str] | None = None
    """What has to match around the word; None when the word is wrong everywhere."""
    in_quotes: bool = True
    """Whether it is wrong in the words of a law as well."""
    sure: bool = True
    """Whether it is more than a matter of usage."""
    beside: str = ""
    """What has to stand elsewhere in the texts: the bureau writes it both ways."""


_REACH = 40
"""How far around a word its surroundings are looked at, in characters."""


def _plain(pairs: str) -> list[Confusion]:
    """Read pairs such as `撤消 撤销`: wrong wherever they stand."""
    words = pairs.split()
    return [Confusion(wrong, right) for wrong, right in zip(words[::2], words[1::2], strict=True)]


def _within(wrong: str, right: str, where: str, *, in_quotes: bool = True, sure: bool = True) -> Confusion:
    return Confusion(wrong, right, re.compile(where), in_quotes, sure)


_SOME = r"[^，。；;\n\x1f]{0,12}"
"""Up to so many signs of one clause."""
_CHECKED = "审复考稽查校会初评批清抽点比结胞子原中"
"""Signs that make a word with 核, or a thing that has a 核."""


_NO_PAPER = "(?!方案|细则|办法|意见|计划|条例|步骤|情况|工作|制度|标准|要求|过程|程序|范围)"
_ACTS = (("进行", "(?!曲)"), ("开展", _NO_PAPER), ("实施", _NO_PAPER), ("收集", _NO_PAPER))
"""What is done in such a way, with what makes a noun of it."""


_PLAIN = """
撤消 撤销  吊消 吊销  音象 音像  录象 录像  摄象 摄像  图象 图像  申辨 申辩  申辫 申辩
诉颂 诉讼  诉诵 诉讼  诉松 诉讼  投拆 投诉  申拆 申诉  拆讼 诉讼  行政复义 行政复议  行政复仪 行政复议
听政程序 听证程序  听政会 听证会  听政权 听证权  听政告知 听证告知  听政笔录 听证笔录
自由载量 自由裁量  自由栽量 自由裁量  栽量权 裁量权  载量基准 裁量基准  栽量基准 裁量基准
违法所的 违法所得  查封、扣压 查封、扣押  扣压财物 扣押财物  摧告 催告  涉谦 涉嫌  涉赚 涉嫌
够成犯罪 构成犯罪  舞蔽 舞弊  玩乎职守 玩忽职守  玩忽职手 玩忽职守  贪脏 贪赃  纂改 篡改
隐慝 隐匿  遗矢 遗失  灭矢 灭失  法律受权 法律授权  法规受权 法规授权  依法受权 依法授权  巳经 已经
通迅 通讯  部份 部分  犯罪份子 犯罪分子  既日起 即日起
时侯 时候  等侯 等候  侯诊 候诊  人名政府 人民政府  当事入 当事人  捡查 检查
法制审察 法制审核  规犯性 规范性  规范行文件 规范性文件  行政外罚 行政处罚  行政处法》 行政处罚法》  滞钠金 滞纳金
贯切 贯彻  零售药点 零售药店  定点药点 定点药店  经办结构 经办机构  定点结构 定点机构
医疗报障 医疗保障  医疗保章 医疗保障  法制政府 法治政府  法制社会 法治社会  法制国家 法治国家  法制思维 法治思维
法制化营商环境 法治化营商环境  法治审核 法制审核  权利清单 权力清单  权利和责任清单 权力和责任清单
行政权利 行政权力  权利事项 权力事项  执法权利 执法权力  权力救济 权利救济  权力义务 权利义务
权力和义务 权利和义务  建设授予 建议授予  工作曰 工作日  帐薄 账簿  账薄 账簿
陈诉申辩 陈述申辩  陈诉、申辩 陈述、申辩  申辩、陈诉 申辩、陈述  医疗保险救助资金 医疗救助资金  医疗保险救助基金 医疗救助基金
"""

_TABLE = (
    *_plain(_PLAIN),
    *(
        _within(f"帐{sign}", f"账{sign}", f"(?<![营蚊床篷])帐{sign}", in_quotes=False)
        for sign in ("册", "簿", "目", "户", "务", "号", "面", "款", "单")
    ),
    *(
        _within(f"{sign}帐", f"{sign}账", f"{sign}帐(?![篷蓬幕])", in_quotes=False)
        for sign in ("台", "对", "转", "结", "记", "入", "做", "假")
    ),
    _within(
        "权力",
        "权利",
        r"享有(?![^。；;]{0,24}(?:机关|部门|执法|处罚|审批|行政权))[^。；;]{0,24}权力"
        r"|(?:陈述|申辩|听证|复议|诉讼|知情|回避|救济|监督投诉)(?:的|等)?权力"
        r"|(?:当事人|相对人|公民|申请人|参保人员?)(?:依法|应有|所有)?的?合法权力",
    ),
    _within("登陆", "登录", r"网上登陆|登陆[^。；;]{0,14}(?:网|系统|平台|[账帐]号|APP|小程序|公众号|客户端)"),
    _within("接照", "按照", r"(?<![直连间迎衔承])接照(?![片相明顾会看射应])"),
    _within("门诊、抢救", "急诊、抢救", r"(?:除|因|遇)门诊、抢救|门诊、抢救等(?:特殊|紧急)"),
    _within("未将", "未经", r"未将[^，。；;报经征取]{2,40}同意"),
    _within(
        "末",
        "未",
        r"(?<![年月期周岁始季旬学文章回首])末(?:按照|按规定|按要求|按时|经|取得|履行|办理|依法|达到|在规定)",
    ),
    _within("已上", "以上", r"(?:[元倍％%]|\d\s*[日天月年次人])已上(?![报传线交缴网述调级市])"),
    _within("已下", "以下", r"(?:[元倍％%]|\d\s*[日天月年次人])已下(?![达发载放线架调岗])"),
    _within("已内", "以内", r"[日天月年]已内"),
    _within("曰", "日", r"[\d一二三四五六七八九十]曰"),
    _within(
        "检察", "检查", r"监督检察(?!院|机关|官|员|权|职|建议)|(?:随机|现场)检察|检察(?:对象|事项|内容|方式)"
    ),
    _within(
        "反应", "反映", r"(?<![良激敏学应急])反应(?:情况|问题|意见|线索)|(?:投诉|群众|电话|如实|来信)反应"
    ),
    _within("必需", "必须", r"必需(?=提供|提交|出示|报|由|依|按|在|经(?!费|济|营))"),
    _within("不的", "不得", r"不的(?=超过|少于|低于|擅自|收取|以任何|再次|拒绝)"),
    _within("给于", "给予", r"给于(?=处|行政|警告|罚款|奖励|补|办理|答复|批评|通报)"),
    _within("与以", "予以", r"与以(?=处|公示|公开|封存|奖励|受理|登记|审查|纠正|撤销)"),
    _within("予已", "予以", r"(?<![给赋授准])予已(?=处|公|封|奖|受理|登|审|纠|撤)"),
    _within("条列", "条例", r"条列(?=》|第)|(?:管理|暂行|征缴|公开|监督|实施)条列"),
    _within("医疗结构", "医疗机构", r"医疗结构(?!性?(?:调整|改革|优化))"),
    _within("医药结构", "医药机构", r"医药结构(?!性?(?:调整|改革|优化))"),
    _within("材科", "材料", r"(?<![器药])材科(?=[、，。；:：]|的|齐|不全|复印|清单|审核)"),
    _within("申清", "申请", r"申清(?=人|表|材料|书|行政|复议|听证|人民法院|受理)"),
    _within("录相", "录像", r"录相(?=[、，。；机]|设备|资料|带|取证)|录音、?录相"),
    _within("举保", "举报", r"投诉、?举保|举保(?=电话|人|投诉|奖励|信箱|邮箱|线索|途径|渠道|受理)"),
    _within("循私", "徇私", r"循私(?=舞|枉)"),
    _within("追纠", "追究", r"追纠(?![正偏错])"),
    _within("年渡", "年度", r"年渡(?=[内末初]|计划|抽查|检查|报告|考核|总结|工作|数据|执法)"),
    _within("额渡", "额度", r"[定限金数总]额渡"),
    _within("相对入", "相对人", r"行政相对入"),
    _within("负责入", "负责人", r"负责入(?=[、，。；）签]|批准|审批|同意|决定|联系)"),
    _within("征戒", "惩戒", r"(?<!远)征戒"),
    _within("立既", "立即", r"(?<![独建确成设中树创订对])立既"),
    _within("消毁", "销毁", r"(?<![取抵撤])消毁"),
    _within("即然", "既然", r"即然(?!后)"),
    _within("澈底", "彻底", r"(?<!清)澈底"),
    _within("注消", "注销", r"(?<![关备])注消(?![费防息毒除化极失耗灭亡散纳])"),
    _within("取销", "取消", r"(?<![采收领获提窃骗])取销(?![售毁货量号往项路账案])"),
    _within("起述", "起诉", r"(?<!一)起述(?![职评说])"),
    _within("起拆", "起诉", r"(?:提|行政)起拆|起拆(?=讼|的|至|期限)"),
    _within("责另", "责令", r"责另(?=改正|限期|停|退|暂|其|当事)"),
    _within("受予", "授予", r"(?<![接承])受予(?!以)"),
    _within("授理", "受理", r"授理(?![论念由事解])"),
    _within("己经", "已经", r"(?<![自知异])己经(?![营济办费])"),
    _within("自已", "自己", r"(?<![各亲来独擅私])自已(?:的|承担|负责|提供)"),
    _within("以经", "已经", r"以经(?=超过|失效|到期|取得|生效|作出|完成)"),
    _within("做废", "作废", r"做废(?![品物弃旧])"),
    _within("制渡", "制度", r"制渡(?![口船运])"),
    _within("程渡", "程度", r"程渡(?![口船运])"),
    _within("规订", "规定", r"(?<!法)规订(?![立购单阅])"),
    _within("既使", "即使", r"既使(?![用得人])"),
    _within("登计", "登记", r"登计(?![划算时量])"),
    _within("处份", "处分", r"处份(?!额)"),
    _within("脏款", "赃款", r"(?<![心肝肾内五])脏款"),
    _within("按排", "安排", r"按排(?![名放序列污队水量查行期位])"),
    _within("做为", "作为", r"(?<![叫称])做为"),
    _within("扣代缴", "代扣代缴", "(?<!代)扣代缴"),
    _within("或者其他工作人员", "或者其工作人员", "(?:机构|单位|部门|机关)或者其他工作人员"),
    *(
        _within(f"{joint}其他工作人员", f"{joint}其工作人员", f"(?:机构|部门){joint}其他工作人员")
        for joint in ("及", "以及")
    ),
    *(
        _within(f"违反{these}行为", f"有{these}行为", f"违反{these}行为(?![规准守要])")
        for these in ("以下", "下列")
    ),
    *(
        _within(f"{rule}，从其规定", f"{rule}的，从其规定", f"[有无没作]{_SOME}{rule}，从其规定")
        for rule in ("规定", "约定", "要求")
    ),
    _within("核后", "审核后", f"(?<![{_CHECKED}])核后(?=[，、予报由再方才给公发办决]|$)"),
    *(
        _within(f"{whose}标", f"{whose}标准", rf"{whose}标(?=\s*[（(]?\s*(?:DB|GB|T/|[A-Z]{{2}}[/ ]))")
        for whose in ("地方", "国家", "行业", "团体")
    ),
    *(
        _within(f"{how}的{act}", f"{how}地{act}", f"{how}的{act}{after}", in_quotes=False)
        for how in ("客观", "公正", "及时", "准确", "全面", "严格", "认真")
        for act, after in _ACTS
    ),
    _within(
        "强制执行措施",
        "行政强制措施”或者“行政强制执行",
        "(?<!法)(?<!院)(?:实施|解除)强制执行措施",
        in_quotes=False,
    ),
    _within(
        "医疗住院", "医院住院", rf"(?<![本险民工乡镇])医疗住院[、，；]{_SOME}(?:票据|收据|发票|清单|病历)"
    ),
    _within("撤消奖励", "撤销奖励”，或者“不予奖励", "撤消奖励"),
    Confusion("其它", "其他", in_quotes=False, sure=False, beside="其他"),
    _within("做出", "作出", r"做出[^，。；;]{0,10}(?:决定|处罚|处理|裁决|许可|判决|裁定)", sure=False),
    _within(
        "交纳",
        "缴纳",
        r"交纳(?=罚款|滞纳金|税款|(?:社会|医疗|生育|养老)保险费)",
        in_quotes=False,
        sure=False,
    ),
    _within("截止", "截至", r"截止(?:到|至)?\s*(?:\d{4}年|目前|当日)", sure=False),
    _within("签定", "签订", r"签定[^。；;]{0,12}(?:协议|合同|书)", sure=False),
)

_BY_WORD: dict[str, tuple[Confusion, ...]] = {}
for _each in _TABLE:
    _BY_WORD[_each.wrong] = (*_BY_WORD.get(_each.wrong, ()), _each)

_COMMON = (
    "的行政人法保定机第医当条关十药疗应会规和理以险或者有品社处民责管不构制用其对事务基生一为罚依证作障查公金部国员经门议本监复申"
    "三可二执请府办出工等决他实权上违院督业提服费五情由审四取及在职任据施件照进中开信予案收主息家告单立日检级合内得全律时位下卫款"
    "个发期强自价方按健资并六县要接七供况诉产重受负直调书地格程缴明项记营向所给组共使核履八分报建度知助范准结成织未章起相之过"
)
"""Characters that are everywhere in laws and disclosures, the commonest first."""


def _rarest(word: str) -> int:
    """Return where in a word its rarest character stands, by which it is looked for."""
    return max(range(len(word)), key=lambda at: _COMMON.find(word[at]) % (len(_COMMON) + 1))


def _by_sign() -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for word in sorted(_BY_WORD, key=lambda word: (-len(word), word)):
        found.setdefault(word[_rarest(word)], []).append((_rarest(word), word))
    return found


_BY_SIGN = _by_sign()
"""For each rarest character the words that have it, longest first, with its place in them."""
_SIGNS = re.compile(
    "|".join(
        sign
        + f"(?:{'|'.join(f'(?<={re.escape(word[: at + 1])})(?={re.escape(word[at + 1 :])})' for at, word in words)})"
        for sign, words in _BY_SIGN.items()
    )
)
"""A rarest character with the rest of one of its words around it: found fast, because each branch begins with it."""


def confusions_in(text: str) -> Iterator[tuple[int, Confusion]]:
    """Yield every confusion in a text with its place; of two that overlap the one that is found first."""
    end = 0
    for match in _SIGNS.finditer(text):
        for offset, word in _BY_SIGN[match.group()]:
            at = match.start() - offset
            if at >= end and text.startswith(word, at) and (confusion := _confusion_at(text, at, word)):
                yield at, confusion
                end = at + len(word)
                break


def _confusion_at(text: str, at: int, word: str) -> Confusion | None:
    """Return the confusion that a word of the table is at this place of a text, or None when it is right there."""
    for each in _BY_WORD[word]:
        if each.where is None:
            return each
        for match in each.where.finditer(text, max(0, at - _REACH), at + len(word) + _REACH):
            if match.start() <= at < match.end():
                return each
    return None


_OLD = (
    "辦办條条處处罰罚醫医療疗險险會会規规與与為为關关於于國国發发機机構构員员業业務务縣县長长門门單单總总證证據据請请"
    "權权責责調调實实現现應应當当對对時时間间個个監监檢检驗验舉举報报訴诉訟讼複复議议決决書书錄录類类項项號号電电話话"
    "網网報报費费購购銷销價价藥药廠厂產产經经營营違违財财產产債债賬账戶户納纳稅税貼贴獎奖勵励張张劉刘陳陈"
)
TRADITIONAL = dict(zip(_OLD[::2], _OLD[1::2], strict=True))
"""Traditional characters that disclosures are likely to hold by mistake, with the standard ones."""
