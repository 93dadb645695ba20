"""What a bureau has published, stage by stage."""

from __future__ import annotations

from pathlib import Path

from county import BUREAU, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.overview import overview
from gongshi.site import Bureau, ListState


def test_full_bureau(bureau: Bureau) -> None:
    """Of a bureau that has published everything each stage is done, and a chart that is only named is missing."""
    stages = overview(bureau)
    assert [(stage.stage, stage.done, len(stage.rows)) for stage in stages] == [
        ("事前", 11, 11),
        ("事中", 1, 1),
        ("事后", 3, 3),
    ]
    rows = {row.kind.key: row for stage in stages for row in stage.rows}
    assert rows["flows"].missing == ("“现场检查流程图”未附图",)
    assert rows["profile"].missing == ()
    assert (rows["items"].count, rows["items"].tone, rows["items"].address) == (
        3,
        "ok",
        "shili-yibao/items/index.html",
    )


def test_small_bureau(tmp_path: Path) -> None:
    """What a bureau has not published is missing, what it declares to be none is done and says why."""
    data = write_small_county(tmp_path, {f"{BUREAU}/人员.yml": "暂无: {原因: 暂无人员取得行政执法证}"})
    before, during, after = overview(link(load_data(data)).bureaus[0])
    assert [(row.kind.key, row.state, row.tone, row.count) for row in before.rows][:3] == [
        ("profile", ListState.PUBLISHED, "ok", 1),
        ("items", ListState.MISSING, "bad", 0),
        ("officers", ListState.NOTHING, "none", 0),
    ]
    assert before.rows[0].missing == ("地址", "办公时间", "电话", "内设机构", "职责")
    assert before.rows[2].reason == "暂无人员取得行政执法证"
    assert (before.done, during.done, after.done) == (2, 0, 0)
