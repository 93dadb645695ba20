"""The drawing and the list as they stand in a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jinja2
import pytest

from flow.charts import CHARTS, PENALTY, SIMPLE
from gongshi.flow import read, steps

OVERRIDES = Path(__file__).parents[2] / "overrides"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def macros() -> Any:
    """The macros of the component, as every page imports them."""
    loader = jinja2.FileSystemLoader(OVERRIDES)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.get_template("components/flowchart.html").module


@pytest.mark.parametrize("name", list(CHARTS))
def test_drawing_is_well_formed(macros: Any, name: str) -> None:
    """The drawing is XML with every word of the chart as real text."""
    chart = read(CHARTS[name])
    tree = ET.fromstring(macros.flowchart(chart, name))  # noqa: S314
    words = "".join(text for line in tree.iter(f"{SVG}tspan") for text in line.itertext())
    assert all(line in words for node in chart.nodes for line in node.lines)
    assert len(list(tree.iter(f"{SVG}text"))) == len(chart.nodes) + sum(
        bool(edge.lines) for edge in chart.edges
    )


def test_drawing_has_a_name(macros: Any) -> None:
    """The drawing is one picture for screen readers, named by its title."""
    chart = read(SIMPLE)
    tree = ET.fromstring(macros.flowchart(chart, "许可流程"))  # noqa: S314
    svg = tree.find(f"{SVG}svg")
    assert svg is not None
    assert svg.get("role") == "img"
    title = svg.find(f"{SVG}title")
    assert title is not None
    assert (title.get("id"), title.text) == (svg.get("aria-labelledby"), "许可流程")


def test_drawing_obeys_a_strict_policy(macros: Any) -> None:
    """No style attribute, no script, no address of anything outside."""
    drawing = macros.flowchart(read(PENALTY), "处罚")
    assert not re.search(r"\sstyle=|<script|\son\w+=|href|url\(", drawing)


def test_two_charts_on_a_page(macros: Any) -> None:
    """Ids differ between charts, and between two drawings of one chart when the second is named."""
    drawings = [
        macros.flowchart(read(SIMPLE), "甲"),
        macros.flowchart(read(PENALTY), "乙"),
        macros.flowchart(read(SIMPLE), "甲", name="-2"),
    ]
    ids = [found for drawing in drawings for found in re.findall(r'\bid="([^"]+)"', drawing)]
    assert len(ids) == len(set(ids)) == 3


def test_words_are_escaped(macros: Any) -> None:
    """Signs that mean something in HTML are only signs."""
    chart = read('flowchart TD\nA["甲 & 乙 < 丙"] -->|a & b| B[丁]')
    drawing = macros.flowchart(chart, "<b>题</b>")
    listed = macros.flow_steps(steps(chart))
    assert "甲 &amp; 乙 &lt; 丙" in drawing
    assert "&lt;b&gt;题" in drawing
    assert "a &amp; b → 第2步" in listed


def test_drawing_is_light(macros: Any) -> None:
    """A penalty of twenty-two steps is a drawing of a few kilobytes."""
    assert len(macros.flowchart(read(PENALTY), "处罚").encode()) < 16_000


def test_steps_are_an_ordered_list(macros: Any) -> None:
    """The list has one item for each step, with where it leads."""
    listed = macros.flow_steps(steps(read(PENALTY)))
    assert listed.count("<li>") == 22
    assert '<span class="flow-step">是否履行</span>' in listed
    assert '<span class="flow-way">：履行 → 第22步；不履行 → 第21步</span>' in listed
