"""Remedies of which a citizen cannot tell where to go, and by when."""

import pytest

from gongshi.rules.completeness.remedy_complete import remedy_complete
from gongshi.rules.completeness.remedy_parts import ADDRESS, ORGAN, PHONE, TERM, refers, told
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

REVIEW = """- 编号: fy
  种类: 行政复议
  机关: 示例县人民政府
  地址: 示例县示例路2号
  电话: [0999-5550106]
  期限: {数值: 60, 单位: 日}
"""
LAWSUIT = """- 编号: ss
  种类: 行政诉讼
  机关: 示例县人民法院
  地址: 示例县示例路3号
  电话: [0999-5550107]
  期限: {数值: 6, 单位: 月}
"""
HEARING = "- {编号: tz, 种类: 听证, 期限: {数值: 5, 单位: 工作日}}\n"
ITEMS = "清单:\n- {编号: cf-01, 名称: 对挂床住院的处罚, 类别: 行政处罚}\n"
GUIDE = "清单:\n- {编号: zn, 名称: 处罚服务指南, 事项类别: 行政处罚, 救济途径: 〔文〕}\n"


def test_whole_remedies_pass() -> None:
    """Review and lawsuit with organ, address, telephone and time limit give no finding."""
    assert says(remedy_complete, {"救济渠道.yml": "清单:\n" + REVIEW + LAWSUIT}) == []


def test_review_without_organ() -> None:
    """A review that only names the receiving office is an error, and the advice names the government."""
    text = (
        "清单:\n"
        + REVIEW.replace("机关:", "接收机构:").replace("  期限: {数值: 60, 单位: 日}\n", "")
        + LAWSUIT
    )
    (only,) = findings(remedy_complete, {"救济渠道.yml": text})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "“行政复议”没有写机关、期限",
        "写明向哪个机关提出、在哪里、怎么联系、多久以内",
    )
    assert only.advice == (
        "补写“机关”：复议机关是本级人民政府（示例县人民政府）；"
        "补写 期限: {数值: 60, 单位: 日, 起算: 知道或者应当知道该行政行为之日}"
    )


def test_lawsuit_without_term_and_phone() -> None:
    """With the court named, a missing limit and telephone are a warning."""
    text = REVIEW + LAWSUIT.partition("  电话")[0]
    (only,) = findings(remedy_complete, {"救济渠道.yml": "清单:\n" + text})
    assert (only.severity, only.found) == (Severity.WARNING, "“行政诉讼”没有写电话、期限")


def test_words_may_tell_it() -> None:
    """What the description states counts; 相关部门 and 有管辖权的人民法院 are no names."""
    words = "  说明: 60日内向示例县人民政府申请，地址：示例路2号，电话0999-5550106\n"
    assert (
        says(remedy_complete, {"救济渠道.yml": f"清单:\n- 编号: fy\n  种类: 行政复议\n{words}{LAWSUIT}"})
        == []
    )
    vague = "- {编号: fy, 种类: 行政复议, 说明: 向相关部门提出}\n- {编号: ss, 种类: 行政诉讼, 说明: 向有管辖权的人民法院起诉}\n"
    assert says(remedy_complete, {"救济渠道.yml": "清单:\n" + vague}) == [
        "救济渠道.yml:2 救济渠道[1].机关: “行政复议”没有写机关、地址、电话、期限",
        "救济渠道.yml:3 救济渠道[2].机关: “行政诉讼”没有写机关、地址、电话、期限",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("依法向人民法院起诉", set()),
        ("向上一级主管部门申请复议", set()),
        ("六十日内向示例县人民政府申请", {ORGAN, TERM}),
        ("电话12345，示例路2号", {PHONE, ADDRESS}),
    ],
)
def test_parts_told(text: str, parts: set[str]) -> None:
    """A part is told when it is stated, not when it is only alluded to."""
    assert told(text) == parts


def test_complaint_that_nobody_hears() -> None:
    """A channel for complaints needs an organ, and one way to reach it."""
    text = "清单:\n" + REVIEW + LAWSUIT + "- {编号: ts, 种类: 投诉举报, 〔法〕}\n"
    reached = text.replace("〔法〕", "机关: 基金监管股, 电话: [0999-5550101]")
    assert says(remedy_complete, {"救济渠道.yml": reached}) == []
    (only,) = findings(remedy_complete, {"救济渠道.yml": text.replace("〔法〕", "说明: 欢迎监督")})
    assert (only.severity, only.found) == (Severity.ERROR, "“投诉举报”没有写机关、地址、电话")


def test_guide_that_only_names_remedies() -> None:
    """A guide must say where and by when; with whole remedies elsewhere that is only a hint."""
    guide = GUIDE.replace("〔文〕", "行政复议、行政诉讼")
    (alone,) = findings(remedy_complete, {"服务指南.yml": guide})
    assert (alone.severity, alone.found) == (
        Severity.ERROR,
        "“行政复议、行政诉讼”没有写行政复议、行政诉讼的机关、地址、期限",
    )
    whole = "清单:\n" + REVIEW + LAWSUIT + HEARING
    (beside,) = findings(remedy_complete, {"服务指南.yml": guide, "救济渠道.yml": whole})
    assert beside.severity is Severity.HINT


def test_guide_without_review_and_lawsuit() -> None:
    """A guide for penalties that offers something else, such as 申诉, is an error; one that refers elsewhere passes."""
    (only,) = findings(remedy_complete, {"服务指南.yml": GUIDE.replace("〔文〕", "可以提出申诉")})
    assert (only.severity, only.found) == (Severity.ERROR, "“可以提出申诉”没有写行政复议、行政诉讼")
    assert says(remedy_complete, {"服务指南.yml": GUIDE.replace("〔文〕", "详见救济渠道清单")}) == []


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("见附件5", True),
        ("按照处罚决定书载明的途径", True),
        ("听取意见后申请复议", False),
        ("行政复议", False),
    ],
)
def test_sends_elsewhere(text: str, elsewhere: bool) -> None:
    """Only words that send the reader somewhere do; 意见 does not."""
    assert refers(text) is elsewhere


def test_items_without_any_remedy() -> None:
    """Items with no remedy anywhere are an error at their list."""
    assert says(remedy_complete, {"事项.yml": ITEMS}) == [
        "事项.yml:1 事项: 公布了1条事项，没有公布行政复议、行政诉讼的渠道"
    ]


def test_one_of_two_missing() -> None:
    """A list of remedies without the lawsuit says so; penalties without a hearing are a hint."""
    files = {"事项.yml": ITEMS, "救济渠道.yml": "清单:\n" + REVIEW}
    assert [(each.severity, each.found) for each in findings(remedy_complete, files)] == [
        (Severity.ERROR, "救济渠道里没有行政诉讼"),
        (Severity.HINT, "有行政处罚事项，救济渠道里没有听证"),
    ]
    assert says(remedy_complete, files | {"救济渠道.yml": "清单:\n" + REVIEW + LAWSUIT + HEARING}) == []


PROFILE = """名称: 示例县医疗保障局
简称: 示例县医保局
行政区划: '999901'
领域: 医疗保障
联系方式:
- {用途: 投诉举报, 电话: 0999-5550101}
"""


@pytest.mark.parametrize(
    ("number", "severity"), [("0999-5550101", Severity.HINT), ("0999-5550109", Severity.WARNING)]
)
def test_complaint_at_the_bureaus_own_number(number: str, severity: Severity) -> None:
    """A channel without organ is a hint where its number is known as the bureau's, a warning elsewhere."""
    complaint = f"- {{编号: ts, 种类: 投诉举报, 电话: [{number}]}}\n"
    files = {"主体.yml": PROFILE, "救济渠道.yml": "清单:\n" + REVIEW + LAWSUIT + complaint}
    (only,) = findings(remedy_complete, files)
    assert (only.severity, only.found, only.ground) == (
        severity,
        "“投诉举报”没有写机关",
        "行政处罚法第75条；医疗保障基金使用监督管理条例第35条",
    )


def test_ground_of_each_kind() -> None:
    """Each kind of remedy rests on its own articles."""
    text = "清单:\n" + REVIEW + LAWSUIT + "- {编号: tz, 种类: 听证}\n- {编号: pc, 种类: 国家赔偿}\n"
    assert [each.ground for each in findings(remedy_complete, {"救济渠道.yml": text})] == [
        "国家赔偿法第39条",
        "行政处罚法第63条、第64条",
    ]


def test_no_hearing_where_other_lists_tell_of_penalties() -> None:
    """Penalties to be reviewed, without items, want a hearing among the remedies, at the rights if these are told."""
    rights = "依法享有的权利: 当事人享有陈述、申辩、复议、诉讼的权利。\n"
    review = "清单:\n- {执法类别: 〔类〕, 审核项目: 重大决定}\n"
    files = {"救济渠道.yml": rights + "清单:\n" + REVIEW + LAWSUIT}
    (only,) = findings(remedy_complete, files | {"法制审核.yml": review.replace("〔类〕", "行政处罚")})
    assert (only.severity, only.found, only.first.field) == (
        Severity.HINT,
        "有要审核的行政处罚，救济渠道里没有听证",
        "救济渠道.依法享有的权利",
    )
    assert says(remedy_complete, files | {"法制审核.yml": review.replace("〔类〕", "行政给付")}) == []
    told = {"救济渠道.yml": files["救济渠道.yml"].replace("申辩、", "申辩、听证、")}
    assert says(remedy_complete, told | {"法制审核.yml": review.replace("〔类〕", "行政处罚")}) == []
