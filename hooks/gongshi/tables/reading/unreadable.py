"""Why a file is not read, said so that a clerk knows what to do; and how much is read at most."""

from __future__ import annotations


class Unreadable(ValueError):  # noqa: N818  # read as a word in `except Unreadable`
    """A file that is refused as a whole; its text is one Chinese sentence for the clerk who handed it in."""


MOST_BYTES = 50 * 1024 * 1024
"""The largest file that is opened, in bytes."""
MOST_UNPACKED = 200 * 1024 * 1024
"""The most that all parts of a zip package may hold, in bytes."""
MOST_PARTS = 5_000
"""The most parts of a zip package; a workbook of sixty sheets has about two hundred."""
MOST_RATIO = 200
"""How many times larger than itself a package may unpack, once that is more than `FREE_UNPACKED` bytes."""
FREE_UNPACKED = 20 * 1024 * 1024
MOST_MARKUP = 60 * 1024 * 1024
"""The largest document or web page, in bytes: they are held as a tree, many times their size."""
MOST_SHEETS = 60
MOST_ROWS = 20_000
"""The most rows with text in one table."""
MOST_COLUMNS = 200
"""The most columns with text in one table."""
LAST_ROW = 100_000
"""The last row that may hold text: a lone word further down would make a hundred thousand empty rows."""
MOST_CELLS = 2_000_000
"""The most places of all tables of a file, empty ones between counted."""

EMPTY = "是空的，里面没有文字；请核对是不是交错了文件"
DAMAGED = "已经损坏，打不开；请用原来的程序打开它，另存为 .xlsx（文档存为 .docx）再导入，打不开的请重新取一份"
LOCKED = "加了密码，打不开；请在 Excel、Word 或 WPS 里打开它，取消密码，保存以后再导入"
MACROS = "带有宏（打开文件时会运行的程序），为了安全不导入；请另存为不带宏的 .xlsx（文档存为 .docx）再导入"
SWOLLEN = "解压以后大得不正常，为了安全不导入；请把需要的表格复制到新的 .xlsx 里再导入"
DECLARES = "含有表格文件里不该有的实体声明，为了安全不导入；请把需要的表格复制到新的 .xlsx 里再导入"
TOO_LARGE = "内容太多，超过一次能导入的量；请分成几个文件，或者只留需要导入的表格"
HIDDEN = "看得见的工作表里没有文字，隐藏的工作表不读入；请取消隐藏要导入的工作表，保存以后再导入"
ONLY_PICTURES = "里面只有图片，没有文字；请交能选中文字的原件，或者把图片里的表格录入 .xlsx 再导入"
