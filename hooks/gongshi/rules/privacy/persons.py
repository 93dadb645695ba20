"""Names of natural persons, and the texts that speak of parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongshi.records.decision import PartyKind
from gongshi.records.homes import MASK
from gongshi.source.problem import Way

from ..case import Case
from ..subject import Subject

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪"
    "庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房"
    "滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁"
    "沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官谈鄢封"
)
_COMPOUND = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|轩辕|夏侯|端木|呼延|南宫|独孤"
_OF_BODIES = frozenset(
    "堂店院所房站室局厂馆行社部司园场庄号坊阁轩斋家队会校心处科股组村镇乡县市区省户路街药械病证费款额量度案"
)
"""Last signs of what is a body, a place or a thing, and hardly ever of a person's name."""
_WORDS = re.compile(
    "安全|安排|安置|安装|方便|方式|方法|方案|方面|高度|高于|高压|高烧|高龄|常见|常用|常规|常年|常住|成本|成功|成立|成年|应当|应急|应该|全部|全体|全程|全年|全额|全县|全市|"
    "全省|明确|明细|明知|明示|和谐|单位|单独|单据|解除|解释|解答|向上|向其|时间|时限|时效|连续|连锁|连带|查询|查处|查验|查阅|管理|管辖|明显|文件|文书|文明|章程|关于|关系|"
    "关联|路费|车费|金融|石膏|康复|康养|任何|任意|于是|封存|封闭|席位|简易|简化|简单|项目|费用|包括|包装|卫生|项下|万元|百元|千元|易地|乔迁|程序|程度|何时|何地|何种|许可|"
    "许多|温度|陈述|严重|严格|严肃|严禁|白天|黄金|游客|师资|司法|商业|商户|商品|商家|农民|农村|农户|农业|阳性|阴性|边远|边缘|宁夏|江苏|古代|吉林|连接|成员|全国|全科|左右|"
    "盛装|尚未|尚有|谈话|官方|冷藏|水平|平台|房屋|华侨|游离|通知|路过|辛苦|党员|党组|车辆|车祸|常委|常务|高值|高危|高额|高校|高级|江中|华润|同仁|金额|金属|石化|白条|贺卡|"
    "毛利|毛重|钱款|牛奶|马上|何人|何处|任职|任务|单方|单次|单人|单价|单项|向市|向县|向社|向法|关键|关注|纪律|纪委|纪检|符合|包干|包含|尤其|温馨|曲线|项数|时段|宗教|景区|"
    "应收|应付|应予|应缴|全责|全款|全员|明天|和解|和他|农合|管控|查封|查实|查证|池塘|居民|职工|学生|申请|申辩|申诉|申报|涂改|安阳"
)
"""Words of documents that begin with what is also a surname."""
_ONE = re.compile(rf"(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[·•・．][\u4e00-\u9fff]{2,8}){1,3}")
"""吐尔逊·买买提."""

PERSON = r"(?:当事人|被处罚人|被检查人|被处理人|违法行为人|行政相对人|相对人|参保人员?|参保职工|参保居民|患者|病人|病员|投诉人|举报人|证人|受害人|持卡人|被冒名人|冒名者|救助对象|申请人|监护人|代理人)"
"""What a natural person is called in a decision; officers and representatives of companies are not in it."""
NAME = r"[\u4e00-\u9fff]{2,4}"
_LABELLED = re.compile(rf"(?:{PERSON}|姓名)\s*[：:]\s*({NAME})(?=[，,。；;、（(\s]|$)")
_SEXED = re.compile(
    rf"(?:^|(?<=[：:，,。；;、（(\s“]))(?:{PERSON})?({NAME})\s*[，,（(、]\s*(?:男|女)(?=[，,。；;）)、\s]|$)"
)
_RUNNING = re.compile(
    rf"{PERSON}([\u4e00-\u9fff]{{2,3}}?)(?=[（(，,]\s*(?:男|女|身份证|住址|家住|\d+岁)|于\d{{4}}年|在\d{{4}}年|\d{{4}}年|持(?:本人|他人|其|有)|冒用|名下|本人|的(?:医保|医疗保障凭证|医疗保障卡|社保卡|社会保障卡|身份证|病历|住院|就诊)|等[一二三四五六七八九十\d]+[人名])"
)
_PUBLIC_ROLE = re.compile(
    r"(?:法定代表人|负责人|经营者|投资人|执法人员|办案人员|检查人员|承办人|主持人|记录人|审核人|委托代理人)[^。；;\n]{0,8}$"
)
"""Before the name of someone who acts for a body or an office, which is public."""


def is_full_name(text: str) -> bool:
    """Return whether a text is the name of a natural person, with nothing of it hidden, and nothing else."""
    if set(text) & set(MASK):
        return False
    if _DOTTED.fullmatch(text):
        return True
    return bool(_ONE.fullmatch(text)) and text[-1] not in _OF_BODIES and not _WORDS.match(text)


def hidden(name: str) -> str:
    """Return a name as messages show it: the surname only."""
    length = 2 if re.match(_COMPOUND, name) else 1
    return name[:length] + "×" * min(2, len(name) - length)


def names_in(text: str) -> Iterator[str]:
    """Yield the full names of natural persons that a text tells as such: labelled, with the sex, or acting."""
    if not re.search(rf"{PERSON}|姓名|[男女]", text):
        return
    for pattern in (_LABELLED, _SEXED, _RUNNING):
        for found in pattern.finditer(text):
            name = found[1]
            if is_full_name(name) and not _PUBLIC_ROLE.search(text, 0, found.start(1)):
                yield name


@dataclass(frozen=True)
class Told:
    """A text of a decision or a result, and whether its party is a natural person."""

    subject: Subject
    way: Way
    text: str
    natural: bool


_OF_THE_CASE = {"编号", "种类", "文号", "事项", "依据", "决定书网址", "许可编号", "来源", "计划"}
_OF_OFFICES = {"决定机关", "机关代码", "数据来源单位", "来源单位代码", "检查机关"}
_OFFICIAL = frozenset({"相对人类别", "相对人代码", "法定代表人"} | _OF_THE_CASE | _OF_OFFICES)
"""Keys of decisions and results that say nothing of a party as a person, or what must be public."""
_SOMEONE = re.compile(rf"(?:{_COMPOUND}|[{_SURNAMES}])[某×*＊xX○]")


def told_of_parties(case: Case) -> Iterator[Told]:
    """Yield every text that decisions and inspection results tell of their parties."""
    for subject in (*case.records("decisions"), *case.records("results")):
        record = subject.record
        kind = getattr(record, "party_kind", None)
        party = getattr(record, "party", None) or record.target
        natural = (
            kind is PartyKind.NATURAL
            if kind
            else bool(_SOMEONE.match(party) and len(party) <= 4) or is_full_name(party)
        )
        for way, text in subject.texts():
            if way[0] not in _OFFICIAL:
                yield Told(subject, way, text, natural)


def told_elsewhere(case: Case) -> Iterator[Told]:
    """Yield every text of documents, the long ones too, in which cases may be told."""
    for subject in (*case.records("documents"), *case.long_texts):
        for way, text in subject.texts():
            yield Told(subject, way, text, natural=False)
