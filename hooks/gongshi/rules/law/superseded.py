"""Laws that no longer apply, that do not apply yet, or that were cited from an older text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from gongshi.law.register import Law, LawLevel, Repeal
from gongshi.law.titles import kind, known, plain
from gongshi.records.document import DocumentState
from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case, Citation
from ..reading.citing import article_numbers, found, place, short, titles
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .grounds import category_of
from .lawtext import bare, subjects_in

_At = tuple[Subject, Way]
"""A record and the way to the words in it."""
_AHEAD = timedelta(days=365)
"""So long before a law takes effect, lists that rest on the law before it should be read again."""
_EDITION = re.compile(
    r"[（(]\s*((?:19|20)\d\d)\s*年?\s*(?:\d{1,2}月\d{0,2}日?)?\s*(?:修订|修正|修改|版|公布)?\s*[）)]"
)
_LASTING = {"documents"}
"""Lists whose texts are of their own day and are not rewritten."""
_DATED = {"decisions", "results"}
"""Lists whose records are held to the law of their own day."""
_GONE = {DocumentState.EXPIRED, DocumentState.REPEALED}
_NO_TEXT = {"原文", "法规", "标题"}
"""Fields that other parts of this rule read, or that say what a text was called."""


@rule(
    "superseded",
    name="依据已失效或即将变动",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="各清单的依据，正文里书名号中的法规名称",
    ground="国办发〔2018〕118号：法律法规立改废的，清单应当及时调整；依据应当现行有效",
    mend="改引现行规定，重新核对条次和内容",
)
def superseded(case: Case) -> Iterator[Hit]:
    """Yield each law that is cited although it is gone, is not yet in force, or will soon be followed by another."""
    for citation in case.citations:
        at = (citation.subject, (*citation.way, "法规"))
        numbers = article_numbers(citation.basis.article)
        if citation.law:
            yield from _of_law(case, at, citation.law, numbers)
            yield from _of_edition(citation, at[1])
        else:
            for title in titles(citation.basis):
                yield from _of_known(case, at, title)
    yield from _listed(case)
    yield from _in_text(case)
    yield from _coming(case)


def _of_law(case: Case, at: _At, law: Law, numbers: tuple[int, ...]) -> Iterator[Hit]:
    """Yield what is to be said of one citation of a law that the register knows."""
    on = _day_of(at[0], case.today)
    later = case.laws.get(law.successor)
    now = _today(law, later, numbers) if later else "现行有效的规定"
    if law.ends and law.ends <= on:
        sure = law.repeal is Repeal.EXPRESS
        what = "不再适用" if sure or not later else f"，与《{short(later)}》不一致的不再适用"
        said = f"{place(law, numbers)}：自{law.ends.isoformat()}起{what}"
        severity = Severity.ERROR if sure else Severity.WARNING
        ground = f"{superseded.ground}；{law.remark}" if law.remark and not sure else ""
        again = (
            "，重新核对处罚种类和幅度" if category_of(at[0]) is Category.PENALTY else "，重新核对条次和内容"
        )
        advice = f"改引{now}{again}{_figures_changed(law, later, numbers)}" if later else ""
        public = f"{said}，现行的是{now}" if sure else ""
        yield Hit(*at, said, now, advice, ground, severity, public=public)
    elif law.ends and case.today < law.ends <= case.today + _AHEAD:
        said = f"{place(law, numbers)}：适用到{(law.ends - timedelta(days=1)).isoformat()}"
        yield Hit(*at, said, now, f"届时改引{now}", severity=Severity.HINT, due=law.ends)
    elif law.in_force and law.in_force > on == case.today:
        said = f"《{short(law)}》{law.in_force.isoformat()}起施行，还没有施行"
        yield Hit(*at, said, "现在有效的规定", severity=Severity.WARNING, due=law.in_force)
    elif law.level is LawLevel.LOCAL_RULE and not (law.in_force or law.articles or law.ends) and numbers:
        said = f"《{short(law)}》是地方政府规章，本站没有查到现行文本"
        advice = "核对是否仍然有效、主管部门是否已经调整；失效的，改引现行规定"
        yield Hit(*at, said, "请核对：它是否仍然有效？", advice, severity=Severity.HINT)


def _figures_changed(law: Law, later: Law, numbers: tuple[int, ...]) -> str:
    """Return how the figures of the articles cited have changed, as far as the register has both."""
    moved = tuple(dict.fromkeys(new for number in numbers for new in law.today_by_old.get(number, ())))
    old, new = _amounts(law, numbers), _amounts(later, moved)
    return f"：{old}改为{new}" if old and new and old != new else ""


def _amounts(law: Law, numbers: tuple[int, ...]) -> str:
    facts = [law.facts_by_article.get(number) for number in numbers]
    return "、".join(amount for each in facts if each for amount in each.amounts)


def _today(law: Law, later: Law, numbers: tuple[int, ...]) -> str:
    """Return where the articles cited stand in the law that came after."""
    moved = tuple(dict.fromkeys(new for number in numbers for new in law.today_by_old.get(number, ())))
    return place(later, moved)


def _of_known(case: Case, at: _At, title: str) -> Iterator[Hit]:
    """Yield that a law is gone of which no more is known."""
    gone = known(title)
    if gone and gone.ended and gone.ended <= _day_of(at[0], case.today):
        yield Hit(*at, f"《{gone.name}》已于{gone.ended.isoformat()}废止", f"《{gone.successor}》")


def _of_edition(citation: Citation, way: Way) -> Iterator[Hit]:
    """Yield a citation that names an edition older than the text in force."""
    law = citation.law
    edition = _EDITION.search(citation.basis.law or "")
    # a text may be adopted in the year before it takes effect
    if law and edition and law.in_force and int(edition[1]) < law.in_force.year - 1:
        said = f"《{short(law)}》注的是{edition[1]}年的文本"
        expected = f"现行文本自{law.in_force.isoformat()}起施行"
        yield Hit(
            citation.subject, way, said, expected, "按现行文本核对条次和引文", severity=Severity.WARNING
        )


def _in_text(case: Case) -> Iterator[Hit]:
    """Yield each law that running text names although it is gone, and articles by numbers that they no longer have."""
    for mention in case.mentions:
        each, law = mention.named, mention.law
        context = _sentence(mention.wording.text, each.start)
        for spot in mention.wording.places:
            if not spot.way or spot.way[-1] in _NO_TEXT or spot.subject.list in _LASTING:
                continue
            at = (spot.subject, spot.way)
            if not law:
                hits = _of_known(case, at, each.title)
            elif law.ends:
                hits = _of_law(case, at, law, each.articles)
            else:
                hits = _renumbered(at, law, each.articles, context)
            yield from hits if each.articles else (replace(hit, severity=Severity.HINT) for hit in hits)


def _renumbered(at: _At, law: Law, numbers: tuple[int, ...], context: str) -> Iterator[Hit]:
    """Yield an article cited by its number of before a revision, when what is said of it stands in another today."""
    words = bare(context)
    for number in numbers:
        today = law.today_by_old.get(number, ())
        own = law.facts_by_article.get(number)
        if (own and subjects_in(own, words)) or set(today) & set(numbers):
            continue
        new = [
            facts for each in today if (facts := law.facts_by_article.get(each)) and subjects_in(facts, words)
        ]
        if new:
            since = f"{law.in_force.isoformat()}以前" if law.in_force else "修订以前"
            now = place(law, tuple(each.article for each in new))
            said = f"{place(law, (number,))}是{since}的条次"
            yield Hit(*at, said, f"现在是{now}", f"核对后改为{now}", severity=Severity.WARNING)


def _sentence(text: str, at: int) -> str:
    """Return the sentence around a position, titles in 《》 left out."""
    start = max(text.rfind(sign, 0, at) for sign in "。；;\n") + 1
    ends = [end for sign in "。；;\n" if (end := text.find(sign, at)) >= 0]
    return re.sub(r"《[^》]*》", "", text[start : min(ends, default=len(text))])


def _day_of(subject: Subject, today: date) -> date:
    """Return the day whose law a record is held to: for a decision the day on which it was made."""
    return (getattr(subject.record, "day", None) if subject.list in _DATED else None) or today


def _listed(case: Case) -> Iterator[Hit]:
    """Yield each law among the bureau's documents that is gone, and is not said to be."""
    for document in case.records("documents"):
        if document.record.state in _GONE or document.record.ends:
            continue
        at: _At = (document, ("标题",))
        if law := found(document.record.title, case.laws):
            hits = _of_law(case, at, law, ()) if law.ends else iter(())
        else:
            hits = _of_known(case, at, document.record.title)
        for hit in hits:
            yield replace(
                hit, severity=Severity.WARNING, advice=f"改列{hit.expected}；仍要保留的，“有效性”写 废止"
            )


def _coming(case: Case) -> Iterator[Hit]:
    """Yield the citations that a law of the same subject will overtake, when it is adopted but not yet in force."""
    for law in case.laws.laws:
        if not law.in_force or not case.today < law.in_force <= case.today + _AHEAD:
            continue
        if law.level is not LawLevel.LAW or any(each.successor == law.id for each in case.laws.laws):
            continue
        subject_matter = plain(law.title).removesuffix(kind(law.title))
        said = f"《{short(law)}》将于{law.in_force.isoformat()}起施行，有关依据届时要逐条核对"
        for citation in case.citations:
            if citation.law and citation.law.id != law.id and subject_matter in plain(citation.law.title):
                yield Hit(
                    citation.subject,
                    (*citation.way, "法规"),
                    said,
                    f"施行以前按《{short(law)}》修订依据",
                    f"对照《{short(law)}》逐条核对，施行之日起改引",
                    severity=Severity.HINT,
                    due=law.in_force,
                )
