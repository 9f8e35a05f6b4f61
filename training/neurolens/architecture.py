"""The shape of the network in numbers, and how its weights are named: needs numpy alone, so that a reader of the files does too."""

from __future__ import annotations

import numpy as np

WIDTHS = (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)
STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)
MAP_CHANNELS = 128
"""Channels of the tower at stride 16, which sees context."""
FINE_CHANNELS = 64
"""Channels of the tower at stride 8, on which the map is drawn."""
FINE_BLOCK, MIDDLE_BLOCK = 5, 11
"""The last blocks at stride 8 and 16."""

Weights = dict[str, np.ndarray]
"""Name to array in TensorFlow's layout: kernels [h, w, in, out], depthwise [h, w, channels, 1], head [in, out]."""


def is_depthwise(name: str) -> bool:
    """Whether a layer or a weight is of a depthwise convolution: `dw3`, `towerDw/kernel`."""
    return name.partition("/")[0].rstrip("0123456789").lower().endswith("dw")
