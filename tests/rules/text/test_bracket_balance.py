"""Brackets and quotation marks without a partner."""

import pytest

from gongshi.rules.text.bracket_balance import bracket_balance
from tests.rules.cases import findings, says


def _duties(text: str) -> dict[str, str]:
    return {
        "主体.yml": f"名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n职责: '{text}'\n"
    }


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("基金监管股送达）", "）"),
        ("组织听证（情节复杂或重大处罚", "（"),
        ("依照《医疗保障基金使用监督管理条例处理", "《"),
        ("依照社会保险法》处理", "》"),
        ("依照《《社会保险法》处理", "《"),
        ("依照〈实施细则办理", "〈"),
        ("推行“三项制度，加强监督", "“"),
        ("推行三项制度”，加强监督", "”"),
        ("推行”三项制度“，加强监督", "”"),
        ('推行"三项制度，加强监督', '"'),
        ("依照（《社会保险法）处理", "《"),
        ("【重点检查", "【"),
    ],
)
def test_without_partner(text: str, sign: str) -> None:
    """A bracket, title mark or quotation mark without its other half is found."""
    (only,) = findings(bracket_balance, _duties(text))
    assert only.found.startswith(f"“{sign}”没有配对：")


@pytest.mark.parametrize(
    "text",
    [
        "(一）分解住院；（二)挂床住院",
        "1）分解住院；2）挂床住院；a）其他",
        "材料（含：1）收据；2）病历）",
        "《关于印发〈示例办法〉的通知》和《关于转发《示例办法》的通知》",
        "“三项制度”包括‘公示’",
        "损失金额在［1，3）万元、[3万元,10万元）的",
        "依照示医保发〔2021]6号办理",
        "O’Neil 公司",
        '推行"三项制度"',
    ],
)
def test_paired_or_needs_none(text: str) -> None:
    """Mixed widths, ordinals, nested titles, half-open intervals and numbers of documents are not found."""
    assert says(bracket_balance, _duties(text)) == []


def test_whole_text() -> None:
    """The finding quotes the place and says which half is lacking."""
    (only,) = findings(bracket_balance, _duties("由基金监管股送达）后执行"))
    assert (only.found, only.expected, only.advice) == (
        "“）”没有配对：“由基金监管股送达）后执行”",
        "括号、书名号、引号成对",
        "在前面补上“（”，或删去多出的“）”",
    )


LISTED = """清单:
- 编号: cf-01
  名称: 甲
  类别: 行政处罚
  执法依据:
  - 法规: 示例条例》（2019修订）
    条款: 第三条
  违法责任:
    引语: 有“下列情形之一的：
    列项:
    - （一）没有依据的；
    - （二）违反程序的。”
    结语: 依法处理。
- 编号: cf-02
  名称: 乙
  类别: 行政处罚
  违法责任:
  - （一）没有“依据的；
  - （二）违反程序的；
"""


def test_across_entries() -> None:
    """A quotation that ends in a later entry of its list is whole; one that never ends is not, nor a stray title mark."""
    assert says(bracket_balance, {"事项.yml": LISTED}) == [
        "事项.yml:6 事项[1].执法依据[1].法规: “》”没有配对：“示例条例》（2019修订）”",
        "事项.yml:18 事项[2].违法责任[1]: ““”没有配对：“（一）没有“依据的；”",
    ]
    title, _ = findings(bracket_balance, {"事项.yml": LISTED})
    assert title.advice == "“法规”一栏只写名称，不写书名号，删去它；原件有误的照录在“原文”里"


DOCUMENT = {
    "文件.yml": "清单:\n- {编号: fangan, 标题: 方案, 正文文件: 方案.md}\n",
    "方案.md": "一、目标\n\n“第一段。\n\n“第二段。”\n\n推行（三项制度。\n",
}


def test_long_text() -> None:
    """A quotation of several paragraphs is opened again in each; a bracket that stays open is found at its line."""
    assert says(bracket_balance, DOCUMENT) == ["方案.md:7 : “（”没有配对：“推行（三项制度。”"]


def test_inner_title_in_the_wrong_place() -> None:
    """The inner mark encloses the document that a notice carries, not the notice's own beginning."""
    (only,) = findings(bracket_balance, _duties("根据《县政府〈关于印发示例方案〉的通知》办理"))
    assert only.found == "书名号的位置不对：“根据《县政府〈关于印发示例方案〉的通知…”"
    assert only.advice == "内层书名号移到“印发”之后，外层括住整个标题：《关于印发〈示例方案〉的通知》"
    assert len(findings(bracket_balance, _duties("依照《关于印发示例办法》的通知办理"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "根据《关于印发〈示例方案〉的通知》办理",
        "按照《关于转发示例通知》的通知精神办理",
        "落实《关于加强监管的意见》的通知要求",
    ],
)
def test_titles_inside_titles(text: str) -> None:
    """Right titles pass, a forwarded notice and other documents that begin with 关于 too."""
    assert findings(bracket_balance, _duties(text)) == []
