"""Changed pictures as files, so that another implementation can be run on them."""

from __future__ import annotations

import csv
from pathlib import Path

from ..manifest import Row
from .changes import UNCHANGED, apply
from .sample import opened

ENDINGS = {"jpeg": ".jpg", "webp": ".webp"}


def write_folder(target: Path, data: Path, rows: list[Row], names: list[str]) -> None:
    """`target`/CHANGE/NUMBER.png for each change and "unchanged" (a lossy format where that is the change), and `target`/list.csv:
    `file` (below `target`), `change`, `label`, `source`, `group`, `original` (below `data`)."""
    target.mkdir(parents=True, exist_ok=True)
    with open(target / "list.csv", "w", newline="", encoding="utf-8") as lines:
        out = csv.writer(lines)
        out.writerow(["file", "change", "label", "source", "group", "original"])
        for name in (UNCHANGED, *names):
            (target / name).mkdir(exist_ok=True)
            for number, row in enumerate(rows):
                changed = apply(name, opened(data / row.file), row.file)
                ending = ENDINGS[name.split("-")[0]] if changed.encoded else ".png"
                file = f"{name}/{number:04}{ending}"
                if changed.encoded:
                    (target / file).write_bytes(changed.encoded)
                else:
                    changed.picture.save(target / file)
                out.writerow([file, name, row.label, row.source, row.group, row.file])
