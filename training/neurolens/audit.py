"""Verify on the data that splits keep patients apart, and count pictures of one split that another holds too.

    python3 -m neurolens.audit --output .cache/audit.json
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from .labels import NOT_BRAIN
from .manifest import Row, manifest_sha256, read_manifest
from .near_duplicates import ALIKE, FAR, Index, likeliest
from .paths import CACHE, DATA
from .picture_hash import thumbnails
from .preprocess import luma

PAIRS = (("test", "train"), ("test", "val"), ("val", "train"))


def groups_in_two_splits(rows: list[Row]) -> list[str]:
    """Groups of brain MRIs that lie in more than one split; there must be none."""
    splits: dict[str, set[str]] = {}
    for row in rows:
        if row.index != NOT_BRAIN:
            splits.setdefault(row.group, set()).add(row.split)
    return sorted(group for group, found in splits.items() if len(found) > 1)


def files_in_two_splits(rows: list[Row]) -> list[str]:
    """Files that the manifest names more than once, with different splits."""
    splits: dict[str, set[str]] = {}
    for row in rows:
        splits.setdefault(row.file, set()).add(row.split)
    return sorted(file for file, found in splits.items() if len(found) > 1)


def shared_pictures(rows: list[Row], index: Index, here: str, there: str) -> dict[str, Any]:
    """Pictures of split `here` that split `there` holds too; brain MRIs are compared with brain MRIs, other pictures with other pictures."""
    result: dict[str, Any] = {"of": here, "in": there}
    for name, brain in (("brain", True), ("other", False)):
        kind = np.array([(row.index != NOT_BRAIN) == brain for row in rows])
        pool = np.flatnonzero(kind & np.array([row.split == there for row in rows]))
        asked = np.flatnonzero(kind & np.array([row.split == here for row in rows]))
        pairs = [likeliest(index, int(one), pool) for one in asked] if len(pool) else []
        found = sorted((pair for pair in pairs if pair and pair.alike >= ALIKE), key=lambda pair: rows[pair.one].file)
        result[name] = {
            "pictures": len(asked), "shared": len(found),
            "pairs": [{"file": rows[pair.one].file, "in": rows[pair.two].file, "sameLabel": rows[pair.one].label == rows[pair.two].label,
                       "bits": pair.bits, "alike": round(pair.alike, 4)} for pair in found],
        }
    return result


def most_alike_strangers(rows: list[Row], index: Index, source: str = "ds002748") -> float:
    """Highest rank correlation between pictures of different subjects of one source whose subjects are known for certain: what is no duplicate."""
    chosen = np.array([row.source == source for row in rows])
    best = 0.0
    for one in np.flatnonzero(chosen & np.array([row.split == "test" for row in rows])):
        pool = np.flatnonzero(chosen & np.array([row.group != rows[one].group for row in rows]))
        pair = likeliest(index, int(one), pool) if len(pool) else None
        best = max(best, pair.alike if pair else 0.0)
    return round(best, 4)


def shared_files(result: dict[str, Any], split: str) -> list[str]:
    """Of an audit's result, the brain MRIs of `split` that `train` holds too."""
    return [pair["file"] for entry in result["shared"] if (entry["of"], entry["in"]) == (split, "train") for pair in entry["brain"]["pairs"]]


def shared_with_others(path: Path | None) -> frozenset[str]:
    """Of an audit's file, the pictures of `train` that `val` or `test` hold too; none without a file."""
    if path is None:
        return frozenset()
    entries = json.loads(path.read_text(encoding="utf-8"))["shared"]
    return frozenset(pair["in"] for entry in entries if entry["in"] == "train" for kind in ("brain", "other") for pair in entry[kind]["pairs"])


def _jpeg(grey: np.ndarray) -> np.ndarray:
    stream = io.BytesIO()
    Image.fromarray(grey).save(stream, "JPEG", quality=30)
    return np.asarray(Image.open(stream))


def _half(grey: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(grey).resize((max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2)), Image.BILINEAR))


def _cropped(grey: np.ndarray) -> np.ndarray:
    height, width = grey.shape
    return grey[int(0.03 * height) : int(0.97 * height), int(0.03 * width) : int(0.97 * width)]


COPIES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "mirrored and turned by 90 degrees": lambda grey: np.rot90(grey[:, ::-1]),
    "JPEG of quality 30": _jpeg,
    "half the size": _half,
    "brighter by a quarter": lambda grey: np.clip(grey * 1.25 + 10, 0, 255).astype(np.uint8),
    "gamma 0.7": lambda grey: (255 * (grey / 255) ** 0.7).astype(np.uint8),
    "3% cut off at each side": _cropped,
    "a black border of 20 pixels": lambda grey: np.pad(grey, 20),
}


def recall_of_copies(folder: Path, rows: list[Row], index: Index, count: int = 100) -> dict[str, float]:
    """Share of altered copies that the method recognizes, by kind of alteration: how blind it is."""
    brains = [number for number, row in enumerate(rows) if row.index != NOT_BRAIN and row.split == "test"]
    chosen = np.random.default_rng(0).permutation(brains)[:count]
    greys = [luma(Image.open(folder / rows[number].file)) for number in chosen]
    result = {}
    for name, alter in COPIES.items():
        copies = np.stack([thumbnails(alter(grey)) for grey in greys])
        both = Index.of(np.concatenate([index.thumbnails[chosen], copies]))
        pairs = [likeliest(both, len(chosen) + number, np.array([number])) for number in range(len(chosen))]
        result[name] = round(float(np.mean([pair is not None and pair.alike >= ALIKE for pair in pairs])), 4)
    return result


def audit(folder: Path, rows: list[Row]) -> dict[str, Any]:
    """The whole audit."""
    index = Index.of(np.stack([thumbnails(luma(Image.open(folder / row.file))) for row in rows]))
    splits = {split: sum(row.split == split for row in rows) for split in ("train", "val", "test")}
    groups = {split: len({row.group for row in rows if row.split == split and row.index != NOT_BRAIN}) for split in splits}
    return {
        "pictures": splits, "brainGroups": groups, "groupsInTwoSplits": groups_in_two_splits(rows), "filesInTwoSplits": files_in_two_splits(rows),
        "farBits": FAR, "alike": ALIKE, "mostAlikeStrangers": most_alike_strangers(rows, index),
        "shared": [shared_pictures(rows, index, here, there) for here, there in PAIRS], "recallOfCopies": recall_of_copies(folder, rows, index),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--output", type=Path, default=CACHE / "audit.json")
    options = parser.parse_args()
    result = {"manifestSha256": manifest_sha256(options.data), **audit(options.data, read_manifest(options.data))}
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    for entry in result["shared"]:
        counts = ", ".join(f"{entry[kind]['shared']} of {entry[kind]['pictures']} {kind}" for kind in ("brain", "other"))
        print(f"{entry['of']} pictures that are in {entry['in']} too: {counts}")
    print(f"files in two splits: {', '.join(result['filesInTwoSplits']) or 'none'}")
    print(f"recall of altered copies: {result['recallOfCopies']}")
    if result["groupsInTwoSplits"]:
        raise SystemExit(f"These groups lie in two splits: {', '.join(result['groupsInTwoSplits'])}. Every figure measured on them is void.")
    print("no group of brain MRIs lies in two splits")


if __name__ == "__main__":
    main()
