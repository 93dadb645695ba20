"""Loads and checks the disclosures before anything is built; whatever is wrong ends the build here."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from gongshi.edition import Edition, prepare, today_of
from gongshi.source.problem import DataError


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the checked edition where the other hooks find it."""
    root = Path(config.config_file_path).parent
    try:
        today = today_of()
    except ValueError:
        wrong = os.environ["GONGSHI_TODAY"]
        raise PluginError(f"环境变量 GONGSHI_TODAY 的“{wrong}”不是日期；请写成 2026-11-21") from None
    # MkDocs stamps the sitemap with this; the day of the edition makes builds repeatable.
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(today, time(), UTC).timestamp()))
    try:
        config.extra["edition"] = prepare(root, config.extra, today, config.site_name)
    except DataError as error:
        raise PluginError(f"公示数据有错误\n{error.report()}") from None
    return config


def edition_of(config: MkDocsConfig) -> Edition:
    """Return the edition that is being built."""
    edition: Edition = config.extra["edition"]
    return edition
