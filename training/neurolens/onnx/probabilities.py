"""Calibrated probabilities of logits in ONNX. `Calibration` computes the same."""

from __future__ import annotations

import numpy as np

from ..calibration import Calibration
from ..labels import NO_TUMOR, NOT_BRAIN, TYPES
from .graph import Graph


def add_probabilities(graph: Graph, calibration: Calibration, color: str) -> None:
    """Nodes from `logits` [N, 5] and `color` [N] or [1] to `p_tumor` [N], `p_types` [N, 3] and `p_brain_mri` [N]."""

    def pick(name: str, positions: list[int]) -> str:
        return graph.add("Gather", ["logits", graph.constant(f"{name}/positions", positions, np.int64)], name, axis=1)

    def log_sum_exp(name: str, x: str) -> str:
        return graph.add("ReduceLogSumExp", [x, graph.constant("lastAxis", [1], np.int64)], name, keepdims=0)

    def column(name: str, position: int) -> str:
        return graph.add("Gather", ["logits", graph.constant(f"{name}/position", position, np.int64)], name, axis=1)

    def probability(name: str, margin: str, temperature: float, bias: float) -> str:
        scaled = graph.add("Div", [margin, graph.constant(f"{name}/temperature", temperature)], f"{name}/scaled")
        return graph.add("Sigmoid", [graph.add("Add", [scaled, graph.constant(f"{name}/bias", bias)], f"{name}/margin")], name)

    types = pick("types", list(TYPES))
    tumor = graph.add("Sub", [log_sum_exp("tumor", types), column("noTumor", NO_TUMOR)], "tumorMargin")
    p_tumor = probability("p_tumor", tumor, calibration.tumor_temperature, calibration.tumor_bias)
    brain = graph.add("Sub", [log_sum_exp("brain", pick("brains", list(range(NOT_BRAIN)))), column("notBrain", NOT_BRAIN)], "brainLogit")
    beyond = graph.add("Relu", [graph.add("Sub", [color, graph.constant("color/limit", calibration.color_limit)], "colorOver")], "colorBeyond")
    against = graph.add("Mul", [beyond, graph.constant("color/slope", calibration.color_slope)], "colorAgainst")
    probability("p_brain_mri", graph.add("Sub", [brain, against], "brainMargin"), calibration.brain_temperature, calibration.brain_bias)
    cooled = graph.add("Div", [types, graph.constant("type/temperature", calibration.type_temperature)], "typesScaled")
    share = graph.add("Softmax", [cooled], "typeShare", axis=1)
    rows = graph.add("Unsqueeze", [p_tumor, graph.constant("lastAxis", [1], np.int64)], "pTumorRows")
    graph.add("Mul", [share, rows], "p_types")
