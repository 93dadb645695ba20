"""Data against the models: every mistake is a sentence with its place."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pydantic import BaseModel

from county import models, sample_text
from gongshi.loading import SHARED_FILES
from gongshi.records import LISTS, PROFILE
from gongshi.records.officer import OfficerFile
from gongshi.records.validate import part_model, validate
from gongshi.source.problem import Problem
from gongshi.source.text import read_text
from gongshi.source.yaml import load_yaml
from tests.golden import Case, cases

MODELS: dict[str, type[BaseModel]] = {
    **{kind.file: kind.model for kind in (PROFILE, *LISTS)},
    **{name.removesuffix(".yml"): model for name, model in SHARED_FILES.items()},
}
DATA = Path(__file__).parents[2] / "data"


@cases(Path(__file__).parent / "messages.golden")
def test_message(case: Case, *, golden: bool) -> None:
    """Each mistake in the data is told with its place, what stands there, and what to write instead."""
    data, problems = load_yaml(case.text, f"{case.kind}.yml")
    assert problems == []
    record, problems = validate(MODELS[case.kind], data, f"{case.kind}.yml", case.kind)
    assert (record is None) == bool(problems)
    case.check(problems, write=golden)


def test_valid_data_become_records() -> None:
    """Data without a mistake become the model's instance and no problem."""
    data, _ = load_yaml('清单:\n  - 姓名: 张某甲\n    证件编号: "0001"\n', "人员.yml")
    officers, problems = validate(OfficerFile, data, "人员.yml", "人员")
    assert problems == []
    assert [(officer.name, officer.certificate) for officer in officers.records] == [("张某甲", "0001")]


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.key)
def test_every_list_has_a_record_model(kind: object) -> None:
    """The record of every list can be found from the list's model, as error hints and references do."""
    assert part_model(kind.model.model_fields["records"].annotation)


SIGNS = "：: -[]{}\"'|>&*!%@`#,?\t\n\x00\ufeff\u2028\\<>=~甲0"


def _mutated(raw: bytes, dice: random.Random) -> bytes:
    """Return a file's bytes after one to five accidents of typing, copying or storing."""
    for _ in range(dice.randint(1, 5)):
        at, to = sorted((dice.randint(0, len(raw)), dice.randint(0, len(raw))))
        match dice.randint(0, 6):
            case 0:
                raw = raw[:at] + dice.choice(SIGNS).encode() + raw[at:]
            case 1:
                raw = raw[:at] + raw[at + 1 :]
            case 2:
                raw = raw[:at] + dice.randbytes(dice.randint(1, 4)) + raw[at:]
            case 3:
                raw = raw[:at] + raw[to:]
            case 4:
                raw = raw[:to] + raw[at:to] + raw[to:]
            case 5:
                rows = raw.split(b"\n")
                dice.shuffle(rows)
                raw = b"\n".join(rows)
            case _:
                raw = raw[:at] + b"\n" + b" " * dice.randint(0, 8) + raw[at:]
    return raw


def _check(raw: bytes, path: Path, model: type[BaseModel]) -> list[Problem]:
    path.write_bytes(raw)
    text, problems = read_text(path, path.name)
    if problems:
        return problems
    data, problems = load_yaml(text, path.name)
    return problems or validate(model, data, path.name, path.stem)[1]


def test_accidents_never_crash(tmp_path: Path) -> None:
    """Three hundred damaged files, seeded, bring problems with places or nothing; never an exception."""
    dice = random.Random(1)  # noqa: S311 - not for secrets
    samples = [(sample_text(name).encode(), Path(name), model) for name, model in models().items()]
    real = [
        (path.read_bytes(), path, MODELS[path.stem if path.stem in MODELS else path.parent.name])
        for path in sorted(DATA.glob("bureaus/*/*.yml"))
    ]
    refused = 0
    for _ in range(300):
        raw, path, model = dice.choice(samples + real)
        problems = _check(_mutated(raw, dice), tmp_path / path.name, model)
        assert all(isinstance(problem, Problem) and str(problem) for problem in problems)
        assert all(
            "None" not in problem.message and "别的写法" not in problem.message for problem in problems
        )
        refused += bool(problems)
    assert refused > 150


def test_random_structures_never_crash(tmp_path: Path) -> None:
    """Known keys over values of any shape bring problems or nothing; never an exception."""
    dice = random.Random(1)  # noqa: S311 - not for secrets
    keys = sorted(
        {info.alias for model in MODELS.values() for info in _fields(model)}
        | {"text", "start", "end", "name"}
    )
    for _ in range(300):
        model = dice.choice(sorted(MODELS.items()))[1]
        lines = [f"{key}: {_value(dice, keys)}" for key in dice.sample(keys, 8)]
        problems = _check(
            "\n".join([*lines, f"清单: [{_value(dice, keys)}]"]).encode(), tmp_path / "f.yml", model
        )
        assert all(
            "None" not in problem.message and "别的写法" not in problem.message for problem in problems
        )


def _fields(model: type[BaseModel], above: tuple[type[BaseModel], ...] = ()) -> list:
    found = []
    for info in model.model_fields.values():
        inner = part_model(info.annotation)
        found += [info, *(_fields(inner, (*above, inner)) if inner and inner not in above else [])]
    return [info for info in found if info.alias]


def _value(dice: random.Random, keys: list[str], depth: int = 0) -> str:
    plain = [
        "甲",
        "",
        "~",
        "''",
        "2025-02-30",
        "2026-01-01",
        "-1",
        "1e9",
        "NaN",
        "是",
        "x" * 300,
        "9" * 90,
        "行政处罚",
    ]
    if depth > 3 or dice.random() < 0.4:
        return dice.choice(plain)
    if dice.random() < 0.5:
        return f"[{', '.join(_value(dice, keys, depth + 1) for _ in range(dice.randint(0, 3)))}]"
    return (
        "{"
        + ", ".join(
            f"{key}: {_value(dice, keys, depth + 1)}" for key in dice.sample(keys, dice.randint(0, 5))
        )
        + "}"
    )
