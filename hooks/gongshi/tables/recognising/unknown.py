"""What is said of a grid that no list knows."""

from __future__ import annotations

from gongshi.tables.reading.grid import Grid

from .dictionary import Dictionary
from .heads import texts_of
from .table import HeadingUse, Table

_LOOKED_AT, _SHOWN, _NEAREST = 20, 5, 3


def not_known(use: HeadingUse, what: str) -> str:
    """Return what is said of a heading that is no field's, or that of a field already taken; `what` it holds."""
    wrong = f"不认识栏目“{use.text}”，{what}"
    if use.rival:
        wrong = f"栏目“{use.text}”和“{use.rival}”都是“{use.nearest}”，{what}"
    elif use.nearest:
        wrong += f"；最像“{use.nearest}”"
    told = "栏目名" if use.rival or not use.nearest else use.nearest
    return f'{wrong}；请写明是哪一栏：--map "{use.text}={told}"，不要这一栏就写 --ignore "{use.text}"'


def unrecognised(grid: Grid, dictionary: Dictionary, wanted: str | None) -> Table:
    """Return the table of a grid in which no list was found, with a problem that says what was seen.

    A grid of one or two texts is the frame around something, which is no problem.
    """
    rows = [texts_of(row) for row in grid.rows[:_LOOKED_AT]]
    if sum(map(len, rows)) <= 2 and len(grid.rows) <= _LOOKED_AT:
        texts = "".join(f"“{' '.join(cell.text.split())}”" for row in rows for cell in row)
        return Table(None, grid, (), remarks=(f"{grid.place(0)}：只有一两格文字，没有当作表格：{texts}",))
    scores: dict[str, int] = {}
    best: list[str] = []
    most = -1
    for cells in rows:
        stripped = [cell.text.strip() for cell in cells]
        counts = {name: sum(map(words.knows, stripped)) for name, words in dictionary.by_sheet.items()}
        for name, count in counts.items():
            scores[name] = max(scores.get(name, 0), count)
        if len(stripped) > 1 and max(counts.values()) > most:
            most, best = max(counts.values()), stripped
    if not best:
        best = [" ".join(cell.text.split()) for cells in rows for cell in cells]
    seen = "".join(f"“{' '.join(text.split())[:20]}”" for text in best[:_SHOWN])
    nearest = sorted((name for name in scores if scores[name]), key=lambda name: -scores[name])[:_NEAREST]
    if wanted:
        said = f"不像清单“{wanted}”，看到的栏目是{seen}；请核对表头，或者用 --map 写明各栏"
    else:
        like = "、".join(f"“{name}”（认得{scores[name]}栏）" for name in nearest)
        example = nearest[0] if nearest else "事项"
        said = f"看不出是哪张清单，看到的栏目是{seen}；" + (f"最像{like}；" if like else "")
        said += f"请把工作表改名为清单的名称，或者写明 --list {example}"
    if grid.name:
        said += f'，不要这张表就写 --skip "{grid.name}"'
    return Table(None, grid, (), problems=(f"{grid.place(0)}：{said}",))
