"""Folding, files, and the folded network against the trained form."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from neurolens.calibration import Calibration
from neurolens.export import golden_entries, read_weights, write_metadata, write_model
from neurolens.fold import FoldedNetwork, fold, round_half
from neurolens.golden import choose
from neurolens.network import Network
from neurolens.preprocess import network_input


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
    assert weights["head/kernel"].shape == (897, 5)
    assert len(weights) == 2 * (1 + 26 + 2 + 2 + 1 + 1)


def test_round_trip(network: Network, tmp_path: Path) -> None:
    weights = fold(network)
    layout = write_model(tmp_path, weights)
    write_metadata(tmp_path, layout, [], Calibration(), {}, {})
    back = read_weights(tmp_path)
    half = round_half(weights)
    assert list(back) == list(half)
    assert all(np.array_equal(back[name], half[name]) for name in half)
    assert layout["bytes"] == (tmp_path / "weights.bin").stat().st_size <= 5_000_000


def test_wrong_hash_is_noticed(network: Network, tmp_path: Path) -> None:
    write_metadata(tmp_path, write_model(tmp_path, fold(network)), [], Calibration(), {}, {})
    data = bytearray((tmp_path / "weights.bin").read_bytes())
    data[1000] ^= 1
    (tmp_path / "weights.bin").write_bytes(bytes(data))
    with pytest.raises(ValueError, match="another hash"):
        read_weights(tmp_path)


def test_graph_is_whole(network: Network, tmp_path: Path) -> None:
    """Every input of a node is a node before it; every constant is in the manifest of weights, in file order."""
    layout = write_model(tmp_path, fold(network))
    model = json.loads((tmp_path / "model.json").read_text())
    seen: list[str] = []
    for node in model["modelTopology"]["node"]:
        assert all(name in seen for name in node.get("input", [])), node["name"]
        seen.append(node["name"])
    assert len(seen) == len(set(seen)) and {"image", "logits", "map"} <= set(seen)
    named = [entry["name"] for entry in layout["tensors"] + layout["constants"]["tensors"]]
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
    folded = FoldedNetwork(round_half(fold(network)))
    entry = golden_entries(folded, Calibration(), 32, seeds=1)[-1]
    pixels = np.frombuffer(base64.b64decode(entry["pixels"]), np.uint8).reshape(entry["height"], entry["width"])
    logits, area = folded(torch.from_numpy(network_input(pixels, 32))[None])
    assert np.allclose(entry["logits"], logits[0], atol=1e-5) and np.allclose(entry["map"], area.flatten(), atol=1e-5)
    assert abs(entry["pTumor"] - float(Calibration().p_tumor(logits.numpy())[0])) < 1e-5
