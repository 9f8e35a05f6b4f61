"""How a run does on the sources that were left out of its training: what to expect of hospitals never seen.

    python3 -m neurolens.left_out --run .cache/runs/without-tcga --name tcga --output .cache/leave-one-source-out.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from .calibration import Calibration
from .figures import BRAIN_FIGURES, OTHER_FIGURES, table, with_intervals
from .fold import FoldedNetwork, fold
from .manifest import Row, read_manifest
from .network import Network
from .paths import CACHE, DATA
from .predictions import predict_files

FIGURES = ("auc", "sensitivity", "specificity", "calibrationError", "pointing", "lost")


def left_out_rows(rows: list[Row], sources: tuple[str, ...]) -> list[Row]:
    """Pictures of the sources in `train` and `val`: `test` is not touched."""
    return [row for row in rows if row.source in sources and row.split in ("train", "val")]


def left_out_figures(checkpoint: Path, rows: list[Row], data: Path) -> dict[str, Any]:
    """Figures `[estimate, low, high]` at the untouched threshold of 0.5: nothing is fitted to the left-out source."""
    state = torch.load(checkpoint, map_location="cpu")
    plan = state["plan"]
    chosen = left_out_rows(rows, tuple(plan["leave_out"]))
    network = Network(plan["recipe"]["alpha"])
    network.load_state_dict(state["average"])
    size = plan["stages"][-1][0]
    found = predict_files(FoldedNetwork(fold(network)), data, chosen, size)
    result: dict[str, Any] = {"sources": list(plan["leave_out"]), "samples": plan["samples"] * state["epoch"], "size": size}
    if found.brain.any():
        whole = table(found.subset(found.brain), Calibration())
        figures = {name: BRAIN_FIGURES[name] for name in FIGURES}
        result |= {"images": len(whole.p), "groups": len(set(whole.group)), **with_intervals(whole, figures)}
    if not found.brain.all():
        other = table(found.subset(~found.brain), Calibration())
        result |= {"otherImages": len(other.p), **with_intervals(other, OTHER_FIGURES)}
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--name", required=True, help="what was left out, in a word")
    parser.add_argument("--output", type=Path, default=CACHE / "leave-one-source-out.json")
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    result = {"left": options.name, **left_out_figures(options.run / "last.pt", read_manifest(options.data), options.data)}
    known = json.loads(options.output.read_text(encoding="utf-8")) if options.output.exists() else []
    kept = [entry for entry in known if entry["left"] != options.name]
    options.output.write_text(json.dumps([*kept, result], indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
