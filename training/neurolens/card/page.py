"""`MODEL_CARD.md`: the sections in their order."""

from __future__ import annotations

from ..robustness.report import closing_line, markdown_table
from . import tables, words
from .inputs import Inputs
from .leakage import leakage
from .published import PERMISSIVE, comparison_rows

APART = ("apart/all", "apart/usual", "apart/other", "apart/web")
"""Sets of `test` without the pictures that `train` holds too (`neurolens.measure --audit`)."""


def card(inputs: Inputs) -> str:
    """The whole card. What was not measured is said to be so."""
    metadata = inputs.metadata
    sections = [
        f"# {metadata['id']} {metadata['version']}", words.WHAT, words.USE, training(inputs), words.DATA, leakage(inputs.audit), words.COUNTING,
        on_test(inputs), beside_others(inputs), changed_pictures(inputs), on_val(inputs), thresholds(inputs), words.LIMITS, words.PAPERS,
    ]
    return "\n\n".join(sections) + "\n"


def training(inputs: Inputs) -> str:
    """How the weights came to be."""
    run, weights = inputs.metadata["training"], inputs.metadata["weights"]
    return (
        f"## Training\n{run['trainImages']} pictures, {run['epochs']} epochs, seed {run['seed']}, manifest `{run['manifestSha256'][:16]}…`; "
        f"weights `{weights['sha256'][:16]}…`, {weights['bytes'] / 1e6:.2f} MB, {weights['dtype']}. How: [training/README.md](../../training/README.md); "
        "what was tried: [training/EXPERIMENTS.md](../../training/EXPERIMENTS.md). Plots: [docs/model.md](../../docs/model.md)."
    )


def on_test(inputs: Inputs) -> str:
    """Figures on `test`: overall, by source, type and plane, the rest of the figures, and other pictures."""
    test = inputs.test
    sets = test["brain"]
    curve = ", ".join(f"{point['coverage']:.0%}: {point['accuracy']:.3f}" for point in test["coverageCurve"])
    parts = ["## Figures on `test`", tables.main_figures(sets, names=(*tables.GROUPS, "tcga"))]
    if any(name in sets for name in APART):
        parts += ["Without the pictures that the audit found in `train` too:", tables.main_figures(sets, names=APART).replace("| apart/", "| ")]
    parts += ["### By source", tables.main_figures(sets, "source/"), "### By type", tables.main_figures(sets, "label/")]
    parts += ["### By plane, where it is recorded", tables.main_figures(sets, "plane/") if any(name.startswith("plane/") for name in sets) else "No plane is recorded."]
    parts += ["### More figures", tables.more_figures(sets), f"Accuracy of the surest share of the brain MRIs, by share: {curve}."]
    parts += ["### Confusion", tables.confusion(test["confusion"]) if "confusion" in test else "Not measured for this version."]
    return "\n\n".join([*parts, "### Pictures that are no brain MRI", tables.other_kinds(test["notBrain"])])


def beside_others(inputs: Inputs) -> str:
    """Sources never seen, the original's systems, permissive licenses alone."""
    parts = ["## Sources that training did not see"]
    parts.append("\n".join([
        "The same network trained again without a source, then measured on all its pictures in `train` and `val`, at 0.5 and without calibration. Short runs with a part of the shipped recipe, the best of a few tried on these very pictures (training/EXPERIMENTS.md): they flatter a little for that, and are low for being short.", "",
        tables.left_out(inputs.left_out)]) if inputs.left_out else "Not measured for this version.")
    rows = comparison_rows(inputs)
    others = [row for row in rows if row["name"] != PERMISSIVE]
    parts.append("## Beside the two systems of the original application")
    parts.append("Trained on the brain MRIs of the same `train`, as people commonly do it (`training/README.md`), and measured on the same `test`.\n\n"
                 + tables.comparison(others) if inputs.others else "Not measured for this version.")
    parts.append("## Trained on permissive licenses alone")
    if inputs.permissive:
        about = inputs.permissive["about"]
        note = f" {inputs.permissive['note']}" if "note" in inputs.permissive else ""
        parts.append(f"The same network trained on brain MRIs of {words.PERMISSIVE_SOURCES} alone, for {about['epochs']} epochs.{note}\n\n"
                     + tables.comparison([rows[0], rows[-1]]))
    else:
        parts.append("Not measured for this version.")
    return "\n\n".join(parts)


def changed_pictures(inputs: Inputs) -> str:
    """Robustness to what happens to pictures on the web."""
    head = "## Changed pictures"
    if not inputs.robustness:
        return f"{head}\nNot measured for this version."
    return "\n\n".join([
        f"{head}\n{inputs.robustness['images']} brain MRIs of `{inputs.robustness['split']}`, changed as on real pages; percent, and the difference to the unchanged pictures with its interval. "
        "None of the changes comes from the code of training's augmentation.",
        markdown_table(inputs.robustness), closing_line(inputs.robustness),
    ])


def on_val(inputs: Inputs) -> str:
    """Figures on `val`, which flatter."""
    sets = inputs.val["brain"]
    return "\n\n".join(["## Figures on `val`\nThresholds and temperatures were chosen on these, so they flatter.",
                        tables.main_figures(sets, names=(*tables.GROUPS, "tcga")), tables.more_figures(sets)])


def thresholds(inputs: Inputs) -> str:
    """Temperatures and limits of the verdicts."""
    calibration, limits = inputs.metadata["calibration"], inputs.metadata["thresholds"]
    tumor, brain, color = calibration["tumor"], calibration["brainMri"], calibration["color"]
    return (
        f"## Calibration and thresholds\nChosen on `val`, frozen before `test` was read. p_tumor: temperature {tumor['temperature']:.3f}, bias {tumor['bias']:.3f}; "
        f"types: temperature {calibration['type']['temperature']:.3f}; p_brain_mri: temperature {brain['temperature']:.3f}, bias {brain['bias']:.3f}, "
        f"after {color['slope']:g} times the share of colored pixels above {color['limit']:g} was taken off. "
        f"Not a brain MRI below {limits['brainMri']}; tumor from {limits['tumorHigh']}; no tumor found up to {limits['tumorLow']}; `uncertain` between; hot from {limits['hot']}."
    )
