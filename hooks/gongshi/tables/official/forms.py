"""Every official form, in the order in which a notice has them as annexes."""

from __future__ import annotations

from gongshi.site import Bureau

from .after import DECISIONS, RESULTS, STATISTICS
from .form import OfficialForm
from .headed import FLOWS, GUIDES
from .headed import PROFILE as BODY
from .items import ITEMS, POSTS
from .lists import (
    DISCRETION,
    DOCUMENTS,
    FORMS,
    INSPECTIONS,
    OFFICERS,
    RECORDINGS,
    REMEDIES,
    REVIEWS,
)

OFFICIAL: tuple[OfficialForm, ...] = (
    BODY,
    OFFICERS,
    ITEMS,
    INSPECTIONS,
    RECORDINGS,
    REVIEWS,
    GUIDES,
    FLOWS,
    POSTS,
    REMEDIES,
    DISCRETION,
    FORMS,
    DECISIONS,
    RESULTS,
    STATISTICS,
    DOCUMENTS,
)


def forms_for(bureau: Bureau) -> tuple[OfficialForm, ...]:
    """Return the forms on which the bureau has something to print: records, or the declaration that there are none."""
    return tuple(form for form in OFFICIAL if form.applies(bureau))
