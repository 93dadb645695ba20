"""An enumeration left open, with 等 or 其他, in a field that has to be closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import article_numbers
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_NOT_IN = "中高平同初优上下何相均不对劣"
"""Characters that make a word with 等."""
_ETC = re.compile(
    rf"(?<![{_NOT_IN}])等(?=[。；;，,、）)\s]*$|[。；;，,、）)]"
    r"|(?:有关|相关|行政|执法|处罚|强制|检查|许可){0,3}(?:行为|决定|事项|部门|机构|股室|科室|单位|人员|情形|类别|类型|工作|案件)(?:[。；;，,]|$))"
)
"""等 that closes a list without closing it; not 等 before the noun that sums the list up (等社会保险服务机构)."""
_ENDS_IN_ETC = re.compile(rf"(?<![{_NOT_IN}])等[。；;]?$")
_ETC_IN_NAME = re.compile(rf"(?<![{_NOT_IN}])等(?=且|的|予以|进行|违法|(?:违法)?行为|情形|情况|$)")
_CATCH_ALL = re.compile(
    r"(?:依照|依据|根据|按照)(?:有关|相关)(?:的)?(?:法律|法规|规定)[^，。；]{0,10}(?:进行|实施)的"
    r"|其[他它][^，。；]{0,14}(?:情形|行为|事项|活动|检查|处罚|强制|工作)等?[。；;]?$"
)
_LOOSE_CONTENT = re.compile(
    rf"包括但不限于|其[他它](?:违反|不符合)(?:有关|相关)?(?:法律|法规|规定)|(?<![{_NOT_IN}])等[。；;]?$"
)
_ONLY_ETC = re.compile(r"等(?:法律|法规|规章|文件|规定|依据)*[。；]?")

_CLOSED: dict[str, tuple[str, ...]] = {
    "officers": ("执法类型", "执法区域"),
    "items": ("承办机构", "执法主体", "公布类别"),
    "guides": ("实施部门",),
    "legal-review": ("执法类别", "审核项目", "承办机构", "审核机构"),
    "recordings": ("执法部门", "执法事项"),
    "inspections": ("检查主体",),
}
"""Fields of each list in which only names belong, all of them."""
_SUMMED_UP: dict[str, tuple[str, ...]] = {"items": ("实施对象",), "inspections": ("检查对象",)}
"""Fields whose names may be summed up by a noun."""
_NAMES = {"items": "名称", "inspections": "检查事项"}


@rule(
    "no-open-enum",
    name="该写全的地方写了“等”“其他”",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="执法类型、承办机构、执法主体、实施对象、依据、适用范围、审核目录、委托事项等应当写全的栏目",
    ground="国办发〔2018〕118号：执法主体、人员、权限、依据、程序应当明确公示；目录、清单以列明为准",
    mend="把各项逐一写全，删去“等”“其他”",
)
def no_open_enum(case: Case) -> Iterator[Hit]:
    """Yield each open enumeration where a closed one is asked."""
    for key, fields in _CLOSED.items():
        yield from _in_fields(case, key, fields, _ETC, "逐一写全，不用“等”")
    for key, fields in _SUMMED_UP.items():
        yield from _in_fields(case, key, fields, _ENDS_IN_ETC, "逐一写全，不用“等”")
    for key, field in _NAMES.items():
        for subject in case.records(key):
            text = _text(subject, field)
            match = _ETC_IN_NAME.search(text)
            if match and not _of_the_law(case, subject, text[: match.end()]):
                ends = "用“等”收尾" if match.end() == len(text) else "里用了“等”"
                found = f"“{field}”{ends}：{around(text, match.start(), width=8)}"
                yield Hit(subject, (field,), found, "名称写明全部情形", severity=Severity.HINT)
    yield from _scopes(case)
    yield from _grounds(case)
    for position, each in enumerate(case.bureau.profile.entrusted):
        if match := _ETC.search(each.powers) or _CATCH_ALL.search(each.powers):
            found = f"委托事项没有写全：{around(each.powers, match.start())}"
            yield Hit(case.profile, ("委托执法", position, "委托事项"), found, "委托的具体事项和权限逐一列明")


def _in_fields(
    case: Case, key: str, fields: tuple[str, ...], pattern: re.Pattern[str], expected: str
) -> Iterator[Hit]:
    for subject in case.records(key):
        for way, text in _texts(subject, fields):
            if match := pattern.search(text):
                found = f"“{way[0]}”没有写全：{around(text, match.start(), width=16)}"
                yield Hit(subject, way, found, expected)
            elif way[0] == "执法事项" and _CATCH_ALL.search(text):
                yield Hit(subject, way, f"“执法事项”没有写全：“{shorten(text)}”", "列明具体事项，不用“其他”")


def _texts(subject: Subject, fields: tuple[str, ...]) -> Iterator[tuple[Way, str]]:
    """Yield the texts of the fields: one, or one an entry; of a group of values its name."""
    for field in fields:
        value = subject.written.get(field)
        for position, each in enumerate(value) if isinstance(value, list) else [(None, value)]:
            way: Way = (field,) if position is None else (field, position)
            if isinstance(each, dict):
                way, each = (*way, "名称"), each.get("名称", "")  # noqa: PLW2901 - a group stands for its name
            if isinstance(each, str):
                yield way, each.strip()


_SAME_WORDS = 6
"""So many signs, 等 included, show that a name takes its list from a law."""


def _of_the_law(case: Case, subject: Subject, text: str) -> bool:
    """Return whether a text up to its 等 ends in the words of an article that the record cites."""
    words = text[-_SAME_WORDS:]
    for basis in subject.record.bases:
        if words in (basis.quote or ""):
            return True
        law = case.laws.find(basis.law)
        articles = case.library.articles(law.id) if law else {}
        for number in article_numbers(basis.article) if articles else ():
            if words in articles.get(number, ""):
                return True
    return False


def _text(subject: Subject, field: str) -> str:
    value = subject.written.get(field)
    return value.strip() if isinstance(value, str) else ""


def _scopes(case: Case) -> Iterator[Hit]:
    """Yield what keeps the scope of a guide or the content of an inspection open."""
    for guide in case.records("guides"):
        for way, text in guide.texts_of("适用范围"):
            if match := _CATCH_ALL.search(text) or _ENDS_IN_ETC.search(text):
                found = f"“适用范围”没有写全：{around(text, match.start(), width=16)}"
                yield Hit(guide, way, found, "列明具体情形，不用“其他”“等”兜底")
    for inspection in case.records("inspections"):
        for way, text in inspection.texts_of("检查内容"):
            if match := _LOOSE_CONTENT.search(text):
                found = f"“检查内容”没有写全：{around(text, match.start(), width=10)}"
                yield Hit(
                    inspection,
                    way,
                    found,
                    "检查内容逐一列明，没有列明的不检查",
                    ground="国办发〔2024〕54号：行政检查的事项、内容和标准应当公布",
                    severity=Severity.HINT,
                )


def _grounds(case: Case) -> Iterator[Hit]:
    """Yield grounds that end in 等."""
    expected = "每一部法规的名称和条款都列明，不用“等”"
    for citation in case.citations:
        quote = (citation.basis.quote or "").strip()
        if not citation.basis.law and _ONLY_ETC.fullmatch(quote):
            yield Hit(citation.subject, (*citation.way, "原文"), f"依据以“{quote}”收尾", expected)
        elif citation.basis.law and (_ENDS_IN_ETC.search(citation.basis.law)):
            found = f"依据以“等”收尾：“{shorten(citation.basis.law)}”"
            yield Hit(citation.subject, (*citation.way, "法规"), found, expected)
    for guide in case.records("guides"):
        note = _text(guide, "设立依据说明")
        if _ONLY_ETC.fullmatch(note):
            yield Hit(guide, ("设立依据说明",), f"依据以“{note}”收尾", expected)
