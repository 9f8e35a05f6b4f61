"""The card from made-up figures: what is measured stands in it as measured, what is not is said to be so."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from made_up_predictions import made_up_predictions
from neurolens.about_model import about_model
from neurolens.calibration import Calibration
from neurolens.card.inputs import Inputs, read_inputs
from neurolens.card.page import card
from neurolens.card.plots_page import plots_page
from neurolens.card.published import published
from neurolens.card.tables import cell
from neurolens.measure import measure

SHARED = frozenset({"brain/br35h_yes/9.jpg", "brain/hab/3.jpg"})


def metadata() -> dict[str, Any]:
    calibration = Calibration()
    return {
        "id": "neurolens-mobilenet-v1-075-224", "version": "9.9.9", "architecture": {"family": "mobilenet_v1"}, "calibration": calibration.metadata(),
        "thresholds": calibration.thresholds, "training": {"manifestSha256": "d" * 64, "seed": 3, "epochs": 7, "trainImages": 1234},
        "weights": {"sha256": "a" * 64, "bytes": 4_200_000, "dtype": "float16", "tensors": [{"shape": [3, 3, 1, 24]}, {"shape": [24]}]},
    }


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    return {"model": "a" * 64, "about": about_model(metadata()), **measure(made_up_predictions(), Calibration(), rounds=30, shared=SHARED)}


@pytest.fixture()
def whole(figures: dict[str, Any]) -> Inputs:
    original = {**figures, "about": {**figures["about"], "id": "original-custom-cnn-224", "family": "custom_cnn"}}
    change = {"sensitivity": [0.9, -0.02, -0.05, 0.01], "within": True}
    pair = {"file": "brain/web/1.jpg", "in": "brain/web/2.jpg"}
    audit = {
        "manifestSha256": "d" * 64, "brainGroups": {"train": 5, "test": 2}, "groupsInTwoSplits": [], "filesInTwoSplits": [], "farBits": 20, "alike": 0.98, "mostAlikeStrangers": 0.972,
        "shared": [{"of": "test", "in": "train", "brain": {"pictures": 41, "shared": 1, "pairs": [pair]}, "other": {"pictures": 9, "shared": 0, "pairs": []}}],
        "recallOfCopies": {"mirrored": 0.97},
    }
    return Inputs(metadata(), {"split": "test", **figures}, {"split": "val", **figures}, [original], {**figures},
                  [{"left": "tcga", "images": 77, "auc": [0.91, 0.88, 0.94], "sensitivity": [0.8, 0.7, 0.9], "specificity": [0.85, 0.8, 0.9]}],
                  {"model": "a" * 64, "split": "val", "images": 300, "changes": {"unchanged": {"sensitivity": [0.92, 0, 0, 0]}, "jpeg-30": change}}, audit)


def bare(whole: Inputs) -> Inputs:
    return Inputs(whole.metadata, whole.test, whole.val)


def test_measured_parts_stand_in_the_card(whole: Inputs) -> None:
    text = card(whole)
    assert "Not measured" not in text
    for figure in (whole.test["brain"]["usual"]["auc"], whole.test["brain"]["source/cheng"]["sensitivity"], whole.test["brain"]["plane/axial"]["accuracy"],
                   whole.test["brain"]["apart/web"]["sensitivity"], whole.test["notBrain"]["photo"]["rejected"], whole.left_out[0]["auc"]):
        assert cell(figure) in text
    assert "| `test` in `train` | 1 of 41 | 0 of 9 |" in text and "None lies in two splits" in text
    assert "| Original: custom CNN | 240 | 4.20 | 7 |" in text and "| cannot |" in text
    assert "1234 pictures, 7 epochs, seed 3" in text


def test_unmeasured_parts_are_said_to_be_so(whole: Inputs) -> None:
    text = card(bare(whole))
    for heading in ("Leakage audit", "Sources that training did not see", "Beside the two systems", "permissive licenses alone", "Changed pictures"):
        section = text[text.index(heading) :]
        assert "Not measured for this version." in section[: section.find("\n#", 1)], heading


def test_tables_are_whole(whole: Inputs) -> None:
    for block in re.findall(r"(?:^\|.*\n)+", card(whole), re.M):
        assert len({line.count("|") for line in block.splitlines()}) == 1, block[:200]


def test_a_group_in_two_splits_is_not_hidden(whole: Inputs) -> None:
    whole.audit["groupsInTwoSplits"] = ["patient-7"]
    whole.audit["filesInTwoSplits"] = ["brain/x.jpg"]
    text = card(whole)
    assert "**1 lie in two splits**: patient-7" in text and "1 file stands in two splits under two groups: `brain/x.jpg`" in text


def test_published_figures_are_as_the_product_page_wants_them(whole: Inputs) -> None:
    result = json.loads(json.dumps(published(whole)))
    assert (result["split"], result["thresholdsFrozenOn"]) == ("test", "val") and set(result["brain"]) == {"all", "usual", "other", "web"}
    assert result["notBrain"]["images"] > 0 and len(result["notBrain"]["rejected"]) == 3
    assert set(result["roc"]) <= {"usual", "other", "web"} and all(2 <= len(points) <= 60 for points in result["roc"].values())
    assert len(result["reliability"]) == 15 and set(result["reliability"][0]) == {"predicted", "observed", "pictures"}
    assert len(result["confusion"]["rows"]) == len(result["confusion"]["labels"]) == 5
    assert result["leaveOneSourceOut"][0]["left"] == "tcga"
    ours, original, permissive = result["comparison"]
    assert ours["id"] == whole.metadata["id"] and ours["usualAuc"] == whole.test["brain"]["usual"]["auc"] and len(ours["rejected"]) == 3
    assert original["rejected"] is None and permissive["id"].endswith("-permissive")
    assert result["robustness"] == [{"change": "jpeg-30", "sensitivityChange": [-0.02, -0.05, 0.01]}]


def test_published_leaves_out_what_was_not_measured(whole: Inputs) -> None:
    assert not {"leaveOneSourceOut", "comparison", "robustness"} & set(published(bare(whole)))


def test_no_number_of_figures_is_typed(whole: Inputs) -> None:
    """Other figures, other card: every three-digit decimal of the sets is gone when the figures are replaced."""
    before = set(re.findall(r"\b0\.\d{3} \(", card(bare(whole))))
    text = json.dumps(whole.test["brain"])
    changed = json.loads(re.sub(r"0\.\d+", "0.1234", text))
    emptied = Inputs(whole.metadata, {**whole.test, "brain": changed, "notBrain": {}}, {**whole.val, "brain": changed})
    assert len(before) > 10 and set(re.findall(r"\b0\.\d{3} \(", card(emptied))) <= {"0.123 ("}


def write(folder: Path, whole: Inputs, **changes: Any) -> None:
    (folder / "model").mkdir()
    (folder / "model/metadata.json").write_text(json.dumps(whole.metadata))
    files = {"figures-test": whole.test, "figures-val": whole.val, "figures-test-custom-cnn": whole.others[0], "figures-test-permissive": whole.permissive, **changes}
    for name, content in files.items():
        if content is not None:
            (folder / f"{name}.json").write_text(json.dumps(content))


def test_inputs_are_found_by_their_names(whole: Inputs, tmp_path: Path) -> None:
    write(tmp_path, whole)
    found = read_inputs(tmp_path / "model", tmp_path)
    assert len(found.others) == 1 and found.permissive is not None and found.left_out is None and found.audit is None


def test_figures_of_other_weights_are_refused(whole: Inputs, tmp_path: Path) -> None:
    write(tmp_path, whole, **{"figures-val": {**whole.val, "model": "b" * 64}})
    with pytest.raises(ValueError, match="val are of other weights"):
        read_inputs(tmp_path / "model", tmp_path)


def test_an_audit_of_other_data_is_refused(whole: Inputs, tmp_path: Path) -> None:
    write(tmp_path, whole, audit={**whole.audit, "manifestSha256": "e" * 64})
    with pytest.raises(ValueError, match="audit is of other data"):
        read_inputs(tmp_path / "model", tmp_path)


def test_missing_figures_are_asked_for(whole: Inputs, tmp_path: Path) -> None:
    write(tmp_path, whole, **{"figures-test": None})
    with pytest.raises(ValueError, match="measure it first"):
        read_inputs(tmp_path / "model", tmp_path)


def test_plots_page_names_only_plots_that_are_drawn(whole: Inputs) -> None:
    named = set(re.findall(r"images/model/(\w+)\.svg", plots_page(whole)))
    assert named == {"roc", "calibration", "coverage", "confusion", "examples"}
    without = {key: value for key, value in whole.test.items() if key not in ("roc", "confusion")}
    assert "roc.svg" not in plots_page(Inputs(whole.metadata, without, whole.val))
