"""Articles that give a power to an organ of another kind or rank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..case import Case
from ..reading.citing import article_numbers
from ..rule import Group, Hit, Severity, rule


@dataclass(frozen=True, slots=True)
class _Given:
    """Articles of a law, and whose power they are."""

    law: str
    """The law's id in the register."""
    articles: tuple[int, ...]
    to: str
    own: str
    """A pattern in the name of the bureau that has the power itself."""


_GIVEN = (
    _Given("jgf", (33, 34), "价格主管部门", "发展|价格|物价|市场监"),
    _Given("ybjjtl", (33,), "国务院医疗保障行政部门", "国家医疗保障局"),
    _Given("ybjjtl", (43,), "任免机关、监察机关等有关部门", "国家医疗保障局"),
    _Given(
        "shbxf", (31,), "社会保险经办机构（签订、履行服务协议）", "经办|(?:医疗|社会)保险.{0,6}(?:中心|局)$"
    ),
    _Given("shbxf", (63, 86), "社会保险费征收机构", "税务"),
)
_BY_ARTICLE = {(each.law, article): each for each in _GIVEN for article in each.articles}


@rule(
    "article-authority",
    name="条文把权力交给别的机关",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项、抽查、审核等清单的依据条款",
    ground="职权法定：条文规定由谁实施，就由谁实施",
    mend="核对“三定”规定和条文：不是本机关的职权，删去这条依据或者这个事项；是的，补写授权的文件",
)
def article_authority(case: Case) -> Iterator[Hit]:
    """Yield each citation of an article whose power belongs to another organ, such as 价格法第34条."""
    for citation in case.citations:
        if not citation.law:
            continue
        for article in article_numbers(citation.basis.article):
            given = _BY_ARTICLE.get((citation.law.id, article))
            if given and not re.search(given.own, case.bureau.name):
                yield Hit(
                    citation.subject,
                    (*citation.way, "条款"),
                    f"以《{citation.law.title}》第{article}条为依据",
                    f"请核对：这一条规定由{given.to}实施，本机关能否直接依据它？",
                )
