"""All that the card is made of; what was not measured is None."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..paths import CACHE

Json = dict[str, Any]
TEST, VAL = "figures-test.json", "figures-val.json"
PERMISSIVE = "figures-test-permissive.json"


@dataclass
class Inputs:
    """`test` and `val` are of the shipped weights; `others` are figures on `test` of the models compared with; `left_out` is a row a source."""

    metadata: Json
    test: Json
    val: Json
    others: list[Json] = field(default_factory=list)
    permissive: Json | None = None
    left_out: list[Json] | None = None
    robustness: Json | None = None
    audit: Json | None = None


def read_inputs(model: Path, cache: Path = CACHE) -> Inputs:
    """Read everything from its place in `cache`. Raises ValueError for a missing `test` or `val`, and for files of another model or other data."""
    metadata = _read(model / "metadata.json")
    test, val = _read(cache / TEST), _read(cache / VAL)
    if metadata is None or test is None or val is None:
        raise ValueError(f"The card needs {model / 'metadata.json'}, {cache / TEST} and {cache / VAL}: export the model and measure it first.")
    others = [_read(path) for path in sorted(cache.glob("figures-test-*.json")) if path.name != PERMISSIVE]
    inputs = Inputs(metadata, test, val, [one for one in others if one], _read(cache / PERMISSIVE), _read(cache / "leave-one-source-out.json"),
                    _read(cache / "robustness-val.json"), _read(cache / "audit.json"))
    _check(inputs)
    return inputs


def _check(inputs: Inputs) -> None:
    weights = inputs.metadata["weights"]["sha256"]
    for name, part in (("test", inputs.test), ("val", inputs.val), ("robustness", inputs.robustness)):
        if part is not None and part["model"] != weights:
            raise ValueError(f"The figures of {name} are of other weights than the model's: measure again.")
    for name, part, split in (("test", inputs.test, "test"), ("val", inputs.val, "val")):
        if part["split"] != split:
            raise ValueError(f"The figures of {name} are of split {part['split']}: measure again with --split {split}.")
    trained_on = inputs.metadata["training"]["manifestSha256"]
    if inputs.audit is not None and inputs.audit["manifestSha256"] != trained_on:
        raise ValueError("The audit is of other data than the model was trained on: run neurolens.audit again.")


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
