"""Quotations beside the articles from which they are said to come, by the law's words and by its facts."""

from gongshi.rules.law.quote_vs_article import quote_vs_article
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

STATUTE = """示例社会保险法

第一条　甲方应当按照规定保管账目、凭证和记录，保管期限由示例部门规定。
第二条　乙方有下列情形之一的，由示例部门责令改正：
（一）没有按照规定向示例部门报告所需信息；
（二）除急诊、抢救以外，未经家属同意提供收费的服务；
（三）拒绝接受示例部门的监督检查。
第三条　示例基金存入专用的账户，任何人不得挪作他用，具体办法由示例部门制定。
第四条　丙方采用虚假材料领取示例补助的，由示例部门停止发放，责令退回已经领取的全部补助。
"""
"""An invented text that stands in for a law of the register."""
LIBRARY = {"shbxf.txt": STATUTE}


def quoting(article: str, quote: str) -> dict[str, str]:
    """Return 事项.yml whose one basis quotes an article of the invented text."""
    return {"事项.yml": items(basis("社会保险法", article, quote))}


def test_faithful() -> None:
    """Whole articles, parts of them, parts joined by dots and other numerals are no difference."""
    quotes = [
        ("第一条", "甲方应当按照规定保管账目、凭证和记录，保管期限由示例部门规定。"),
        ("第二条", "……（三）拒绝接受示例部门的监督检查。"),
        (
            "第二条第(二)项",
            "乙方有下列情形之一的，由示例部门责令改正：……(2)除急诊、抢救以外，未经家属同意提供收费的服务",
        ),
        (
            "第三条、第四条",
            "第三条 示例基金存入专用的账户。第四条 丙方采用虚假材料领取示例补助的，由示例部门停止发放。",
        ),
    ]
    assert [says(quote_vs_article, quoting(*each), library=LIBRARY) for each in quotes] == [[]] * len(quotes)


def test_word_changed() -> None:
    """A word changed in a long quotation is worth a look; both wordings are shown up to the next punctuation."""
    quote = STATUTE.split("　")[2].partition("\n第三条")[0].replace("报告所需信息", "上报所需信息")
    (only,) = findings(quote_vs_article, quoting("第二条", quote), library=LIBRARY)
    assert (only.severity, only.found) == (
        Severity.HINT,
        "引文与《社会保险法》第2条不一致：“没有按照规定向示例部门上报所需信息”条文是“没有按照规定向示例部门报告所需信息”",
    )


def test_item_wrong() -> None:
    """An item that is half wrong is a warning, in a penalty an error, also in an otherwise faithful quotation."""
    quote = (
        "乙方有下列情形之一的，由示例部门责令改正：\n（一）未有按照规定向示例部门报告所需信息；\n"
        "（二）除门诊、抢救以外，擅自提供其他一切服务；\n（三）拒绝接受示例部门的监督检查。"
    )
    (only,) = findings(quote_vs_article, quoting("第二条", quote), library=LIBRARY)
    assert only.severity is Severity.ERROR
    mild = items(basis("社会保险法", "第二条", quote), category="行政给付")
    (only,) = findings(quote_vs_article, {"事项.yml": mild}, library=LIBRARY)
    assert only.severity is Severity.WARNING
    assert "“除门诊、抢救以外，擅自提供其他一切服务”条文是“除急诊、抢救以外，未经家属同意提供收费的服务”" in (
        only.found
    )


def test_words_left_out_before() -> None:
    """Words that the article has later in the sentence are not added: what stands before them is left out."""
    quote = "丙方采用虚假材料领取示例补助的，责令退回。"
    (only,) = findings(quote_vs_article, quoting("第四条", quote), library=LIBRARY)
    assert only.found == ("引文与《社会保险法》第4条不一致：“责令退回”前面少了“由示例部门停止发放”")


def test_other_end() -> None:
    """Other words at the end of a sentence are shown beside those that the article has there."""
    quote = "示例基金存入专用的账户，任何人不得挪作他用，具体办法由各地自行决定。"
    (only,) = findings(quote_vs_article, quoting("第三条", quote), library=LIBRARY)
    assert only.found.endswith("“具体办法由各地自行决定”条文是“具体办法由示例部门制定”")


def test_words_of_the_data() -> None:
    """What is shown is the quotation as it is, short names too."""
    text = STATUTE.replace("示例补助", "医疗保障基金")
    quote = "丙方采用虚假材料领取医保基金的，由示例单位停止发放，责令退回已经领取的全部补助。"
    (only,) = findings(quote_vs_article, quoting("第四条", quote), library={"shbxf.txt": text})
    assert "“由示例单位停止发放”条文是“由示例部门停止发放”" in only.found
    assert "医疗保障基金" not in only.found


def test_meaning_first() -> None:
    """What changes who may do what is shown before what does not."""
    quote = "甲方应当依照规定保管账目、凭证和记录，保管期限可以由示例部门规定。"
    (only,) = findings(quote_vs_article, quoting("第一条", quote), library=LIBRARY)
    assert only.found.index("保管期限可以由示例部门规定") < only.found.index("依照规定")


def test_turned_round() -> None:
    """A word that turns the meaning round makes an error, is shown first, and is never among those left out."""
    text = STATUTE.replace("提供收费的服务；", "提供示例范围以外的服务；")
    quote = (
        "乙方有下列情况之一的，由示例单位责令改正：\n（一）没有按照要求向示例部门上报所需的信息；\n"
        "（二）除急诊、抢救以外，未将家属同意提供示例范围的服务；\n（三）抗拒接受示例部门的监管检查。"
    )
    (only,) = findings(quote_vs_article, quoting("第二条", quote), library={"shbxf.txt": text})
    assert only.severity is Severity.ERROR
    assert only.found.startswith(
        "引文与《社会保险法》第2条不一致：“未将家属同意提供示例…”条文是“未经家属同意提供示例…”；"
        "“未将家属同意提供示例范围的服务”条文是“未经家属同意提供示例范围以外的服务”；“"
    )
    assert only.found.endswith("；等5处")


def test_not_turned_round() -> None:
    """Other words for the same negation, and a phrase replaced as a whole, do not turn the meaning round."""
    quote = "（一）未按照规定向示例部门报告所需信息；"
    (only,) = findings(quote_vs_article, quoting("第二条", quote), library=LIBRARY)
    assert only.severity is not Severity.ERROR
    swapped = "示例基金存入专用的账户，专款专用并且定期公布，具体办法由示例部门制定。"
    files = items(basis("社会保险法", "第三条", swapped), category="行政给付")
    (only,) = findings(quote_vs_article, {"事项.yml": files}, library=LIBRARY)
    assert only.severity is Severity.WARNING


def test_replaced_sentence() -> None:
    """A sentence that the article does not have stands beside what the article has there, when that is not quoted."""
    quote = (
        "乙方有下列情形之一的，由示例部门责令改正：（一）没有按照规定向示例部门报告所需信息；"
        "（二）没有按照规定向示例部门报告所需信息；（三）拒绝接受示例部门的监督检查。"
    )
    (only,) = findings(quote_vs_article, quoting("第二条", quote), library=LIBRARY)
    assert "“没有按照规定向示例部门报告所需信息”条文是“除急诊、抢救以外，未经家属同意提供收费的服务”" in (
        only.found
    )


def test_beside_a_figure() -> None:
    """A word doubled behind a wrong figure is the figure's matter."""
    text = STATUTE.replace("保管期限由示例部门规定", "保管期限为十年以上")
    files = quoting("第一条", "甲方应当按照规定保管账目、凭证和记录，保管期限为五年以上以上。")
    assert says(quote_vs_article, files, library={"shbxf.txt": text}) == []


def test_another_article_in_other_words() -> None:
    """Words of another article that are not quite its own are said to be so at once."""
    quote = "丙方采用虚假材料领取示例补助的，由示例部门停止发放，责令退还已经领取的全部补助。"
    (only,) = findings(quote_vs_article, quoting("第三条", quote), library=LIBRARY)
    assert "与《社会保险法》第4条也不一致：“责令退还已经领取的全部补助”" in only.found
    assert "核对后把条次改为《社会保险法》第4条，并照它改正引文，" in only.advice


def test_ground_by_category() -> None:
    """The law on penalties is the ground for penalties only."""
    files = {
        category: items(
            basis("社会保险法", "第三条", "丁方建造房屋应当先取得土地和规划手续。"), category=category
        )
        for category in ("行政处罚", "行政强制", "行政给付")
    }
    grounds = [
        findings(quote_vs_article, {"事项.yml": each}, library=LIBRARY)[0].ground for each in files.values()
    ]
    assert [each.partition("：")[0] for each in grounds] == [
        "行政处罚法第38条",
        "行政强制法第4条",
        "政府信息公开条例第6条",
    ]


def test_another_article() -> None:
    """Words of another article are an error that names it, in the same law and in another one."""
    own = quoting(
        "第三条", "丙方采用虚假材料领取示例补助的，由示例部门停止发放，责令退回已经领取的全部补助。"
    )
    (only,) = findings(quote_vs_article, own, library=LIBRARY)
    assert (only.severity, only.expected) == (Severity.ERROR, "引文出自所引的条款")
    assert only.found.startswith(
        "《社会保险法》第3条下面的引文是《社会保险法》第4条的内容：“丙方采用虚假材料"
    )
    other = items(
        basis(
            "社会保险稽核办法",
            "第九条",
            "丙方采用虚假材料领取示例补助的，由示例部门停止发放，责令退回已经领取的全部补助。",
        )
    )
    (only,) = findings(quote_vs_article, {"事项.yml": other}, library=LIBRARY)
    assert only.found.startswith("《社会保险稽核办法》第9条下面的引文是《社会保险法》第4条的内容")


def test_nowhere() -> None:
    """Words that no article has are an error."""
    (only,) = findings(
        quote_vs_article, quoting("第三条", "丁方建造房屋应当先取得土地和规划手续。"), library=LIBRARY
    )
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "《社会保险法》第3条下面的引文，条文里没有：“丁方建造房屋应当先取得土地和规划手续。”",
        "《社会保险法》第3条的原文",
    )


def test_two_numbers() -> None:
    """A quotation that begins with another article's number than the citation gives is found."""
    files = quoting("第三条", "第四条 丙方采用虚假材料领取示例补助的，由示例部门停止发放。")
    assert [each.found for each in findings(quote_vs_article, files, library=LIBRARY)] == [
        "“条款”写的是第3条，“原文”引的是第4条"
    ]


def test_figures_are_another_rule() -> None:
    """A difference of figures alone is left to the rule on figures."""
    text = STATUTE.replace("保管期限由示例部门规定", "保管期限不少于十年")
    files = quoting("第一条", "甲方应当按照规定保管账目、凭证和记录，保管期限不少于五年。")
    assert says(quote_vs_article, files, library={"shbxf.txt": text}) == []


def test_key_words() -> None:
    """Without the law's words its key words tell that a quotation is another article's; which one is said."""
    quote = "采取虚报、隐瞒、伪造等手段骗取社会救助的，决定停止社会救助，责令退回。"
    (only,) = findings(quote_vs_article, quoting("第六十八条", quote))
    assert (only.severity, only.found) == (
        Severity.WARNING,
        f"《社会保险法》第68条下面的引文像是《社会救助暂行办法》第68条的内容：“{quote}”",
    )


def test_same_number_of_another_law() -> None:
    """Of several articles with key words that one is named whose number is cited: the law was mistaken."""
    quote = "采取虚报、隐瞒、伪造等手段，骗取社会保险待遇、骗取基本医疗保险待遇的，停止其待遇，责令退回。"
    (only,) = findings(quote_vs_article, quoting("第六十八条", quote))
    assert "像是《社会救助暂行办法》第68条的内容" in only.found


def test_beginning_with_a_list() -> None:
    """How a sentence begins tells the article also where its first words are an enumeration, and common ones do not."""
    text = "第一条　甲方不得虚报、隐瞒示例事项，也不得拒绝示例部门的检查。"
    others = "".join(
        f"\n第{number}条　示例事项之{number}由乙方办理。构成犯罪的，依法追究刑事责任。"
        for number in "二三四五六七八九"
    )
    quote = "甲方不得虚报、隐瞒示例事项，也不得拒绝示例部门检查。构成犯罪的，依法追究刑事责任。"
    library = {"shbxf.txt": f"示例社会保险法\n\n{text}{others}\n"}
    (only,) = findings(quote_vs_article, quoting("第九条", quote), library=library)
    assert "《社会保险法》第1条" in f"{only.found}{only.advice}"


def test_no_key_word() -> None:
    """A long quotation without any key word of its article is a warning; a part of an article may lack them."""
    long = "丁方在本县行政区域内建造房屋的，应当先向有关的机关办理土地和规划的手续，然后才可以开工建设，不得先建后批。"
    (only,) = findings(quote_vs_article, quoting("第六十八条", long))
    assert (only.severity, only.expected) == (
        Severity.WARNING,
        "《社会保险法》第68条讲的是“财政专户”“具体管理办法”",
    )
    assert says(quote_vs_article, quoting("第六十八条", "（二）丁方应当先办理土地和规划的手续；")) == []


def test_too_many_items() -> None:
    """More items than the article has are an error, also where it has none."""
    five = "冒名使用的：" + "".join(f"（{sign}）某种情形；" for sign in "一二三四五")
    text = items(
        basis("医疗保障基金使用监督管理条例", "第四十一条", five),
        basis("医疗保障基金使用监督管理条例", "第三十七条", five.replace("冒名使用", "虚构医药服务项目")),
    )
    found = findings(quote_vs_article, {"事项.yml": text})
    assert [(each.severity, each.found, each.expected) for each in found] == [
        (
            Severity.ERROR,
            "《医疗保障基金使用监督管理条例》第41条的引文列了5项",
            "《医疗保障基金使用监督管理条例》第41条只有3项",
        ),
        (
            Severity.ERROR,
            "《医疗保障基金使用监督管理条例》第37条的引文列了5项",
            "《医疗保障基金使用监督管理条例》第37条不分项",
        ),
    ]


def test_name_and_article() -> None:
    """An article cited without quotation that is about something else than the item is found when another one fits."""
    text = items(
        basis("药品管理法", "第八十六条"), name="对药品、医用耗材价格进行监测和成本调查", category="行政检查"
    )
    (only,) = findings(quote_vs_article, {"事项.yml": text})
    assert (only.severity, only.found, only.advice) == (
        Severity.WARNING,
        "《药品管理法》第86条讲的是“购销价格”“购销数量”，与“对药品、医用耗材价格进行监测和成本调查”对不上",
        "核对后改引《药品管理法》第84条",
    )


def test_long_name() -> None:
    """Of a long name the act counts, not its consequences; articles on it are named when the one cited is not."""
    rule = "医疗保障基金使用监督管理条例"
    name = (
        "对以欺诈骗取医保基金支出，由县级以上医疗保障行政部门责令退回骗取医保基金支出的二倍以上五倍以下的罚款；"
        "情节严重的，由医疗保障行政部门依法处理；构成犯罪的，依法追究刑事责任"
    )
    (only,) = findings(quote_vs_article, {"事项.yml": items(basis(rule, "第三十八条"), name=name)})
    assert (only.severity, only.expected) == (
        Severity.WARNING,
        f"讲这件事的是《{rule}》第37条、第40条、第41条",
    )
    assert says(quote_vs_article, {"事项.yml": items(basis(rule, "第四十条"), name=name)}) == []


def test_name_fits() -> None:
    """An article that is about the item, or of which nothing better is known, passes."""
    passing = [
        items(basis("药品管理法", "第八十四条"), name="对药品价格进行监测和成本调查"),
        items(
            basis("医疗保障基金使用监督管理条例", "第三十六条"), name="对医疗保障经办机构不履行法定职责的处理"
        ),
        items(
            basis("社会保险法", "第七十七条"), name="对用人单位和个人遵守医疗保险法律、法规情况进行监督检查"
        ),
    ]
    assert [says(quote_vs_article, {"事项.yml": each}) for each in passing] == [[]] * len(passing)


def test_nothing_known() -> None:
    """Of laws and articles of which neither words nor facts are known nothing is said."""
    text = items(
        basis("河南省职工生育保险办法", "第二十六条", "丁方应当先办理土地和规划的手续，然后才可以开工建设。"),
        basis("社会保险法", "", "丁方应当先办理土地和规划的手续，然后才可以开工建设。"),
        basis("没有的办法", "第一条", "丁方应当先办理土地和规划的手续，然后才可以开工建设。"),
    )
    assert says(quote_vs_article, {"事项.yml": text}) == []


def test_wrong_words_in_the_name() -> None:
    """Words of a quotation that are not the article's are told in the name, too, when they stand there; others are not."""
    quote = "示例基金存入公开的账户，任何人不得挪作他用。"
    both = items(basis("社会保险法", "第三条", quote), name="对存入公开的账户的基金的处罚")
    (only,) = findings(quote_vs_article, {"事项.yml": both}, library=LIBRARY)
    assert [each.field for each in only.spots] == ["事项[1].名称", "事项[1].执法依据[1].原文"]
    one = items(basis("社会保险法", "第三条", quote), name="对挪用专用的账户的基金的处罚")
    (only,) = findings(quote_vs_article, {"事项.yml": one}, library=LIBRARY)
    assert len(only.spots) == 1
