"""Floors under the figures on `val`, which the built extension must reach: `test/shared/accuracy-gate.test.ts` holds it to them.

    python3 -m neurolens.floors
    python3 -m neurolens.floors --lower "val lost the pictures that train held too"
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .card.inputs import VAL
from .paths import CACHE, MODEL

MARGIN = 0.02
PICTURES = 2
RULE = (
    f"A floor is the figure that Python measured on val less {MARGIN:g}, and for a share of few pictures less {PICTURES} of them: room for a browser's own decoding "
    "and for a retrained model that is as good but for chance. Written by neurolens.floors, which only ever raises a floor; lowering one needs a reason, kept in this file."
)
FILE = "floors.json"
Floors = dict[str, dict[str, float]]


def measured(val: dict[str, Any]) -> dict[str, dict[str, tuple[float, int | None]]]:
    """By set and figure: its value, and how many pictures it is a share of (None for an area).

    AUC is left out for `web`: one of its pictures can move it by more than the margin.
    """
    brain, other = val["brain"], val["notBrain"]["all"]
    result: dict[str, dict[str, tuple[float, int | None]]] = {}
    for name in ("usual", "other", "web"):
        entry = brain[name]
        result[name] = {"sensitivity": (entry["sensitivity"][0], entry["tumors"]), "specificity": (entry["specificity"][0], entry["images"] - entry["tumors"])}
        if name != "web":
            result[name]["auc"] = (entry["auc"][0], None)
    everything = brain["all"]
    result["all"] = {"kept": (1 - everything["lost"][0], everything["images"]), "pointing": (everything["pointing"][0], everything["boxed"]),
                     "rejected": (other["rejected"][0], other["images"])}
    return result


def floors_of(val: dict[str, Any]) -> Floors:
    """Floors by set and figure."""
    return {
        name: {key: round(value - (max(MARGIN, PICTURES / count) if count else MARGIN), 4) for key, (value, count) in entry.items()}
        for name, entry in measured(val).items()
    }


def raised(old: Floors, new: Floors) -> Floors:
    """The higher of both, figure by figure; figures that only one has are taken as they are."""
    return {name: {key: max(value, old.get(name, {}).get(key, value)) for key, value in entry.items()} for name, entry in new.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--val", type=Path, default=CACHE / VAL)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--lower", metavar="REASON", help="take the new floors even where they are lower")
    options = parser.parse_args()
    val = json.loads(options.val.read_text(encoding="utf-8"))
    if val["split"] != "val":
        raise SystemExit(f"{options.val} holds figures of {val['split']}: floors are set on val, so that test is not looked at in every build.")
    path, new = options.model / FILE, floors_of(val)
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"floors": {}}
    floors = new if options.lower else raised(before["floors"], new)
    reasons = [*before.get("lowered", []), *([options.lower] if options.lower else [])]
    result = {"split": "val", "measuredOn": val["model"], "rule": RULE, **({"lowered": reasons} if reasons else {}), "floors": floors}
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    missed = [f"{name} {key}" for name, entry in measured(val).items() for key, (value, _) in entry.items() if value < floors[name][key]]
    print(f"{path}: {json.dumps(floors)}")
    if missed:
        raise SystemExit(f"This model lies below its floor in {', '.join(missed)}: train on, or say why with --lower.")


if __name__ == "__main__":
    main()
