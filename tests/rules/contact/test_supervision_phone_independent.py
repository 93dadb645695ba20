"""Numbers for supervision that are the supervised office's."""

from gongshi.rules.contact.supervision_phone_independent import supervision_phone_independent
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def test_items() -> None:
    """A 监督电话 that is the 服务电话 is one finding a number with all its items."""
    rows = "".join(
        f"- {{编号: cf-{at}, 名称: 对甲{at}的处罚, 类别: 行政处罚, 联系方式: ["
        f"{{用途: 服务电话, 电话: 0999-5550101}}, {{用途: 监督电话, 电话: 0999-555010{at}}}]}}\n"
        for at in (1, 2, 1)
    ).replace("cf-1", "cf-3", 1)
    (only,) = findings(supervision_phone_independent, {"事项.yml": "清单:\n" + rows})
    assert only.found == "“监督电话”和“服务电话”是同一个号码“0999-5550101”"
    assert [spot.field for spot in only.spots] == ["事项[1].联系方式[2].电话", "事项[3].联系方式[2].电话"]


def test_office_guide_and_remedy() -> None:
    """An office's number as the guide's complaint line or as the channel of supervision is found, however written."""
    files = {
        "主体.yml": SMALL_PROFILE + "内设机构:\n- {名称: 基金监管股, 电话: 0999-5550102}\n",
        "服务指南.yml": "清单:\n- {编号: zn-1, 名称: 指南, 事项类别: 行政处罚, 咨询方式: [{用途: 咨询, 电话: 0999-5550103}],"
        " 监督投诉: [{用途: 投诉举报, 电话: 0999 5550103}]}\n",
        "救济渠道.yml": "清单:\n- {编号: jd-1, 种类: 执法监督, 机关: 示例县司法局, 电话: [0999-5550102]}\n",
    }
    assert sorted(each.partition(": ")[2] for each in says(supervision_phone_independent, files)) == [
        "“执法监督”和“基金监管股的电话”是同一个号码“0999-5550102”",
        "“投诉举报”和“咨询”是同一个号码“0999-5550103”",
    ]


def test_independent() -> None:
    """Another number, the hotline 12345, and a line for reports of what others do pass."""
    files = {
        "主体.yml": SMALL_PROFILE
        + """内设机构:
- {名称: 基金监管股, 电话: 0999-5550102}
联系方式:
- {用途: 投诉举报, 电话: 0999-5550102}
- {用途: 监督电话, 电话: 0999-5550104}
- {用途: 咨询, 电话: '12345'}
- {用途: 监督投诉, 电话: '12345'}
""",
        "救济渠道.yml": "清单:\n- {编号: jd-1, 种类: 执法监督, 机关: 示例县司法局, 电话: [0999-5550106]}\n"
        "- {编号: fy-1, 种类: 行政复议, 机关: 示例县司法局, 电话: [0999-5550106]}\n",
    }
    assert says(supervision_phone_independent, files) == []


def test_several_numbers() -> None:
    """One cause with several numbers is one finding that names them all."""
    rows = "".join(
        f"- {{编号: cf-{at}, 名称: 对甲{at}的处罚, 类别: 行政处罚, 联系方式: ["
        f"{{用途: 服务电话, 电话: 0999-555010{at}}}, {{用途: 监督电话, 电话: 0999-555010{at}}}]}}\n"
        for at in (1, 2)
    )
    (only,) = findings(supervision_phone_independent, {"事项.yml": "清单:\n" + rows})
    assert only.found == "“监督电话”和“服务电话”是同一个号码“0999-5550101”、“0999-5550102”"
    assert len(only.spots) == 2
