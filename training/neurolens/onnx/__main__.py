"""Write an exported model as ONNX, twice: the network alone, and with the preprocessing inside.

    python3 -m neurolens.onnx --output .cache/onnx

Needs numpy and Pillow alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ..paths import CACHE, MODEL
from .export import network_file, picture_file
from .mobilenet import mobilenet_file

FILES = {"neurolens.onnx": network_file, "neurolens-picture.onnx": picture_file}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--output", type=Path, default=CACHE / "onnx", help="a folder")
    parser.add_argument("--comparison", action="store_true", help="also MobileNet v1 1.0 with made-up weights, for `npm run bench`")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    files = {name: content(options.model) for name, content in FILES.items()}
    if options.comparison:
        files["mobilenet.onnx"] = mobilenet_file()
    for name, data in files.items():
        (options.output / name).write_bytes(data)
        print(f"{options.output / name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
