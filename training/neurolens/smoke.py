"""From pictures to a measured model in two minutes, with the commands of the README: does the whole way still work?

    python3 -m neurolens.smoke

200 pictures, a few steps at 96 px, everything in a temporary folder. It says nothing about how good a model is.
"""

from __future__ import annotations

import argparse
import base64
import csv
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path

from .manifest import Row, read_manifest
from .paths import DATA, WEIGHTS

COUNTS = {"train": 140, "val": 60}
STAGES = "96x3"
TOLERANCE = 1e-4
"""Golden values are rounded to 6 digits; one more for sums in another order."""
HALF_TOLERANCE = 0.05
"""Logits of the exported float16 weights against those of the checkpoint in float32."""


def chosen_rows(rows: list[Row], counts: dict[str, int] = COUNTS) -> list[Row]:
    """The first pictures of each split, in turn from every source and label, so that each is there."""
    result: list[Row] = []
    for split, count in counts.items():
        strata: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            if row.split == split:
                strata.setdefault((row.source, row.label), []).append(row)
        dealt = [row for turn in zip_longest(*strata.values()) for row in turn if row is not None]
        result += dealt[:count]
    return result


def copy_data(data: Path, target: Path, rows: list[Row]) -> None:
    """A data folder of the rows alone: their files and a manifest."""
    wanted = {row.file for row in rows}
    with open(data / "manifest.csv", newline="", encoding="utf-8") as lines:
        records = [record for record in csv.DictReader(lines) if record["file"] in wanted]
    for record in records:
        for file in filter(None, (record["file"], record["mask"])):
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(data / file, target / file)
    with open(target / "manifest.csv", "w", newline="", encoding="utf-8") as lines:
        out = csv.DictWriter(lines, list(records[0]))
        out.writeheader()
        out.writerows(records)


def run(module: str, *args: str | Path) -> None:
    """One command of the package; its output is shown only when it fails."""
    began = time.time()
    done = subprocess.run([sys.executable, "-m", f"neurolens.{module}", *map(str, args)], cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"neurolens.{module} failed:\n{done.stdout}{done.stderr}")
    print(f"{module:10} {time.time() - began:5.1f} s", flush=True)


def checked(ok: bool, words: str) -> None:
    """Ends with a sentence where something is not as it must be. Not `assert`: python -O leaves those out."""
    if not ok:
        raise SystemExit(f"Smoke test failed: {words}")
    print(f"ok: {words}", flush=True)


def smoke(data: Path, weights: Path, folder: Path) -> None:
    """The whole way, in `folder`."""
    rows = chosen_rows(read_manifest(data))
    small, cache, model = folder / "data", folder / "cache", folder / "model"
    copy_data(data, small, rows)
    run("pack", "--data", small, "--cache", cache)
    states = []
    for name in ("one", "two"):
        train = _trainer(folder / name, small, cache, weights)
        train("1")
        states.append(_state(folder / name))
    checked(_same(*states), "two runs with one seed have the same weights after their first epoch")
    train = _trainer(folder / "one", small, cache, weights)
    train("3")
    losses = [json.loads(line)["loss"] for line in (folder / "one/log.jsonl").read_text(encoding="utf-8").splitlines()]
    checked(losses[-1] < losses[0], f"the loss falls from epoch to epoch: {losses}")
    checkpoint, calibration = folder / "one/last.pt", folder / "calibration.json"
    run("calibrate", "--checkpoint", checkpoint, "--output", calibration, "--data", small)
    run("export", "--checkpoint", checkpoint, "--calibration", calibration, "--model", model, "--data", small, "--golden-seeds", "1")
    run("measure", "--split", "val", "--model", model, "--data", small, "--output", folder / "figures-val.json", "--rounds", "20")
    check_export(model, checkpoint)
    figures = json.loads((folder / "figures-val.json").read_text(encoding="utf-8"))
    brains = sum(row.split == "val" and row.label != "not_brain_mri" for row in rows)
    checked(figures["brain"]["all"]["images"] == brains, f"all {brains} brain MRIs were measured")


def _trainer(run_folder: Path, data: Path, cache: Path, weights: Path) -> Callable[[str], None]:
    fixed = ("--run", run_folder, "--data", data, "--cache", cache, "--weights", weights, "--stages", STAGES, "--samples", "96", "--batch", "16", "--seed", "5")
    return lambda until: run("train", *fixed, "--threads", "1", "--until", until)


def _state(run_folder: Path) -> dict:
    import torch

    return torch.load(run_folder / "last.pt", map_location="cpu")["network"]


def _same(one: dict, two: dict) -> bool:
    import torch

    return list(one) == list(two) and all(torch.equal(one[name], two[name]) for name in one)


def check_export(model: Path, checkpoint: Path) -> None:
    """The files are read back and give the golden values, and the network they came from gives nearly the same."""
    import numpy as np
    import torch

    from .storage import read_weights
    from .fold import FoldedNetwork
    from .network import Network
    from .preprocess import network_input

    metadata = json.loads((model / "metadata.json").read_text(encoding="utf-8"))
    exported, trained = FoldedNetwork(read_weights(model)), Network().eval()
    trained.load_state_dict(torch.load(checkpoint, map_location="cpu")["average"])
    worst, drift = 0.0, 0.0
    for golden in metadata["golden"]:
        pixels = np.frombuffer(base64.b64decode(golden["pixels"]), np.uint8).reshape(golden["height"], golden["width"])
        x = torch.from_numpy(network_input(pixels, metadata["input"]["size"])[None])
        logits, area = exported(x)
        with torch.no_grad():
            before = trained(x).logits
        worst = max(worst, float(np.abs(logits[0].numpy() - golden["logits"]).max()), float(np.abs(area.numpy().ravel() - golden["map"]).max()))
        drift = max(drift, float((logits - before).abs().max()))
    checked(len(metadata["golden"]) >= 8 and worst <= TOLERANCE, f"{len(metadata['golden'])} golden pictures agree to {worst:.1e}")
    checked(drift <= HALF_TOLERANCE, f"the exported network says what the trained one says, to {drift:.1e}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    for path in (options.data / "manifest.csv", options.weights):
        if not path.exists():
            print(f"Skipped: {path} is not here.")
            return
    if find_spec("torch") is None:
        print("Skipped: this Python has no PyTorch.")
        return
    began = time.time()
    with tempfile.TemporaryDirectory(prefix="neurolens-smoke-") as folder:
        smoke(options.data, options.weights, Path(folder))
    print(f"done in {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
