"""`docs/model.md`: the plots, each with what it shows in words and numbers."""

from __future__ import annotations

from .inputs import Inputs

HEAD = """\
# The model in pictures

What it is, what it may be used for, its data and all its figures: [model card](../models/{id}/MODEL_CARD.md). The reporting checklist CLAIM: [claim.md](claim.md).
Everything here is drawn by `python3 -m neurolens.plots` from the figures on `test`, with 95% intervals by patient."""


def plots_page(inputs: Inputs) -> str:
    """The page; plots whose figures were not measured are left out."""
    test = inputs.test
    parts = [HEAD.format(id=inputs.metadata["id"])]
    if "roc" in test:
        areas = ", ".join(f"{name} {test['brain'][name]['auc'][0]:.3f}" for name in ("usual", "other", "web") if "auc" in test["brain"].get(name, {}))
        parts.append(_plot("Telling tumors from healthy slices", "roc", "ROC curves by group of sources",
                           f"Sensitivity against the share of healthy slices called a tumor, over all thresholds of `p_tumor`. Areas: {areas}."))
    if "reliability" in test:
        error = test["brain"]["all"].get("calibrationError")
        words = f" Expected calibration error {error[0]:.3f} ({error[1]:.3f} to {error[2]:.3f})." if error else ""
        parts.append(_plot("Are its probabilities right?", "calibration", "Share of tumors against predicted probability",
                           f"{len(test['reliability'])} bins with equally many brain MRIs; on the line, the probability says how often there is a tumor.{words}"))
    parts.append(_plot("What leaving out the unsure ones brings", "coverage", "Accuracy against the share of pictures kept",
                       "Accuracy over the surest pictures, by how many are kept; the verdict `uncertain` leaves out those in the middle."))
    if "confusion" in test:
        parts.append(_plot("What it takes for what", "confusion", "Confusion matrix", "Rows are the truth, columns the answer; shading by share of the row. Tumors of unstated type are left out."))
    parts.append(_plot("Where it looks", "examples", "Drawn pictures with the map and the box of the hot region",
                       "Pictures drawn by `scripts/samples`, not scans of people, with the map over them and the box of its hot region. They show how an answer looks, not how good it is."))
    return "\n\n".join(parts) + "\n"


def _plot(title: str, file: str, alt: str, words: str) -> str:
    return f"## {title}\n\n![{alt}](images/model/{file}.svg)\n\n{words}"
