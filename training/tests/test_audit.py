"""Perceptual hashes, pairs of near-duplicates, and groups in two splits, on made-up pictures."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from neurolens.audit import COPIES, files_in_two_splits, groups_in_two_splits, recall_of_copies, shared_files, shared_pictures, shared_with_others
from neurolens.golden import draw, head
from neurolens.manifest import Row
from neurolens.near_duplicates import ALIKE, Index, likeliest
from neurolens.picture_hash import distances, orientations, picture_hash, ranked, thumbnails
from neurolens.sampling import kept_apart


def made_up(seed: int) -> np.ndarray:
    """A head whose inside is its own: blobs at places that the seed draws."""
    picture = draw(head, 200, 220, seed, 0.0).astype(float)
    random = np.random.default_rng(seed)
    row, column = np.mgrid[:220, :200]
    for _ in range(6):
        y, x, reach = random.uniform(50, 170), random.uniform(50, 150), random.uniform(10, 30)
        picture += random.choice([-90, 90]) * np.exp(-((row - y) ** 2 + (column - x) ** 2) / (2 * reach**2)) * (picture > 40)
    return picture.clip(0, 255).astype(np.uint8)


def row(number: int, split: str, label: str = "glioma", group: str = "") -> Row:
    return Row(f"brain/x/{number}.png", split, label, "ds002748", group or f"g{number}", "", None, "")


@pytest.mark.parametrize("name", COPIES)
def test_altered_copies_are_found_among_others(name: str) -> None:
    index = Index.of(np.stack([thumbnails(made_up(seed)) for seed in range(12)] + [thumbnails(COPIES[name](made_up(5)))]))
    pair = likeliest(index, 12, np.arange(12))
    assert pair is not None and pair.two == 5 and pair.alike >= 0.97


def test_other_heads_are_no_copies() -> None:
    index = Index.of(np.stack([thumbnails(made_up(seed)) for seed in range(12)]))
    for one in range(12):
        pair = likeliest(index, one, np.array([two for two in range(12) if two != one]))
        assert pair is None or pair.alike < ALIKE


def test_hash_is_of_the_right_size_and_counts_bits() -> None:
    square = thumbnails(made_up(1))[0]
    code = picture_hash(square)
    assert code.shape == (16,) and code.dtype == np.uint8
    flipped = code.copy()
    flipped[3] ^= 0b101
    assert distances(code, np.stack([code, flipped])).tolist() == [0, 2]


def test_there_are_eight_different_orientations() -> None:
    assert len({turned.tobytes() for turned in orientations(thumbnails(made_up(2))[0])}) == 8


def test_ranks_ignore_tone_and_bear_flat_pictures() -> None:
    square = np.random.default_rng(0).integers(0, 255, (32, 32)).astype(float)
    assert (ranked(square) * ranked(square * 0.5 + 100 * 2)).sum() > 0.99
    assert not ranked(np.full((32, 32), 7.0)).any()


def test_shared_pictures_are_counted_by_kind_and_direction() -> None:
    rows = [row(0, "train"), row(1, "train", "not_brain_mri"), row(2, "test"), row(3, "test"), row(4, "test", "not_brain_mri")]
    pictures = [made_up(0), made_up(1), np.rot90(made_up(0)), made_up(3), made_up(0)]
    result = shared_pictures(rows, Index.of(np.stack([thumbnails(one) for one in pictures])), "test", "train")
    assert (result["brain"]["pictures"], result["brain"]["shared"]) == (2, 1)
    assert result["brain"]["pairs"][0]["file"] == rows[2].file and result["brain"]["pairs"][0]["in"] == rows[0].file
    assert result["other"]["shared"] == 0  # the copy of a brain MRI is compared with other pictures alone
    assert shared_files({"shared": [result]}, "test") == [rows[2].file] and shared_files({"shared": [result]}, "val") == []


def test_a_group_in_two_splits_is_named() -> None:
    rows = [row(0, "train", group="a"), row(1, "test", group="a"), row(2, "test", group="b"),
            row(3, "train", "not_brain_mri", "photo"), row(4, "test", "not_brain_mri", "photo")]
    assert groups_in_two_splits(rows) == ["a"]


def test_a_file_in_two_splits_is_named_whatever_its_groups() -> None:
    assert files_in_two_splits([row(0, "train", group="a"), row(0, "val", group="b"), row(1, "train"), row(1, "train")]) == ["brain/x/0.png"]


def test_recall_is_one_for_pictures_that_survive_and_zero_for_noise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(number, "test") for number in range(3)]
    (tmp_path / "brain/x").mkdir(parents=True)
    for number in range(3):
        Image.fromarray(made_up(number)).save(tmp_path / rows[number].file)
    index = Index.of(np.stack([thumbnails(made_up(number)) for number in range(3)]))
    noise = np.random.default_rng(0).integers(0, 255, (60, 60)).astype(np.uint8)
    monkeypatch.setattr("neurolens.audit.COPIES", {"mirrored": lambda grey: grey[:, ::-1], "lost": lambda grey: noise})
    assert recall_of_copies(tmp_path, rows, index) == {"mirrored": 1.0, "lost": 0.0}


def test_patients_of_shared_pictures_stay_out_of_training(tmp_path: Path) -> None:
    shared = {"of": "test", "in": "train", "brain": {"pairs": [{"file": "t.png", "in": "brain/x/0.png"}]}, "other": {"pairs": [{"file": "o.png", "in": "brain/x/3.png"}]}}
    (tmp_path / "audit.json").write_text(json.dumps({"shared": [shared, {**shared, "in": "val"}]}))
    files = shared_with_others(tmp_path / "audit.json")
    assert files == {"brain/x/0.png", "brain/x/3.png"} and shared_with_others(None) == frozenset()
    rows = [row(0, "train", group="p"), row(1, "train", group="p"), row(2, "train"),
            row(3, "train", "not_brain_mri", "food"), row(4, "train", "not_brain_mri", "food")]
    assert kept_apart(rows, files) == {"brain/x/0.png", "brain/x/1.png", "brain/x/3.png"}
