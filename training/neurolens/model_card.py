"""`MODEL_CARD.md` and the `figures` of `metadata.json`, from the measured figures.

    python3 -m neurolens.model_card --test .cache/figures-test.json --val .cache/figures-val.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .card_text import BEFORE, DATA_SOURCES, LIMITS, PAPERS
from .paths import CACHE, MODEL

COLUMNS = {"auc": "AUC", "accuracy": "accuracy", "sensitivity": "sensitivity", "specificity": "specificity"}
MORE = {
    "coverage": "decided (not `uncertain`)", "sensitivityDecided": "sensitivity where decided", "specificityDecided": "specificity where decided",
    "typeAccuracy": "type right, of tumors of stated type", "calibrationError": "expected calibration error of `p_tumor` (15 bins)",
    "lost": "brain MRIs taken for something else", "pointing": "peak of the map inside the tumor's box",
    "boxOverlap": "overlap (IoU) of hot region and box", "falseHotArea": "hot area of healthy pictures",
}
SHOWN = ("all", "usual", "other", "web")


def cell(figure: list[float] | None) -> str:
    """`0.987 (0.97 to 0.99)`, or a dash."""
    if figure is None:
        return "–"
    return f"{figure[0]:.3f} ({figure[1]:.2f} to {figure[2]:.2f})"


def table_of_sets(figures: dict[str, Any]) -> str:
    """Sets as rows, the four main figures as columns."""
    lines = ["| set | pictures | groups | " + " | ".join(COLUMNS.values()) + " |", "|" + "---|" * (3 + len(COLUMNS))]
    for name, entry in figures["brain"].items():
        values = " | ".join(cell(entry.get(key)) for key in COLUMNS)
        lines.append(f"| {name} | {entry['images']} | {entry['groups']} | {values} |")
    return "\n".join(lines)


def table_of_more(figures: dict[str, Any]) -> str:
    """The other figures as rows, grouped sets as columns."""
    lines = ["| figure | " + " | ".join(SHOWN) + " |", "|" + "---|" * (1 + len(SHOWN))]
    for key, words in MORE.items():
        lines.append(f"| {words} | " + " | ".join(cell(figures["brain"].get(name, {}).get(key)) for name in SHOWN) + " |")
    return "\n".join(lines)


def table_of_others(figures: dict[str, Any]) -> str:
    """Pictures that are no brain MRI, by kind."""
    lines = ["| kind | pictures | rejected |", "|---|---|---|"]
    for name, entry in figures["notBrain"].items():
        lines.append(f"| {name} | {entry['images']} | {cell(entry.get('rejected'))} |")
    return "\n".join(lines)


def card(metadata: dict[str, Any], test: dict[str, Any], val: dict[str, Any]) -> str:
    """The whole card."""
    calibration, limits, training = metadata["calibration"], metadata["thresholds"], metadata["training"]
    curve = ", ".join(f"{point['coverage']:.0%}: {point['accuracy']:.3f}" for point in test["coverageCurve"])
    return "\n\n".join([
        f"# {metadata['id']} {metadata['version']}", BEFORE,
        "## Training\n"
        f"{training['trainImages']} pictures, {training['epochs']} epochs, seed {training['seed']}, manifest `{training['manifestSha256'][:16]}…`; "
        f"weights `{metadata['weights']['sha256'][:16]}…`, {metadata['weights']['bytes'] / 1e6:.2f} MB, float16. How: `training/README.md`; what was tried: `training/EXPERIMENTS.md`.",
        DATA_SOURCES,
        "## Figures on `test`\nEstimate (95% interval). Sensitivity and specificity count `uncertain` by the side of 0.5 and a brain MRI that was rejected as wrong. "
        "`usual`: the kinds of source most of the training pictures are from; `other`: `tcga_*` and `ds002748`; `web`: `br35h_*` and `hab`. "
        "`test` holds other patients of the same sources: expect less on other hospitals and scanners.",
        table_of_sets(test), table_of_more(test),
        f"Accuracy of the surest share of the brain MRIs, by share: {curve}.",
        "### Pictures that are no brain MRI", table_of_others(test),
        "## Figures on `val`\nThresholds and temperatures were chosen on these, so they flatter.", table_of_sets(val), table_of_more(val),
        "## Calibration and thresholds\n"
        f"Chosen on `val`, frozen before `test` was read. p_tumor: temperature {calibration['tumor']['temperature']:.3f}, bias {calibration['tumor']['bias']:.3f}; "
        f"types: temperature {calibration['type']['temperature']:.3f}; p_brain_mri: temperature {calibration['brainMri']['temperature']:.3f}, bias {calibration['brainMri']['bias']:.3f}. "
        f"Not a brain MRI below {limits['brainMri']}; tumor from {limits['tumorHigh']}; no tumor found up to {limits['tumorLow']}; `uncertain` between; hot from {limits['hot']}.",
        LIMITS, PAPERS,
    ]) + "\n"


def summary(test: dict[str, Any]) -> dict[str, Any]:
    """The main figures, for the product's own page and `metadata.json`."""
    keys = (*COLUMNS, *MORE)
    brain = {name: {"images": entry["images"], "groups": entry["groups"], **{key: entry[key] for key in keys if key in entry}}
             for name, entry in test["brain"].items() if name in SHOWN}
    return {"split": test["split"], "interval": 0.95, "brain": brain, "notBrain": test["notBrain"]["all"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", type=Path, default=CACHE / "figures-test.json")
    parser.add_argument("--val", type=Path, default=CACHE / "figures-val.json")
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    test, val = (json.loads(path.read_text(encoding="utf-8")) for path in (options.test, options.val))
    path = options.model / "metadata.json"
    metadata = json.loads(path.read_text(encoding="utf-8"))
    for figures in (test, val):
        if figures["model"] != metadata["weights"]["sha256"]:
            raise SystemExit("these figures are of other weights: measure again")
    metadata["figures"] = summary(test)
    path.write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")
    (options.model / "MODEL_CARD.md").write_text(card(metadata, test, val), encoding="utf-8")


if __name__ == "__main__":
    main()
