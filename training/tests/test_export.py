"""Folding, files, and the folded network against the trained form."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from neurolens.architecture import Weights, is_depthwise
from neurolens.calibration import Calibration
from neurolens.export import golden_entries, write_metadata, write_model
from neurolens.fold import FoldedNetwork, fold
from neurolens.golden import choose
from neurolens.graph import GraphFile, graph_file
from neurolens.network import Network
from neurolens.preprocess import network_input
from neurolens.storage import DTYPES, Dtype, pack_weights, quantize, read_weights, rounded


@pytest.fixture(scope="module")
def network() -> Network:
    """Random weights and random batch norm statistics, so that folding has something to do."""
    torch.manual_seed(1)
    net = Network().eval()
    for module in net.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.data.uniform_(0.8, 1.2)
            module.bias.data.normal_(0.2, 0.1)
    return net


def test_folded_equals_unfolded(network: Network) -> None:
    x = torch.rand(2, 1, 96, 96) * 2 - 1
    with torch.no_grad():
        expected = network(x)
    logits, area = FoldedNetwork(fold(network))(x)
    assert torch.allclose(logits, expected.logits, atol=1e-4)
    assert torch.allclose(area, expected.map_logits[:, 0].sigmoid(), atol=1e-4)


def test_names_and_shapes(network: Network) -> None:
    weights = fold(network)
    assert weights["conv1/kernel"].shape == (3, 3, 1, 24)
    assert weights["dw13/kernel"].shape == (3, 3, 768, 1)
    assert weights["pw13/kernel"].shape == (1, 1, 768, 768)
    assert weights["towerDw/kernel"].shape == (3, 3, 128, 1)
    assert weights["lateral8/kernel"].shape == (1, 1, 192, 64)
    assert weights["reduce/kernel"].shape == (1, 1, 128, 64)
    assert weights["fineDw/kernel"].shape == (3, 3, 64, 1)
    assert weights["finePw/kernel"].shape == (1, 1, 64, 64)
    assert weights["head/kernel"].shape == (961, 5)
    assert len(weights) == 2 * (1 + 26 + 4 + 4 + 1 + 1)


def graph_of(weights: Weights) -> GraphFile:
    return graph_file({name: list(array.shape) for name, array in weights.items()}, 224)


@pytest.mark.parametrize(("dtype", "limit"), [("float16", 5_000_000), ("int8", 2_500_000)])
def test_round_trip(network: Network, tmp_path: Path, dtype: Dtype, limit: int) -> None:
    weights = fold(network)
    layout = write_model(tmp_path, weights, graph_of(weights), dtype)
    write_metadata(tmp_path, layout, [], Calibration(), {}, {})
    back, expected = read_weights(tmp_path), rounded(weights, dtype)
    assert list(back) == list(weights)
    assert all(np.array_equal(back[name], expected[name]) and back[name].dtype == np.float32 for name in weights)
    assert layout["bytes"] == (tmp_path / "weights.bin").stat().st_size <= limit


def test_float16_is_numpys(network: Network) -> None:
    weights = fold(network)
    assert all(np.array_equal(found, weights[name].astype(np.float16)) for name, found in rounded(weights, "float16").items())


def test_int8_is_off_by_half_a_step_of_its_channel_at_most(network: Network) -> None:
    weights = fold(network)
    for name, found in rounded(weights, "int8").items():
        if name.endswith("/bias"):
            assert np.array_equal(found, weights[name].astype(np.float16))
            continue
        channel = 2 if is_depthwise(name) else found.ndim - 1
        others = tuple(axis for axis in range(found.ndim) if axis != channel)
        step = np.abs(weights[name]).max(others, keepdims=True) / 127
        assert (np.abs(found - weights[name]) <= step * 0.5001).all(), name


def test_quantized_by_hand() -> None:
    kernel = np.array([[1.27, 0.0, -2.54], [-0.5, 0.0, 1.0]])
    values, scales = quantize("head/kernel", kernel)
    assert values.dtype == np.int8 and values.tolist() == [[127, 0, -127], [-50, 0, 50]]
    assert np.allclose(scales, [0.01, 1, 0.02])
    assert quantize("dw1/kernel", np.ones((3, 3, 7, 1)))[1].shape == (7,)
    assert quantize("map/kernel", np.ones((1, 1, 7, 1)))[1].shape == (1,)


def test_layout_has_no_gaps(network: Network) -> None:
    data, entries = pack_weights(fold(network), "int8")
    end = 0
    for entry in entries:
        for part in (entry, entry.get("scales")):
            if part:
                assert part["offset"] == end
                end += part["bytes"]
    assert end == len(data)
    assert {entry["dtype"] for entry in entries} == {"int8", "float16"}


def test_wrong_hash_is_noticed(network: Network, tmp_path: Path) -> None:
    weights = fold(network)
    write_metadata(tmp_path, write_model(tmp_path, weights, graph_of(weights)), [], Calibration(), {}, {})
    data = bytearray((tmp_path / "weights.bin").read_bytes())
    data[1000] ^= 1
    (tmp_path / "weights.bin").write_bytes(bytes(data))
    with pytest.raises(ValueError, match="another hash"):
        read_weights(tmp_path)


@pytest.mark.parametrize("dtype", DTYPES)
def test_graph_is_whole(network: Network, tmp_path: Path, dtype: Dtype) -> None:
    """Every input of a node is a node before it; every constant is in the layout and in the manifest of weights, in file order."""
    weights = fold(network)
    layout = write_model(tmp_path, weights, graph_of(weights), dtype)
    model = json.loads((tmp_path / "model.json").read_text())
    seen: list[str] = []
    for node in model["modelTopology"]["node"]:
        assert all(name in seen for name in node.get("input", [])), node["name"]
        seen.append(node["name"])
    assert len(seen) == len(set(seen)) and {"image", "logits", "map"} <= set(seen)
    named = [entry["name"] for entry in layout["tensors"] + layout["constants"]]
    if dtype == "float16":
        assert [spec["name"] for spec in model["weightsManifest"][0]["weights"]] == named
    assert named == [node["name"] for node in model["modelTopology"]["node"] if node["op"] == "Const"]


def test_golden_pictures_are_reproducible() -> None:
    """Chosen twice for a stand-in model that calls bright spots tumors: the same pictures, most of them in the middle."""

    def probability(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        bright = np.array([np.clip(picture.astype(float) - 168, 0, None).mean() for picture in pictures])
        return 1 / (1 + np.exp(4 - 15 * bright)), np.full(len(pictures), 0.9)

    first, again = choose(probability, 0.5, seeds=20), choose(probability, 0.5, seeds=20)
    assert [golden.name for golden in first] == [golden.name for golden in again]
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(first, again))
    p_tumor = probability([golden.pixels for golden in first])[0]
    assert len(first) >= 8 and ((p_tumor > 0.1) & (p_tumor < 0.9)).mean() >= 0.5
    assert any(golden.pixels.shape[0] != golden.pixels.shape[1] for golden in first)


def test_golden_entries_hold_what_the_network_says(network: Network) -> None:
    folded = FoldedNetwork(rounded(fold(network), "float16"))
    entry = golden_entries(folded, Calibration(), 32, seeds=1)[-1]
    pixels = np.frombuffer(base64.b64decode(entry["pixels"]), np.uint8).reshape(entry["height"], entry["width"])
    logits, area = folded(torch.from_numpy(network_input(pixels, 32))[None])
    assert np.allclose(entry["logits"], logits[0], atol=1e-5) and np.allclose(entry["map"], area.flatten(), atol=1e-5)
    assert abs(entry["pTumor"] - float(Calibration().p_tumor(logits.numpy())[0])) < 1e-5
