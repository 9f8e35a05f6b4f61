"""Classify every file below a folder and write the table that `npm run evaluate` writes.

    python3 -m neurolens.scale --input FOLDER --output FILE.csv --engine ray --workers 8
    python3 -m neurolens.scale --made-up 200 --input .cache/made-up --output .cache/made-up.csv

Needs onnxruntime, numpy, Pillow and scipy, and Ray Data for `--engine ray`.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
from pathlib import Path
from time import perf_counter

from PIL import Image

from ..golden import SIZES, draw, head
from ..onnx.export import picture_file
from ..paths import MODEL
from .classifier import COLUMNS
from .engines import ENGINES, Item


def files_below(folder: Path) -> list[Item]:
    """In the order of their names, so that every machine gives the same order."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return [{"file": path.relative_to(folder).as_posix(), "path": str(path.resolve())} for path in found]


def write_made_up(folder: Path, count: int) -> None:
    """Drawn heads with and without a mass: nobody's, for trying this out."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        width, height = SIZES[number % len(SIZES)]
        pixels = draw(head, 4 * width, 4 * height, number, number % 5 / 4)
        Image.fromarray(pixels).save(folder / f"head-{number:05}.png")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", type=Path, required=True, help="a folder")
    parser.add_argument("--output", type=Path, required=True, help="a CSV")
    parser.add_argument("--engine", choices=ENGINES, default="processes")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--model", type=Path, default=MODEL, help="an exported model: the ONNX file is made of it")
    parser.add_argument("--made-up", type=int, default=0, help="first write so many drawn pictures to the folder")
    options = parser.parse_args(arguments)
    if options.made_up:
        write_made_up(options.input, options.made_up)
    items = files_below(options.input)
    started, errors = perf_counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.onnx"
        model.write_bytes(picture_file(options.model))
        with options.output.open("w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, COLUMNS, lineterminator="\r\n")
            table.writeheader()
            for row in ENGINES[options.engine](items, model, options.workers):
                table.writerow(row)
                errors += row["error"] != ""
    seconds = perf_counter() - started
    rate = len(items) / max(seconds, 1e-9)
    print(f"{len(items) - errors} findings and {errors} errors in {seconds:.1f} s, {rate:.1f} a second: {options.output}")


if __name__ == "__main__":
    main()
