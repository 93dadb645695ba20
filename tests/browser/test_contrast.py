"""Contrast of text: at least 4.5, or 3 where it is large (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re

import pytest

from tests.build.project import Built

from .kinds import KINDS
from .visit import Visit

LEAST = 4.5

PAIRS = (
    *(
        (colour, ground)
        for colour in ("ink", "soft", "brand", "brand-deep", "bad", "none")
        for ground in ("paper", "wash")
    ),
    *((tone, f"{tone}-wash") for tone in ("brand", "ok", "bad", "soon", "none")),
    ("ink", "bad-wash"),
    ("soft", "bad-wash"),
    ("paper", "brand"),
)
"""Which colours of text stand on which grounds, by their names in the style sheet."""


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""
    whole = colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])
    parts = [int(whole[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula() -> None:
    """Black on white is 21; the known pair #767676 on white is just 4.54."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_the_named_colours(county: Built, text: str, ground: str) -> None:
    """Each colour for text on each ground on which it stands."""
    css = (county.site / "assets/site.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\s*;", css[css.index("@layer base {") :]))
    assert contrast(colours[text], colours[ground]) >= LEAST


MEASURE = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => top.slice(0, 3).map((part, index) => part * top[3] + below[index] * (1 - top[3]));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) layers.push(rgba(getComputedStyle(each).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const weak = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest("svg, .visually-hidden, [aria-hidden=true]")) continue;
    const style = getComputedStyle(element);
    const below = ground(element);
    const values = [light(over(rgba(style.color), below)), light(below)].sort((a, b) => b - a);
    const found = (values[0] + 0.05) / (values[1] + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (found < least) weak.add(`${element.tagName}.${element.className}: ${found.toFixed(2)} ${style.color} ${node.data.trim().slice(0, 20)}`);
  }
  return [...weak];
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_page(desk: Visit, kind: str) -> None:
    """Each visible text of each kind of page, as the browser draws it on what lies below it."""
    desk.open(KINDS[kind])
    assert desk.page.evaluate(MEASURE) == []
