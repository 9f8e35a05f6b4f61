"""From a grey picture of any size to the network's input, in ONNX. `preprocess.network_input` computes the same."""

from __future__ import annotations

import numpy as np

from ..preprocess import OFFSET, SCALE
from .graph import Graph


def add_letterbox(graph: Graph, grey: str, size: int) -> str:
    """Nodes from `grey` [height, width], uint8, to the letterboxed square [1, 1, size, size], -1..1 and -1 around the picture."""

    def whole(name: str, values: object) -> str:
        return graph.constant(name, values, np.int64)

    # Double precision and floor(x + 0.5), so that every size is rounded as in `fit`.
    sides = graph.add("Cast", [graph.add("Shape", [grey], "sides")], "sidesDouble", to=11)
    longer = graph.add("ReduceMax", [sides], "longer")
    scale = graph.add("Div", [graph.constant("size", size, np.float64), longer], "scale")
    half = graph.add("Add", [graph.add("Mul", [sides, scale], "scaled"), graph.constant("half", 0.5, np.float64)], "scaledHalf")
    floored = graph.add("Cast", [graph.add("Floor", [half], "floored")], "flooredWhole", to=7)
    fitted = graph.add("Max", [floored, whole("one", 1)], "fitted")

    picture = graph.add("Cast", [graph.add("Unsqueeze", [grey, whole("front", [0, 1])], "planes")], "picture", to=1)
    to = graph.add("Concat", [whole("single", [1, 1]), fitted], "resizedShape", axis=0)
    # The triangle filter, widened when it shrinks, as Pillow's BILINEAR. Without `exclude_outside` the weights at the borders are not
    # made up to 1 again, and values there are off by 0.05.
    resized = graph.add(
        "Resize", [picture, "", "", to], "resized",
        mode="linear", antialias=1, exclude_outside=1, coordinate_transformation_mode="half_pixel",
    )
    values = graph.add("Add", [graph.add("Mul", [resized, graph.constant("gain", SCALE)], "gained"), graph.constant("offset", OFFSET)], "values")

    free = graph.add("Sub", [whole("square", size), fitted], "free")
    before = graph.add("Div", [free, whole("two", 2)], "before")
    after = graph.add("Sub", [free, before], "after")
    around = graph.add("Concat", [whole("none", [0, 0]), before, whole("none", [0, 0]), after], "pads", axis=0)
    return graph.add("Pad", [values, around, graph.constant("black", OFFSET)], "image")
