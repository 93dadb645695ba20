"""What is written into YAML, another YAML program reads in the same way."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from gongshi.source.yaml import load_yaml
from gongshi.tables.cells import same
from gongshi.tables.columns import BY_NAME
from gongshi.tables.merging import Incoming, merge
from tests.tables.values import ODD, SIGNS

FILE = "data/bureaus/shili-yibao/人员.yml"
TEXTS = st.one_of(st.sampled_from(ODD), st.text(SIGNS + "#!&%{}[]|>\\~?,", min_size=1, max_size=40)).filter(
    str.strip
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(TEXTS, min_size=1, max_size=6))
@example(
    texts=["0411", "1_000", "1e5", "0o17", "0x1f", "null", "~", "true", "是", "no", "2026-01-01", "12:30"]
)
@example(
    texts=[
        "- 甲",
        "? 甲",
        ": 甲",
        "甲: 乙",
        "甲 #乙",
        "#甲",
        "@甲",
        "`甲`",
        "%甲",
        "*甲",
        "&甲",
        "!甲",
        "|",
        ">",
        "'",
        '"',
    ]
)
@example(
    texts=["a\nb", "a\n\n b", " 前后 ", "a\n", "\n a", "a\tb", "a\u2028b", "a\u0085b", "\ufeffa", "a\\nb"]
)
def test_two_readers_agree(texts: list[str]) -> None:
    """Texts in new records are the same to ruamel.yaml, a reader of YAML 1.2, as to our own."""
    rows = [Incoming({("姓名",): text, ("备注",): text}, "表 第1行") for text in texts]
    merged = merge("", BY_NAME["人员"], rows, same=same, file=FILE)
    assert merged.problems == ()
    ours, problems = load_yaml(merged.text, FILE)
    assert not problems
    theirs = YAML(typ="base", pure=True).load(merged.text)
    assert [dict(each) for each in theirs["清单"]] == [dict(each) for each in ours["清单"]]
