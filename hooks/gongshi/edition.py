"""One edition of the site: the data of a day, and what renders it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment

from .changes.history import History, read_history
from .checking import checked_site
from .law.library import Library
from .pages.desk import Desk, read_desk
from .pages.environment import content_environment, make_environment
from .pages.owner import Owner, read_owner
from .site import Site
from .source.problem import DataError, Problem
from .supervising import Supervision, supervise

T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """Everything that a build works with."""

    site: Site
    today: date
    owner: Owner
    desk: Desk
    supervision: Supervision
    history: History
    env: Environment
    content_env: Environment


def today_of(environment: dict[str, str] | None = None) -> date:
    """Return the day for which the site is built: GONGSHI_TODAY (2026-11-21), else today in China."""
    text = (os.environ if environment is None else environment).get("GONGSHI_TODAY")
    return date.fromisoformat(text) if text else (datetime.now(UTC) + timedelta(hours=8)).date()


def prepare(root: Path, settings: Mapping[str, object], today: date, site_name: str) -> Edition:
    """Return the edition of the project at `root`, or raise DataError with all problems of data and settings.

    `settings` are the blocks 公示 and 监督 of mkdocs.yml.
    """
    problems: list[Problem] = []
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    library = Library(root / "library")

    def tried(work: Callable[[], T]) -> T | None:
        try:
            return work()
        except DataError as error:
            problems.extend(error.problems)
            return None

    site = tried(lambda: checked_site(root / "data"))
    owner = tried(lambda: read_owner(settings.get("公示"), text))
    desk = tried(lambda: read_desk(settings.get("监督"), text))
    if site:
        problems += library.problems(site.laws.laws)
    if problems or site is None or owner is None or desk is None:
        raise DataError(problems)
    supervision = supervise(site, today, library)
    env = make_environment(root, site, supervision, site_name)
    history = read_history(root / "data", root / ".cache" / "changes.json")
    return Edition(site, today, owner, desk, supervision, history, env, content_environment(env))
