"""Text of unknown encoding, and tables in it: CSV from Excel, WPS, and the exports of other systems."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from .canvas import Budget, Canvas
from .grid import Grid
from .unreadable import Unreadable

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_EASTERN = re.compile("[\u2010-\U0010ffff]")
"""Chinese characters, with their punctuation and everything that UTF-8 writes in three bytes or more."""
_DELIMITERS = ",\t;，"
_SAMPLE = 50
"""How many records decide which delimiter a file has."""
_END = "\ue000"
"""Is put after the last record: when it does not come back alone, a quotation mark was never closed."""
_KEPT = re.compile('="(.*)"', re.DOTALL)
"""How exports write a code so that Excel keeps its zeros: ="00358"."""


def decode(data: bytes, declared: str | None = None) -> str | None:
    """Return the text in the encoding that fits every byte, or None.

    A byte order mark decides; then UTF-8, when there is a Chinese character in it; then the Chinese encoding that
    the file declares, and GB18030 (with it GBK and GB2312). Other declarations are not believed: programs write
    them into files of any encoding.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    # Two or three words in GBK, such as 联通, can pass for the UTF-8 of other scripts.
    text = _strict(data, "utf-8")
    if text is not None and (text.isascii() or _EASTERN.search(text)):
        return text
    declared = (
        declared if declared and declared.lower() in ("big5", "big5-hkscs", "hz-gb-2312") else "gb18030"
    )
    return next(filter(None, (_strict(data, encoding) for encoding in (declared, "gb18030"))), text)


def readable(text: str) -> bool:
    """Say whether this is text and not the bytes of some program."""
    return not _CONTROLS.search(text)


def read_plain(text: str, file: str) -> list[Grid]:
    """Return the one table of a CSV file; raises `Unreadable`.

    The delimiter is the one of comma, tab, semicolon (and the full-width comma) that gives the most records the same
    number of fields. `="00358"` is read as the 00358 that people see.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    if told := re.match(r"sep=(.)\n", text):
        delimiter, text = told[1], text[told.end() :]
    else:
        delimiter = _delimiter(text)
    canvas = Canvas("", Budget())
    row, record = 0, [_END]
    try:
        for row, record in enumerate(_records(f"{text}\n{_END}", delimiter)):
            for column, field in enumerate(record if record != [_END] else ()):
                kept = _KEPT.fullmatch(field)
                canvas.put(row, column, kept[1] if kept else field)
    except csv.Error:
        row, record = row + 1, []
    if record != [_END]:
        raise Unreadable(
            f"第 {row + 1} 行有引号没有成对，后面的内容分不开；请在 Excel 里打开核对，另存为 .xlsx 再导入"
        )
    grid = Grid(file, "", canvas.rows())
    return [grid] if grid.rows else []


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    def fit(delimiter: str) -> tuple[int, int]:
        try:
            records = list(islice(_records(text, delimiter), _SAMPLE))
        except csv.Error:
            return 0, 0
        widths = Counter(len(record) for record in records if len(record) > 1)
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return times, width

    return max(_DELIMITERS, key=fit)
