"""Who decides on an objection, in words for one bureau or for any."""

from __future__ import annotations

from gongshi.site import Bureau


def organ_of(wording: str, bureau: Bureau | None) -> str:
    """Return a statutory remedy's organ; across bureaus in words that hold for each of them."""
    government = bureau.region.government if bureau and bureau.region else None
    return wording.format(
        government=government or "本级人民政府", bureau=bureau.name if bureau else "作出决定的机关"
    )
