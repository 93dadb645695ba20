"""Figures that are not the law's."""

from pathlib import Path

from gongshi.law.library import Library
from gongshi.records.parts import Basis
from gongshi.rules.law.quoted_number import basis_doubts, quoted_number
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import case_of, findings, says

FINE = "不办登记的，处应缴社会保险费{}的罚款，对责任人员处{}的罚款。"


def test_multiple_and_sum() -> None:
    """Wrong multiples and sums are an error; what stands there and what the law has are figures only."""
    quote = FINE.format("一倍以下", "五百元以上一千元以下")
    (only,) = findings(quoted_number, {"事项.yml": items(basis("社会保险法", "第八十四条", quote))})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "引文写的是“1倍以下”“500元以上1000元以下”",
        "《社会保险法》第84条：1倍以上3倍以下、500元以上3000元以下",
    )
    assert only.public == (
        "罚款数额与法律原文不一致：法律为1倍以上3倍以下、500元以上3000元以下（《社会保险法》第84条）"
    )


def test_half_a_range_and_days() -> None:
    """A range of which only one end is quoted, and a limit in days, are found, too."""
    text = items(
        basis("社会保险费征缴暂行条例", "第23条", "情节严重的，可以处5000元以下以下的罚款。"),
        basis(
            "社会保险经办条例", "第二十条", "自收到申请之日起50个工作日内办理完毕，津贴10个工作日内办理完毕。"
        ),
        basis("社会保险法", "第八十六条", "按日加收万分之二的滞纳金。"),
    )
    assert [(each.found, each.expected) for each in findings(quoted_number, {"事项.yml": text})] == [
        (
            "引文写的是“5000元以下”",
            "《社会保险费征缴暂行条例》第23条：1000元以上5000元以下、5000元以上1万元以下",
        ),
        ("引文写的是“50个工作日内”", "《社会保险经办条例》第20条：30个工作日内"),
        ("引文写的是“万分之2”", "《社会保险法》第86条：万分之5"),
    ]


def test_figures_where_there_are_none() -> None:
    """A figure in an article that has none is found."""
    text = items(basis("社会保险法", "第九十一条", "挪用的，处一万元以上五万元以下的罚款。"))
    assert [each.expected for each in findings(quoted_number, {"事项.yml": text})] == [
        "《社会保险法》第91条：没有这样的数字"
    ]


def test_right_figures() -> None:
    """The law's figures pass in any numerals, one of them as well as all; numbers of articles are none."""
    text = items(
        basis("社会保险法", "第八十四条", FINE.format("1倍以上3倍以下", "五百元以上三千元以下")),
        basis("社会保险法", "第84条", "第八十四条 处应缴社会保险费一倍以上三倍以下的罚款"),
        basis("河南省职工生育保险办法", "第二十六条", "处一万元罚款"),
        basis("社会保险法", "", "处九倍罚款"),
    )
    assert says(quoted_number, {"事项.yml": text}) == []


def test_words_of_another_article() -> None:
    """Where the words are another article's, its figures are not measured by the one cited."""
    library = {
        "shbxf.txt": "示例\n\n第一条　甲方应当登记，限十日内办理完毕。\n第二条　丙方采用虚假材料领取示例补助的，处五倍的罚款。\n"
    }
    text = items(basis("社会保险法", "第一条", "丙方采用虚假材料领取示例补助的，处五倍的罚款。"))
    assert says(quoted_number, {"事项.yml": text}, library=library) == []
    text = items(basis("社会保险法", "第一条", "甲方应当登记，限二十日内办理完毕。"))
    assert [each.expected for each in findings(quoted_number, {"事项.yml": text}, library=library)] == [
        "《社会保险法》第1条：10日内"
    ]


def test_name() -> None:
    """A fine in an item's name that none of its articles has is found; an unknown basis makes it less sure, one that cannot exist does not."""
    name = "对骗取支出处一倍以上五倍以下罚款的处罚"
    law = basis("社会保险法", "第八十七条")
    (only,) = findings(quoted_number, {"事项.yml": items(law, name=name)})
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "名称里写的是“1倍以上5倍以下”",
        "《社会保险法》第87条：2倍以上5倍以下",
    )
    (only,) = findings(quoted_number, {"事项.yml": items(law, basis("没有的办法", "第三条"), name=name)})
    assert only.severity is Severity.WARNING
    no_law = [basis("医疗保障基金使用监督管理办法", "第二十五条"), basis(None, "", "三定方案")]
    (only,) = findings(quoted_number, {"事项.yml": items(law, *no_law, name=name)})
    assert only.severity is Severity.ERROR
    assert says(quoted_number, {"事项.yml": items(law, name="对骗取支出处二倍以上五倍以下罚款的处罚")}) == []


def bands(*consequences: str) -> dict[str, str]:
    """Return 裁量基准.yml for one act under 条例第38条, which allows 1倍以上2倍以下."""
    rows = "".join(f"  - {{档次: 一般, 情形: 某, 幅度: {each}}}\n" for each in consequences)
    return {
        "裁量基准.yml": "清单:\n- 编号: cl-1\n  违法行为: 分解住院\n"
        f"  依据:\n  - {{法规: 医疗保障基金使用监督管理条例, 条款: 第三十八条}}\n  分档:\n{rows}"
    }


def test_bands() -> None:
    """A band of discretion beyond what the law allows is an error; one within, or for mitigated cases, is not."""
    (only,) = findings(quoted_number, bands("处1.5倍以上3倍以下的罚款", "处1倍以上1.5倍以下的罚款"))
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "幅度“1.5倍以上3倍以下”超出法定幅度",
        "《医疗保障基金使用监督管理条例》第38条：1倍以上2倍以下",
    )
    assert says(quoted_number, bands("处0.5倍以上1倍以下的罚款"))
    assert says(quoted_number, bands("减轻处罚，处0.5倍以上1倍以下的罚款", "不予处罚", "处2万元罚款")) == []


def test_doubts_for_citizens() -> None:
    """A page can mark a quoted fine that the law does not know; what is right, or not known, is not marked."""
    case = case_of({})
    wrong = Basis.model_validate(
        {"法规": "社会保险法", "条款": "第八十四条", "原文": FINE.format("一倍以下", "五百元以上三千元以下")}
    )
    assert basis_doubts(wrong, case.site, Library(None)) == (
        "罚款数额与法律原文不一致：法律为1倍以上3倍以下（《社会保险法》第84条）",
    )
    days = Basis.model_validate(
        {"法规": "社会保险法", "条款": "第五十七条", "原文": "自收到申请之日起五十日内审核。"}
    )
    assert basis_doubts(days, case.site, Library(Path("没有的文件夹"))) == (
        "期限等数字与法律原文不一致：法律为30日内、15日内（《社会保险法》第57条）",
    )
    unknown = Basis.model_validate({"法规": "没有的办法", "条款": "第三条", "原文": "处九倍罚款"})
    assert basis_doubts(unknown, case.site, Library(None)) == ()
