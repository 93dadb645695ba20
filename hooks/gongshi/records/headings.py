"""headings.yml: the words by which official tables know our lists and their fields."""

from __future__ import annotations

from .base import Part, field
from .values import Text


class Spelling(Part):
    """One field, and how tables head its column."""

    column: Text = field(
        "栏目",
        "本站的栏目名，照 Excel 模板的表头写；一组里的一栏写成“分档·档次”",
        example="名称",
    )
    spellings: tuple[Text, ...] = field(
        "写法", "表格里的各种写法，空格、标点不计", example=["项目名称", "职权名称"], min_length=1
    )
    noted: Text | None = field(
        "记入",
        "这一栏是一组一组的，表格里的写法本身也要记下时，记在组里的哪一栏",
        example="用途",
        default=None,
    )


class Group(Part):
    """A heading over several columns, each of which has a heading of its own below it."""

    spellings: tuple[Text, ...] = field("写法", "总栏的写法", example=["办理时限"], min_length=1)
    parts: tuple[Spelling, ...] = field(
        "分栏",
        "总栏下面的各栏",
        example=[{"栏目": "法定时限", "写法": ["法定", "法定时限"]}],
        min_length=1,
    )


class ListHeadings(Part):
    """The words for one list."""

    sheet: Text = field("清单", "清单的名称，照 Excel 模板的工作表名写", example="随机抽查")
    titles: tuple[Text, ...] = field(
        "清单名称", "标题、工作表名里有这些字的，就是这张清单", example=["随机抽查事项清单"], default=()
    )
    columns: tuple[Spelling, ...] = field(
        "栏目",
        "各栏的写法；和栏目名一样的不用写",
        example=[{"栏目": "检查对象", "写法": ["适用对象", "抽查对象"]}],
        default=(),
    )
    groups: tuple[Group, ...] = field(
        "总栏",
        "管着几栏的表头",
        example=[{"写法": ["办理时限"], "分栏": [{"栏目": "法定时限", "写法": ["法定"]}]}],
        default=(),
    )
    appended: tuple[Spelling, ...] = field(
        "附行",
        "表里跨列的一行，开头是这些写法的，是上一条的这一栏",
        example=[{"栏目": "联系方式", "写法": ["服务机构"]}],
        default=(),
    )
    withheld: tuple[Text, ...] = field(
        "不收", "见到了也不读入的栏目，如不得公开的证件号码", example=["身份证号"], default=()
    )


class Headings(Part):
    """The words for every list."""

    lists: tuple[ListHeadings, ...] = field(
        "对照",
        "各清单的栏目对照",
        example=[{"清单": "人员", "栏目": [{"栏目": "证件编号", "写法": ["执法证号"]}]}],
        default=(),
    )
