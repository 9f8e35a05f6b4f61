"""How weights lie in `weights.bin`: float16, or int8 with a scale per output channel."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from .architecture import Weights, is_depthwise

Dtype = Literal["float16", "int8"]
DTYPES: tuple[Dtype, ...] = get_args(Dtype)
LARGEST = 127
"""-128 is left out, so that the range is symmetric and zero stays zero."""


def quantize(name: str, kernel: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A kernel as int8 in its own shape and float32 scales, one an output channel: value = int8 * scale.

    The channel is the last axis, of a depthwise kernel [h, w, channels, 1] the third.
    """
    channel = 2 if is_depthwise(name) else kernel.ndim - 1
    others = tuple(axis for axis in range(kernel.ndim) if axis != channel)
    largest = np.abs(kernel).max(others, keepdims=True)
    scale = np.where(largest > 0, largest / LARGEST, 1).astype(np.float32)
    return np.clip(np.rint(kernel / scale), -LARGEST, LARGEST).astype(np.int8), scale.ravel()


def pack_weights(weights: Weights, dtype: Dtype) -> tuple[bytes, list[dict[str, Any]]]:
    """The bytes of all weights, one after the other without gaps, and the layout for the metadata."""
    data, entries = bytearray(), []

    def put(array: np.ndarray) -> dict[str, int]:
        place = {"offset": len(data), "bytes": array.nbytes}
        data.extend(np.ascontiguousarray(array).tobytes())
        return place

    for name, array in weights.items():
        entry: dict[str, Any] = {"name": name, "shape": list(array.shape)}
        if dtype == "float16":
            entry |= put(array.astype(np.float16))
        elif name.endswith("/kernel"):
            values, scales = quantize(name, array)
            entry |= {**put(values), "dtype": "int8", "scales": put(scales)}
        else:
            entry |= {**put(array.astype(np.float16)), "dtype": "float16"}
        entries.append(entry)
    return bytes(data), entries


def unpack_weights(data: bytes, entries: list[dict[str, Any]]) -> Weights:
    """The weights as float32 by their layout: what every reader of the file computes with."""
    weights: Weights = {}
    for entry in entries:
        name, shape = entry["name"], entry["shape"]
        if "scales" in entry:
            scales = np.frombuffer(data, np.float32, entry["scales"]["bytes"] // 4, entry["scales"]["offset"])
            values = np.frombuffer(data, np.int8, entry["bytes"], entry["offset"]).reshape(shape)
            weights[name] = values * (scales[:, None] if is_depthwise(name) else scales)
        else:
            weights[name] = np.frombuffer(data, np.float16, entry["bytes"] // 2, entry["offset"]).reshape(shape).astype(np.float32)
    return weights


def rounded(weights: Weights, dtype: Dtype) -> Weights:
    """The weights as the file gives them back, float32."""
    return unpack_weights(*pack_weights(weights, dtype))


def read_weights(folder: Path) -> Weights:
    """The weights of an exported model as float32, by the layout in its metadata."""
    layout = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["weights"]
    data = (folder / layout["file"]).read_bytes()
    if hashlib.sha256(data).hexdigest() != layout["sha256"]:
        raise ValueError(f"{layout['file']} has another hash than its metadata says")
    return unpack_weights(data, layout["tensors"])
