"""Numbers of which a caller cannot tell what they are for."""

import pytest

from gongshi.rules.contact.phone_role import phone_role
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def profile(*contacts: str) -> dict[str, str]:
    """Return a profile with these contacts."""
    return {"主体.yml": SMALL_PROFILE + "联系方式:\n" + "".join(f"- {{{contact}}}\n" for contact in contacts)}


@pytest.mark.parametrize(
    "label",
    [
        "工作日举报、24小时投诉举报电话",
        "上班时间投诉和夜间举报",
        "工作日投诉，节假日投诉",
        "白天举报电话；夜间举报电话",
    ],
)
def test_two_channels(label: str) -> None:
    """A label of channels for different hours with one number is a warning, wherever the label stands."""
    said = f"“{label}”是 2 个渠道，只有一个号码“0999-5550101”，没有写明哪个时间打哪个"
    files = profile(
        f"用途: {label}, 电话: 0999-5550101", f"用途: 投诉举报, 说明: {label}, 电话: 0999-5550101"
    ) | {
        "救济渠道.yml": f"清单:\n- {{编号: ts-1, 种类: 投诉举报, 说明: {label}, 电话: [0999-5550101]}}\n",
        "服务指南.yml": "清单:\n- {编号: zn-1, 名称: 指南, 事项类别: 行政处罚,"
        f" 监督投诉: [{{用途: {label}, 电话: 0999-5550101}}]}}\n",
    }
    (only,) = findings(phone_role, files)
    assert (only.found, only.severity) == (said, Severity.WARNING)
    assert [spot.field for spot in only.spots] == [
        "主体.联系方式[1].用途",
        "主体.联系方式[2].说明",
        "救济渠道[1].说明",
        "服务指南[1].监督投诉[1].用途",
    ]


@pytest.mark.parametrize(
    "contact",
    [
        "用途: 工作日举报、夜间举报, 电话: [0999-5550101, 0999-5550102]",
        "用途: 投诉、举报电话, 电话: 0999-5550101",
        "用途: 24小时投诉举报, 电话: 0999-5550101",
        "用途: 投诉举报, 电话: 0999-5550101, 说明: 工作日接听",
        "用途: 咨询, 电话: 0999-5550101, 说明: 工作日上午咨询人较多，建议下午打来，电话占线时请稍候再拨，或者到大厅的咨询台当面咨询",
    ],
)
def test_one_channel(contact: str) -> None:
    """One channel, hours of answering, or prose are no two channels."""
    assert says(phone_role, profile(contact)) == []


def test_several_numbers() -> None:
    """Several numbers for one purpose are a hint, in one line or in two; one joined finding for all such items."""
    contact = "{用途: 服务电话, 电话: [0999-5550101, 0999-5550102]}"
    items = "清单:\n" + "".join(
        f"- {{编号: cf-{at}, 名称: 对甲{at}的处罚, 类别: 行政处罚, 联系方式: [{contact}]}}\n"
        for at in range(3)
    )
    (only,) = findings(phone_role, {"事项.yml": items})
    assert only.found == "“服务电话”有 2 个号码（0999-5550101、0999-5550102），没有说明各办什么"
    assert (only.severity, len(only.spots)) == (Severity.HINT, 3)
    assert says(phone_role, profile("用途: 咨询, 电话: 0999-5550101", "用途: 咨询, 电话: 0999-5550102")) == [
        "主体.yml:6 主体.联系方式[1].电话: “咨询”有 2 个号码（0999-5550101、0999-5550102），没有说明各办什么"
    ]
    remedies = "清单:\n- {编号: fy-1, 种类: 行政复议, 电话: [0999-5550101, 0999-5550102]}\n"
    assert says(phone_role, {"救济渠道.yml": remedies}) == [
        "救济渠道.yml:2 救济渠道[1].电话: “行政复议”有 2 个号码（0999-5550101、0999-5550102），没有说明各办什么"
    ]


@pytest.mark.parametrize(
    "contacts",
    [
        ("用途: 咨询, 电话: 0999-5550101, 机构: 基金股", "用途: 咨询, 电话: 0999-5550102, 机构: 服务股"),
        ("用途: 咨询, 电话: 0999-5550101, 说明: 职工", "用途: 咨询, 电话: 0999-5550102, 说明: 居民"),
        ("用途: 咨询, 电话: [0999-5550101, 0999-5550102], 说明: 5550101 办职工，5550102 办居民",),
        ("用途: 咨询、投诉, 电话: [0999-5550101, 0999-5550102]",),
    ],
)
def test_numbers_told_apart(contacts: tuple[str, ...]) -> None:
    """Numbers that an office, a note or the purpose itself tells apart pass."""
    assert says(phone_role, profile(*contacts)) == []


def test_two_uses() -> None:
    """One number for enquiries and for complaints is a hint; 12345 is for everything."""
    assert says(
        phone_role,
        profile(
            "用途: 咨询, 电话: 0999-5550101",
            "用途: 投诉举报, 电话: （0999）5550101",
            "用途: 咨询投诉电话, 电话: 0999-5550103",
            "用途: 咨询投诉, 电话: '12345'",
            "用途: 办公电话, 电话: 0999-5550104",
            "用途: 咨询, 电话: 0999-5550104, 机构: 基金股",
        ),
    ) == [
        "主体.yml:6 主体.联系方式[1].电话: “0999-5550101”既是“咨询”，又是“投诉举报”",
        "主体.yml:7 主体.联系方式[2].电话: “0999-5550101”既是“咨询”，又是“投诉举报”",
        "主体.yml:8 主体.联系方式[3].电话: “0999-5550103”一个号码，用途写作“咨询投诉电话”",
    ]


def test_note_of_the_transcriber() -> None:
    """What the transcriber says of the original is no finding: the purpose that stands there is what is judged."""
    files = {"主体.yml": SMALL_PROFILE + "转录说明: 原件的“电话：0999-5550101”没有写用途，录作办公电话。\n"}
    assert says(phone_role, files) == []
