"""A build goes to a new folder that takes the old one's place when it is whole; a failed build changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from data import edition_of
from gongshi.manifest import NAME, commit_of, manifest

_serving = False
_target: Path | None = None


def on_startup(*, command: str, **_: Any) -> None:
    """Remember whether pages are only served: then MkDocs builds into a folder of its own."""
    global _serving  # noqa: PLW0603 - a hook is a module, and MkDocs keeps one of it
    _serving = command == "serve"


@event_priority(-100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Send the build to a new folder beside the site."""
    global _target  # noqa: PLW0603
    if not _serving:
        _target = Path(config.site_dir)
        config.site_dir = str(_target.with_name(f".{_target.name}-new"))
    return config


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the manifest and put the new folder in the old one's place."""
    if _serving or _target is None:
        return
    new, root = Path(config.site_dir), Path(config.config_file_path).parent
    text = manifest(new, edition_of(config).today, commit_of(root))
    (new / NAME).write_text(text, encoding="utf-8")
    old = _target.with_name(f".{_target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if _target.exists():
        _target.rename(old)
    new.rename(_target)
    shutil.rmtree(old, ignore_errors=True)


def on_build_error(**_: Any) -> None:
    """Leave nothing half written behind."""
    if not _serving and _target is not None:
        shutil.rmtree(_target.with_name(f".{_target.name}-new"), ignore_errors=True)
