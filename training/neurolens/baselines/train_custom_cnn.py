"""The custom CNN from scratch: Adam at Keras's rate, every picture once an epoch, no weights and no special sampling."""

from __future__ import annotations

import time

import torch
import torch.nn.functional as F
from torch import Tensor

from .networks import CustomCnn
from .pictures import Pictures, lightly_changed, network_input
from .selection import Best, scores

BATCH = 32
RATE = 1e-3


@torch.no_grad()
def predict(network: CustomCnn, pictures: Pictures) -> Tensor:
    """Logits [N]."""
    return torch.cat([network(network_input(part)) for part in pictures.stack.split(64)])


def fit(train: Pictures, val: Pictures, epochs: int, best: Best) -> None:
    """Train for some epochs and offer each to `best`."""
    torch.manual_seed(best.seed)
    generator = torch.Generator().manual_seed(best.seed)
    network = CustomCnn().to(memory_format=torch.channels_last)
    adam = torch.optim.Adam(network.parameters(), RATE)
    for epoch in range(1, epochs + 1):
        start, total = time.process_time(), 0.0
        network.train()
        for chosen in torch.randperm(len(train.stack), generator=generator).split(BATCH):
            mirror = torch.randint(0, 2, (len(chosen),), generator=generator).float() * 2 - 1
            x = lightly_changed(train.stack[chosen], mirror, generator)
            loss = F.binary_cross_entropy_with_logits(network(x), train.ill[chosen])
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += float(loss) * len(chosen)
        spent, found = time.process_time() - start, scores(predict(network.eval(), val), val.ill)
        best.offer(network, {"epoch": epoch, "trainLoss": round(total / len(train.stack), 4), **found, "seconds": round(spent)})
