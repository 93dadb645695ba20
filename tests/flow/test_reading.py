"""What a chart's text may say, and how a clerk is told what to change."""

from __future__ import annotations

import pytest

from flow.charts import PENALTY, SIMPLE
from gongshi.flow import ChartError, read

HEAD = "flowchart TD\n"
NO_SCRIPT = "流程图里不能放链接或者脚本；请删去这一行。"
NO_HTML = "文字里不能有 HTML 标记；换行请写 <br/>，其他标记请删去。"
NO_HEAD = "第一行应写 flowchart TD（从上到下）或者 flowchart LR（从左到右）。"
BRACKETS = "方括号、花括号或者圆括号没有成对；请写成 A[步骤]、A{判断} 或者 A([开始])。"
ENTITY = "不能用 &…; 或者 #…; 代替字符；请直接写这个字符，并把文字放在英文双引号里。"

WRONG = [
    ("", 1, 1, "流程图是空的；第一行请写 flowchart TD，下面写步骤和箭头。"),
    (HEAD, 1, 1, "流程图里没有步骤；请至少写一行，例如 A([开始]) --> B[步骤] 。"),
    ("立案 --> 结案", 1, 1, NO_HEAD),
    ("\nsequenceDiagram\nA->>B: x", 2, 1, NO_HEAD),
    ("flowchart XX\nA-->B", 1, 1, NO_HEAD),
    ("---\ntitle: x\n---\n" + HEAD + "A-->B", 1, 1, NO_HEAD),
    (
        "%%{init: {'theme':'dark'}}%%\n" + HEAD + "A-->B",
        1,
        1,
        "不能使用 %%{ } 指令；颜色和字体由网站统一设定，请删去这一行。",
    ),
    (HEAD + 'A[立案]\n  click A "https://a.cn"', 3, 3, NO_SCRIPT),
    (HEAD + 'A[立案]\nclick A href "https://a.cn"', 3, 1, NO_SCRIPT),
    (HEAD + "A[立案]\nclick A call f()", 3, 1, NO_SCRIPT),
    (HEAD + "A[立案]; click A call f()", 2, 8, NO_SCRIPT),
    (
        HEAD + "subgraph 一\nA-->B\nend",
        2,
        1,
        "暂不支持 subgraph 分组；请删去这一行和对应的 end，各步骤直接相连。",
    ),
    (HEAD + 'A["<script>alert(1)</script>"]', 2, 4, NO_HTML),
    (HEAD + "A-->|<img src=x onerror=alert(1)>|B", 2, 6, NO_HTML),
    (HEAD + "A[甲<b>乙</b>]", 2, 4, NO_HTML),
    (HEAD + "A[甲&lt;乙]", 2, 4, ENTITY),
    (HEAD + "A[甲#35;乙]", 2, 4, ENTITY),
    (HEAD + "A[fa:fa-user 甲]", 2, 3, "不能使用图标；请只写文字。"),
    (HEAD + 'A["`**甲**`"]', 2, 3, "文字里不能使用 Markdown 标记；请去掉反引号 ` 。"),
    (HEAD + "A[$$x$$]", 2, 3, "文字里不能使用公式 $$；请用文字写明。"),
    (HEAD + "A ~~~ B", 2, 3, "不能使用看不见的连线 ~~~；请写 --> 或者删去。"),
    (HEAD + "A@{shape: diam}", 2, 2, "不能使用 @{ } 写法；请写成 A[步骤]、A{判断} 或者 A([开始])。"),
    (HEAD + "A[立案 --> B", 2, 2, BRACKETS),
    (HEAD + "A --> B\n\n  C{是否 --> D", 4, 4, BRACKETS),
    (HEAD + "A([立案) --> B", 2, 2, BRACKETS),
    (
        HEAD + "A[立案(甲)] --> B",
        2,
        5,
        "文字里有英文括号等符号；请改用中文括号（），或者把文字放在英文双引号里。",
    ),
    (HEAD + "A[立案] -> B[结案]", 2, 7, "箭头不完整；请写成 --> 。"),
    (HEAD + "A[立案] -- 是 -> B[结案]", 2, 10, "箭头不完整；带文字的箭头请写成 -->|文字| 。"),
    (HEAD + "A[立案] -->|是 B[结案]", 2, 10, "箭头上的文字没有写完；请写成 -->|文字| 。"),
    (HEAD + "A[立案] --> ", 2, 10, "最后一个箭头没有指向任何步骤；请补上步骤，或者删去这个箭头。"),
    (HEAD + "--> B", 2, 1, "箭头前面没有步骤；请写成 A --> B 。"),
    (HEAD + "A --> end", 2, 7, "end 是保留字，不能作步骤代号；请换一个代号，例如 Z([结束])。"),
    (HEAD + "A[立案] B[结案]", 2, 7, "两个步骤之间缺少箭头；请写成 A --> B，或者另起一行。"),
    (HEAD + "A【立案】 --> B", 2, 2, "“【”不能用在这里；括号和箭头要用英文符号，例如 A[步骤] --> B[步骤] 。"),
    (HEAD + "A[立案]——>B", 2, 6, "“—”不能用在这里；括号和箭头要用英文符号，例如 A[步骤] --> B[步骤] 。"),
]


@pytest.mark.parametrize(("text", "line", "column", "message"), WRONG)
def test_mistakes_are_explained(text: str, line: int, column: int, message: str) -> None:
    """A mistake is reported with its place, what is wrong, and what to write instead."""
    with pytest.raises(ChartError) as caught:
        read(text)
    assert (caught.value.line, caught.value.column, caught.value.message) == (line, column, message)
    assert str(caught.value) == f"第{line}行第{column}列：{message}"


def test_too_many_steps() -> None:
    """More than two hundred steps are refused."""
    text = HEAD + "\n".join(f"N{number}[步骤]" for number in range(201))
    with pytest.raises(ChartError) as caught:
        read(text)
    assert caught.value.message == "流程图太大（201个步骤，0个箭头）；一张图最多200个步骤，请分成几张。"


def test_too_long() -> None:
    """More than twenty thousand characters are refused before anything is parsed."""
    with pytest.raises(ChartError) as caught:
        read(HEAD + "长" * 20_000)
    assert caught.value.message == "流程图文字太长（20014个字）；一张图最多20000个字，请分成几张。"


def test_tangles_are_refused() -> None:
    """A chart whose arrows cannot be laid out within bounds is refused, not waited for."""
    arrows = (f"N{a}[步骤] --> N{b}[步骤]" for a in range(28) for b in range(a))
    with pytest.raises(ChartError) as caught:
        read(HEAD + "\n".join(arrows))
    assert caught.value.message == "箭头太多，排不成一张清楚的图；请减少交叉的箭头，或者分成几张。"


def test_equal_texts_have_one_key() -> None:
    """Line ends, spaces at the end of lines and empty last lines make no difference."""
    again = read(SIMPLE.replace("\n", "  \r\n") + "\n\n")
    assert again is read(SIMPLE)
    assert again.key == "7d5694fe4c8c"
    assert again.key != read(PENALTY).key


def test_shapes_have_meaning() -> None:
    """Rounded boxes are starts and ends, diamonds decisions, boxes steps."""
    chart = read(HEAD + "A([甲]) --> B{乙} --> C[丙] --> D[(丁)]\nC --> E((戊)) --> F(己)")
    kinds = {node.id: node.kind for node in chart.nodes}
    assert kinds == {
        "A": "terminal",
        "B": "decision",
        "C": "process",
        "D": "other",
        "E": "terminal",
        "F": "process",
    }


def test_labels_are_plain_lines() -> None:
    """Breaks split a label into lines; the whole label is one sentence for search."""
    node = read(HEAD + 'A["现场核查<br>2人<BR />（含）以上"]').nodes[0]
    assert node.lines == ("现场核查", "2人", "（含）以上")
    assert node.text == "现场核查，2人（含）以上"


def test_arrows_keep_their_style() -> None:
    """Dotted arrows are dashed; lines without a head have none; a loop is marked."""
    first, second, third = read(HEAD + "A -.->|催告| B\nB --- C\nC --> A").edges
    assert (first.dashed, first.arrow, first.back, first.text) == (True, True, False, "催告")
    assert (second.dashed, second.arrow, second.head) == (False, False, "")
    assert third.back


def test_chinese_names_and_looks_are_accepted() -> None:
    """Chinese ids, full-width spaces, comments and colour statements do no harm."""
    chart = read(
        HEAD + "%% 注释\n立案[立案]　-->　结案[结案]:::红\nclassDef 红 fill:#f00;\nstyle 立案 fill:#f00;"
    )
    assert [node.id for node in chart.nodes] == ["立案", "结案"]
