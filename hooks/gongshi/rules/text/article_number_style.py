"""Articles cited in two styles of number in one list, or without 第 or 条."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..case import Case, Citation
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule

_HAN = "零〇一二三四五六七八九十百"
_IN_HAN = re.compile(rf"第?[（(]?[{_HAN}]+[）)]?[条款项]|第[{_HAN}]+(?=[、至])")
_IN_DIGITS = re.compile(r"第?\s*[（(]?[0-9０-９]+[）)]?\s*[条款项]|第\s*[0-9０-９]+(?=\s*[、至])")
_NAKED = re.compile(rf"^\s*(?:[{_HAN}]{{1,6}}|\d{{1,3}})条")
_UNENDED = re.compile(rf"^\s*第?(?:[{_HAN}]{{1,6}}|\d{{1,3}})\s*$")
_COMMA = re.compile(r"([条款项])[，,]\s*(?=第)")
"""Articles cited side by side are set apart by 、."""
_IN_PROSE = re.compile(
    rf"(?:》(?:[（(][^（）()\n\x1f]{{1,20}}[）)])?|法(?<![方做立执司看说用违合守普办]法)|[例则])[ ]?(?P<article>(?:[{_HAN}]{{1,6}}|\d{{1,3}})条)"
    r"(?=[的规之第款项、，；。：:（(）)\s]|$)"
)
"""An article right after a title, or after 法, 条例, 细则: 《条例》三十八条."""


@rule(
    "article-number-style",
    name="条文序号写法",
    group=Group.TEXT,
    severity=Severity.HINT,
    looks_at="各清单依据的“条款”，以及正文里引用的条文",
    ground="法律、法规的条文序号写作“第×条”，用汉字数字；同一份清单写法一致，才便于核对和检索",
    mend="一律写成“第三十八条第一款第（四）项”的样子",
)
def article_number_style(case: Case) -> Iterator[Hit]:
    """Yield the articles in digits where a list has both styles, and those that are not written in full."""
    by_list: dict[str, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for citation in case.citations:
        if citation.basis.article:
            by_list[citation.subject.list][citation.basis.article].append(citation)
    for by_article in by_list.values():
        yield from _two_styles(by_article)
        for article, citations in by_article.items():
            yield from _comma(article, citations)
            if lacking := _lacking(article):
                for each in citations:
                    yield _not_in_full(each, article, lacking)
    for found in case.sweep.find(_IN_PROSE):
        article = found.match["article"]
        for place in found.wording.places:
            if "条款" not in place.way:
                yield Hit(
                    place.subject,
                    place.way,
                    f"“{article}”前面没有“第”：{around(found.wording.text, found.at)}",
                    f"“第{article}”",
                    f"改为“第{article}”",
                    severity=Severity.WARNING,
                )


def _two_styles(by_article: dict[str, list[Citation]]) -> Iterator[Hit]:
    """Yield the articles in digits beside others in Chinese signs, as the law itself numbers its articles."""
    han = [article for article in by_article if _IN_HAN.search(article)]
    digits = [article for article in by_article if _IN_DIGITS.search(article)]
    if not han or not digits:
        return
    count = {id(style): sum(len(by_article[article]) for article in style) for style in (han, digits)}
    found = (
        f"同一清单里，条文序号有的用汉字（“{han[0]}”{_more(count[id(han)])}），"
        f"有的用阿拉伯数字（“{digits[0]}”{_more(count[id(digits)])}）"
    )
    for article in digits:
        for each in by_article[article]:
            yield Hit(each.subject, (*each.way, "条款"), found, "同一清单写法一致，与法律原文一样用汉字数字")


def _comma(article: str, citations: list[Citation]) -> Iterator[Hit]:
    """Yield the places of articles that are set apart by a comma."""
    right = _COMMA.sub(lambda match: f"{match[1]}、", article)
    for each in citations if right != article else ():
        found, advice = f"几个条款之间用了逗号：“{article}”", f"并列的条款用顿号隔开，改为“{right}”"
        yield Hit(each.subject, (*each.way, "条款"), found, f"“{right}”", advice)


def _more(count: int) -> str:
    return f"等{count}处" if count > 1 else "1处"


def _lacking(article: str) -> tuple[str, ...]:
    """Return which of 第 and 条 an article such as 二十一条 or 第二十一 lacks."""
    unended = bool(_UNENDED.match(article))
    if not unended and not _NAKED.match(article):
        return ()
    return (*(() if article.strip().startswith("第") else ("第",)), *(("条",) if unended else ()))


def _not_in_full(citation: Citation, article: str, lacking: tuple[str, ...]) -> Hit:
    whole = ("第" if "第" in lacking else "") + article.strip() + ("条" if "条" in lacking else "")
    return Hit(
        citation.subject,
        (*citation.way, "条款"),
        f"条款“{article}”缺{'、'.join(f'“{sign}”' for sign in lacking)}",
        f"“{whole}”",
        f"改为“{whole}”",
        severity=Severity.WARNING,
    )
