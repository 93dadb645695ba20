"""What programs leave behind in texts."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.markup_residue import markup_residue
from tests.rules.cases import findings, says


def _text(text: str) -> dict[str, str]:
    return {"文件.yml": f"清单:\n- 编号: a\n  标题: 示例通知\n  正文: |-\n    {text}\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>1. 立案责任</p>", "夹有网页代码，如“<p>”、“</p>”"),
        (
            '<ol style="list-style-type: none"> <li>制定计划',
            '夹有网页代码，如“<ol style="list-style-t…”、“<li>”',
        ),
        ("第一行<br/>第二行", "夹有网页代码，如“<br/>”"),
        ("制定&nbsp;计划&#160;", "夹有网页转义符，如“&nbsp;”、“&#160;”"),
        ("[bookmark: _Toc22021]职权名称", "夹有文档转换留下的记号，如“[bookmark: _Toc22021]”"),
        ("是否[image: ]属实", "夹有文档转换留下的记号，如“[image: ]”"),
        ("见错误!未找到引用源。", "夹有文档转换留下的记号，如“错误!未找到引用源”"),
        ("金额#REF!", "夹有表格软件的出错提示，如“#REF!”"),
        ("由{{organ}}负责", "夹有模板记号，如“{{organ}}”"),
        ("**重点**检查", "夹有Markdown 记号，如“**重点**”"),
        ("身份证\ue004号", "夹有乱码，如“U+E004”"),
        ("否否是是否", "夹有流程图的分支标签连在一起，如“否否是是否”"),
    ],
)
def test_residue(text: str, found: str) -> None:
    """Tags, entities, marks of word processors, formulas, templates, Markdown and unreadable signs are errors."""
    (only,) = findings(markup_residue, _text(text))
    assert (only.severity, only.found) == (Severity.ERROR, found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("姓名\u200b张某", "夹有看不见的字符，如“U+200B”"),
        ("第一行\\n第二行", "夹有换行、制表的代号，如“\\n”"),
    ],
)
def test_less_grave(text: str, found: str) -> None:
    """Signs that nobody sees, and line ends spelt out, are warnings."""
    (only,) = findings(markup_residue, _text(text))
    assert (only.severity, only.found) == (Severity.WARNING, found)


@pytest.mark.parametrize(
    "text",
    [
        "损失＜5万元，A<B，R&D 经费",
        "是否是定点医药机构，是否否认事实，是不是",
        "<三项制度>和［附件1］、[1]",
        "*必填 1#楼 # 号键",
        "错误的依据应当更正",
        "不属实的，结案；属实的，告知",
        "×××（此处填写）××号",
    ],
)
def test_plain_text(text: str) -> None:
    """Signs of comparison, brackets, footnotes and words that only look alike are not found."""
    assert says(markup_residue, _text(text)) == []


def test_markdown_where_it_belongs() -> None:
    """A Markdown text may have Markdown, but no tags; boxes of charts may break their lines."""
    files = {
        "文件.yml": "清单:\n- {编号: fangan, 标题: 方案, 正文文件: 方案.md}\n",
        "方案.md": "## 目标\n\n**重点**工作。\n\n<p>其他</p>\n",
        "流程图.yml": '清单:\n- 编号: lc\n  名称: 流程图\n  图: |-\n    flowchart TD\n      A["调查<br/>取证"] --> B([结案])\n',
    }
    assert says(markup_residue, files) == ["方案.md:5 : 夹有网页代码，如“<p>”、“</p>”"]


def test_one_finding_a_sort() -> None:
    """All places of one sort are one finding of the bureau."""
    files = {
        "事项.yml": "清单:\n- {编号: a, 名称: <p>甲</p>, 类别: 行政处罚}\n- {编号: b, 名称: <li>乙, 类别: 行政处罚}\n"
    }
    (only,) = findings(markup_residue, files)
    assert ([spot.record for spot in only.spots], only.found) == (
        ["a", "b"],
        "夹有网页代码，如“<p>”、“</p>”、“<li>”",
    )
