"""The two systems of the original application: their sizes, training on made-up pictures, and what is exported of them."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from graph_runner import run_graph
from PIL import Image
from torch import Tensor, nn

from neurolens import measure
from neurolens.baselines import pictures, train_custom_cnn, train_frozen_mobilenet
from neurolens.baselines.export import write_system
from neurolens.baselines.networks import CustomCnn, FlatHead, FrozenMobileNet, trained_parameters
from neurolens.baselines.opened import opened
from neurolens.baselines.pictures import lightly_changed, pictures_of
from neurolens.baselines.selection import Best
from neurolens.baselines.systems import CUSTOM_CNN, FROZEN_MOBILENET, SYSTEMS, System
from neurolens.baselines.weights import ExportedNetwork, custom_cnn_weights, frozen_mobilenet_weights, spread
from neurolens.calibration import Calibration
from neurolens.architecture import Weights
from neurolens.labels import TYPES
from neurolens.paths import ROOT
from neurolens.scores import tumor_margin


def lively_mobilenet() -> FrozenMobileNet:
    """Random weights, with the batch norm statistics of some noise: without them hardly anything comes through 27 layers."""
    network = FrozenMobileNet(None)
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    for norm in norms:
        norm.momentum = 1.0
    network.body.train().trunk(torch.rand(4, 1, 224, 224) * 2 - 1)
    return network.eval()


def network_of(system: System) -> tuple[nn.Module, Weights]:
    """A random network, and its weights as they are exported."""
    torch.manual_seed(2)
    if system is CUSTOM_CNN:
        custom = CustomCnn().eval()
        return custom, custom_cnn_weights(custom)
    frozen = lively_mobilenet()
    return frozen, frozen_mobilenet_weights(frozen)


@pytest.fixture(scope="module", params=SYSTEMS)
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[System, Path]:
    """A system and the folder that a random network of it is exported to."""
    system = SYSTEMS[request.param]
    _, weights = network_of(system)
    folder = tmp_path_factory.mktemp(system.name)
    write_system(folder, system, weights, {"epochs": 1, "trainImages": 10}, seeds=1)
    return system, folder


def test_sizes_are_those_of_the_original() -> None:
    assert 5_500_000 <= trained_parameters(CustomCnn()) <= 5_700_000
    assert trained_parameters(FrozenMobileNet(None)) == 37_633
    assert trained_parameters(FlatHead(1.0)) == 50_177


def test_five_logits_say_what_the_one_says() -> None:
    z = np.array([[-20.0], [-1.5], [0.0], [0.3], [20.0]])
    logits = z @ spread()["spread/kernel"] + spread()["spread/bias"]
    p, calibration = 1 / (1 + np.exp(-z[:, 0])), Calibration()
    assert np.allclose(tumor_margin(logits), z[:, 0], atol=1e-6) and np.allclose(calibration.p_tumor(logits), p)
    assert np.allclose(calibration.p_types(logits), p[:, None] / len(TYPES))
    assert (calibration.p_brain(logits, np.zeros(len(z))) > 1 - 1e-6).all()


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=SYSTEMS)
def test_exported_weights_equal_the_network(system: System) -> None:
    network, weights = network_of(system)
    x = torch.rand(2, 1, 224, 224) * 2 - 1
    with torch.no_grad():
        z = network(x).numpy()
    logits, area = ExportedNetwork(weights, system.architecture)(x)
    assert np.allclose(tumor_margin(logits.numpy()), z, atol=1e-4) and abs(z[0] - z[1]) > 1e-4
    assert area.shape == (2, 28, 28) and not area.any()


def test_graph_equals_pytorch(exported: tuple[System, Path]) -> None:
    _, folder = exported
    x = torch.rand(2, 1, 224, 224) * 2 - 1
    found = run_graph(folder, x.permute(0, 2, 3, 1))
    logits, _ = opened(folder)(x)
    assert torch.allclose(found["logits"], logits, atol=1e-4)
    assert found["map"].shape == (2, 28, 28, 1) and not found["map"].any()
    assert found["logit"].shape == (2, 1) and np.allclose(tumor_margin(logits.numpy()), found["logit"][:, 0], atol=1e-4)


def test_metadata_is_of_format_2(exported: tuple[System, Path]) -> None:
    system, folder = exported
    metadata = json.loads((folder / "metadata.json").read_text())
    assert metadata["formatVersion"] == 2 and metadata["id"] == system.model_id and metadata["outputs"]["mapSize"] == 28
    assert metadata["architecture"] == system.architecture
    assert metadata["thresholds"]["tumorLow"] == metadata["thresholds"]["tumorHigh"] == 0.5
    assert Calibration.from_metadata(metadata).p_brain(np.array([metadata["golden"][0]["logits"]]), np.ones(1)) > 1 - 1e-6  # all color
    assert len(metadata["golden"]) >= 8
    stored = sum(np.prod(tensor["shape"]) for tensor in metadata["weights"]["tensors"])
    assert stored == {"custom_cnn": 5_644_993, "mobilenet_v1_flatten": 1_845_553}[system.architecture["family"]]
    for golden in metadata["golden"]:
        assert golden["map"] == [0.0] * 784 and golden["pBrainMri"] == 1
        assert abs(golden["pTumor"] - 1 / (1 + np.exp(-tumor_margin(np.array([golden["logits"]]))[0]))) < 1e-5


def made_up_data(folder: Path) -> None:
    """A manifest and 24 discs, half of them with a bright spot; every sixth picture is of something else."""
    random, lines = np.random.default_rng(0), ["file,split,label,source,group,plane,box,mask"]
    row, column = np.mgrid[:60, :60]
    for number in range(24):
        label = "not_brain_mri" if number % 6 == 5 else ("tumor", "no_tumor")[number % 2]
        picture = np.where(np.hypot(row - 30, column - 30) < 25, 90, 0) + random.integers(0, 20, (60, 60))
        if label == "tumor":
            picture[15:35, 30:50] = 220
        Image.fromarray(picture.astype(np.uint8)).save(folder / f"{number}.png")
        lines.append(f"{number}.png,{('train', 'train', 'val', 'test')[number // 6]},{label},br35h_yes,g{number},,,")
    (folder / "manifest.csv").write_text("\n".join(lines) + "\n")


def test_pictures_are_brains_of_one_split(tmp_path: Path) -> None:
    made_up_data(tmp_path)
    train = pictures_of(tmp_path, "train", tmp_path / "cache")
    assert {row.split for row in train.rows} == {"train"} and {row.label for row in train.rows} == {"tumor", "no_tumor"}
    assert train.stack.shape == (10, 1, 224, 224) and train.ill.tolist() == [float(row.label == "tumor") for row in train.rows]
    again = pictures_of(tmp_path, "train", tmp_path / "cache")
    assert torch.equal(again.stack, train.stack)


def test_light_change(monkeypatch: pytest.MonkeyPatch) -> None:
    part = torch.randint(0, 256, (2, 1, 8, 8), dtype=torch.uint8)
    mirror, plain = torch.tensor([-1.0, 1.0]), part.float() / 127.5 - 1
    turned = lightly_changed(part, mirror, torch.Generator().manual_seed(1))
    monkeypatch.setattr(pictures, "TURN", 0.0)
    held = lightly_changed(part, mirror, torch.Generator().manual_seed(1))
    assert torch.allclose(held[0], plain[0].flip(-1), atol=1e-4) and torch.allclose(held[1], plain[1], atol=1e-4)
    assert not torch.allclose(turned, held, atol=0.05) and turned.min() >= -1 and turned.max() <= 1


def test_custom_cnn_learns(tmp_path: Path) -> None:
    made_up_data(tmp_path)
    train, val = (pictures_of(tmp_path, split, tmp_path / "cache") for split in ("train", "val"))
    best = Best(tmp_path / "kept.pt", 0, len(train.rows))
    train_custom_cnn.fit(train, val, 8, best)
    network = CustomCnn()
    network.load_state_dict(torch.load(best.file)["state"])
    assert best.entry["accuracy"] == 1 and ((train_custom_cnn.predict(network.eval(), val) > 0) == (val.ill > 0.5)).all()


def test_frozen_mobilenet_trains_its_unit_alone(tmp_path: Path) -> None:
    made_up_data(tmp_path)
    train, val = (pictures_of(tmp_path, split, tmp_path / "cache") for split in ("train", "val"))
    network, best = lively_mobilenet(), Best(tmp_path / "kept.pt", 0, len(train.rows))
    before: dict[str, Tensor] = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    train_frozen_mobilenet.fit(network, train, val, 3, tmp_path / "features", best)
    changed = {name for name, tensor in network.state_dict().items() if not torch.equal(tensor, before[name])}
    assert changed == {"head.weight", "head.bias"} and set(torch.load(best.file)["state"]) == {"weight", "bias"}
    stored = torch.from_numpy(np.load(tmp_path / "features/val-plain.npy")).float()
    assert torch.allclose(stored, network.features(pictures.network_input(val.stack)), atol=5e-3)


def test_best_is_most_accurate_then_of_lowest_loss(tmp_path: Path) -> None:
    best, layer = Best(tmp_path / "kept.pt", 0, 1), nn.Linear(1, 1)
    for epoch, (accuracy, loss) in enumerate([(0.8, 0.3), (0.9, 0.5), (0.9, 0.4), (0.9, 0.6), (0.7, 0.1)], start=1):
        nn.init.constant_(layer.weight, epoch)
        best.offer(layer, {"epoch": epoch, "accuracy": accuracy, "loss": loss})
    kept = torch.load(best.file)
    assert kept["chosen"]["epoch"] == best.entry["epoch"] == 3 and kept["state"]["weight"].item() == 3


def test_measured_as_our_own(exported: tuple[System, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, folder = exported
    made_up_data(tmp_path)
    output = tmp_path / "figures.json"
    paths = ["--model", str(folder), "--data", str(tmp_path), "--output", str(output)]
    monkeypatch.setattr(sys, "argv", ["measure", "--split", "val", "--rounds", "20", *paths])
    measure.main()
    figures = json.loads(output.read_text())
    assert figures["notBrain"]["all"]["rejected"][0] == 0 and figures["brain"]["web"]["images"] == 5
    assert figures["brain"]["web"]["coverage"][0] == 1


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout of git")
@pytest.mark.parametrize("system", SYSTEMS.values(), ids=SYSTEMS)
def test_git_ignores_them(system: System) -> None:
    assert subprocess.run(["git", "-C", ROOT, "check-ignore", "-q", system.folder / "weights.bin"], check=False).returncode == 0
