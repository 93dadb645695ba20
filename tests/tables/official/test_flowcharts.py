"""Flowcharts in Word: shapes that can be edited, each box and arrow of the drawing, small enough for the page."""

from __future__ import annotations

from typing import Any

from gongshi.flow import read
from tests.tables.official.filled import bare, bureau_of, word_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def groups() -> list[Any]:
    """Return the drawings of a bureau's charts in their order."""
    return list(word_of("flows", "xiangyuan-yibao").element.iter(f"{WP}inline"))


def charts() -> list[Any]:
    """Return the laid out charts of the same bureau."""
    bureau, _ = bureau_of("xiangyuan-yibao")
    return [read(entry.record.chart) for entry in bureau.entries("flows")]


def test_every_box_and_arrow_is_a_shape() -> None:
    """A chart's drawing has a shape for each box, for each arrow with its head, and for each label."""
    drawings = groups()
    assert len(drawings) == len(charts()) == 10
    for drawing, chart in zip(drawings, charts(), strict=True):
        shapes = list(drawing.iter(f"{WPS}wsp"))
        labels = [edge for edge in chart.edges if edge.lines]
        assert len(shapes) == len(chart.nodes) + len(chart.edges) + len(labels)
        heads = list(drawing.iter(f"{A}tailEnd"))
        assert len(heads) == sum(edge.arrow for edge in chart.edges)


def test_boxes_have_their_text() -> None:
    """The text of each box and label is text that can be changed."""
    for drawing, chart in zip(groups(), charts(), strict=True):
        said = [
            bare("".join(text.text or "" for text in box.iter(f"{W}t"))) for box in drawing.iter(f"{WPS}txbx")
        ]
        expected = [bare("".join(edge.lines)) for edge in chart.edges if edge.lines]
        assert said == expected + [bare("".join(node.lines)) for node in chart.nodes]


def test_no_chart_is_larger_than_the_page() -> None:
    """Each drawing fits between the margins, and everything in it lies within it."""
    section = word_of("flows", "xiangyuan-yibao").sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    height = section.page_height - section.top_margin - section.bottom_margin
    for drawing in groups():
        extent = drawing.find(f"{WP}extent")
        size = int(extent.get("cx")), int(extent.get("cy"))
        assert size[0] <= width + 2000
        assert size[1] <= height * 0.91
        for shape in drawing.iter(f"{WPS}spPr"):
            place, own = shape.find(f"{A}xfrm/{A}off"), shape.find(f"{A}xfrm/{A}ext")
            assert 0 <= int(place.get("x")) <= int(place.get("x")) + int(own.get("cx")) <= size[0] + 9525
            assert 0 <= int(place.get("y")) <= int(place.get("y")) + int(own.get("cy")) <= size[1] + 9525


def test_the_steps_stand_below_in_words() -> None:
    """Each chart is followed by its steps in words, and by the remark that its arrows were rebuilt."""
    said = [paragraph.text for paragraph in word_of("flows", "xiangyuan-yibao").paragraphs]
    assert "2. 受理：符合条件 → 第3步；不符合条件 → 第5步" in said
    assert "原件没有保留箭头，箭头按法定程序的顺序重建，文字照原件。" in said


def test_items_stand_with_their_chart() -> None:
    """Each chart has the items that it is for: code, name with conditions and papers, offices and phones."""
    first = word_of("flows", "xiangyuan-yibao").tables[0]
    assert [cell.text for cell in first.rows[0].cells] == ["编码", "名称", "类别", "承办机构", "电话"]
    cells = [cell.text for cell in first.rows[1].cells]
    assert cells[0] == "3400-G-00100-140423"
    assert cells[1].startswith("基本医疗保险待遇的支付\n一、统筹区内参保人员")
    assert cells[2:4] == ["行政给付类", "医药服务管理股"]
    assert "监督电话：0355-7794580" in cells[4]


def test_a_chart_without_a_picture_says_so() -> None:
    """Where the original has a heading only, the form says that there is no chart."""
    said = [paragraph.text for paragraph in word_of("flows", "linxian-yibao").paragraphs]
    assert "原件只有标题，没有流程图。" in said
