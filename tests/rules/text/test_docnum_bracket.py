"""Document numbers that do not follow GB/T 9704."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.docnum_bracket import docnum_bracket
from tests.rules.cases import findings, says


def _number(number: str) -> dict[str, str]:
    return {"文件.yml": f"清单:\n- 编号: wj-1\n  标题: 示例通知\n  文号: '{number}'\n"}


def _text(text: str) -> dict[str, str]:
    return {"文件.yml": f"清单:\n- 编号: wj-1\n  标题: 示例通知\n  正文: '{text}'\n"}


@pytest.mark.parametrize(
    "number",
    [
        "国办发[2005]37号",
        "国办发［2005］37号",
        "国办发(2005)37号",
        "国办发（2005）37号",
        "国办发【2005】37号",
        "国办发〔2005]37号",
        "国办发 [2005]37 号",
        "国办发2005-37号",
        "国办发〔05〕37号",
        "国办发〔2005〕37",
    ],
)
def test_wrong_form(number: str) -> None:
    """Other brackets, none, a short year and a missing 号 are found, and the right form is given."""
    (only,) = findings(docnum_bracket, _number(number))
    assert (only.severity, only.advice) == (Severity.WARNING, "改为“国办发〔2005〕37号”")


@pytest.mark.parametrize("number", ["国办发〔2005〕第37号", "国办发〔2005〕037号", "国办发﹝2005﹞37号"])
def test_worth_a_look(number: str) -> None:
    """A 第, a leading zero and look-alikes of the right bracket are hints."""
    (only,) = findings(docnum_bracket, _number(number))
    assert (only.severity, only.expected) == (Severity.HINT, "“国办发〔2005〕37号”")


@pytest.mark.parametrize(
    "number",
    [
        "国办发〔2005〕37号",
        "国务院令第735号",
        "示医保罚决〔2026〕第3号",
        "四川省地方标DB51/T-2020",
        "公告2021年第5号",
    ],
)
def test_right_form(number: str) -> None:
    """The standard's form, orders, decisions and standards are not found."""
    assert says(docnum_bracket, _number(number)) == []


def test_in_prose() -> None:
    """A number inside a sentence is found without the words before it."""
    (only,) = findings(
        docnum_bracket, _text("根据《示例通知》（示政办发（2020）11号）和示发〔2020〕2号的要求")
    )
    assert only.found == "发文字号“示政办发（2020）11号”的年份没有用六角括号，用了“（）”"


@pytest.mark.parametrize(
    "text",
    [
        "上诉人不服（2021）示1124行初5号行政判决",
        "地点为综合楼（2021）3号楼",
        "罚款（20）5号窗口办理",
        "××医保告〔　〕　号",
        "名单见（2020）年度",
    ],
)
def test_no_number_of_a_document(text: str) -> None:
    """Case numbers of courts, buildings and blank forms in the right brackets are left alone."""
    assert says(docnum_bracket, _text(text)) == []
