"""Whether one wording of a matter is covered by another."""

from gongshi.records.item import Item
from gongshi.rules.completeness.covering import coverage, of_item, pieces


def test_pieces_of_a_matter() -> None:
    """What every matter says is left out, and words for the same thing are one."""
    assert pieces("（1）对缴费单位骗取医保基金的处罚") == pieces("对参保单位骗取医疗保障基金行为的行政处罚")
    assert pieces("依照有关法律、法规实施的监督检查") == frozenset()


def test_share_of_the_best() -> None:
    """The share is that of the one wording that has most; nothing is covered by nothing."""
    part = pieces("药店串换药品")
    assert coverage(part, [pieces("医院收费"), pieces("对定点药店串换药品的检查")]) == 1
    assert coverage(part, []) == 0
    assert coverage(frozenset(), [part]) == 0


def test_what_an_item_is_about() -> None:
    """Name, target and, if asked, the quoted law count."""
    item = Item.model_validate(
        {
            "编号": "cf",
            "名称": "处罚",
            "类别": "行政处罚",
            "实施对象": "药店",
            "执法依据": [{"法规": "示例法", "原文": "串换药品"}],
        }
    )
    assert of_item(item) == pieces("药店") | pieces("串换药品")
    assert of_item(item, quotes=False) == pieces("药店")
