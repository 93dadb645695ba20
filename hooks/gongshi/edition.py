"""One edition of the site: the data of a day, and what renders it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from jinja2 import Environment

from .checking import checked_site
from .pages.environment import content_environment, make_environment
from .pages.owner import Owner, read_owner
from .site import Site
from .source.problem import DataError, Problem


@dataclass(frozen=True)
class Edition:
    """Everything that a build works with."""

    site: Site
    today: date
    owner: Owner
    env: Environment
    content_env: Environment


def today_of(environment: dict[str, str] | None = None) -> date:
    """Return the day for which the site is built: GONGSHI_TODAY (2026-11-21), else today in China."""
    text = (os.environ if environment is None else environment).get("GONGSHI_TODAY")
    return date.fromisoformat(text) if text else (datetime.now(UTC) + timedelta(hours=8)).date()


def prepare(root: Path, owner: object, today: date, site_name: str) -> Edition:
    """Return the edition of the project at `root`, or raise DataError with all problems of data and settings."""
    problems: list[Problem] = []
    site, who = None, None
    try:
        site = checked_site(root / "data")
    except DataError as error:
        problems += error.problems
    try:
        who = read_owner(owner, (root / "mkdocs.yml").read_text(encoding="utf-8"))
    except DataError as error:
        problems += error.problems
    if problems or site is None or who is None:
        raise DataError(problems)
    env = make_environment(root, site, today, site_name)
    return Edition(site, today, who, env, content_environment(env))
