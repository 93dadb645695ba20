"""Article numbers that a law does not have."""

from gongshi.rules.law.article_exceeds_law import article_exceeds_law
from gongshi.rules.law.quote_vs_article import quote_vs_article
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says


def test_beyond_the_last_article() -> None:
    """The citation's article, that in its quotation, and one in running text are found."""
    files = {
        "事项.yml": items(
            basis("社会保险稽核办法", "第四十二条", "核查下列事项"),
            basis("社会保险法", "第98、99条"),
            basis("行政处罚法", "第三十三条", "第八十七条 某某。"),
        ),
        "裁量基准.yml": "说明: 依照《行政处罚法》第九十条和行政强制法第72条。\n执行标准:\n- 法规: 行政处罚法\n",
    }
    assert says(article_exceeds_law, files) == [
        "事项.yml:7 事项[1].执法依据[1].条款: 《社会保险稽核办法》第42条",
        "事项.yml:10 事项[1].执法依据[2].条款: 《社会保险法》第99条",
        "事项.yml:13 事项[1].执法依据[3].原文: 《行政处罚法》第87条",
        "裁量基准.yml:1 裁量基准.说明: 《行政处罚法》第90条",
        "裁量基准.yml:1 裁量基准.说明: 《行政强制法》第72条",
    ]


def test_words() -> None:
    """It is an error, and the number of articles is said."""
    (only,) = findings(article_exceeds_law, {"事项.yml": items(basis("社会保险稽核办法", "第四十二条"))})
    assert (only.severity, only.expected) == (Severity.ERROR, "《社会保险稽核办法》一共18条")


def test_within() -> None:
    """The last article is one; of laws whose number of articles is not known nothing is said."""
    text = items(
        basis("社会保险法", "第九十八条"),
        basis("河南省职工生育保险办法", "第九百条"),
        basis("没有的办法", "第九百条"),
        basis("社会保险法", "第二章"),
    )
    assert says(article_exceeds_law, {"事项.yml": text}) == []


def test_quotation_found_elsewhere() -> None:
    """Where the words quoted were found in another law, that rule alone speaks, and says how many articles there are."""
    quote = "甲方应当按照规定保管账目、凭证和记录，保管期限由示例部门另行规定并公布。"
    library = {"shbxjb.txt": f"示例\n\n第四十二条　{quote}\n"}
    files = {"事项.yml": items(basis("社会保险稽核办法", "第四十二条", quote))}
    assert says(article_exceeds_law, files, library=library) == []
    (only,) = findings(quote_vs_article, files, library=library)
    assert only.found.startswith(
        "《社会保险稽核办法》第42条（这部法规一共18条）下面的引文是《社会保险经办条例》第42条的内容"
    )
    assert len(says(article_exceeds_law, files)) == 1
