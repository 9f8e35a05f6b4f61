"""Changed pictures, and what is counted on them."""

import csv
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from neurolens.calibration import Calibration
from neurolens.color import color
from neurolens.manifest import Row
from neurolens.robustness import examine
from neurolens.robustness.changes import CHANGES, UNCHANGED, apply, chosen_changes
from neurolens.robustness.compare import Outcome, compare, paired_difference
from neurolens.robustness.folder import write_folder
from neurolens.robustness.report import closing_line, markdown_table
from neurolens.robustness.sample import opened, sample

SPOT = (0.3, 0.4)
"""Center of the bright spot, fractions."""
MOVING = ("scale-96", "scale-1024", "border-black", "border-white", "window-chrome", "page", "rotate-10", "rotate-20", "mirror", "crop-5", "crop-10")
DRAWN = ("text", "ruler", "window-chrome", "page", "colored-overlay", "colored-outline", "colored-arrow", "noise", "border-white")


def head(width: int = 150, height: int = 120) -> Image.Image:
    """A grey ellipse on black with a bright spot."""
    y, x = np.mgrid[:height, :width]
    u, v = (x + 0.5) / width, (y + 0.5) / height
    grey = np.where((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.16, 90, 0)
    grey[(u - SPOT[0]) ** 2 + (v - SPOT[1]) ** 2 < 0.0015] = 250
    return Image.fromarray(grey.astype(np.uint8)).convert("RGB")


def values(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture).astype(int)


def row(file: str, label: str = "glioma", source: str = "a", group: str = "g", box: tuple[float, float, float, float] | None = None) -> Row:
    return Row(file, "val", label, source, group, "", box, "")


@pytest.mark.parametrize("name", CHANGES)
def test_change_is_an_rgb_picture_and_depends_on_the_name_of_the_file_alone(name: str) -> None:
    picture = head()
    before, once, again = values(picture), apply(name, picture, "a.jpg"), apply(name, picture, "a.jpg")
    assert once.picture.mode == "RGB" and np.array_equal(values(once.picture), values(again.picture))
    assert np.array_equal(values(picture), before), "the original is left as it was"
    assert once.placement.size == once.picture.size
    assert once.picture.size != picture.size or np.abs(values(once.picture) - before).max() > 3


@pytest.mark.parametrize("name", DRAWN)
def test_files_are_drawn_on_differently(name: str) -> None:
    one, two = (apply(name, head(), file).picture for file in ("a.jpg", "b.jpg"))
    assert one.size != two.size or not np.array_equal(values(one), values(two))


@pytest.mark.parametrize("name", MOVING)
def test_place_of_the_spot_is_followed(name: str) -> None:
    picture = head()
    for file in ("a.jpg", "b.jpg", "c.jpg"):
        changed = apply(name, picture, file)
        x, y = _forward(changed.placement, SPOT)
        assert changed.picture.getpixel((int(x), int(y)))[0] > 200
        assert changed.placement.original_point((x / changed.picture.width, y / changed.picture.height)) == pytest.approx(SPOT, abs=1e-6)
        assert changed.placement.shows(SPOT)


def _forward(placement: object, point: tuple[float, float]) -> np.ndarray:
    before, size = placement.before, placement.original_size  # type: ignore[attr-defined]
    return np.linalg.solve(before[:, :2], np.array(point) * size - before[:, 2])


def test_rotation_moves_the_spot_to_either_side() -> None:
    places = []
    for file in "abcdefgh":
        turned = values(apply("rotate-20", head(), file).picture)[..., 0]
        rows, columns = np.nonzero(turned > 200)
        places.append((columns.mean() / 150, rows.mean() / 120))
    # The spot is 30 px left of the center and 12 px above it; cos 20 = 0.940, sin 20 = 0.342.
    left = 0.5 + (-30 * 0.940 - 12 * 0.342) / 150, 0.5 + (30 * 0.342 - 12 * 0.940) / 120
    right = 0.5 + (-30 * 0.940 + 12 * 0.342) / 150, 0.5 + (-30 * 0.342 - 12 * 0.940) / 120
    assert all(place in (pytest.approx(left, abs=0.01), pytest.approx(right, abs=0.01)) for place in places)
    assert len({round(y, 1) for _, y in places}) == 2


def test_what_is_cut_off_is_not_shown() -> None:
    placement = apply("crop-10", head(), "a.jpg").placement
    assert placement.shows((0.11, 0.5)) and not placement.shows((0.09, 0.5))
    turned = apply("rotate-20", head(), "a.jpg").placement
    assert [turned.shows(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))].count(False) >= 2


@pytest.mark.parametrize("name", ["colored-overlay", "colored-arrow", "colored-outline"])
def test_colored_marks_are_colored_and_small(name: str) -> None:
    for file in "abcdef":
        changed = values(apply(name, head(), file).picture)
        colored = (np.ptp(changed, axis=2) > 24).mean()
        assert 0.001 < colored < 0.2 and (changed != values(head())).any(2).mean() == pytest.approx(colored, abs=0.03)


def test_what_lies_under_the_overlay_stays_visible() -> None:
    stripes = np.tile(np.array([50, 200], np.uint8), (120, 75))
    for file in "abcdef":
        changed = values(apply("colored-overlay", Image.fromarray(stripes).convert("RGB"), file).picture)
        assert np.abs(np.diff(changed, axis=1)).min() >= 55  # of 150; at the ellipse's edge two changes meet


def test_sizes() -> None:
    assert apply("scale-96", head(), "a").picture.size == (96, 77)
    assert apply("scale-2048", head(), "a").picture.size == (2048, 1638)
    assert apply("crop-10", head(), "a").picture.size == (120, 96)
    for name in ("window-chrome", "page", "border-black", "border-white"):
        share = 150 / apply(name, head(), "a").picture.width
        assert 0.5 < share < 0.95, name


def test_tones() -> None:
    grey = Image.new("RGB", (4, 4), (100, 100, 100))
    expected = {"inverted": 155, "brighter": 140, "darker": 60, "contrast-low": 111, "contrast-high": 86, "gamma-0.7": 132, "gamma-1.4": 69}
    assert {name: apply(name, grey, "a").picture.getpixel((1, 1))[0] for name in expected} == expected


def test_stronger_jpeg_is_further_from_the_picture() -> None:
    picture = apply("noise", head(), "a").picture
    errors = [np.abs(values(apply(f"jpeg-{quality}", picture, "a").picture) - values(picture)).mean() for quality in (95, 75, 50, 30)]
    assert errors == sorted(errors) and errors[0] < errors[-1] / 2


def test_names() -> None:
    assert chosen_changes(None) == list(CHANGES) and chosen_changes("mirror,text") == ["mirror", "text"]
    with pytest.raises(SystemExit, match="no change sepia"):
        chosen_changes("mirror,sepia")


def test_sample_keeps_shares_of_sources_and_order() -> None:
    rows = [row(f"t{i}", "glioma", "a" if i % 4 else "b") for i in range(80)]
    rows += [row(f"h{i}", "no_tumor", "c") for i in range(40)] + [row(f"x{i}", "not_brain_mri", "d") for i in range(40)]
    chosen = sample(rows, 60)
    assert [chosen.count(one) for one in rows] == [one in chosen for one in rows] and chosen == sample(rows, 60) != sample(rows, 60, seed=1)
    assert {source: sum(one.source == source for one in chosen) for source in "abcd"} == {"a": 30, "b": 10, "c": 20, "d": 0}
    assert len(sample(rows, 1000)) == 120 and chosen == sorted(chosen, key=rows.index)


def test_differences_are_paired_and_by_group() -> None:
    ill = np.array([True] * 40 + [False] * 20)
    group = np.array([f"g{i // 4}" for i in range(60)])
    unchanged = Outcome(np.where(ill, 1, 0), np.ones(60, bool), ill)
    called = unchanged.called.copy()
    called[:4] = 0  # one patient's four tumors are missed
    called[59] = -1
    followed = ill & (np.arange(60) != 1)  # a box that was cut off counts in neither
    result = compare(Outcome(called, np.arange(60) % 3 == 0, followed), unchanged, ill, group)
    assert result["sensitivity"][:2] == [0.9, -0.1] and result["specificity"][:2] == [0.95, -0.05]
    assert result["lost"][:2] == [0.0167, 0.0167] and result["pointing"][:2] == [0.359, -0.641] and result["within"] is False
    low, high = result["sensitivity"][2:]
    assert low <= -0.2 and high == 0  # the one group of ten is drawn 0 to 3 times
    assert paired_difference(unchanged.called, unchanged.called, group) == (0, 0, 0)


class Network:
    """Says "tumor" where something is bright, and points at it."""

    def __call__(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        coarse = torch.nn.functional.avg_pool2d(x, 8)[:, 0]
        logits = torch.full((len(x), 5), -9.0)
        logits[:, 2] = 0
        logits[:, 0] = torch.where(coarse.flatten(1).amax(1) > 0.5, 9.0, -9.0)
        return logits, ((coarse + 1) / 2)


def test_examination_follows_the_box(tmp_path: Path) -> None:
    head(300, 300).save(tmp_path / "ill.png")
    Image.new("L", (300, 300), 60).save(tmp_path / "well.png")
    rows = [row("ill.png", box=(*SPOT, 0.1, 0.1)), row("well.png", "no_tumor", group="h")]
    names = ["mirror", "rotate-20", "crop-10", "border-black", "darker", "page"]
    result = examine.examine(Network(), Calibration(), tmp_path, rows, names)  # type: ignore[arg-type]
    assert list(result) == [UNCHANGED, *names]
    for name in (UNCHANGED, "mirror", "rotate-20", "crop-10", "border-black"):
        assert result[name]["sensitivity"][0] == 1 and result[name]["pointing"][0] == 1, name
        assert result[name]["specificity"][0] == 1 and result[name]["lost"][0] == 0 and result[name]["within"]
    # A spot of 150 is not bright for this network; white paper is, wherever it is.
    assert result["darker"]["sensitivity"][:2] == [0, -1] and not result["darker"]["within"]
    assert result["page"]["specificity"][0] == 0 and result["page"]["pointing"][0] == 0
    written = {"changes": result}
    table = markdown_table(written).splitlines()
    assert len(table) == 2 + len(result) and table[2].startswith("| unchanged | 100.0 | 100.0 |")
    assert "| **darker** | 0.0 (-100.0: -100.0 to -100.0) |" in markdown_table(written)
    assert closing_line(written) == "5 of 6 changes cost at most 3 points of sensitivity; more: darker (-100.0)."


def test_folder_holds_what_is_examined(tmp_path: Path) -> None:
    data, target = tmp_path / "data", tmp_path / "target"
    data.mkdir()
    head().save(data / "a.png")
    write_folder(target, data, [row("a.png", "no_tumor", "c")], ["jpeg-30", "page"])
    with open(target / "list.csv", newline="", encoding="utf-8") as lines:
        listed = list(csv.DictReader(lines))
    assert [one["file"] for one in listed] == ["unchanged/0000.png", "jpeg-30/0000.jpg", "page/0000.png"]
    assert listed[1] == {"file": "jpeg-30/0000.jpg", "change": "jpeg-30", "label": "no_tumor", "source": "c", "group": "g", "original": "a.png"}
    for one in listed:
        expected = apply(one["change"], head(), "a.png").picture
        assert np.array_equal(values(Image.open(target / one["file"]).convert("RGB")), values(expected))
    assert Image.open(target / "jpeg-30/0000.jpg").format == "JPEG"


def test_opened_is_rgb_on_black(tmp_path: Path) -> None:
    pixels = np.array([[[200, 100, 50, 255], [200, 100, 50, 0]]], np.uint8)
    Image.fromarray(pixels, "RGBA").save(tmp_path / "a.png")
    Image.fromarray(np.array([[65535, 256]], np.uint16)).save(tmp_path / "b.png")
    assert values(opened(tmp_path / "a.png")).tolist() == [[[200, 100, 50], [0, 0, 0]]]
    assert values(opened(tmp_path / "b.png")).tolist() == [[[255] * 3, [1] * 3]]
