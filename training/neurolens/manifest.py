"""Reading `manifest.csv`, one row per picture."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from .labels import label_index


@dataclass(frozen=True)
class Row:
    """One picture. `box` is (x_center, y_center, width, height) in fractions of the picture, or None."""

    file: str
    split: str
    label: str
    source: str
    group: str
    plane: str
    box: tuple[float, float, float, float] | None
    mask: str

    @property
    def index(self) -> int:
        """Label position, see `labels.label_index`."""
        return label_index(self.label)


def read_manifest(folder: Path) -> list[Row]:
    """All rows of `folder/manifest.csv`, in file order."""
    with open(folder / "manifest.csv", newline="", encoding="utf-8") as lines:
        return [_row(record) for record in csv.DictReader(lines)]


def _row(record: dict[str, str]) -> Row:
    numbers = tuple(float(part) for part in record["box"].split())
    box = numbers if len(numbers) == 4 else None
    return Row(
        file=record["file"],
        split=record["split"],
        label=record["label"],
        source=record["source"],
        group=record["group"],
        plane=record["plane"],
        box=box,  # type: ignore[arg-type]
        mask=record["mask"],
    )


def manifest_sha256(folder: Path) -> str:
    """SHA-256 of the manifest, written into the model's metadata so that a model can be traced to its data."""
    return hashlib.sha256((folder / "manifest.csv").read_bytes()).hexdigest()
