"""Folders of pictures with onnxruntime: the table, its rows, and both engines. Skipped where these are not installed."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from neurolens.calibration import Calibration
from neurolens.fold import FoldedNetwork
from neurolens.onnx.export import _metadata
from neurolens.paths import MODEL, ROOT
from neurolens.preprocess import network_input
from neurolens.scale.__main__ import main
from neurolens.scale.classifier import COLUMNS
from neurolens.storage import read_weights

TIMES = ("decode_ms", "inference_ms")


def classified(folder: Path, engine: str, workers: int) -> list[dict[str, str]]:
    """What `python3 -m neurolens.scale` writes, without the times."""
    table = folder.parent / f"{engine}.csv"
    main(["--input", str(folder), "--output", str(table), "--engine", engine, "--workers", str(workers)])
    with table.open(newline="", encoding="utf-8") as file:
        return [{key: value for key, value in row.items() if key not in TIMES} for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five drawn heads, one of them broken, a text, and a colored picture below."""
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    folder = tmp_path_factory.mktemp("scale") / "in"
    main(["--input", str(folder), "--output", str(folder.parent / "first.csv"), "--made-up", "5", "--workers", "1"])
    whole = (folder / "head-00004.png").read_bytes()
    (folder / "head-00004.png").write_bytes(whole[: len(whole) // 2])
    (folder / "notes.txt").write_text("no picture")
    (folder / "below").mkdir()
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (90, 120, 3), np.uint8)).save(folder / "below" / "color.png")
    return folder


def test_columns_are_those_of_evaluate() -> None:
    source = (ROOT / "src/export/csv-columns.ts").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^  '(\w+)',$", source, re.MULTILINE)) == COLUMNS


def test_every_file_has_a_row_and_only_pictures_have_findings(folder: Path) -> None:
    rows = {row["file"]: row for row in classified(folder, "processes", 2)}
    assert list(rows) == sorted(rows) and len(rows) == 7
    assert rows["notes.txt"]["error"].startswith("not-a-picture: ")
    assert rows["head-00004.png"]["error"].startswith("broken-picture: ") and rows["head-00004.png"]["verdict"] == ""
    assert rows["below/color.png"]["verdict"] == "not_brain_mri"
    assert all(row["error"] or row["backend"] == "onnxruntime" for row in rows.values())


def test_rows_hold_what_the_network_says(folder: Path) -> None:
    rows = {row["file"]: row for row in classified(folder, "processes", 1)}
    network, calibration = FoldedNetwork(read_weights(MODEL)), Calibration.from_metadata(_metadata(MODEL)[0])
    for number in range(4):
        name = f"head-{number:05}.png"
        logits = network(torch.from_numpy(network_input(np.asarray(Image.open(folder / name)), 224)[None]))[0].numpy()
        row, none = rows[name], np.zeros(1)
        assert float(row["p_tumor"]) == pytest.approx(float(calibration.p_tumor(logits)[0]), abs=1e-4)
        assert float(row["p_brain_mri"]) == pytest.approx(float(calibration.p_brain(logits, none)[0]), abs=1e-4)
        assert float(row["p_no_tumor"]) == pytest.approx(1 - float(row["p_tumor"]), abs=1e-6)
        assert row["verdict"] == calibration.verdicts(logits, none)[0]
        types = sum(float(row[f"p_{kind}"]) for kind in ("glioma", "meningioma", "pituitary"))
        assert types == pytest.approx(float(row["p_tumor"]), abs=1e-5)


def test_ray_gives_the_same_table(folder: Path) -> None:
    pytest.importorskip("ray.data", reason="Ray Data is not installed")
    assert classified(folder, "ray", 1) == classified(folder, "processes", 1)
