"""One list whose rows come from tables of different shapes: headings that drift, columns that come and go."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from gongshi.records.item import Item

from ..case import Case
from ..reading.quoting import clause
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_SAME_COLUMN = (
    ("部门规章", "部委规章", "国务院部门规章", "部门规章等"),
    ("地方政府规章", "政府规章", "地方规章", "省级政府规章", "省政府规章"),
    ("地方性法规", "地方法规"),
    ("行政法规", "国务院行政法规"),
    ("规范性文件", "其他规范性文件", "规范文件", "文件", "政策文件", "其他文件"),
    ("三定方案", "三定规定", "“三定”方案", "“三定”规定", "部门三定方案"),
)
"""Names that columns of grounds go by, those of one column together."""
_WIDER = {
    "规章": ("部门规章", "地方政府规章"),
    "法规": ("行政法规", "地方性法规"),
    "法律法规": ("法律", "行政法规", "地方性法规"),
    "法律、法规": ("法律", "行政法规", "地方性法规"),
}
"""Names of columns that hold what other names part."""
_COLUMN = {name: names[0] for names in _SAME_COLUMN for name in names}

_EVERY_ROW: dict[str, tuple[str, ...]] = {
    "items": ("项目编码", "执法主体", "承办机构", "执法依据", "实施对象", "责任事项", "违法责任", "公布类别"),
    "officers": ("工作单位", "职务", "执法类型", "执法区域", "证件有效期", "发证机关"),
    "inspections": ("检查主体", "检查依据", "检查内容", "检查方式", "检查对象", "抽查比例", "抽查频次"),
    "recordings": ("记录场合", "执法部门", "记录人", "开始记录时间", "记录过程", "结束记录时间", "记录类别"),
}
"""Columns that every row of a table fills or none, whatever the matter."""
_TABLE, _PART = 5, 2
"""How many rows make a table, and how many of them a part of it."""
_OTHER_SHAPE = re.compile(
    r"表头[^。；]{0,14}(?:不同|不一|错位|次序)|[各几两二三四]段[^。；]{0,10}栏目[^。；]{0,6}不同|(?:上下|左右)两行错位"
)
"""What clerks note when the original's table changes its shape."""


@rule(
    "table-shape",
    name="同一清单的表格栏目不一",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各清单的栏目名称、各行填写的栏目、录入时注明的原表形状",
    ground="同一清单用同一张表：栏目的名称、数目、次序一致",
    mend="统一栏目名称，按同一张表重新填写",
)
def table_shape(case: Case) -> Iterator[Hit]:
    """Yield headings that differ within a list, columns that stop half-way, and what clerks noted of the original."""
    items, guides = case.records("items"), case.records("guides")
    yield from _headings(items, "责任事项栏目", "责任事项（岗位责任）", lambda item: bool(item.record.posts))
    yield from _headings(guides, "设立依据栏目", "设立依据", lambda guide: bool(guide.record.bases))
    yield from _columns(case)
    for key, fields in _EVERY_ROW.items():
        for _, records in groupby(case.records(key), key=lambda subject: subject.file):
            rows = list(records)
            for field in fields:
                yield from _run(rows, field)
    yield from _swapped(items)
    yield from _without_posts(items)
    yield from _other_liability(items)
    yield from _asks_itself(case)
    yield from _noted(case)


def _headings(
    records: Sequence[Subject], field: str, default: str, counts: Callable[[Subject], bool]
) -> Iterator[Hit]:
    """Yield the records whose heading differs from that of most."""
    headed = [(subject, str(subject.written.get(field) or default)) for subject in records if counts(subject)]
    by_heading = Counter(heading for _, heading in headed)
    if len(by_heading) < 2:
        return
    usual = by_heading.most_common(1)[0][0]
    severity = Severity.HINT if field == "设立依据栏目" else None
    for subject, heading in headed:
        if heading != usual:
            found = f"栏目作“{heading}”，同一清单的{by_heading[usual]}条作“{usual}”"
            yield Hit(subject, (field,), found, "同一清单用同一个栏目名称", severity=severity)


def _columns(case: Case) -> Iterator[Hit]:
    """Yield columns of grounds that go by two names in one list."""
    names: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for citation in case.citations:
        if name := citation.basis.column:
            hit = Hit(citation.subject, (*citation.way, "所列栏目"), "", "同一栏用同一个名称")
            names[citation.subject.file, name].append(hit)
    by_file: dict[str, dict[str, list[Hit]]] = defaultdict(dict)
    for (file, name), hits in names.items():
        by_file[file][name] = hits
    for columns in by_file.values():
        for name in sorted(columns, key=lambda each: (len(columns[each]), each)):
            if others := [other for other in columns if other != name and _alike(name, other)]:
                more = max(others, key=lambda each: (len(columns[each]), each))
                if (len(columns[name]), name) < (len(columns[more]), more):
                    for hit in columns[name]:
                        found = f"依据栏目作“{name}”，同一清单又作“{more}”"
                        yield Hit(hit.subject, hit.way, found, hit.expected)


def _alike(name: str, other: str) -> bool:
    """Return whether two names are of one column, or one is part of the other."""
    mine, theirs = _COLUMN.get(name, name), _COLUMN.get(other, other)
    return mine == theirs or theirs in _WIDER.get(mine, ()) or mine in _WIDER.get(theirs, ())


def _run(rows: Sequence[Subject], field: str) -> Iterator[Hit]:
    """Yield the rows of a part of the table that leaves a column out which the part before fills, or the reverse."""
    filled = [bool(row.written.get(field)) for row in rows]
    parts = [(value, len(list(group))) for value, group in groupby(filled)]
    if len(parts) != 2 or len(rows) < _TABLE or min(length for _, length in parts) < _PART:
        return
    (first, length), _ = parts
    says = ("都写了", "都没有写") if first else ("都没有写", "都写了")
    found = f"“{field}”前{length}条{says[0]}，后{len(rows) - length}条{says[1]}"
    yield Hit(rows[length], (), found, "各条填写同样的栏目", severity=Severity.HINT)


def _swapped(items: Sequence[Subject]) -> Iterator[Hit]:
    """Yield the items that put their time limit in another column than most do."""
    columns: dict[str, list[Subject]] = {"法定时限": [], "承诺时限": []}
    for subject in items:
        item: Item = subject.record
        if bool(item.limit) != bool(item.promised_limit):
            columns["法定时限" if item.limit else "承诺时限"].append(subject)
    usual, other = sorted(columns, key=lambda name: -len(columns[name]))
    if len(columns[usual]) > _PART:
        for subject in columns[other]:
            found = f"时限写在“{other}”栏，同一清单的{len(columns[usual])}条写在“{usual}”栏"
            yield Hit(
                subject,
                (other,),
                found,
                "各条的时限写在同一栏",
                "核对原表，把时限移到应在的一栏",
                severity=Severity.HINT,
            )


def _without_posts(items: Sequence[Subject]) -> Iterator[Hit]:
    """Yield the items whose duties name no post while most items' do."""
    with_duties = [subject for subject in items if subject.record.posts]
    bare = [subject for subject in with_duties if not any(post.post for post in subject.record.posts)]
    if bare and len(with_duties) - len(bare) > len(bare):
        for subject in bare:
            yield Hit(
                subject,
                ("责任事项",),
                "“责任事项”没有写岗位，同一清单多数事项写了岗位",
                "每项责任写明岗位",
                "补写承担的岗位",
                severity=Severity.HINT,
            )


def _noted(case: Case) -> Iterator[Hit]:
    """Yield what clerks noted when they copied a table whose shape changes."""
    for key, holders in case.holders.items():
        for subject in (*holders, *case.records(key)):
            if (note := subject.record.transcription) and (match := _OTHER_SHAPE.search(note)):
                found = f"录入时注明：{clause(note, match.start())}"
                yield Hit(subject, ("转录说明",), found, "整张清单用一个表头", "公布时用一个表头重排各行")


_OF_OTHERS = re.compile(r"^对[^，。；：]{2,40}(?:进行|予以|作出|给予)")
_FEW = 3
"""So many items with a list of cases show what the column holds."""


def _other_liability(items: Sequence[Subject]) -> Iterator[Hit]:
    """Yield the items whose liability tells what is done to others, where most list what the bureau answers for."""
    listed = [item for item in items if isinstance(item.written.get("违法责任"), dict)]
    if len(listed) < _FEW:
        return
    for item in items:
        text = item.written.get("违法责任")
        if isinstance(text, str) and (match := _OF_OTHERS.match(text)):
            yield Hit(
                item,
                ("违法责任",),
                f"“违法责任”写的是对别的单位、人员怎样处理：“{match.group()}……”",
                f"本机关及其工作人员承担责任的情形，同一清单的{len(listed)}条都这样写",
                "改写成本机关工作人员承担责任的情形；对别的单位的处理写在责任事项里",
                severity=Severity.HINT,
            )


_ASKS = re.compile(r"(?:报请|提请|报)([\u4e00-\u9fff]{2,16}局)(?=[作审批决同负]|$)")


def _asks_itself(case: Case) -> Iterator[Hit]:
    """Yield where the bureau's own duties report to the bureau as to another."""
    own = case.bureau.profile.name
    for found in case.sweep.find(_ASKS):
        if found.match[1] == own and "负责人" not in found.wording.text[found.at : found.at + 30]:
            for place in found.wording.places:
                if place.subject.list == "items" and place.way[0] == "责任事项":
                    yield Hit(
                        place.subject,
                        place.way,
                        f"本机关的责任里写“{found.match.group()}”",
                        "由本机关负责人批准或者本机关决定",
                        f"改为“报{own}负责人批准”或者“由本机关决定”",
                        severity=Severity.HINT,
                    )
