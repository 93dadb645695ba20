"""Flowcharts as DrawingML: boxes with text and arrows that people can move and edit in Word and WPS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongshi.flow import Chart, Edge, Node
from gongshi.flow.outline import SLANT, is_diamond
from gongshi.flow.text import LABEL_FONT, LABEL_LINE, NODE_FONT, NODE_LINE

from .package import escaped, quoted
from .paper import Drawing, Sheet

_EMU = 9525
"""English Metric Units in a CSS pixel; a pixel is 3/4 of a point."""
_MM = 96 / 25.4
_SHAPES = {"terminal": "flowChartTerminator", "process": "rect", "other": "rect"}
_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{more}</a:ln>'


def drawing_xml(block: Drawing, sheet: Sheet, number: int) -> str:
    """Return a paragraph with the chart as a group of shapes, as large as the page allows; `number` tells it apart."""
    chart = block.chart
    scale = min(
        1.0, sheet.text_width * _MM / chart.width, sheet.text_height * block.room * _MM / chart.height
    )
    scaled = _Scaled(chart, scale, number * 1000)
    width, height = scaled.emu(chart.width), scaled.emu(chart.height)
    name = quoted(block.title)
    return (
        '<w:p><w:pPr><w:pStyle w:val="Drawing"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="流程图 {number}" descr="{name}，步骤见图下文字"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
        f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
        f"{''.join(scaled.shapes())}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback><w:t>（这个程序不能显示图形，步骤见下面的文字。）</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


class _Scaled:
    """A chart drawn at a scale; type and lines of text are scaled with the boxes. Shapes are numbered from `first` on."""

    def __init__(self, chart: Chart, scale: float, first: int) -> None:
        self.chart, self.scale, self.count = chart, scale, first

    def emu(self, pixels: float) -> int:
        return round(pixels * self.scale * _EMU)

    def shapes(self) -> Iterator[str]:
        for edge in self.chart.edges:
            yield self.arrow(edge)
        for edge in self.chart.edges:
            if edge.lines:
                place = (edge.label_x, edge.label_y, edge.label_width, edge.label_height)
                yield self.box("文字", "rect", place, edge.lines, (LABEL_FONT, LABEL_LINE), plain=True)
        for node in self.chart.nodes:
            place = (node.x, node.y, node.width, node.height)
            yield self.box("步骤", _shape(node), place, node.lines, (NODE_FONT, NODE_LINE))

    def box(
        self,
        name: str,
        shape: str,
        place: tuple[float, float, float, float],
        lines: Sequence[str],
        type_: tuple[float, float],
        *,
        plain: bool = False,
    ) -> str:
        """Return a box around a centre, its text in the middle; a plain one has no outline."""
        x, y, width, height = place
        area = self.frame(x - width / 2, y - height / 2, width, height)
        outline = "<a:ln><a:noFill/></a:ln>" if plain else _LINE.format(more="")
        size, line = round(type_[0] * self.scale * 1.5), round(type_[1] * self.scale * 15)
        paragraphs = "".join(
            f'<w:p><w:pPr><w:spacing w:line="{line}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>'
            f'<w:r><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escaped(text)}</w:t></w:r></w:p>'
            for text in lines
        )
        return (
            f"{self.opening(name)}<wps:cNvSpPr/><wps:spPr>{area}{self.outline(shape, width, height)}"
            f'<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>{outline}</wps:spPr>'
            f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
            '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" wrap="none" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
        )

    def arrow(self, edge: Edge) -> str:
        """Return an arrow as one line with corners."""
        left, top = (min(point[axis] for point in edge.points) for axis in (0, 1))
        width, height = (
            max(point[axis] for point in edge.points) - low for axis, low in ((0, left), (1, top))
        )
        corners = [(x - left, y - top) for x, y in edge.points]
        more = '<a:prstDash val="dash"/>' if edge.dashed else ""
        more += '<a:round/><a:tailEnd type="triangle" w="med" len="med"/>' if edge.arrow else ""
        return (
            f"{self.opening('箭头')}<wps:cNvSpPr/><wps:spPr>{self.frame(left, top, width, height)}"
            f"{self.path(corners, (width, height), closed=False)}"
            f"<a:noFill/>{_LINE.format(more=more)}</wps:spPr><wps:bodyPr/></wps:wsp>"
        )

    def outline(self, shape: str, width: float, height: float) -> str:
        """Return a shape; diamonds and hexagons are drawn by hand, as the text of ready-made ones has half the room."""
        if shape not in {"diamond", "hexagon"}:
            return f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>'
        middle = height / 2
        corners = (
            [(0.0, middle), (width / 2, 0.0), (width, middle), (width / 2, height)]
            if shape == "diamond"
            else [
                (0.0, middle),
                (SLANT, 0.0),
                (width - SLANT, 0.0),
                (width, middle),
                (width - SLANT, height),
                (SLANT, height),
            ]
        )
        return self.path(corners, (width, height), closed=True)

    def path(self, points: Sequence[tuple[float, float]], size: tuple[float, float], *, closed: bool) -> str:
        """Return a shape of straight lines whose text may take the whole of its rectangle."""
        first, *others = (f'<a:pt x="{self.emu(x)}" y="{self.emu(y)}"/>' for x, y in points)
        lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
        fill, close = ("", "<a:close/>") if closed else (' fill="none"', "")
        return (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{self.emu(size[0])}" h="{self.emu(size[1])}"{fill}><a:moveTo>{first}</a:moveTo>{lines}{close}'
            "</a:path></a:pathLst></a:custGeom>"
        )

    def opening(self, name: str) -> str:
        self.count += 1
        return f'<wps:wsp><wps:cNvPr id="{self.count}" name="{name} {self.count % 1000}"/>'

    def frame(self, x: float, y: float, width: float, height: float) -> str:
        return (
            f'<a:xfrm><a:off x="{self.emu(x)}" y="{self.emu(y)}"/>'
            f'<a:ext cx="{self.emu(width)}" cy="{self.emu(height)}"/></a:xfrm>'
        )


def _shape(node: Node) -> str:
    if node.kind == "decision":
        return "diamond" if is_diamond(len(node.lines)) else "hexagon"
    return _SHAPES[node.kind]
