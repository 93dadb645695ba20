"""What a published document must tell about itself: number, dates, issuer, whether it is in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.document import Document, DocumentState

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .blanks import blanks
from .needs import Need, Row, filled

_OPENNESS = "政府信息公开条例第20条、第26条"
_RULES_OPEN = "政府信息公开条例第20条第1项、第26条"
"""Of documents that lay down rules."""
_LISTS_OPEN = "政府信息公开条例第20条第5项、第6项，第26条"
"""Of what tells on which basis and how the bureau acts."""
_OFFICIAL = re.compile("通知|方案|办法|规定|意见|决定|批复|细则|规范性文件|公告|制度|规则|函$")
"""Kinds of document that are issued under a number (党政机关公文处理工作条例)."""
_KIND = re.compile(
    "(?:通知|通告|通报|公告|公示|公报|意见|决定|决议|命令|令|批复|函|报告|请示|议案|纪要|方案|预案|办法|规定|细则|规则|制度"
    "|条例|准则|规范|标准|指引|指南|说明|解读|解释|答复|复函|计划|规划|总结|要点|建议|清单|目录|声明|启事|书|表|图|信|告示|须知)[》〉”]*$"
)
"""How a title ends that says what kind of document it is."""
_TAIL = re.compile(r"(?:\s*[（(][^（）()]*[）)]|[。；;，,\s])+$")
"""What may stand after that: （试行）, a number, a mark."""
_TRIAL = re.compile("试行|暂行")
_TERM = re.compile(r"有效期|试行期|试行.{1,6}[年月]|[年月日](?:止|起?失效|废止)")
_DATED = frozenset({"decisions", "results", "statistics", "documents"})
"""Lists whose records have dates of their own."""


def _is_official(row: Row) -> bool:
    return bool(_OFFICIAL.search(row.record.kind or row.record.title))


def _is_other(row: Row) -> bool:
    return not _is_official(row)


def _names_bureau(row: Row) -> bool:
    """Whether a title itself says whose document it is."""
    profile = row.case.bureau.profile
    return bool(row.record.title.strip().startswith((profile.name, profile.short_name)))


def _names_none(row: Row) -> bool:
    return not _names_bureau(row)


_NEEDS = (
    Need("文号", Severity.WARNING, _RULES_OPEN, filled("number"), _is_official, "通知、方案等文件"),
    Need("文号", Severity.HINT, _LISTS_OPEN, filled("number"), _is_other, "其他文件", rises=False),
    Need("发布机构", Severity.WARNING, _OPENNESS, filled("issuer"), _names_none),
    Need(
        "发布机构",
        Severity.HINT,
        _OPENNESS,
        filled("issuer"),
        _names_bureau,
        "标题写明机关的文件",
        expected="标题已经写明机关的，也在“发布机构”一栏写上",
        rises=False,
    ),
    Need("成文日期", Severity.WARNING, _OPENNESS, filled("day")),
    Need("公开日期", Severity.WARNING, _OPENNESS, filled("published")),
    Need("有效性", Severity.WARNING, _OPENNESS, filled("state")),
    Need("索引号", Severity.HINT, _OPENNESS, filled("index_number")),
)


@rule(
    "metadata",
    name="文件信息不全或者矛盾",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="文件.yml 的文号、发布机构、日期、有效性；各清单的来源",
    ground=_OPENNESS,
    mend="照原件补写这一栏；原件没有的，由发布机关补公布",
)
def metadata(case: Case) -> Iterator[Hit]:
    """Yield what the bureau's own documents do not tell, trials without end, and lists without a document."""
    rows = [Row(case, subject, (), subject.record) for subject in _own(case)]
    for need in _NEEDS:
        yield from blanks(need, rows)
    for row in rows:
        yield from _kindless(row.subject)
        yield from _past(case, row.subject)
        yield from _backwards(row.subject)
    yield from _trials(case, {row.subject.id for row in rows})
    yield from _unsourced(case)


def _own(case: Case) -> Iterator[Subject]:
    """Yield the bureau's documents, without those it only cites and without annexes, which share their cover's data."""
    sources = {
        entry.record.source.document
        for each in case.bureau.lists.values()
        for entry in each.entries
        if entry.record.source
    }
    sources |= {
        file.source.document for each in case.bureau.lists.values() for _, file in each.files if file.source
    }
    if case.bureau.profile.source:
        sources.add(case.bureau.profile.source.document)
    for subject in case.records("documents"):
        document: Document = subject.record
        cover = document.source.document if document.source else None
        if cover and cover != document.id and document.source and document.source.annex:
            continue
        if document.id in sources or document.text or document.text_file or document.annexes:
            yield subject


def _kindless(subject: Subject) -> Iterator[Hit]:
    """Yield a title about something that ends without saying what kind of document it is."""
    title = _TAIL.sub("", subject.record.title.strip())
    if "关于" in title and not _KIND.search(title):
        yield Hit(
            subject,
            ("标题",),
            f"标题“{shorten(title)}”没有写文种",
            "标题以文种结尾：通知、公示、公告、意见、方案等",
            "在标题末尾补写文种，例如“关于……的公示”",
            "党政机关公文处理工作条例第9条：标题由发文机关名称、事由和文种组成",
            Severity.HINT,
        )


def _past(case: Case, subject: Subject) -> Iterator[Hit]:
    document: Document = subject.record
    if (
        document.ends
        and document.ends <= case.today
        and document.state in {DocumentState.VALID, DocumentState.TRIAL}
    ):
        yield Hit(
            subject,
            ("有效性",),
            f"“有效性”写“{document.state}”，“失效日期”{document.ends.isoformat()}已经过了",
            "有效性与失效日期一致",
            "文件已经失效的，“有效性”写 失效；继续有效的，更正“失效日期”",
            severity=Severity.ERROR,
        )


def _backwards(subject: Subject) -> Iterator[Hit]:
    """Yield days that come before the day on which the document was made."""
    document: Document = subject.record
    for key, day in (
        ("公开日期", document.published),
        ("施行日期", document.in_force),
        ("失效日期", document.ends),
    ):
        if day and document.day and day < document.day:
            yield Hit(
                subject,
                (key,),
                f"“{key}”{day.isoformat()}早于“成文日期”{document.day.isoformat()}",
                "先成文，后公开、施行",
                "照原件核对两个日期",
                severity=Severity.ERROR,
            )


def _trials(case: Case, own: set[str]) -> Iterator[Hit]:
    """Yield documents, then lists, that are on trial for no stated time."""
    trials = set()
    for subject in case.records("documents"):
        document: Document = subject.record
        if not (_TRIAL.search(document.title) or document.state is DocumentState.TRIAL):
            continue
        trials.add(document.id)
        text = (document.text or "") + case.bureau.texts.get(document.text_file or "", "")
        if document.id in own and not document.ends and not _TERM.search(text):
            yield _trial(subject, ("失效日期",), document.title)
    for holders in case.holders.values():
        for holder in holders:
            title, source = holder.record.title, holder.record.source
            if source and source.document in trials:
                continue
            if title and _TRIAL.search(title) and not holder.record.valid_to:
                yield _trial(holder, ("标题",), title)


def _trial(subject: Subject, way: tuple[str, ...], title: str) -> Hit:
    return Hit(
        subject,
        way,
        f"“{shorten(title)}”是试行的，没有写试行到什么时候",
        "写明试行期限或者失效日期",
        "补写失效日期；试行期满的，决定转为正式、继续试行或者废止，并更新“有效性”",
        "试行、暂行的文件应当写明期限；政府信息公开条例第20条第1项",
    )


def _unsourced(case: Case) -> Iterator[Hit]:
    """Yield lists of which no record says which document published it."""
    for key, holders in case.holders.items():
        entries = case.bureau.entries(key)
        if key in _DATED or any(entry.origin.document or entry.origin.url for entry in entries):
            continue
        for holder in holders:
            if holder.record.records:
                yield Hit(
                    holder,
                    (),
                    "没有写“来源”，查不到公布它的文件、文号和公开日期",
                    "每张清单注明公布它的文件",
                    "在 文件.yml 里登记公布清单的文件，在清单上写 来源: {文件: 编号}",
                    severity=Severity.HINT,
                )
