"""Inspections that rest on penalties."""

from gongshi.rules.question.inspection_by_penalty import inspection_by_penalty
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

ROW = "清单:\n- 检查事项: 某检查\n  检查依据: [{}]\n"


def row(*bases: str) -> dict[str, str]:
    """Return 随机抽查.yml with one inspection and these bases, given as law and article."""
    written = ("{{法规: {}, 条款: {}}}".format(*each.split()) for each in bases)
    return {"随机抽查.yml": ROW.format(", ".join(written))}


def test_only_penalties() -> None:
    """An inspection all of whose articles punish raises a question, by the fines or by the chapter."""
    (only,) = findings(inspection_by_penalty, row("社会保险法 第84条", "社会保险费征缴暂行条例 第23条"))
    assert (only.first.field, only.found) == (
        "随机抽查[1].检查依据",
        "检查依据只有《社会保险法》第84条、《社会保险费征缴暂行条例》第23条，都是法律责任的条款",
    )
    assert only.expected == "请核对：哪一条规定本机关可以检查？"
    assert len(findings(inspection_by_penalty, row("医疗保障基金使用监督管理条例 第四章第四十六条"))) == 1
    item = items(basis("社会保险法", "第八十七条"), category="行政检查")
    assert len(findings(inspection_by_penalty, {"事项.yml": item})) == 1


def test_not_asked() -> None:
    """With an article on inspecting beside them, an unknown law, no article, or in a penalty there is no question."""
    passing = [
        row("社会保险法 第87条", "社会保险法 第79条"),
        row("社会保险法 第87条", "某条例 第3条"),
        row("社会保险费征缴暂行条例 第10条"),
        {"事项.yml": items(basis("社会保险法", "第八十七条"))},
        {"事项.yml": items(basis("社会保险法"), category="行政检查")},
    ]
    assert [says(inspection_by_penalty, each) for each in passing] == [[]] * len(passing)
