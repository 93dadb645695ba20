"""Laws that are gone, not yet there, or about to be followed by others."""

from datetime import date

from gongshi.rules.law.superseded import superseded
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import LAWS, findings, says

REVIEWED = "执行标准:\n- 法规: 行政强制法\n"


def test_gone() -> None:
    """A law whose repeal was published is an error, and the present article is named; one without that is a warning."""
    text = items(
        basis("四川省规范行政执法裁量权规定", "第三条"),
        basis("社会救助暂行办法（2019修订）", "第六十八条"),
    )
    repealed = LAWS.replace("失效日期: 2024-02-19\n    废止: 推定", "失效日期: 2024-02-19\n    废止: 明文")
    first, second = findings(superseded, {"事项.yml": text}, others={"laws.yml": repealed})
    assert (first.severity, first.found, first.expected) == (
        Severity.ERROR,
        "《四川省规范行政执法裁量权规定》第3条：自2024-02-19起不再适用",
        "《四川省行政裁量权基准管理规定》",
    )
    assert (second.severity, second.found, second.expected) == (
        Severity.WARNING,
        "《社会救助暂行办法》第68条：自2026-07-01起，与《社会救助法》不一致的不再适用",
        "《社会救助法》第73条",
    )
    assert first.public.endswith("现行的是《四川省行政裁量权基准管理规定》")
    assert second.public == ""
    assert second.advice == "改引《社会救助法》第73条，重新核对处罚种类和幅度：1倍以上3倍以下改为2倍以下"
    assert second.ground.endswith("没有写明废止本办法")


def test_gone_by_inference() -> None:
    """A law of which no repeal was seen is a warning, also where only a later law tells; its remark is the ground."""
    text = items(basis("四川省规范行政执法裁量权规定", "第三条"), category="行政检查")
    (only,) = findings(superseded, {"事项.yml": text})
    assert only.severity is Severity.WARNING
    assert only.ground.endswith("是否写明废止本规定待核")
    assert only.advice == "改引《四川省行政裁量权基准管理规定》，重新核对条次和内容"


def test_known_to_be_gone() -> None:
    """A law that only the list of titles knows to be gone is found, too."""
    (only,) = findings(superseded, {"事项.yml": items(basis("中华人民共和国执业医师法", "第三十七条"))})
    assert (only.found, only.expected) == ("《执业医师法》已于2022-03-01废止", "《医师法》")


def test_soon_gone() -> None:
    """A law that still holds, for less than a year, is worth a look; farther away it is not."""
    files = {"事项.yml": items(basis("社会救助暂行办法", "第五十七条"))}
    (only,) = findings(superseded, files, today=date(2026, 6, 30))
    assert (only.severity, only.found, only.due) == (
        Severity.HINT,
        "《社会救助暂行办法》第57条：适用到2026-06-30",
        date(2026, 7, 1),
    )
    assert says(superseded, files, today=date(2025, 1, 1)) == []


def test_not_yet_in_force() -> None:
    """A law that is adopted but not in force cannot be a basis yet."""
    (only,) = findings(superseded, {"事项.yml": items(basis("医疗保障法", "第四十条"))})
    assert (only.severity, only.found) == (Severity.WARNING, "《医疗保障法》2027-01-01起施行，还没有施行")


def test_coming() -> None:
    """The coming law of a field is announced once for all bases of that field, until it is there."""
    text = items(basis("医疗保障基金使用监督管理条例", "第三十八条"), basis("社会保险法", "第八十七条"))
    (only,) = findings(superseded, {"事项.yml": text})
    assert (only.severity, only.due, len(only.spots)) == (Severity.HINT, date(2027, 1, 1), 1)
    assert only.found == "《医疗保障法》将于2027-01-01起施行，有关依据届时要逐条核对"
    assert says(superseded, {"事项.yml": text}, today=date(2027, 1, 2)) == []


def test_edition() -> None:
    """A note of a revision older than the text in force is found; the year of adoption is not older."""
    text = items(
        basis("行政处罚法（2017修正）", "第三十三条"),
        basis("行政复议法（2023年修订）", "第二十条"),
        basis("社会保险法（2018修正）", "第八十四条"),
    )
    found = findings(superseded, {"事项.yml": text})
    assert [(each.severity, each.found) for each in found] == [
        (Severity.WARNING, "《行政处罚法》注的是2017年的文本")
    ]


def test_in_text() -> None:
    """A gone law in running text is found; without an article it is only worth a look."""
    note = "说明: 依照《社会救助暂行办法》第六十八条处罚。\n"
    other = (
        "清单:\n- 编号: zn-1\n  名称: 某指南\n  事项类别: 行政给付\n  救济途径: 按《社会救助暂行办法》办理\n"
    )
    found = findings(superseded, {"裁量基准.yml": note + REVIEWED, "服务指南.yml": other})
    assert [(each.severity, each.found) for each in found] == [
        (Severity.WARNING, "《社会救助暂行办法》第68条：自2026-07-01起，与《社会救助法》不一致的不再适用"),
        (Severity.HINT, "《社会救助暂行办法》：自2026-07-01起，与《社会救助法》不一致的不再适用"),
    ]


def test_old_number() -> None:
    """An article by its number of before a revision is found by what is said of it; the present number passes."""
    old = "说明: 当事人进行陈述和申辩的，按照行政处罚法第三十二条进行复核。\n"
    (only,) = findings(superseded, {"裁量基准.yml": old + REVIEWED})
    assert (only.severity, only.found, only.expected) == (
        Severity.WARNING,
        "《行政处罚法》第32条是2021-07-15以前的条次",
        "现在是《行政处罚法》第45条",
    )
    new = "说明: 违反《行政处罚法》第二十条关于书面委托的规定的，依照第四十五条听取陈述和申辩。\n"
    assert says(superseded, {"裁量基准.yml": new + REVIEWED}) == []


def test_documents() -> None:
    """A gone rule among the bureau's documents is found, unless it is said to be gone."""
    entry = "- 编号: {}\n  标题: 事业单位工作人员处分暂行规定\n"
    files = {"文件.yml": "清单:\n" + entry.format("a") + entry.format("b") + "  有效性: 废止\n"}
    (only,) = findings(superseded, files)
    assert (only.severity, only.first.line, only.advice) == (
        Severity.WARNING,
        3,
        "改列《事业单位工作人员处分规定》；仍要保留的，“有效性”写 废止",
    )


def test_decision_of_its_day() -> None:
    """A decision is held to the law of the day on which it was made."""
    decision = (
        "清单:\n- 编号: a-1\n  种类: 行政检查\n  相对人名称: 示例药店\n  相对人类别: 法人及非法人组织\n"
        "  决定日期: {}\n  公开日期: 2026-08-03\n  决定机关: 示例县医疗保障局\n  结论: 责令改正\n"
        "  依据:\n  - 法规: 社会救助暂行办法\n    条款: 第五十七条\n"
    )
    before, after = decision.format("2026-06-30"), decision.format("2026-07-01")
    assert says(superseded, {"执法决定/2026.yml": before}) == []
    assert says(superseded, {"执法决定/2026.yml": after}) == [
        "2026.yml:11 执法决定[1].依据[1].法规: 《社会救助暂行办法》第57条：自2026-07-01起，与《社会救助法》不一致的不再适用"
    ]


def test_local_rule_unknown() -> None:
    """A local rule of whose text in force nothing is known raises a question where an article of it is cited."""
    (only,) = findings(superseded, {"事项.yml": items(basis("河南省职工生育保险办法", "第二十六条"))})
    assert (only.severity, only.found, only.expected) == (
        Severity.HINT,
        "《河南省职工生育保险办法》是地方政府规章，本站没有查到现行文本",
        "请核对：它是否仍然有效？",
    )
    dated = basis("四川省行政裁量权基准管理规定", "第三条")
    assert findings(superseded, {"事项.yml": items(dated)}) == []
