"""One unit on frozen features: they are computed once, and then it is logistic regression."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .networks import FrozenMobileNet
from .pictures import SIZE, Pictures, lightly_changed, network_input
from .selection import Best, scores

BATCH = 32
RATE = 1e-4
"""At Keras's 1e-3 the same 0.950 of `val` are right at best, but the log loss there is three times as large (0.52 against 0.16)."""


class _Features(nn.Module):
    def __init__(self, network: FrozenMobileNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor) -> Tensor:
        return self.network.features(x)


def _fast(network: FrozenMobileNet) -> Callable[[Tensor], Tensor]:
    """`features` compiled, batch norm folded: 15 instead of 24 ms a picture on one core, the same to 1e-4."""
    traced = torch.jit.trace(_Features(network).eval(), torch.zeros(BATCH, 1, SIZE, SIZE), check_trace=False)
    return torch.jit.optimize_for_inference(torch.jit.freeze(traced))


@torch.no_grad()
def features_of(network: FrozenMobileNet, pictures: Pictures, file: Path, changed: bool, seed: int = 0) -> Tensor:
    """float16 [N, 7 * 7 * C], cached in `file`; `changed`: of the pictures mirrored and slightly turned."""
    if not file.exists():
        generator = torch.Generator().manual_seed(seed)
        trunk, parts = _fast(network), []
        for part in pictures.stack.split(BATCH):
            x = lightly_changed(part, torch.full((len(part),), -1.0), generator) if changed else network_input(part)
            parts.append(trunk(x).half().numpy())
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, np.concatenate(parts))
    return torch.from_numpy(np.load(file))


def fit(network: FrozenMobileNet, train: Pictures, val: Pictures, epochs: int, cache: Path, best: Best) -> None:
    """Train the unit on the pictures and on a changed copy of each, and offer each epoch to `best`.

    `cache` is a folder of these pictures and these weights alone.
    """
    generator = torch.Generator().manual_seed(best.seed)
    plain = features_of(network, train, cache / "train-plain.npy", False)
    x = torch.cat([plain, features_of(network, train, cache / f"train-changed-{best.seed}.npy", True, best.seed)])
    x_val = features_of(network, val, cache / "val-plain.npy", False)
    ill = torch.cat([train.ill, train.ill])
    adam = torch.optim.Adam(network.head.parameters(), RATE)
    for epoch in range(1, epochs + 1):
        total = 0.0
        for chosen in torch.randperm(len(x), generator=generator).split(BATCH):
            loss = F.binary_cross_entropy_with_logits(network.head(x[chosen].float()).squeeze(1), ill[chosen])
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += float(loss) * len(chosen)
        with torch.no_grad():
            logits = torch.cat([network.head(part.float()).squeeze(1) for part in x_val.split(256)])
        best.offer(network.head, {"epoch": epoch, "trainLoss": round(total / len(x), 4), **scores(logits, val.ill)})
