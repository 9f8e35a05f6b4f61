"""Losses, sampling, augmentation and a run of two steps, on made-up pictures."""

from pathlib import Path

import numpy as np
import torch
from PIL import Image

from neurolens import geometry, losses, negatives
from neurolens.batches import Batches, Pack
from neurolens.labels import NO_TUMOR, NOT_BRAIN, UNSTATED
from neurolens.manifest import Row, read_manifest
from neurolens.network import Network
from neurolens.pack import ellipse, pack
from neurolens.plan import Plan, parse_stages
from neurolens.run import Run
from neurolens.sampling import MADE_UP, draw
from neurolens.soup import soup


TEXTURES = np.random.default_rng(1).integers(0, 255, (3, 64, 64), dtype=np.uint8)


def one_hot(label: int) -> torch.Tensor:
    return torch.nn.functional.one_hot(torch.tensor([label]), UNSTATED + 1).float()


def test_unstated_tumor_is_the_union() -> None:
    logits = torch.tensor([[1.0, 2.0, 0.5, -1.0, 0.0]])
    p = logits.softmax(1)[0]
    loss = losses.class_loss(logits, one_hot(UNSTATED))
    assert torch.allclose(loss, -(p[0] + p[1] + p[3]).log())
    assert torch.allclose(losses.class_loss(logits, one_hot(NO_TUMOR)), -p[2].log())


def test_smoothing_stays_among_types() -> None:
    logits = torch.zeros(1, 5, requires_grad=True)
    losses.class_loss(logits, one_hot(0), smoothing=0.1).backward()
    target = (0.2 - logits.grad[0]).tolist()  # softmax less gradient is the target
    assert np.allclose(target, [0.9, 0.05, 0, 0.05, 0], atol=1e-6)


def test_map_loss_leaves_unknown_places_out() -> None:
    logits = torch.zeros(2, 1, 4, 4, requires_grad=True)
    losses.map_loss(logits, torch.zeros(2, 1, 4, 4), torch.tensor([0.0, 1.0])).backward()
    assert logits.grad[0].abs().sum() == 0 and logits.grad[1].abs().sum() > 0


def test_attention_loss_falls_with_attention_on_the_tumor() -> None:
    target = torch.zeros(1, 1, 4, 4)
    target[0, 0, 1, 1] = 1
    off, on = torch.zeros(1, 1, 4, 4), torch.zeros(1, 1, 4, 4)
    on[0, 0, 1, 1] = 5
    assert losses.attention_loss(on, target) < losses.attention_loss(off, target)


def test_ellipse_of_a_wide_picture() -> None:
    area = ellipse((0.5, 0.5, 0.5, 0.5), 200, 100, 64) > 0
    rows, columns = np.flatnonzero(area.any(1)), np.flatnonzero(area.any(0))
    assert (columns[0], columns[-1]) == (16, 47) and (rows[0], rows[-1]) == (24, 39)


def test_picture_and_tumor_move_together() -> None:
    generator = torch.Generator().manual_seed(3)
    stack = torch.zeros(8, 2, 64, 64)
    stack[:, :, 20:36, 24:40] = 1
    out = geometry.warp(stack, geometry.affine_matrices(8, torch.zeros(8, dtype=torch.bool), generator), 48)
    assert torch.equal(out[:, 0], out[:, 1]) and (out[:, 0].flatten(1).sum(1) > 0).all()


def test_negatives_are_pictures_and_seeded() -> None:
    for seed in range(12):
        picture = negatives.make(48, np.random.default_rng(seed), TEXTURES)
        assert picture.shape == (48, 48) and picture.dtype == np.uint8
        assert np.array_equal(picture, negatives.make(48, np.random.default_rng(seed), TEXTURES))


def made_up_data(folder: Path) -> list[Row]:
    """A manifest and 24 small pictures: discs with and without a bright spot, and stripes."""
    random, lines = np.random.default_rng(0), ["file,split,label,source,group,plane,box,mask"]
    row, column = np.mgrid[:60, :60]
    for number in range(24):
        label = ("tumor", "no_tumor", "not_brain_mri", "glioma")[number % 4]
        picture = np.where(np.hypot(row - 30, column - 30) < 25, 90, 0) + random.integers(0, 20, (60, 60))
        if label == "not_brain_mri":
            picture = (column * 8) % 200
        elif label != "no_tumor":
            picture[20:32, 30:42] = 220
        box = "0.6 0.433 0.2 0.2" if label == "glioma" else ""
        source = {"not_brain_mri": "knee-mri", "glioma": "cheng"}.get(label, "br35h_yes")
        Image.fromarray(picture.astype(np.uint8)).save(folder / f"{number}.png")
        lines.append(f"{number}.png,{'val' if number >= 20 else 'train'},{label},{source},g{number},,{box},")
    (folder / "manifest.csv").write_text("\n".join(lines) + "\n")
    return read_manifest(folder)


def test_two_steps_and_resume(tmp_path: Path) -> None:
    rows = made_up_data(tmp_path)
    pack(tmp_path, tmp_path / "cache", rows)
    plan = Plan(parse_stages("64x2"), samples=16, batch=8)
    first = Run(tmp_path / "run", plan, rows, tmp_path / "cache", "cpu")
    before = first.network.head.weight.detach().clone()
    first.one_epoch()
    assert not torch.equal(before, first.network.head.weight)
    again = Run(tmp_path / "run", plan, rows, tmp_path / "cache", "cpu")
    again.start(None)
    assert again.epoch == 1 and torch.equal(again.network.head.weight, first.network.head.weight)
    again.run()
    tuned = Run(tmp_path / "tuned", plan, rows, tmp_path / "cache", "cpu")
    tuned.start(None, tmp_path / "run/last.pt")
    assert tuned.epoch == 0 and tuned.before == 2
    assert again.epoch == 2 and len((tmp_path / "run/log.jsonl").read_text().splitlines()) == 2


def test_batches_are_seeded(tmp_path: Path) -> None:
    rows = made_up_data(tmp_path)
    pack(tmp_path, tmp_path / "cache", rows)
    order = draw(rows, list(range(20)), 32, np.random.default_rng(5))
    pictures = Pack(tmp_path / "cache", 64)
    one, two = (Batches(pictures, rows, 64, 9).make(order) for _ in range(2))
    assert torch.equal(one.x, two.x) and torch.equal(one.targets, two.targets)
    assert one.x.shape == (32, 1, 64, 64) and one.x.min() >= -1 and one.x.max() <= 1
    unplaced = [i for i, row in enumerate(rows) if row.label == "tumor"]
    assert (Batches(pictures, rows, 64, 9).known[unplaced] == 0).all()


def test_draw_holds_made_up_and_only_given_rows(tmp_path: Path) -> None:
    rows = made_up_data(tmp_path)
    order = draw(rows, list(range(20)), 500, np.random.default_rng(1))
    assert MADE_UP in order and order.max() < 20 and rows[int(order.max())].split == "train"


def test_network_shapes() -> None:
    output = Network().eval()(torch.zeros(2, 1, 96, 96))
    assert output.logits.shape == (2, 5) and output.map_logits.shape == (2, 1, 12, 12)
    assert NOT_BRAIN == 4


def test_soup_is_the_mean() -> None:
    states = [{"average": {"w": torch.full((2,), value), "n": torch.tensor(3)}, "epoch": 1} for value in (1.0, 2.0)]
    mixed = soup(states)
    assert torch.equal(mixed["average"]["w"], torch.full((2,), 1.5)) and mixed["average"]["n"] == 3


def test_frozen_blocks_hold() -> None:
    network = Network().train()
    network.freeze(2)
    network(torch.rand(4, 1, 64, 64)).logits.sum().backward()
    assert network.pw[1].conv.weight.grad is None and network.pw[2].conv.weight.grad is not None
    assert torch.equal(network.conv1.bn.running_mean, torch.zeros(24))
