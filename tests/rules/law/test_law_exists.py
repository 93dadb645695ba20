"""Titles that no law has, and slips in titles."""

from gongshi.rules.law.law_exists import law_exists, law_title_fuzzy
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says


def test_other_kind() -> None:
    """A title that differs from a regulation's only in its kind does not exist; the regulation is named."""
    (only,) = findings(law_exists, {"事项.yml": items(basis("医疗保障基金使用监督管理办法", "第二十五条"))})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "没有查到《医疗保障基金使用监督管理办法》（引的是第25条）",
        "有《医疗保障基金使用监督管理条例》，没有同名的“办法”",
    )
    assert only.advice == "核对后改为《医疗保障基金使用监督管理条例》，条次一并核对"
    assert only.ground == "行政处罚法第38条：没有依据的行政处罚无效"


def test_articles_apart() -> None:
    """Different articles of a title that does not exist are different findings; the same one is joined."""
    title = "医疗保障基金使用监督管理办法"
    text = items(*(basis(title, article) for article in ("第二十五条", "第二十六条", "第二十五条")))
    assert [len(each.spots) for each in findings(law_exists, {"事项.yml": text})] == [2, 1]


def test_ground_by_category() -> None:
    """Why a basis has to exist depends on the act: the law on penalties is not given for a form's standard."""
    name = "中华人民共和国医疗保险基金安全法"
    files = {
        "事项.yml": items(basis(name, "第三条"), category="行政强制"),
        "文书样式.yml": f"执行标准:\n- 法规: {name}\n",
    }
    grounds = [each.ground for each in findings(law_exists, files)]
    assert [each.partition("：")[0] for each in grounds] == ["行政强制法第4条", "政府信息公开条例第6条"]


def test_national_law() -> None:
    """A title that claims to be a national law and is none is an error, also in running text."""
    files = {
        "事项.yml": items(basis("中华人民共和国医疗保险基金安全法", "第三条")),
        "裁量基准.yml": "说明: 依据《医疗保险基金安全法》第三条制定。\n执行标准:\n- 法规: 行政处罚法\n",
    }
    assert [(each.severity, each.expected) for each in findings(law_exists, files)] == [
        (Severity.ERROR, "国家现行法律、法规、规章里没有这个名称")
    ] * 2
    assert says(law_exists, files) == [
        "事项.yml:6 事项[1].执法依据[1].法规: 没有查到《中华人民共和国医疗保险基金安全法》（引的是第3条）",
        "裁量基准.yml:1 裁量基准.说明: 没有查到《医疗保险基金安全法》（引的是第3条）",
    ]


def test_column_of_laws() -> None:
    """Whatever stands in the column of laws and is unknown is an error, also when it calls itself 办法."""
    text = items(basis("基本医疗保险基金监督管理办法", "第二十五条", 所列栏目="法律"))
    assert [each.severity for each in findings(law_exists, {"事项.yml": text})] == [Severity.ERROR]


def test_unverifiable() -> None:
    """A title of a ministry, a place or a document that the register does not have is only worth a look."""
    text = items(
        basis("某某事务管理办法", "第三条"),
        basis("示例县某某管理条例", "第三条"),
        basis("关于做好某某工作的通知", 文号="示例发〔2020〕1号"),
    )
    assert {each.severity for each in findings(law_exists, {"事项.yml": text})} == {Severity.HINT}


def test_slip() -> None:
    """A title that is a known one but for a sign is named as a slip, and not as unknown."""
    files = {"事项.yml": items(basis("社会保险缴费征缴暂行条例", "第二十三条"))}
    (only,) = findings(law_title_fuzzy, files)
    assert (only.severity, only.found, only.expected, only.advice) == (
        Severity.ERROR,
        "《社会保险缴费征缴暂行条例》",
        "正确的名称是《社会保险费征缴暂行条例》",
        "核对后改为《社会保险费征缴暂行条例》",
    )
    assert says(law_exists, files) == []


def test_slip_in_a_law() -> None:
    """A slip in a law's title is named with the full title, wherever it stands."""
    (only,) = findings(law_title_fuzzy, {"事项.yml": items(basis("基本医疗卫生和健康促进法", "第八十七条"))})
    assert only.expected == "正确的名称是《中华人民共和国基本医疗卫生与健康促进法》"


def test_known() -> None:
    """Titles of the register and of the list are known, with year, article or 《》, old ones and those they are quoted in."""
    text = items(
        basis("《中华人民共和国社会保险法》"),
        basis("社会救助暂行办法（2019修订）", "第三十条"),
        basis("食品安全法", "第三十四条"),
        basis("婚姻法", "第一条"),
        basis("某市司法局关于印发《社会保险法》释义的通知"),
        basis("社会保险法第八十七条"),
        basis("", 原文="三定方案"),
    )
    files = {"事项.yml": text}
    assert says(law_exists, files) == says(law_title_fuzzy, files) == []


def test_forms_and_lists_in_text() -> None:
    """Forms, lists, charts and documents that a text names in 《》 claim to be no law."""
    note = "说明: 填写《现场笔录》《外伤事故调查审批表》《行政执法事项清单》，见《关于某事的通知》和《某某工作方案》。\n"
    files = {"裁量基准.yml": note + "执行标准:\n- 法规: 行政处罚法\n"}
    assert says(law_exists, files) == []
