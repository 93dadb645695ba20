"""Document numbers beside the register's."""

import pytest

from gongshi.rules.law.docnum_vs_registry import Number, docnum_vs_registry, document_number, law_issuer
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国办发〔2018〕118号", Number("国办发", 2018, 118)),
        ("汤办文 [2019]37 号", Number("汤办文", 2019, 37)),
        ("中华人民共和国国务院令第735号", Number("国务院", None, 735)),
        ("国令第735号", Number("国务院", None, 735)),
        ("主席令第八十号", Number("主席", None, 80)),
        ("国家医保局令第4号", Number("国家医疗保障局", None, 4)),
        ("第三条", None),
    ],
)
def test_document_number(text: str, expected: Number | None) -> None:
    """A number is the same however it is written: brackets, blanks, short names, Chinese numerals."""
    assert document_number(text) == expected


def test_another_number() -> None:
    """A number that is not the law's is an error, and whose it is is said."""
    text = items(basis("医疗保障基金使用监督管理条例", "第三十八条", 文号="国务院令第649号"))
    (only,) = findings(docnum_vs_registry, {"事项.yml": text})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "《医疗保障基金使用监督管理条例》的文号写作“国务院令第649号”",
        "文号是国务院令第735号；国务院令第649号是《社会救助暂行办法》的文号",
    )


def test_another_year_or_issuer() -> None:
    """Year and issuing office belong to a document's number."""
    text = items(
        basis("国务院办公厅关于严格规范涉企行政检查的意见", 文号="国办发〔2025〕54号"),
        basis("药品集中采购监督管理办法", "第二章", 文号="国办发〔2010〕6号"),
    )
    assert [each.expected for each in findings(docnum_vs_registry, {"事项.yml": text})] == [
        "文号是国办发〔2024〕54号",
        "文号是国纠办发〔2010〕6号",
    ]


def test_in_documents_and_text() -> None:
    """The number beside a title is also read in 文件.yml and in running text."""
    files = {
        "文件.yml": "清单:\n- 编号: a\n  标题: 国务院办公厅关于推行行政执法责任制的若干意见\n  文号: 国办发[2006]37号\n",
        "裁量基准.yml": "说明: 按照《医疗保障行政处罚程序暂行规定》（国家医疗保障局令第5号）执行。\n"
        "执行标准:\n- 法规: 行政处罚法\n",
    }
    assert says(docnum_vs_registry, files) == [
        "文件.yml:4 文件[1].文号: 《国务院办公厅关于推行行政执法责任制的若干意见》的文号写作“国办发[2006]37号”",
        "裁量基准.yml:1 裁量基准.说明: 《医疗保障行政处罚程序暂行规定》的文号写作“国家医疗保障局令第5号”",
    ]


def test_revised_law() -> None:
    """A law that was revised may be cited by the number of a revision, so another number is less than an error."""
    text = items(
        basis("社会保险法", "第八十四条", 文号="主席令第二十五号"),
        basis("社会保险费征缴暂行条例", "第二十三条", 文号="国务院令第710号"),
    )
    found = findings(docnum_vs_registry, {"事项.yml": text})
    assert [each.severity for each in found] == [Severity.WARNING, Severity.HINT]


def test_issuer() -> None:
    """An order ascribed to another ministry is a warning of its own."""
    files = {"事项.yml": items(basis("社会保险稽核办法", "第二条", 文号="劳动部令第16号"))}
    (only,) = findings(law_issuer, files)
    assert (only.severity, only.found, only.expected) == (
        Severity.WARNING,
        "《社会保险稽核办法》的文号写作“劳动部令第16号”",
        "公布机关是劳动和社会保障部",
    )
    assert says(docnum_vs_registry, files) == []


def test_right_numbers() -> None:
    """The right number passes in any form, also one that several ministries signed; a law without number in the register does."""
    text = items(
        basis("医疗保障基金使用监督管理条例", "第三十八条", 文号="中华人民共和国国务院令第735号"),
        basis("社会保险稽核办法", "第二条", 文号="劳动保障部令第16号"),
        basis("事业单位工作人员处分暂行规定", "第二条", 文号="人力资源社会保障部令第18号"),
        basis("行政处罚法", "第二条", 文号="主席令第70号"),
        basis("四川省行政执法公示办法", 文号="川办发〔2019〕1号"),
        basis("汤阴县医疗保障局职能配置、内设机构和人员编制规定", 文号="汤办文 [2019]37 号"),
    )
    files = {"事项.yml": text}
    assert says(docnum_vs_registry, files) == says(law_issuer, files) == []
