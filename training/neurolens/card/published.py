"""The `figures` of `metadata.json`: what the product shows of the measured figures. `src/model-page` reads exactly this."""

from __future__ import annotations

from typing import Any

from .inputs import Inputs
from .tables import GROUPS, MAIN, MORE

Json = dict[str, Any]
NAMES = {
    "original-custom-cnn-224": "Original: custom CNN",
    "original-frozen-mobilenet-v1-075-224": "Original: frozen MobileNet",
}
OURS = "NeuroLens"
PERMISSIVE = "NeuroLens, permissive licenses alone"
OPEN_SET = "mobilenet_v1"
"""Only models of this family have an answer for pictures that are no brain MRI."""


def published(inputs: Inputs) -> Json:
    """Everything that was measured; parts that were not are absent."""
    test = inputs.test
    result: Json = {"split": test["split"], "thresholdsFrozenOn": inputs.val["split"], "interval": 0.95,
                    "brain": {name: brain_figures(test["brain"][name]) for name in GROUPS if name in test["brain"]}, "notBrain": test["notBrain"]["all"]}
    if "apart/all" in test["brain"]:
        result["apart"] = brain_figures(test["brain"]["apart/all"])
    result |= {key: test[key] for key in ("roc", "reliability", "coverageCurve", "confusion") if key in test}
    if inputs.left_out:
        keys = ("left", "images", "auc", "sensitivity", "specificity")
        result["leaveOneSourceOut"] = [{key: entry[key] for key in keys if key in entry} for entry in inputs.left_out if "images" in entry]
    rows = comparison_rows(inputs)
    if len(rows) > 1:
        result["comparison"] = rows
    if inputs.robustness:
        result["robustness"] = robustness_rows(inputs.robustness)
    return result


def brain_figures(entry: Json) -> Json:
    """Counts and figures of one set of brain MRIs."""
    return {"images": entry["images"], "groups": entry["groups"], **{key: entry[key] for key in (*MAIN, *MORE) if key in entry}}


def comparison_rows(inputs: Inputs) -> list[Json]:
    """Ours first, then the others, then ours from permissive licenses alone."""
    rows = [_row(inputs.test, OURS), *(_row(other, NAMES.get(other["about"]["id"], other["about"]["id"])) for other in inputs.others)]
    if inputs.permissive:
        rows.append(_row(inputs.permissive, PERMISSIVE) | {"id": f"{inputs.permissive['about']['id']}-permissive"})
    return rows


def _row(figures: Json, name: str) -> Json:
    about, brain = figures["about"], figures["brain"]

    def of(group: str, key: str) -> list[float] | None:
        return brain.get(group, {}).get(key)

    return {
        "id": about["id"], "name": name, "parameters": about["parameters"], "megabytes": about["megabytes"], "epochs": about["epochs"],
        "usualAccuracy": of("usual", "accuracy"), "usualAuc": of("usual", "auc"), "otherAuc": of("other", "auc"),
        "otherSensitivity": of("other", "sensitivity"), "webSensitivity": of("web", "sensitivity"),
        "rejected": figures["notBrain"].get("all", {}).get("rejected") if about["family"] == OPEN_SET else None,
    }


def robustness_rows(robustness: Json) -> list[Json]:
    """Difference of sensitivity to the unchanged pictures, with its interval, by change."""
    return [{"change": name, "sensitivityChange": figures["sensitivity"][1:4]}
            for name, figures in robustness["changes"].items() if name != "unchanged" and "sensitivity" in figures]
