"""Measure an exported model on a split: figures by source and by group of sources, and a row per picture.

    python3 -m neurolens.measure --split test --output .cache/figures-test.json --csv .cache/predictions-test.csv
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import Any

import numpy as np

from .about_model import about_model
from .audit import shared_files
from .baselines.opened import opened
from .calibration import Calibration
from .curves import curves
from .figures import BRAIN_FIGURES, OTHER_FIGURES, Table, table, with_intervals
from .manifest import read_manifest
from .paths import CACHE, DATA, MODEL
from .picture_map import hot_box, peak, picture_map
from .predictions import Predictions, predict_files

USUAL = ("cheng", "nick", "sartaj", "br35h", "hab")
OTHER = ("tcga", "ds002748")
WEB = ("br35h", "hab")


def sets_of(found: Predictions, shared: frozenset[str] = frozenset()) -> dict[str, np.ndarray]:
    """Named sets of brain MRIs, bool [N] each: groups of sources, sources, types, planes; `apart/*` without the `shared` files."""
    source = np.array([row.source for row in found.rows])
    plane = np.array([row.plane for row in found.rows])

    def of(*starts: str) -> np.ndarray:
        return found.brain & np.array([name.startswith(starts) for name in source])

    sets = {"all": found.brain, "usual": of(*USUAL), "other": of(*OTHER), "web": of(*WEB), "tcga": of("tcga")}
    if shared:
        apart = np.array([row.file not in shared for row in found.rows])
        sets |= {f"apart/{name}": sets[name] & apart for name in ("all", "usual", "other", "web")}
    for name in sorted(set(source[found.brain])):
        sets[f"source/{name}"] = source == name
    for name in ("glioma", "meningioma", "pituitary", "tumor", "no_tumor"):
        sets[f"label/{name}"] = np.array([row.label == name for row in found.rows])
    for name in ("axial", "coronal", "sagittal"):
        sets[f"plane/{name}"] = found.brain & (plane == name)
    return {name: chosen for name, chosen in sets.items() if chosen.any()}


def measure(found: Predictions, calibration: Calibration, rounds: int = 1000, shared: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Figures of all sets; `[estimate, low, high]` each. `shared` are files that training holds too, by the audit."""
    whole, sets = table(found, calibration), sets_of(found, shared)
    brains = {name: {"tumors": int(whole.ill[chosen].sum()), "boxed": int(whole.boxed[chosen].sum()), **_one(whole.take(chosen), BRAIN_FIGURES, rounds)}
              for name, chosen in sets.items()}
    others = {"all": _one(whole.take(~found.brain), OTHER_FIGURES, rounds)} if (~found.brain).any() else {}
    for kind in sorted({row.source for row in found.rows if row.label == "not_brain_mri"}):
        chosen = np.array([row.source == kind for row in found.rows])
        others[kind] = _one(whole.take(chosen), OTHER_FIGURES, rounds)
    margin = calibration.brain_margin(found.logits, found.color)
    return {
        "brain": brains, "notBrain": others, "coverageCurve": coverage_curve(whole.take(found.brain)),
        **curves(sets, found.labels, found.logits, whole.p, whole.verdict, found.ill),
        "gateMargin": {"brain": _spread(margin[found.brain]), "other": _spread(margin[~found.brain])},
        "color": {"brain": _spread(found.color[found.brain]), "other": _spread(found.color[~found.brain])},
    }


def _one(t: Table, figures: Any, rounds: int) -> dict[str, Any]:
    return {"images": len(t.p), "groups": len(set(t.group)), **with_intervals(t, figures, rounds)}


def _spread(values: np.ndarray) -> list[float]:
    return [round(float(v), 2) for v in np.percentile(values, [0, 0.5, 5, 50, 95, 99.5, 100])] if len(values) else []


def coverage_curve(t: Table) -> list[dict[str, float]]:
    """Accuracy of the surest shares of the pictures, by distance of `p_tumor` from 0.5."""
    order = np.argsort(-np.abs(t.p - 0.5), kind="stable")
    right = (t.called == t.ill)[order]
    shares = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0]
    return [{"coverage": share, "accuracy": round(float(right[: max(1, int(share * len(right)))].mean()), 4)} for share in shares]


def write_rows(path: Path, found: Predictions, calibration: Calibration) -> None:
    """One row per picture, columns named as in the browser's `evaluate`."""
    p, brain, types = calibration.p_tumor(found.logits), calibration.p_brain(found.logits, found.color), calibration.p_types(found.logits)
    verdict = calibration.verdicts(found.logits, found.color)
    with open(path, "w", newline="", encoding="utf-8") as lines:
        out = csv.writer(lines)
        out.writerow(["file", "slice", "verdict", "p_tumor", "p_glioma", "p_meningioma", "p_pituitary", "p_no_tumor", "p_brain_mri",
                      "peak_x", "peak_y", "box", "label", "source", "group"])
        for i, row in enumerate(found.rows):
            grid = picture_map(found.maps[i], *found.sizes[i])
            box = hot_box(grid, calibration.thresholds["hot"])
            numbers = [p[i], *types[i], 1 - p[i], brain[i], *peak(grid)]
            out.writerow([row.file, 0, verdict[i], *(f"{v:.6f}" for v in numbers), " ".join(f"{v:.4f}" for v in box) if box else "",
                          row.label, row.source, row.group])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="val")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--output", type=Path, default=CACHE / "figures-val.json")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--audit", type=Path, help="JSON from neurolens.audit: also measure without the pictures that training holds too")
    options = parser.parse_args()
    metadata = json.loads((options.model / "metadata.json").read_text(encoding="utf-8"))
    calibration = Calibration.from_metadata(metadata)
    rows = [row for row in read_manifest(options.data) if row.split == options.split]
    found = predict_files(opened(options.model), options.data, rows)
    shared = frozenset(shared_files(json.loads(options.audit.read_text(encoding="utf-8")), options.split)) if options.audit else frozenset()
    result = {"split": options.split, "model": metadata["weights"]["sha256"], "about": about_model(metadata),
              **measure(found, calibration, options.rounds, shared)}
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    if options.csv:
        write_rows(options.csv, found, calibration)
    for name in ("all", "usual", "other", "web"):
        print(name, json.dumps(result["brain"].get(name)))
    print("not brain", json.dumps(result["notBrain"].get("all")))


if __name__ == "__main__":
    main()
