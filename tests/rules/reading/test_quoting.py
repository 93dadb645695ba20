"""How findings quote what stands there."""

from gongshi.rules.reading.quoting import clause, inside


def test_inside() -> None:
    """Quotation marks inside others are single."""
    assert inside("采用“××”格式") == "采用‘××’格式"


def test_clause() -> None:
    """A quotation begins with the clause in which the place lies, and is cut at its end."""
    text = "原件共五页；原表分三段，表头“甲”的栏目不同。"
    assert clause(text, text.index("栏目")) == "“表头‘甲’的栏目不同。”"
    assert clause(text, text.index("三段"), most=8) == "“原表分三段，表…”"
    assert clause("表头不同", 0) == "“表头不同”"
