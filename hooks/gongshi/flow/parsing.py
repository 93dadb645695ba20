"""From Mermaid text to boxes and arrows without places; every refusal says what to write instead."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import merman

from gongshi.flow.model import ChartError, Kind
from gongshi.flow.text import parts

_MERMAN = merman.Merman()

MAX_CHARACTERS = 20_000
MAX_NODES = 200
MAX_EDGES = 400

_KINDS: dict[str, Kind] = {
    "stadium": "terminal",
    "circle": "terminal",
    "doublecircle": "terminal",
    "ellipse": "terminal",
    "diamond": "decision",
    "diam": "decision",
    "decision": "decision",
    "question": "decision",
    "squareRect": "process",
    "rect": "process",
    "roundedRect": "process",
    "rounded": "process",
    "process": "process",
}

_HEADER = re.compile(r"(?:flowchart|graph)(?:-elk)?(?:[ \t]+(?:TB|TD|BT|LR|RL))?[ \t]*(?:;.*|%%.*)?$")
_NESTED = re.compile(r"[\[({]+/?[^\[\](){}\"|]+[\[({]")
_LOOKS = re.compile(r"\s*(?:style|classDef|linkStyle|class)\s")
_REFUSED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"%%\{"), "不能使用 %%{ } 指令；颜色和字体由网站统一设定，请删去这一行。"),
    (re.compile(r"(?:^|;)\s*(click|href|callback)\s"), "流程图里不能放链接或者脚本；请删去这一行。"),
    (re.compile(r"^\s*(subgraph)\b"), "暂不支持 subgraph 分组；请删去这一行和对应的 end，各步骤直接相连。"),
    (
        re.compile(r"<(?!br\s*/?>)[A-Za-z/!?]", re.IGNORECASE),
        "文字里不能有 HTML 标记；换行请写 <br/>，其他标记请删去。",
    ),
    (re.compile(r"javascript\s*:", re.IGNORECASE), "流程图里不能放链接或者脚本；请删去这一处。"),
    (re.compile(r"[&#]#?\w+;"), "不能用 &…; 或者 #…; 代替字符；请直接写这个字符，并把文字放在英文双引号里。"),
    (re.compile(r"\bfa[bsrl]?:fa-"), "不能使用图标；请只写文字。"),
    (re.compile(r"\"`|`\""), "文字里不能使用 Markdown 标记；请去掉反引号 ` 。"),
    (re.compile(r"\$\$"), "文字里不能使用公式 $$；请用文字写明。"),
    (re.compile(r"~~~"), "不能使用看不见的连线 ~~~；请写 --> 或者删去。"),
    (re.compile(r"@\{"), "不能使用 @{ } 写法；请写成 A[步骤]、A{判断} 或者 A([开始])。"),
)
_SYNTAX: tuple[tuple[str, str], ...] = (
    ("Unterminated node label", "方括号、花括号或者圆括号没有成对；请写成 A[步骤]、A{判断} 或者 A([开始])。"),
    ("incomplete flowchart edge operator", "箭头不完整；请写成 --> 。"),
    ("Unterminated edge label", "箭头不完整；带文字的箭头请写成 -->|文字| 。"),
    ("Unterminated flowchart pipe edge label", "箭头上的文字没有写完；请写成 -->|文字| 。"),
    ("structural characters", "文字里有英文括号等符号；请改用中文括号（），或者把文字放在英文双引号里。"),
    ("unexpected end of input", "最后一个箭头没有指向任何步骤；请补上步骤，或者删去这个箭头。"),
    ("unexpected edge operator", "箭头前面没有步骤；请写成 A --> B 。"),
    ("unexpected end;", "end 是保留字，不能作步骤代号；请换一个代号，例如 Z([结束])。"),
    ("unexpected identifier", "两个步骤之间缺少箭头；请写成 A --> B，或者另起一行。"),
)
_OTHERWISE = "这里写法有误；请检查步骤的括号和箭头，例如 A[步骤] --> B{判断} 。"


@dataclass(frozen=True)
class RawNode:
    """A box without a place."""

    id: str
    lines: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True)
class RawEdge:
    """An arrow without a way."""

    source: str
    target: str
    lines: tuple[str, ...]
    dashed: bool
    arrow: bool


@dataclass(frozen=True)
class Graph:
    """What a chart's text says; direction is TB, BT, LR or RL."""

    direction: str
    nodes: tuple[RawNode, ...]
    edges: tuple[RawEdge, ...]


def parse(text: str) -> Graph:
    """Read the text of a chart, or say what is wrong with it."""
    _refuse_foreign(text)
    _refuse_syntax(text)
    semantic = json.loads(_MERMAN.parse_json(text, None))
    semantic = semantic.get("semantic", semantic)
    nodes = tuple(_node(raw) for raw in semantic["nodes"])
    edges = tuple(_edge(raw) for raw in semantic["edges"])
    if not nodes:
        raise ChartError(1, 1, "流程图里没有步骤；请至少写一行，例如 A([开始]) --> B[步骤] 。")
    if len(nodes) > MAX_NODES or len(edges) > MAX_EDGES:
        raise ChartError(
            1,
            1,
            f"流程图太大（{len(nodes)}个步骤，{len(edges)}个箭头）；一张图最多{MAX_NODES}个步骤，请分成几张。",
        )
    return Graph(semantic.get("direction") or "TB", nodes, edges)


def _refuse_foreign(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise ChartError(
            1, 1, f"流程图文字太长（{len(text)}个字）；一张图最多{MAX_CHARACTERS}个字，请分成几张。"
        )
    headed = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LOOKS.match(line):
            for pattern, message in _REFUSED:
                if found := pattern.search(line):
                    raise ChartError(
                        number, (found.start(1) if found.lastindex else found.start()) + 1, message
                    )
        if not headed and line.strip() and not line.lstrip().startswith("%%"):
            headed = True
            if not _HEADER.match(line.strip()):
                column = len(line) - len(line.lstrip()) + 1
                raise ChartError(
                    number, column, "第一行应写 flowchart TD（从上到下）或者 flowchart LR（从左到右）。"
                )
    if not headed:
        raise ChartError(1, 1, "流程图是空的；第一行请写 flowchart TD，下面写步骤和箭头。")


def _refuse_syntax(text: str) -> None:
    analysis = json.loads(_MERMAN.analyze_json(text, None))
    for diagnostic in analysis["diagnostics"]:
        if diagnostic["severity"] == "error":
            line, column = _place(diagnostic, text)
            raise ChartError(line, column, _explained(diagnostic["message"], text, line, column))


def _place(diagnostic: dict[str, Any], text: str) -> tuple[int, int]:
    """The place of a mistake: its end where the parser only marks the whole stretch before it."""
    span = diagnostic["span"]
    if span is None:
        return 1, 1
    line, column = span["line"], span["column"]
    lines = text.splitlines()
    if line < span["end_line"] and column > len(lines[line - 1]):
        line, column = line + 1, 1
        while line < len(lines) and not lines[line - 1].strip():
            line += 1
    if "structural characters" in diagnostic["message"]:
        nested = ((number, _NESTED.search(each)) for number, each in enumerate(lines, start=1))
        return next(((number, found.end()) for number, found in nested if found), (line, column))
    return line, column


def _explained(message: str, text: str, line: int, column: int) -> str:
    for part, explanation in _SYNTAX:
        if part in message:
            return explanation
    if message.startswith("Unexpected character"):
        character = text.splitlines()[line - 1][column - 1 : column]
        return f"“{character}”不能用在这里；括号和箭头要用英文符号，例如 A[步骤] --> B[步骤] 。"
    return _OTHERWISE


def _node(raw: dict[str, Any]) -> RawNode:
    lines = _lines(raw["label"]) or (raw["id"],)
    return RawNode(raw["id"], lines, _KINDS.get(raw["layoutShape"], "other"))


def _edge(raw: dict[str, Any]) -> RawEdge:
    return RawEdge(
        source=raw["from"],
        target=raw["to"],
        lines=_lines(raw["label"]),
        dashed=raw["stroke"] == "dotted",
        arrow=raw["type"] != "arrow_open",
    )


def _lines(label: str | None) -> tuple[str, ...]:
    """The lines of a label; entities in it are merman's, for authors may write none."""
    plain = (label or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return parts(plain)
