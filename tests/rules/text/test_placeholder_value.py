"""Words where a value is asked."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.placeholder_value import placeholder_value
from tests.rules.cases import findings, says

CHECK = "清单:\n- 检查事项: 对药店的检查\n  抽查比例: {share}\n  抽查频次: {often}\n"
ITEM = "清单:\n- 编号: cf-01\n  名称: 某处罚\n  类别: 行政处罚\n  法定时限: {}\n"
RECORDING = "清单:\n- 执法类别: 行政检查\n  记录事项: 现场检查\n  执法时限: {}\n"


def test_how_often() -> None:
    """A frequency that tells no number is found, equal ones of many rows as one."""
    rows = CHECK.format(share="10%", often="随机检查") + "- 检查事项: 另一检查\n  抽查频次: 随机检查\n"
    (only,) = findings(placeholder_value, {"随机抽查.yml": rows})
    assert only.found == "“抽查频次”写作“随机检查”"
    assert only.expected == "写明数量：多久几次、百分之几、几家"
    assert only.advice == "写出确定的比例、频次，如 10%、每年1次"
    assert (only.severity, len(only.spots)) == (Severity.WARNING, 2)


@pytest.mark.parametrize(
    "often", ["适时", "根据需要", "不定期", "待定", "/", "无法确定", "按规定", "随机", "每年若干次"]
)
def test_other_words(often: str) -> None:
    """Every other word without a number is found as well."""
    assert says(placeholder_value, {"随机抽查.yml": CHECK.format(share="10%", often=often)}) == [
        f"随机抽查.yml:4 随机抽查[1].抽查频次: “抽查频次”写作“{often}”"
    ]


@pytest.mark.parametrize(
    ("share", "often"),
    [("10%", "每年1次"), ("不低于百分之五", "一年两次"), ("全覆盖", "每半年一次"), ("3家", "每季度")],
)
def test_values(share: str, often: str) -> None:
    """Numbers in any form are values."""
    assert says(placeholder_value, {"随机抽查.yml": CHECK.format(share=share, often=often)}) == []


@pytest.mark.parametrize("limit", ["90日", "三十个工作日", "当场办结", "无", "没有"])
def test_limits(limit: str) -> None:
    """A limit, or the word that there is none, is a value."""
    assert says(placeholder_value, {"事项.yml": ITEM.format(limit)}) == []


def test_limit_by_reference_is_a_hint() -> None:
    """A limit that sends the reader to a law is worth a look; one that says nothing is likely wrong."""
    (by_law,) = findings(placeholder_value, {"事项.yml": ITEM.format("按照法律、法规规定的期限")})
    (nothing,) = findings(placeholder_value, {"事项.yml": ITEM.format("按规定执行")})
    assert (by_law.severity, nothing.severity) == (Severity.HINT, Severity.WARNING)
    assert nothing.found == "“法定时限”写作“按规定执行”"


def test_when() -> None:
    """适时 says nothing about when; the step at which something happens does."""
    assert says(placeholder_value, {"音像记录.yml": RECORDING.format("适时")}) == [
        "音像记录.yml:4 音像记录[1].执法时限: “执法时限”写作“适时”"
    ]
    assert says(placeholder_value, {"音像记录.yml": RECORDING.format("检查全过程")}) == []


def test_fee() -> None:
    """A fee has a sum or is none."""
    item = "清单:\n- 编号: xk-01\n  名称: 某许可\n  类别: 行政许可\n  收费: {{标准: {}}}\n"
    assert says(placeholder_value, {"事项.yml": item.format("按标准收取")}) == [
        "事项.yml:5 事项[1].收费.标准: “收费标准”写作“按标准收取”"
    ]
    assert says(placeholder_value, {"事项.yml": item.format("不收费")}) == []
    assert says(placeholder_value, {"事项.yml": item.format("每证10元")}) == []


def test_values_to_come() -> None:
    """Signs and words for a value still to come are found in any field but remarks."""
    item = "清单:\n- 编号: cf-01\n  名称: 某处罚\n  类别: 行政处罚\n  执法主体: 待补充\n  实施对象: ——\n  备注: /\n"
    assert says(placeholder_value, {"事项.yml": item}) == [
        "事项.yml:5 事项[1].执法主体: “执法主体”写作“待补充”",
        "事项.yml:6 事项[1].实施对象: “实施对象”写作“——”",
    ]


def test_blanks_of_a_template() -> None:
    """A blank that nobody filled is found; forms and masked names in decisions keep theirs."""
    remedy = "清单:\n- 编号: fy-1\n  种类: 行政复议\n  机关: ××县人民政府\n"
    form = "清单:\n- 编号: ws-01\n  名称: 告知书\n  样式正文: ××县医疗保障局告〔　〕　号\n"
    assert says(placeholder_value, {"救济渠道.yml": remedy, "文书样式.yml": form}) == [
        "救济渠道.yml:4 救济渠道[1].机关: 没有填的空：“××县人民政府”"
    ]


def test_where_to_look_up() -> None:
    """Sending the reader to unnamed rules is a hint; naming them is enough."""
    remedy = "依法享有的权利: 申请回避、陈述、申辩，详见{}。\n清单:\n- {{编号: a, 种类: 行政诉讼, 机关: 示例县人民法院}}\n"
    (only,) = findings(placeholder_value, {"救济渠道.yml": remedy.format("相应法律规定")})
    assert (only.severity, only.found) == (Severity.HINT, "没有写明是哪一部：“详见相应法律规定”")
    assert findings(placeholder_value, {"救济渠道.yml": remedy.format("《行政处罚法》第七条")}) == []
    assert findings(placeholder_value, {"救济渠道.yml": remedy.format("相关法律规定的附件二")}) == []


def test_name_of_the_list() -> None:
    """A way of checking that only says 随机抽查 is a hint; with a way of its own it is a value."""
    checks = "清单:\n- 检查事项: 对药店的检查\n  检查方式: {}\n"
    (only,) = findings(placeholder_value, {"随机抽查.yml": checks.format("[双随机抽查]")})
    assert (only.severity, only.found) == (Severity.HINT, "“检查方式”写作“双随机抽查”，只是清单的名称")
    assert findings(placeholder_value, {"随机抽查.yml": checks.format("[随机抽查, 现场检查]")}) == []


def test_grounds() -> None:
    """Only shares and frequencies of checks rest on the document about random checks."""
    (check,) = findings(placeholder_value, {"随机抽查.yml": CHECK.format(share="10%", often="适时")})
    (recording,) = findings(placeholder_value, {"音像记录.yml": RECORDING.format("适时")})
    assert check.ground == "国办发〔2015〕58号：随机抽查应当确定抽查比例和频次"
    assert recording.ground == "国办发〔2018〕118号：公示的信息应当准确、完整"


def test_term_left_to_the_reader() -> None:
    """在规定的时间内 without the term is worth a look; with it, or in a law's words, it is not."""
    duty = "清单:\n- 编号: qt-01\n  名称: 某事项\n  类别: 行政处罚\n  责任事项: [{{内容: 经办机构{}暂停结算。}}]\n"
    (only,) = findings(placeholder_value, {"事项.yml": duty.format("应当在规定的时间内")})
    assert only.found == "没有写明多长时间：“经办机构应当在规定的时间内暂停结算…”"
    assert (only.severity, only.advice) == (Severity.HINT, "把“在规定的时间内”换成确定的期限")
    for right in ("应当在3个工作日内", "应当在法律规定的期限内", "应当在前款规定的期限内"):
        assert findings(placeholder_value, {"事项.yml": duty.format(right)}) == []
