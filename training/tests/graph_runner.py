"""Runs an exported `model.json` with its `weights.bin` node by node: knows nothing of the networks, so that it can judge the graph."""

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F

Tensors = dict[str, torch.Tensor]
DTYPES = {"float16": np.float16, "float32": np.float32, "int32": np.int32}


def read_constants(folder: Path) -> Tensors:
    """Everything in `weights.bin` by the manifest in `model.json`, as TensorFlow.js reads it; floats as float32."""
    data, offset, found = (folder / "weights.bin").read_bytes(), 0, Tensors()
    for spec in json.loads((folder / "model.json").read_text())["weightsManifest"][0]["weights"]:
        dtype, count = DTYPES[spec.get("quantization", spec)["dtype"]], int(np.prod(spec["shape"]))
        array = np.frombuffer(data, dtype, count, offset).reshape(spec["shape"])
        found[spec["name"]] = torch.from_numpy(array.astype(np.float32 if dtype is np.float16 else dtype))
        offset += array.nbytes
    assert offset == len(data)
    return found


def run_graph(folder: Path, image: torch.Tensor) -> Tensors:
    """All tensors of the graph for an image [N, S, S, 1], channels last."""
    found = read_constants(folder)
    for node in json.loads((folder / "model.json").read_text())["modelTopology"]["node"]:
        if node["op"] == "Placeholder":
            found[node["name"]] = image
        elif node["op"] != "Const":
            found[node["name"]] = _run(node, [found[name] for name in node["input"]])
    return found


def _run(node: dict[str, Any], inputs: list[torch.Tensor]) -> torch.Tensor:
    x, *others = inputs
    attributes = node["attr"]
    if node["op"] == "ZerosLike":
        return torch.zeros_like(x)
    if node["op"] == "Reshape":
        return x.reshape(others[0].tolist())
    if node["op"] == "MaxPool":
        assert attributes["ksize"] == attributes["strides"] and _word(attributes["padding"]["s"]) == "VALID"
        return F.max_pool2d(x.permute(0, 3, 1, 2), int(attributes["ksize"]["list"]["i"][1])).permute(0, 2, 3, 1)
    if node["op"] == "_FusedMatMul":
        return _fused(x @ others[0], others[1], attributes)
    assert node["op"] in ("_FusedConv2D", "FusedDepthwiseConv2dNative") and _word(attributes["padding"]["s"]) == "SAME"
    return _fused(_conv(x, others[0], int(attributes["strides"]["list"]["i"][1]), node["op"].startswith("FusedDepthwise")), others[1], attributes)


def _conv(x: torch.Tensor, kernel: torch.Tensor, stride: int, depthwise: bool) -> torch.Tensor:
    size, reach = x.shape[1], kernel.shape[0]
    padded = max((-(-size // stride) - 1) * stride + reach - size, 0)  # TensorFlow's SAME, the odd one at the end
    sides = (padded // 2, padded - padded // 2) * 2
    order = (2, 3, 0, 1) if depthwise else (3, 2, 0, 1)
    out = F.conv2d(F.pad(x.permute(0, 3, 1, 2), sides), kernel.permute(order), stride=stride, groups=x.shape[3] if depthwise else 1)
    return out.permute(0, 2, 3, 1)


def _fused(x: torch.Tensor, bias: torch.Tensor, attributes: dict[str, Any]) -> torch.Tensor:
    first, *rest = [_word(word) for word in attributes["fused_ops"]["list"]["s"]]
    assert first == "BiasAdd"
    return {"": lambda y: y, "Relu": F.relu, "Relu6": F.relu6}[rest[0] if rest else ""](x + bias)


def _word(text: str) -> str:
    return base64.b64decode(text).decode()
