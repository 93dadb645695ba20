"""What a published document tells about itself."""

import pytest

from gongshi.rules.completeness.metadata import metadata
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

WHOLE = """清单:
- 编号: tz
  标题: 关于印发清单的通知
  文号: 示医保发〔2026〕1号
  种类: 通知
  发布机构: 示例县医疗保障局
  成文日期: 2026-02-20
  公开日期: 2026-03-01
  有效性: 有效
  索引号: 999900001/2026-00001
  正文: 现印发给你们。
"""


def test_whole_document_passes() -> None:
    """A document with number, issuer, dates and validity gives no finding."""
    assert says(metadata, {"文件.yml": WHOLE}) == []


def test_bare_document() -> None:
    """A notice must have a number; dates, issuer and validity are asked of every document, an index as a hint."""
    bare = "清单:\n- {编号: tz, 标题: 关于印发清单的通知, 种类: 通知, 正文: 现印发给你们。}\n"
    assert {(each.severity, each.found) for each in findings(metadata, {"文件.yml": bare})} == {
        *(
            (Severity.WARNING, f"没有写“{name}”")
            for name in ("文号", "发布机构", "成文日期", "公开日期", "有效性")
        ),
        (Severity.HINT, "没有写“索引号”"),
    }


def test_number_of_other_kinds() -> None:
    """A list or chart may be published without a number, which is only a hint."""
    chart = WHOLE.replace("  文号: 示医保发〔2026〕1号\n", "").replace("种类: 通知", "种类: 流程图")
    (only,) = findings(metadata, {"文件.yml": chart})
    assert (only.severity, only.found, only.expected) == (Severity.HINT, "没有写“文号”", "写明“文号”")


def test_documents_of_others_and_annexes() -> None:
    """A document that the bureau only cites is not its own; an annex shares its cover's number and dates."""
    cited = WHOLE + "- {编号: yj, 标题: 关于推行行政执法责任制的若干意见, 种类: 责任制依据}\n"
    annex = cited + "- {编号: fa, 标题: 实施方案, 正文: 一、总则。, 来源: {文件: tz, 附件: 附件}}\n"
    assert says(metadata, {"文件.yml": annex}) == []


def test_document_behind_a_list() -> None:
    """A document counts as the bureau's own when a list comes from it."""
    files = {
        "文件.yml": "清单:\n- {编号: qd, 标题: 示例县医疗保障局权责清单}\n",
        "人员.yml": "来源: {文件: qd}\n暂无: {原因: 无}\n",
    }
    assert "文件.yml:2 文件[1].公开日期: 没有写“公开日期”" in says(metadata, files)


def test_trial_without_term() -> None:
    """A trial must say until when: by its end, its own words, or the list's last day."""
    trial = WHOLE.replace("关于印发清单的通知", "行政执法岗责体系（试行）")
    assert says(metadata, {"文件.yml": trial}) == [
        "文件.yml:2 文件[1].失效日期: “行政执法岗责体系（试行）”是试行的，没有写试行到什么时候"
    ]
    assert says(metadata, {"文件.yml": trial + "  失效日期: 2028-03-01\n"}) == []
    assert (
        says(metadata, {"文件.yml": trial.replace("现印发给你们。", "自公布之日起施行，有效期二年。")}) == []
    )


def test_trial_list() -> None:
    """A list that calls itself a trial is found where its document does not already say so."""
    files = {
        "文件.yml": WHOLE,
        "人员.yml": "标题: 人员清单（暂行）\n来源: {文件: tz}\n暂无: {原因: 无}\n",
    }
    assert says(metadata, files) == ["人员.yml:1 人员.标题: “人员清单（暂行）”是试行的，没有写试行到什么时候"]
    assert (
        says(
            metadata,
            files
            | {"文件.yml": WHOLE.replace("清单的通知", "清单（试行）的通知") + "  失效日期: 2028-03-01\n"},
        )
        == []
    )


def test_valid_though_it_has_ended() -> None:
    """A document that calls itself valid after its own end contradicts itself."""
    (only,) = findings(metadata, {"文件.yml": WHOLE + "  失效日期: 2026-11-21\n"})
    assert (only.severity, only.found) == (
        Severity.ERROR,
        "“有效性”写“有效”，“失效日期”2026-11-21已经过了",
    )
    assert says(metadata, {"文件.yml": WHOLE + "  失效日期: 2026-11-22\n"}) == []


def test_published_before_it_was_made() -> None:
    """A document cannot be public, in force or ended before the day on which it was made."""
    (only,) = findings(metadata, {"文件.yml": WHOLE.replace("公开日期: 2026-03-01", "公开日期: 2026-02-02")})
    assert (only.severity, only.found) == (
        Severity.ERROR,
        "“公开日期”2026-02-02早于“成文日期”2026-02-20",
    )


def test_list_without_source() -> None:
    """A list of which nobody knows the document is a hint; decisions have dates of their own."""
    (only,) = findings(metadata, {"人员.yml": "清单:\n- {姓名: 张某, 证件编号: '99010000001'}\n"})
    assert (only.severity, only.found) == (
        Severity.HINT,
        "没有写“来源”，查不到公布它的文件、文号和公开日期",
    )
    sourced = (
        "来源: {网址: 'https://www.example.gov.cn/ry/'}\n清单:\n- {姓名: 张某, 证件编号: '99010000001'}\n"
    )
    assert says(metadata, {"人员.yml": sourced}) == []


@pytest.mark.parametrize(
    ("title", "kindless"),
    [
        ("关于行政执法集中公示内容", True),
        ("示例县医疗保障局关于2026年抽查的情况（一）", True),
        ("关于集中公示行政执法信息的公示", False),
        ("关于印发《事项清单》的通知（示医保发〔2026〕1号）", False),
        ("关于全面推行三项制度的实施方案（试行）", False),
        ("行政职权运行流程", False),
    ],
)
def test_title_without_kind(title: str, kindless: bool) -> None:
    """A title about something must end in its kind of document; other titles are not asked."""
    text = WHOLE.replace("关于印发清单的通知", title) + "  失效日期: 2028-03-01\n"
    said = [(each.severity, each.found) for each in findings(metadata, {"文件.yml": text})]
    bare = title.removesuffix("（一）")
    assert said == ([(Severity.HINT, f"标题“{bare}”没有写文种")] if kindless else [])


def test_title_that_names_the_bureau() -> None:
    """A blank issuer is only a hint where the title begins with the bureau's name."""
    named = "清单:\n- {编号: qd, 标题: 示例县医疗保障局权责清单, 正文: 清单。}\n"
    other = named.replace("示例县医疗保障局权责清单", "权责清单")
    for text, severity in ((named, Severity.HINT), (other, Severity.WARNING)):
        (only,) = (each for each in findings(metadata, {"文件.yml": text}) if "发布机构" in each.found)
        assert (only.severity, only.found) == (severity, "没有写“发布机构”")
