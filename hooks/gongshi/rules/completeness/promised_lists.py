"""Lists that a document of the bureau promises to draw up and publish, and that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.site import ListState

from ..case import Case
from ..reading.quoting import around
from ..rule import Hit, Severity

_PROMISE = re.compile(
    r"(?:编制|制定|绘制|建立|公布|公开|公示|梳理)(?:并(?:公布|公开|公示))?(?P<what>[^，,。；;：:\n\x1f]{0,40}?(?:清单|目录(?:清单)?|指南|流程图))"
)
_LISTS = (
    (re.compile("流程图$"), "flows"),
    (re.compile("服务指南$|办事指南$"), "guides"),
    (re.compile("音像记录[^、和及]{0,8}清单$"), "recordings"),
    (re.compile("法制审核[^、和及]{0,8}(?:清单|目录)$"), "legal-review"),
    (re.compile("抽查[^、和及]{0,8}(?:清单|目录)$"), "inspections"),
    (re.compile("人员[^、和及]{0,6}(?:清单|目录)$"), "officers"),
    (re.compile("(?:执法|权责|权力|职权)事?项?[^、和及]{0,4}(?:清单|目录)$"), "items"),
)
"""How lists are named, with their keys; the first that fits counts."""
_PAST = re.compile("按照?$|根据$|依照$|依据$|结合$|对照$")
"""What stands before a list that is there already."""
_LONG = 20
"""A name longer than this is more than a name."""


def promised_lists(case: Case) -> Iterator[Hit]:
    """Yield a hint where one of the bureau's own texts promises a list that is empty and not declared so."""
    missing = {key for _, key in _LISTS if case.bureau.lists[key].state is ListState.MISSING}
    told: set[tuple[str, str]] = set()
    for found in case.sweep.find(_PROMISE) if missing else ():
        key = next((key for form, key in _LISTS if form.search(re.sub("[》”]", "", found.match["what"]))), "")
        if key not in missing or _PAST.search(found.wording.text[: found.at]):
            continue
        name = re.split("[《“]", found.match["what"])[-1]
        name = name if len(name) <= _LONG else case.bureau.lists[key].kind.name
        for place in found.wording.places:
            if place.subject.list == "documents" and (key, name) not in told:
                told.add((key, name))
                yield Hit(
                    place.subject,
                    place.way,
                    f"{around(found.wording.text, found.at, 24)}，“{name}”没有公布",
                    "文件要求编制、公布的清单都公布出来",
                    f"补公布{case.bureau.lists[key].kind.name}；没有编制的，按文件要求编制",
                    severity=Severity.HINT,
                )
