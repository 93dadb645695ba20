"""The forms of a report: for the clerk, for programs, for the hosts of repositories."""

from __future__ import annotations

import json

from gongshi.reports import FORMATS
from gongshi.rules import Severity
from tests.reports.findings import PROBLEM, finding, report, spot


def test_text() -> None:
    """File by file: place, severity, rule; what stands there with its other lines; what should; how to mend."""
    text = FORMATS["text"](
        report(
            finding("证件已经过期", spot(3), spot(9, "李某")),
            finding("没有期限", rule="cert-number", severity=Severity.HINT),
        )
    )
    assert text == (
        "data/bureaus/shili-yibao/人员.yml\n"
        "  3:5 人员[1].证件有效期 错误 执法证件过期 [cert-expired]\n"
        "      证件已经过期（还有第 9 行）\n"
        "      应当：有效的证件\n"
        "      改法：换证（行政处罚法第55条）\n"
        "  3:5 人员[1].证件有效期 提示 执法证件编号 [cert-number]\n"
        "      没有期限\n"
        "      应当：有效的证件\n"
        "      改法：换证（行政处罚法第55条）\n"
        "\n"
        "检查通过：1 个机关，2 条记录。\n"
        "数据可以公示，另有问题 2 个：错误 1、提示 1。\n"
    )


def test_text_of_errors() -> None:
    """Errors come first, and then no word of data that could be published."""
    text = FORMATS["text"](report(problems=(PROBLEM,)))
    assert text == f"{PROBLEM}\n共 1 处错误，未生成任何页面。\n"


def test_text_without_findings() -> None:
    """Nothing to say is one line."""
    assert FORMATS["text"](report()) == "检查通过：1 个机关，2 条记录。\n"


def test_json() -> None:
    """JSON has every part of an error and of a finding, under Chinese keys."""
    told = json.loads(FORMATS["json"](report(finding(), problems=(PROBLEM,))))
    assert told["错误"] == [
        {"文件": PROBLEM.file, "行": 7, "列": 3, "栏目": "事项[1].类别", "说明": PROBLEM.message}
    ]
    (only,) = told["问题"]
    assert {key: only[key] for key in ("规则", "轻重", "机关", "现状", "应当", "怎么改", "依据")} == {
        "规则": "cert-expired",
        "轻重": "错误",
        "机关": "shili-yibao",
        "现状": "证件已经过期",
        "应当": "有效的证件",
        "怎么改": "换证",
        "依据": "行政处罚法第55条",
    }
    assert only["位置"][0]["行"] == 3
    assert only["位置"][0]["名称"] == "张某"


def test_sarif() -> None:
    """SARIF has one result a place, each of a rule that it describes, with an address that is a valid URI."""
    told = json.loads(FORMATS["sarif"](report(finding("过期", spot(3), spot(9)), problems=(PROBLEM,))))
    assert told["version"] == "2.1.0"
    (run,) = told["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["data-error", "cert-expired"]
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [
        ("data-error", "error"),
        ("cert-expired", "error"),
        ("cert-expired", "error"),
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/bureaus/shili-yibao/%E4%BA%8B%E9%A1%B9.yml"
    assert place["region"] == {"startLine": 7, "startColumn": 3}


def test_github() -> None:
    """Workflow commands escape what would end them: per cents, line ends, colons and commas in properties."""
    text = FORMATS["github"](report(finding("100%\n过期", severity=Severity.WARNING)))
    assert text == (
        "::warning file=data/bureaus/shili-yibao/人员.yml,line=3,col=5,title=执法证件过期 [cert-expired]::"
        "人员[1].证件有效期：100%25%0A过期；应当：有效的证件；换证（行政处罚法第55条）\n"
    )


def test_gitlab() -> None:
    """Code Quality entries have fingerprints of their own, also when one thing stands in two places."""
    rows = json.loads(FORMATS["gitlab"](report(finding("过期", spot(3), spot(9)), problems=(PROBLEM,))))
    assert [(row["severity"], row["location"]["lines"]["begin"]) for row in rows] == [
        ("blocker", 7),
        ("major", 3),
        ("major", 9),
    ]
    assert len({row["fingerprint"] for row in rows}) == 3
    assert rows[2]["fingerprint"] == f"{rows[1]['fingerprint']}-2"
