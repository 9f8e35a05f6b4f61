"""The plots: the same figures give the same bytes, text stays text, and nothing tells when it was drawn."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("matplotlib", reason="the plots need matplotlib: apt-get install python3-matplotlib")

from made_up_predictions import made_up_predictions  # noqa: E402
from neurolens.calibration import Calibration  # noqa: E402
from neurolens.fold import FoldedNetwork, fold  # noqa: E402
from neurolens.golden import draw, head  # noqa: E402
from neurolens.measure import measure  # noqa: E402
from neurolens.network import Network  # noqa: E402
from neurolens.plots import curves, examples  # noqa: E402

DRAWERS = (curves.draw_roc, curves.draw_reliability, curves.draw_coverage, curves.draw_confusion)


@pytest.fixture(scope="module")
def figures() -> dict:
    return measure(made_up_predictions(), Calibration(), rounds=10)


@pytest.mark.parametrize("drawer", DRAWERS)
def test_same_figures_same_bytes(drawer, figures: dict, tmp_path: Path) -> None:
    for name in ("one", "two"):
        drawer(figures, tmp_path / f"{name}.svg")
    one = (tmp_path / "one.svg").read_bytes()
    assert one == (tmp_path / "two.svg").read_bytes()
    text = one.decode()
    assert text.startswith("<?xml") and "<text" in text and "dc:date" not in text and "<script" not in text and len(one) < 100_000


def test_confusion_shows_every_count(figures: dict, tmp_path: Path) -> None:
    curves.draw_confusion(figures, tmp_path / "confusion.svg")
    text = (tmp_path / "confusion.svg").read_text()
    for count in {count for row in figures["confusion"]["rows"] for count in row}:
        assert f">{count}</text>" in text


def test_wilson_interval_of_none_and_all() -> None:
    low, high = curves.wilson(1.0, 30)
    assert 0.88 < low < 0.89 and abs(high - 1) < 1e-9
    assert abs(curves.wilson(0.0, 30)[1] - (1 - low)) < 1e-9


def test_examples_are_drawn_from_a_folder_of_samples(tmp_path: Path) -> None:
    entries = []
    for number in range(2):
        Image.fromarray(draw(head, 64, 80, number, 1.0)).save(tmp_path / f"{number}.png")
        entries.append({"fileName": f"{number}.png", "label": "tumor", "lesionBox": [0.5, 0.5, 0.1, 0.1] if number else None})
    entries.append({"fileName": "absent.png", "label": "not_brain_mri", "lesionBox": None})
    (tmp_path / "samples.json").write_text(json.dumps(entries))
    network = FoldedNetwork(fold(Network().eval()))
    always = Calibration(brain_bias=50.0, thresholds={"brainMri": 0.5, "tumorLow": 0.0, "tumorHigh": 0.0, "hot": 0.0})
    examples.draw_examples(tmp_path, network, always, tmp_path / "examples.svg")
    text = (tmp_path / "examples.svg").read_text()
    assert text.count("tumor, p = ") == 2 and text.count("<image") == 2


def test_the_map_is_laid_over_as_orange() -> None:
    colored = examples.overlaid(np.full((20, 30), 100, np.uint8), np.array([[0.0, 0.0, 1.0]]))
    assert colored.shape == (20, 30, 3) and (colored[:, 0] == 100).all()
    assert (colored[:, -1] == [193, 124, 40]).all()
