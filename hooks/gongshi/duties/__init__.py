"""Duties: how each bureau stands with each duty to publish, found from its data on a given day.

Built on records, law, flow and site; knows neither rules nor pages.
"""

from __future__ import annotations

from .register import PREDICATES
from .standing import DutyState, Place, Standing, share
from .standings import bureau_standings, standings

__all__ = ["PREDICATES", "DutyState", "Place", "Standing", "bureau_standings", "share", "standings"]
