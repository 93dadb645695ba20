"""Long tables take time in proportion to their cells."""

from __future__ import annotations

from time import process_time

from gongshi.tables.recognising import recognise
from tests.tables.recognising.sheets import grid, headings


def test_long_table() -> None:
    """Four times the rows take about four times as long, even where the cells hold words that are headings too."""
    head = "案件名称|处罚决定书文号|行政相对人名称|相对人类别|处罚机关|处罚决定日期|处罚类别|处罚内容"

    def seconds(rows: int) -> float:
        lines = [
            f"案件{row}|文号{row}|公司{row}|法人|示例局|2026-01-02|罚款|罚款{row}元" for row in range(rows)
        ]
        made = grid("\n".join([head, *lines]))
        best = []
        for _ in range(3):
            start = process_time()
            (found,) = recognise([made], headings())
            best.append(process_time() - start)
            assert len(found.rows) == rows
        return min(best)

    seconds(10)
    assert seconds(4000) < 8 * max(seconds(1000), 0.02)
