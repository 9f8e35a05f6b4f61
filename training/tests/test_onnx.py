"""The shipped model as ONNX against what PyTorch says of it. Skipped where onnxruntime is not installed."""

from __future__ import annotations

import base64
import json
from functools import cache
from typing import Any

import numpy as np
import pytest
import torch

from neurolens.calibration import Calibration
from neurolens.fold import FoldedNetwork
from neurolens.onnx.export import network_file, picture_file
from neurolens.onnx.protobuf import field, varint
from neurolens.paths import MODEL
from neurolens.preprocess import network_input
from neurolens.storage import read_weights

METADATA = json.loads((MODEL / "metadata.json").read_text(encoding="utf-8"))
TOLERANCE = 1e-4
"""Of every probability and cell of the map. Measured: 1.3e-5; the engine in the browser is held to 1e-3."""
SIZES = [(224, 224), (225, 224), (64, 48), (301, 200), (512, 512), (100, 700), (7, 300), (1, 1), (640, 479)]


def outputs(model: bytes, **inputs: np.ndarray) -> dict[str, np.ndarray]:
    """What onnxruntime makes of the inputs."""
    onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 3
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return dict(zip([output.name for output in session.get_outputs()], session.run(None, inputs)))


@cache
def network_model() -> bytes:
    return network_file(MODEL)


@cache
def picture_model() -> bytes:
    return picture_file(MODEL)


def grey(width: int, height: int) -> np.ndarray:
    """Made-up pixels: waves and noise, so that a filter that skips pixels shows."""
    row, column = np.mgrid[:height, :width]
    noise = np.random.default_rng(width * 1000 + height).uniform(0, 90, (height, width))
    return (80 + 80 * np.sin(row / 5) * np.cos(column / 9) + noise).clip(0, 255).astype(np.uint8)


def pixels_of(golden: dict[str, Any]) -> np.ndarray:
    return np.frombuffer(base64.b64decode(golden["pixels"]), np.uint8).reshape(golden["height"], golden["width"])


@pytest.mark.parametrize("golden", METADATA["golden"], ids=lambda golden: golden["name"])
def test_golden_pictures(golden: dict[str, Any]) -> None:
    found = outputs(picture_model(), grey=pixels_of(golden))
    assert abs(found["p_tumor"][0] - golden["pTumor"]) < TOLERANCE
    assert abs(found["p_brain_mri"][0] - golden["pBrainMri"]) < TOLERANCE
    assert np.abs(found["map"].ravel() - golden["map"]).max() < TOLERANCE
    assert np.allclose(found["logits"][0], golden["logits"], atol=1e-3)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_any_size_is_letterboxed_as_in_training(width: int, height: int) -> None:
    pixels = grey(width, height)
    inside = outputs(picture_model(), grey=pixels)
    outside = outputs(network_model(), image=network_input(pixels, METADATA["input"]["size"])[None])
    for name, values in outside.items():
        assert np.abs(inside[name] - values).max() < (1e-3 if name == "logits" else TOLERANCE), name


def test_batch_and_color_are_calibrated_as_in_training() -> None:
    x = np.stack([network_input(pixels_of(golden), 224) for golden in METADATA["golden"]])
    color = np.linspace(0, 0.5, len(x)).astype(np.float32)
    found = outputs(network_model(), image=x, color=color)
    logits, area = (tensor.numpy() for tensor in FoldedNetwork(read_weights(MODEL))(torch.from_numpy(x)))
    calibration = Calibration.from_metadata(METADATA)
    assert np.abs(found["p_tumor"] - calibration.p_tumor(logits)).max() < TOLERANCE
    assert np.abs(found["p_types"] - calibration.p_types(logits)).max() < TOLERANCE
    assert np.abs(found["p_brain_mri"] - calibration.p_brain(logits, color)).max() < TOLERANCE
    assert np.abs(found["map"] - area).max() < TOLERANCE
    assert np.ptp(found["p_tumor"]) > 0.3 and np.ptp(found["p_brain_mri"]) > 0.3, "the pictures must differ, or nothing was compared"


def test_files_follow_the_standard() -> None:
    onnx = pytest.importorskip("onnx", reason="the onnx package is not installed")
    for data in (network_model(), picture_model()):
        model = onnx.load_model_from_string(data)
        onnx.checker.check_model(model, full_check=True)
        assert {entry.key: entry.value for entry in model.metadata_props}["sha256"] == METADATA["weights"]["sha256"]


def test_protobuf_bytes() -> None:
    # The examples of the format's own description.
    assert field(1, 150) == b"\x08\x96\x01"
    assert field(2, "testing") == b"\x12\x07testing"
    assert varint(-2) == b"\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x01"


def test_other_families_are_refused(tmp_path: Any) -> None:
    (tmp_path / "metadata.json").write_text(json.dumps({**METADATA, "id": "other", "architecture": {"family": "custom_cnn"}}))
    with pytest.raises(ValueError, match="another family"):
        network_file(tmp_path)
