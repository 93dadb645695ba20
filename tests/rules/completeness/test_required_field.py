"""Fields that the official form of a list asks for."""

from gongshi.rules.completeness.required_field import required_field
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says

WHOLE_PROFILE = """名称: 示例县医疗保障局
简称: 示例县医保局
行政区划: '999901'
领域: 医疗保障
主体性质: 法定行政机关
统一社会信用代码: 11999901MB00000010
负责人: 李某
职责: 组织实施医疗保障基金监督管理。
设定依据:
- {法规: 医疗保障基金使用监督管理条例, 条款: 第六条}
地址: 示例县示例路1号
邮编: '999901'
办公时间: 工作日 8:30—12:00
联系方式:
- {用途: 办公电话, 电话: 0999-5550100}
- {用途: 投诉举报、执法监督, 电话: 0999-5550101}
内设机构:
- {名称: 基金监管股, 执法机构: 是, 职责: 查处违法行为。, 负责人: 张某, 电话: 0999-5550102}
"""
ITEM = """- 编号: {id}
  项目编码: 9999-B-0010{id}-999901
  名称: 对挂床住院的处罚
  类别: 行政处罚
  执法主体: 示例县医疗保障局
  承办机构: [基金监管股]
  执法依据:
  - {{法规: 医疗保障基金使用监督管理条例, 条款: 第三十八条}}
  实施对象: 定点医药机构
  法定时限: 90日
  收费: {{标准: 不收费}}
  责任事项:
  - 内容: 决定是否立案。
  违法责任: 违法的依法给予处分。
"""


def found(files: dict[str, str], file: str) -> list[str]:
    """Return what is said of one file."""
    return [each for each in says(required_field, files) if each.startswith(file)]


def test_whole_profile_passes() -> None:
    """A profile that tells everything gives no finding."""
    assert says(required_field, {"主体.yml": WHOLE_PROFILE}) == []


def test_bare_profile() -> None:
    """What the law wants to know of a bureau is an error, what the forms ask a warning, a postcode a hint."""
    each = findings(required_field, {})
    assert {(finding.severity, finding.found) for finding in each} == {
        (Severity.ERROR, "没有写“内设机构”"),
        (Severity.ERROR, "没有写“办公时间”"),
        (Severity.ERROR, "没有写“地址”"),
        (Severity.ERROR, "没有写“联系电话”"),
        (Severity.ERROR, "没有写“职责”"),
        (Severity.ERROR, "没有写“负责人”"),
        (Severity.WARNING, "没有写“主体性质”"),
        (Severity.WARNING, "没有写“投诉举报电话”"),
        (Severity.WARNING, "没有写“设定依据”"),
        (Severity.HINT, "没有写“统一社会信用代码”"),
        (Severity.HINT, "没有写“邮编”"),
    }
    hours = next(finding for finding in each if "办公时间" in finding.found)
    assert (hours.expected, hours.advice, hours.ground) == (
        "写明“办公时间”",
        "补写“办公时间”（对外办公时间），例如 办公时间: 工作日 8:30—12:00，14:30—18:00",
        "政府信息公开条例第20条第2项",
    )


def test_only_an_office_can_be_called() -> None:
    """An office's number and the line for complaints are no number of the bureau; a number of its own is."""
    office = "内设机构:\n- {名称: 基金监管股, 电话: 0999-5550102}\n联系方式:\n- {用途: 咨询, 机构: 基金监管股, 电话: 0999-5550102}\n"
    small = "名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n"
    assert "主体.yml:7 主体.联系方式: 没有写“办公电话”" in says(required_field, {"主体.yml": small + office})
    general = office + "- {用途: 服务电话, 机构: 示例县医疗保障局, 电话: 0999-5550100}\n"
    assert not any("办公电话" in each for each in says(required_field, {"主体.yml": small + general}))


def test_entrustment_without_its_writing() -> None:
    """An entrustment without the writing is an error at the entrusted body (行政处罚法第20条)."""
    entrusted = "委托执法:\n- 受委托组织: 示例县服务中心\n  委托事项: 日常检查\n  委托期限: 2026年1月1日至2027年12月31日\n"
    assert found({"主体.yml": WHOLE_PROFILE + entrusted}, "主体") == [
        "主体.yml:20 主体.委托执法[1].委托书: 没有写“委托书”"
    ]
    whole = entrusted + "  委托书网址: files/weituoshu.pdf\n"
    assert found({"主体.yml": WHOLE_PROFILE + whole}, "主体") == []


def test_column_missing_throughout() -> None:
    """A field that no record has is one finding about the list."""
    items = "清单:\n" + "".join(ITEM.format(id=number) for number in (1, 2, 3))
    files = {"主体.yml": WHOLE_PROFILE, "事项.yml": items.replace("  实施对象: 定点医药机构\n", "")}
    (only,) = findings(required_field, files)
    assert (only.severity, only.found) == (Severity.WARNING, "全部3条都没有写“实施对象”")
    assert [(spot.line, spot.field, spot.record) for spot in only.spots] == [(1, "事项.实施对象", "")]


def test_gap_in_a_column() -> None:
    """A record that leaves blank what the others have is pointed at, and a hint then becomes a warning."""
    items = "清单:\n" + "".join(ITEM.format(id=number) for number in (1, 2, 3))
    without = items.replace("  执法主体: 示例县医疗保障局\n", "", 1)
    (only,) = findings(required_field, {"主体.yml": WHOLE_PROFILE, "事项.yml": without})
    assert (only.severity, only.found, only.first.line) == (
        Severity.WARNING,
        "3条中有1条没有写“执法主体”",
        2,
    )


def test_free_of_charge_is_a_value() -> None:
    """不收费 is an answer, and so is 无; only a blank is none."""
    assert found({"主体.yml": WHOLE_PROFILE, "事项.yml": "清单:\n" + ITEM.format(id=1)}, "事项") == []
    blank = ITEM.format(id=1).replace("  收费: {标准: 不收费}\n", "")
    (only,) = findings(required_field, {"主体.yml": WHOLE_PROFILE, "事项.yml": "清单:\n" + blank})
    assert (only.severity, only.found, only.expected) == (
        Severity.HINT,
        "没有写“收费”",
        "写明收费依据和标准；不收费的写“不收费”",
    )


def test_item_without_ground() -> None:
    """An item without a law is an error."""
    bare = ITEM.format(id=1).replace(
        "  执法依据:\n  - {法规: 医疗保障基金使用监督管理条例, 条款: 第三十八条}\n", ""
    )
    (only,) = findings(required_field, {"主体.yml": WHOLE_PROFILE, "事项.yml": "清单:\n" + bare})
    assert (only.severity, only.found) == (Severity.ERROR, "没有写“执法依据”")


def test_what_citizens_apply_for() -> None:
    """A licence must state conditions and materials; a guide for the item may do it instead."""
    licence = ITEM.format(id="xk").replace("行政处罚", "行政许可")
    files = {"主体.yml": WHOLE_PROFILE, "事项.yml": "清单:\n" + licence}
    assert [(each.severity, each.found) for each in findings(required_field, files)] == [
        (Severity.ERROR, "没有写“条件”"),
        (Severity.ERROR, "没有写“申请材料”"),
    ]
    guide = """清单:
- 编号: zn
  名称: 许可服务指南
  事项类别: 行政许可
  受理条件: 有固定场所
  申请材料:
  - 列项: [申请书]
"""
    assert found(files | {"服务指南.yml": guide}, "事项") == []


def test_guide_of_the_official_form() -> None:
    """A guide says which of its fields are blank; the ground and the remedy are errors."""
    guide = "清单:\n- {编号: zn, 名称: 处罚服务指南, 事项类别: 行政处罚}\n"
    each = [one for one in findings(required_field, {"服务指南.yml": guide}) if one.first.list == "guides"]
    assert [one.found for one in each if one.severity is Severity.ERROR] == [
        "没有写“救济途径”",
        "没有写“设立依据”",
    ]
    assert {one.found for one in each if one.severity is Severity.WARNING} == {
        f"没有写“{name}”"
        for name in (
            "事项编码", "实施部门", "适用范围", "办理时限", "收费", "结果送达", "咨询方式", "监督投诉", "结果查询",
            "办公地点", "办公时间",
        )
    }  # fmt: skip


def test_powers_list_must_name_duties() -> None:
    """Duties and liability are a warning where the list calls itself one of powers, a hint elsewhere."""
    bare = ITEM.format(id=1).split("  责任事项")[0]
    plain = findings(required_field, {"主体.yml": WHOLE_PROFILE, "事项.yml": "清单:\n" + bare})
    powers = findings(
        required_field,
        {"主体.yml": WHOLE_PROFILE, "事项.yml": "标题: 示例县医疗保障局权责清单\n清单:\n" + bare},
    )
    assert [(each.severity, each.found) for each in plain] == [
        (Severity.HINT, "没有写“责任事项”"),
        (Severity.HINT, "没有写“追责情形”"),
    ]
    assert {each.severity for each in powers} == {Severity.WARNING}


def test_inspection_without_ratio() -> None:
    """An inspection without ratio and frequency is an error; criteria and cap are asked for enterprises only."""
    inspection = """清单:
- 检查事项: 对医院的检查
  检查主体: 示例县医疗保障局
  检查依据: [{法规: 社会保险法, 条款: 第31条}]
  检查内容: 是否挂床住院
  检查方式: [现场检查]
  检查对象: [公立医院]
- 检查事项: 对药店的检查
  检查主体: 示例县医疗保障局
  检查依据: [{法规: 社会保险法, 条款: 第31条}]
  检查内容: 是否串换药品
  检查方式: [现场检查]
  检查对象: [定点零售药店]
  抽查频次: 每年1次
"""
    assert found({"随机抽查.yml": inspection}, "随机抽查") == [
        "随机抽查.yml:1 随机抽查.抽查比例: 全部2条都没有写“抽查比例”",
        "随机抽查.yml:2 随机抽查[1].抽查频次: 2条中有1条没有写“抽查频次”",
        "随机抽查.yml:8 随机抽查[2].年度频次上限: 没有写“年度频次上限”",
        "随机抽查.yml:8 随机抽查[2].检查标准: 没有写“检查标准”",
    ]


def test_cancelled_officer_needs_nothing() -> None:
    """An officer whose certificate was cancelled is not asked for its term."""
    officers = "清单:\n- {姓名: 张某, 证件编号: '99010000001', 状态: 注销}\n"
    assert found({"人员.yml": officers}, "人员") == []
    assert "人员.yml:2 人员[1].证件有效期: 没有写“证件有效期”" in found(
        {"人员.yml": officers.replace(", 状态: 注销", "")}, "人员"
    )


def test_reports_and_supervision_apart() -> None:
    """A number for reports is none for complaints of officers, nor the other way round; a remedy may tell either."""
    reports = WHOLE_PROFILE.replace("投诉举报、执法监督", "投诉举报")
    (only,) = findings(required_field, {"主体.yml": reports})
    assert (only.severity, only.found, only.expected) == (
        Severity.HINT,
        "没有写“执法监督电话”",
        "除举报违法行为的电话外，写明对执法人员、执法行为不满意向谁投诉",
    )
    watched = WHOLE_PROFILE.replace("投诉举报、执法监督", "监督电话")
    assert [(each.severity, each.found) for each in findings(required_field, {"主体.yml": watched})] == [
        (Severity.HINT, "没有写“投诉举报电话”")
    ]
    remedy = "清单:\n- {编号: jd, 种类: 〔类〕, 机关: 示例县司法局, 电话: [0999-5550106]}\n"
    for profile, kind in ((reports, "执法监督"), (watched, "投诉举报")):
        assert found({"主体.yml": profile, "救济渠道.yml": remedy.replace("〔类〕", kind)}, "主体") == []


def test_measure_words() -> None:
    """Each sort of row is counted as people count it: offices, officers, guides."""
    offices = "- {名称: 综合股}\n- {名称: 财务股}\n"
    officers = "清单:\n" + "".join(f"- {{姓名: 张某, 证件编号: '9901000000{at}'}}\n" for at in (1, 2))
    guides = "清单:\n" + "".join(f"- {{编号: zn-{at}, 名称: 指南, 事项类别: 行政处罚}}\n" for at in (1, 2))
    said = says(
        required_field,
        {"主体.yml": WHOLE_PROFILE + offices, "人员.yml": officers, "服务指南.yml": guides},
    )
    for each in (
        "主体.yml:17 主体.内设机构.电话: 全部2个内设机构都没有写“电话”",
        "人员.yml:1 人员.职务: 全部2名执法人员都没有写“职务”",
        "服务指南.yml:1 服务指南.收费: 全部2份指南都没有写“收费”",
    ):
        assert each in said


def test_postcode_has_no_article() -> None:
    """A postcode is good practice, and the finding does not claim a law for it."""
    profile = WHOLE_PROFILE.replace("邮编: '999901'\n", "")
    (only,) = findings(required_field, {"主体.yml": profile})
    assert (only.severity, only.ground) == (
        Severity.HINT,
        "没有条文直接要求；写明邮编，便于邮寄复议、听证等申请材料",
    )


def test_offices_that_can_be_called() -> None:
    """A bureau without a number of its own is a warning, and a hint where most of its offices have theirs."""
    for phones, severity in (((1, 2), Severity.HINT), ((1,), Severity.WARNING)):
        offices = "".join(
            f"- {{名称: 第{at}股{f', 电话: 0999-555010{at}' if at in phones else ''}}}\n" for at in (1, 2, 3)
        )
        found = findings(required_field, {"主体.yml": SMALL_PROFILE + "内设机构:\n" + offices})
        (only,) = (each for each in found if each.found == "没有写“办公电话”")
        assert only.severity is severity
