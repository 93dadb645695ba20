"""One text as YAML writes it, so that every program reads back exactly that text."""

from __future__ import annotations

import re

_ODD = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What must not stand in a file as it is: controls, line breaks of other alphabets, marks of writing direction."""
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=<")
"""Signs with which plain text does not begin; `=` is a value of its own in YAML 1.1, and a formula in a table."""
_WORD = re.compile(r"(?:~|y|n|yes|no|on|off|true|false|null|none|\.|\.\.\..*)", re.IGNORECASE)
_NUMBER = re.compile(
    r"""[-+]?(?:
        [0-9_]*(?:\.[0-9_.]*)?(?:[eE][-+]?[0-9]+)?      # 007, 1_000, 1., .5, 1e5, 1.2.3
      | 0[xobXOB][0-9a-fA-F_]+
      | [0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9]*)?   # 12:30 counts in sixties to YAML 1.1
      | \.(?:inf|nan)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt \t].*")
_SIMPLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_FLOW_SIGNS = frozenset(",[]{}:#")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_ESCAPED = re.compile(rf'["\\]|{_ODD.pattern}')


def scalar(text: str, *, indent: int, style: str = "", number: bool = False, flow: bool = False) -> str:
    """Return a text as it stands after `键: `; a block goes on over several lines, without a break at its end.

    `indent` is the column at which a block's lines stand. `style` is the sign of the writing that it replaces (`'`,
    `"`, `|`, `>`), kept where it can be. `number` says that the field holds a number, which needs no quotes; `flow`
    that the value stands within braces or brackets.
    """
    if not flow and (style in ("|", ">") or "\n" in text) and _fits_block(text):
        return _block(text, indent)
    if style == "'" and "\n" not in text and not _ODD.search(text):
        return "'" + text.replace("'", "''") + "'"
    if style == '"' or "\n" in text or not _is_plain(text, number=number, flow=flow):
        return '"' + _ESCAPED.sub(_escape, text) + '"'
    return text


def _is_plain(text: str, *, number: bool, flow: bool) -> bool:
    """Whether a text of one line may stand without quotes."""
    if number and _SIMPLE_NUMBER.fullmatch(text):
        return True
    if not text or text[0] in _FIRST or text[0] == " " or text[-1] in " :":
        return False
    if ": " in text or " #" in text or _ODD.search(text):
        return False
    if flow and not _FLOW_SIGNS.isdisjoint(text):
        return False
    if text[0] in "+.0123456789_" and _NUMBER.fullmatch(text):
        return False
    return not (_WORD.fullmatch(text) or _MOMENT.fullmatch(text))


def _fits_block(text: str) -> bool:
    """Whether a `|` block gives the text back, also after an editor has cut blanks at the ends of lines."""
    body = text.removesuffix("\n")
    if not body or body[0] in " \t\n" or body[-1] == "\n":
        return False
    if _ODD.search(body.replace("\n", "").replace("\t", "")):
        return False
    return all(line[:1] != "\t" and line[-1:] not in (" ", "\t") for line in body.split("\n"))


def _block(text: str, indent: int) -> str:
    sign = "|" if text.endswith("\n") else "|-"
    pad = " " * indent
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([sign, *(pad + line if line else "" for line in lines)])


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    code = ord(sign)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
