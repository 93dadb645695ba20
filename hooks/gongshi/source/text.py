"""Bytes from people become text, or a sentence that says why not."""

from __future__ import annotations

import re
from pathlib import Path

from .problem import Problem

MAX_BYTES = 8 * 1024 * 1024
"""Largest data file, in bytes; a thousand items with full quotations take about 4 MiB."""

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
"""Controls, line separators that editors do not count, and marks that turn the direction of writing."""


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """Return a UTF-8 file's text, or the problem that keeps it from being read.

    `name` is the path that messages show. A file over `MAX_BYTES` is not opened at all.
    """
    try:
        if path.exists() and not path.is_file():
            return "", [_whole(name, "这里应当是一个文件；请核对名称")]
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        return "", [_whole(name, f"文件无法读取（{error.strerror}）；请检查文件是否存在、权限是否正确")]
    if size > MAX_BYTES:
        mib, most = size / 1024 / 1024, MAX_BYTES // 1024 // 1024
        return "", [_whole(name, f"文件有 {mib:.0f} MB，超过上限 {most} MB；请拆分或核对是否放错文件")]
    if problem := _not_utf8_text(raw, name):
        return "", [problem]
    text = raw.decode("utf-8")
    if found := _UNREADABLE.search(text):
        line, column = _place(text, found.start())
        return "", [Problem(name, line, column, "", f"有看不见的控制字符（U+{ord(found[0]):04X}）；请删去")]
    return text, []


def _not_utf8_text(raw: bytes, name: str) -> Problem | None:
    """Return why bytes are not plain UTF-8 text, or None when they are."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return Problem(name, 1, 1, "", "文件开头有看不见的 BOM 标记；请用编辑器另存为“UTF-8（无 BOM）”")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(name, 1, 1, "", "文件编码是 UTF-16；请另存为 UTF-8（无 BOM）")
    if b"\x00" in raw[:65536]:
        return _whole(name, "这不是文本文件（像是 Word、Excel、图片等二进制文件）；请改交 UTF-8 文本")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(raw, error, name)
    return None


def _wrong_encoding(raw: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    before = raw[: error.start]
    line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
    try:
        raw.decode("gb18030")
        guess = "像是 GBK（GB18030）"
    except UnicodeDecodeError:
        guess = "无法识别"
    return Problem(name, line, column, "", f"文件不是 UTF-8 编码（{guess}）；请另存为 UTF-8（无 BOM）")


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _whole(name: str, message: str) -> Problem:
    return Problem(name, 0, 0, "", message)
