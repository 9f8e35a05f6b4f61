"""Drawn lesions, matched histograms and the recipe, on made-up pictures."""

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from neurolens import marks
from neurolens.labels import NO_TUMOR, NOT_BRAIN, UNSTATED
from neurolens.lesions import draw_lesions
from neurolens.photometry import match_histograms, recoded
from neurolens.recipe import Recipe


def heads(count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Grey discs [count, 1, 64, 64] of different brightness, and their area."""
    row, column = torch.meshgrid(torch.arange(64), torch.arange(64), indexing="ij")
    disc = (torch.hypot(row - 32.0, column - 32.0) < 26).float().expand(count, 1, 64, 64)
    return disc * torch.linspace(0.2, 0.7, count).view(-1, 1, 1, 1) + disc * torch.rand(count, 1, 64, 64) * 0.1, disc


def test_drawn_lesions_are_where_the_mask_says() -> None:
    x, brain = heads(16)
    labels, known, tumor = torch.full((16,), NO_TUMOR), torch.ones(16), torch.zeros(16, 1, 64, 64)
    before = x.clone()
    draw_lesions(x, tumor, brain, labels, known, torch.Generator().manual_seed(1), 1.0)
    drawn = labels == UNSTATED
    assert drawn.sum() >= 4
    assert (tumor[drawn].flatten(1).sum(1) > 5).all() and tumor[~drawn].sum() == 0
    assert (tumor * (1 - brain)).sum() == 0
    change = (x - before).abs()
    for place in drawn.nonzero().flatten().tolist():
        inside = tumor[place] > 0
        assert change[place][inside].mean() > change[place][~inside].mean()
    assert torch.equal(x[~drawn], before[~drawn])


def test_lesions_are_drawn_in_healthy_brains_alone() -> None:
    x, brain = heads(4)
    labels, known, tumor = torch.tensor([0, NOT_BRAIN, UNSTATED, 1]), torch.ones(4), torch.zeros(4, 1, 64, 64)
    before = x.clone()
    draw_lesions(x, tumor, brain, labels, known, torch.Generator().manual_seed(1), 1.0)
    assert torch.equal(x, before) and labels.tolist() == [0, NOT_BRAIN, UNSTATED, 1]


def test_matched_histogram_keeps_order_and_surroundings() -> None:
    x, head = heads(6)
    out = match_histograms(x, head, torch.Generator().manual_seed(4), 1.0)
    assert torch.equal(out * (1 - head), x * (1 - head))
    assert not torch.equal(out, x)
    levels = [set(np.round(one[area > 0].numpy().mean(keepdims=True), 2)) for one, area in zip(out, head)]
    own = [round(float(one[area > 0].mean()), 2) for one, area in zip(x, head)]
    assert all(min(abs(next(iter(level)) - value) for value in own) < 0.02 for level in levels)
    first, second = x[0][head[0] > 0], out[0][head[0] > 0]
    order = first.argsort()
    assert (second[order].diff() >= 0).all()


def test_recipe_changes_by_name() -> None:
    assert Recipe().changed(["strip=0.5", "mixup=0.1"]).strip == 0.5
    with pytest.raises(ValueError, match="no setting named strp"):
        Recipe().changed(["strp=1"])


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_recoding_costs_more_at_a_lower_quality(kind: str) -> None:
    x, _ = heads(1)
    errors = [float((recoded(x[0, 0], kind, quality) - x[0, 0]).abs().mean()) for quality in (90, 25)]
    assert 0 < errors[0] < errors[1] < 0.1


def test_drawn_lines_are_thin_and_leave_the_rest() -> None:
    for seed in range(30):
        grey, cover = Image.new("L", (96, 96), 0), Image.new("L", (96, 96), 0)
        marks._line(ImageDraw.Draw(grey), ImageDraw.Draw(cover), 96, np.random.default_rng(seed))
        covered = np.asarray(cover) > 0
        assert 0 < covered.mean() < 0.12 and (np.asarray(grey)[~covered] == 0).all()
