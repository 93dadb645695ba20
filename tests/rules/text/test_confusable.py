"""Words written for others that look or sound alike."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.confusable import confusable
from gongshi.rules.text.confusions import TRADITIONAL, confusions_in
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: cf-01\n  名称: {name}\n  类别: 行政处罚\n"


def wrong(text: str) -> list[str]:
    """Return what is found wrong in a text, with what it should be."""
    return [f"{confusion.wrong}→{confusion.right}" for _, confusion in confusions_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依法享有申请回避、陈述、申辩、复议、诉讼等权力", "权力→权利"),
        ("告知当事人的陈述权力", "权力→权利"),
        ("公布行政权利运行流程", "行政权利→行政权力"),
        ("编制权利和责任清单", "权利和责任清单→权力和责任清单"),
        ("报法制政府建设领导小组审核", "法制政府→法治政府"),
        ("由法治审核机构审核", "法治审核→法制审核"),
        ("撤消立案", "撤消→撤销"),
        ("未接照规定报告", "接照→按照"),
        ("建设授予其执业资格的部门吊销", "建设授予→建议授予"),
        ("除门诊、抢救等特殊情形外", "门诊、抢救→急诊、抢救"),
        ("未将参保人员或者其近亲属同意", "未将→未经"),
        ("登陆四川政务服务网查询", "登陆→登录"),
        ("录音、录相、照相", "录相→录像"),
        ("处1万元已上罚款", "已上→以上"),
        ("末按规定办理登记的", "末→未"),
        ("建立管理台帐", "台帐→台账"),
        ("自收到之日起7曰内", "曰→日"),
        ("《医疗保障基金使用监督管理条列》", "条列→条例"),
        ("申请听政的权利，听政告知书", "听政告知→听证告知"),
        ("查封、扣压有关财物", "查封、扣压→查封、扣押"),
        ("是否按照规定缴纳和扣代缴社会保险费", "扣代缴→代扣代缴"),
        ("医疗保险经办机构或者其他工作人员", "或者其他工作人员→或者其工作人员"),
        ("定点医疗机构及其他工作人员", "及其他工作人员→及其工作人员"),
        ("其工作人员是否违反下列行为：", "违反下列行为→有下列行为"),
        ("对审核期限有明确规定，从其规定。", "规定，从其规定→规定的，从其规定"),
        ("报领导小组核后予以公示", "核后→审核后"),
        ("四川省地方标DB51/T 1234—2020", "地方标→地方标准"),
        ("团体标（T/CAS 1—2020）", "团体标→团体标准"),
        ("骗取医疗保险救助资金", "医疗保险救助资金→医疗救助资金"),
    ],
)
def test_slips(text: str, found: str) -> None:
    """Each of these words is wrong where it stands."""
    assert wrong(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "重大执法决定法制审核，加快法治政府建设",
        "享有行政处罚权力的机关",
        "权力清单和责任清单，陈述、申辩的权利",
        "撤销案件，注销登记，采取销毁措施",
        "直接照顾老人，间接照明",
        "未将变更事项报主管部门同意",
        "轮船登陆港口",
        "抄录相关信息，摘录相应内容",
        "负责另行通知，自己经营，给予已经受理的",
        "期末按规定结账，周末经批准",
        "接授权办理，恢复义务，重复仪式",
        "药品不良反应情况报告，快速反应",
        "按排放标准，按排名先后",
        "向人民检察院移送，接受检察机关监督",
        "生活必需品",
        "列举保密事项，遵循私法自治",
        "2人已上报，3日已下达",
        "代扣代缴社会保险费",
        "定点医疗机构及其工作人员，承办人和其他工作人员",
        "违反下列行为规范的，有下列行为之一的",
        "法律另有规定的，从其规定",
        "经审核后公示，复核后送达，原子核后方",
        "地方标准DB51/T 1234—2020，国家标志",
        "城乡医疗救助资金，医疗保险、救助资金",
    ],
)
def test_right_words(text: str) -> None:
    """The same characters in other words, and the right words, are not wrong."""
    assert wrong(text) == []


def test_said_with_its_surroundings() -> None:
    """A finding quotes the word where it stands and says what it should be."""
    (only,) = findings(confusable, {"事项.yml": ITEM.format(name="对未接照规定办理登记的处罚")})
    assert only.found == "写作“接照”：“对未接照规定办理登记的…”"
    assert only.expected == "应为“按照”"
    assert only.advice == "核对后把“接照”改为“按照”"
    assert only.severity is Severity.WARNING


def test_old_characters_in_quoted_laws() -> None:
    """帐册 is right in the words of an old law, and wrong in the bureau's own."""
    items = (
        "清单:\n- 编号: cf-01\n  名称: 对不设帐册的处罚\n  类别: 行政处罚\n"
        "  执法依据:\n  - 法规: 社会保险稽核办法\n    原文: 要求提供帐册、会计凭证。\n"
    )
    assert says(confusable, {"事项.yml": items}) == [
        "事项.yml:3 事项[1].名称: 写作“帐册”：“对不设帐册的处罚”"
    ]


def test_usage_is_a_hint() -> None:
    """做出决定 is a matter of usage, and only worth a look."""
    (only,) = findings(confusable, {"事项.yml": ITEM.format(name="拟做出处罚决定的告知")})
    assert (only.severity, only.expected) == (Severity.HINT, "应为“作出”")


def test_traditional_characters() -> None:
    """A traditional character is found in a text, and left alone in a person's name."""
    officers = "清单:\n- 姓名: 張某\n  证件编号: '99010000001'\n  职务: 科長\n"
    assert says(confusable, {"人员.yml": officers}) == ["人员.yml:4 人员[1].职务: 繁体字“長”：“科長”"]
    assert all(old != new for old, new in TRADITIONAL.items())


def test_one_word_many_places() -> None:
    """The same confusion in several surroundings is one finding, which quotes the place that comes first."""
    items = (
        ITEM.format(name="对未接照规定登记的处罚")
        + "- 编号: cf-02\n  名称: 未接照要求整改\n  类别: 行政处罚\n"
    )
    (only,) = findings(confusable, {"事项.yml": items})
    assert only.found == "写作“接照”：“对未接照规定登记的处罚”"
    assert [spot.line for spot in only.spots] == [3, 6]


def test_two_ways_of_writing() -> None:
    """其它 is a hint where the bureau writes 其他 as well, and nothing where it does not."""
    both = ITEM.format(name="对其它行为的处罚，其他情形除外")
    (only,) = findings(confusable, {"事项.yml": both})
    assert (only.severity, only.expected) == (Severity.HINT, "应为“其他”")
    assert findings(confusable, {"事项.yml": ITEM.format(name="对其它行为的处罚")}) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("客观公正的进行取证", "公正的进行→公正地进行"),
        ("认真的开展检查", "认真的开展→认真地开展"),
        ("在实施强制执行措施中玩忽职守", "强制执行措施→行政强制措施”或者“行政强制执行"),
        ("医疗住院、门诊收费票据", "医疗住院→医院住院"),
        ("撤消奖励", "撤消奖励→撤销奖励”，或者“不予奖励"),
    ],
)
def test_more_wrong(text: str, found: str) -> None:
    """的 for 地, one kind of coercion under another's name, and slips of the kind are found."""
    assert wrong(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "制定全面的实施方案",
        "公正地进行检查",
        "人民法院实施强制执行措施",
        "采取强制执行措施",
        "基本医疗住院、门诊待遇",
        "医疗住院费用",
    ],
)
def test_more_right(text: str) -> None:
    """Nouns after 的, the measures of courts, and benefits for a stay in hospital are right."""
    assert wrong(text) == []


def test_term_with_another_middle() -> None:
    """A term whose middle is another word is found; the other kinds of insurance are not."""
    (only,) = findings(confusable, {"事项.yml": ITEM.format(name="《职工基本资料保险参保登记表》")})
    assert only.found == "写作“基本资料保险”：“《职工基本资料保险参保登…”"
    assert only.expected == "“基本医疗保险”一类的规范名称"
    for right in ("职工基本养老保险登记", "基本医疗保险基金", "基本满足保险条件", "医疗保障行政部门"):
        assert findings(confusable, {"事项.yml": ITEM.format(name=right)}) == []
    assert findings(confusable, {"事项.yml": ITEM.format(name="由医疗保证行政部门责令改正")})
