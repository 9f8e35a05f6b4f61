"""One training run: epochs, state on disk, log."""

from __future__ import annotations

import json
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from .batches import Batches, Pack, side_for
from .ema import Average
from .imagenet import load_imagenet
from .losses import total_loss
from .manifest import Row
from .network import Network
from .plan import Plan, optimizer_for, rate_factor
from .sampling import draw, kept_apart
from .team import ALONE, Team
from .validate import predict, quick_scores


class Run:
    """One training run and its state on disk."""

    def __init__(self, folder: Path, plan: Plan, rows: list[Row], cache: Path, device: str, team: Team = ALONE) -> None:
        torch.manual_seed(plan.seed)
        self.team = team
        self.folder, self.plan, self.rows, self.cache, self.device = folder, plan, rows, cache, device
        folder.mkdir(parents=True, exist_ok=True)
        apart = kept_apart(rows, plan.without)
        self.train = [i for i, row in enumerate(rows) if row.split == "train" and row.source not in plan.leave_out and row.file not in apart]
        self.val = [i for i, row in enumerate(rows) if row.split == "val" or (row.split == "train" and row.source in plan.leave_out)]
        self.network = Network(plan.recipe.alpha, plan.recipe.dropout).to(device, memory_format=torch.channels_last)
        self.average = Average(self.network, plan.average)
        self.optimizer = optimizer_for(self.network, plan)
        self.epoch = 0
        self.before = 0
        self.pack: Pack | None = None

    def start(self, weights: Path | None, resume: Path | None = None) -> None:
        """From the run's own checkpoint if there is one, else from `resume`'s average, else from ImageNet.

        Layers that `resume` has not, or has in another shape, start anew.
        """
        own = self.folder / "last.pt"
        if own.exists():
            state = torch.load(own, map_location=self.device)
            self.network.load_state_dict(state["network"])
            self.average.network.load_state_dict(state["average"])
            self.average.steps = state["steps"]
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.before = state["epoch"], state["before"]
            return
        if resume is not None:
            state = torch.load(resume, map_location=self.device)
            known = self.network.state_dict()
            fitting = {name: value for name, value in state["average"].items() if name in known and known[name].shape == value.shape}
            self.network.load_state_dict(fitting, strict=False)
            self.before = state["before"] + state["epoch"]
        elif weights is not None:
            load_imagenet(self.network, weights)
        self.average = Average(self.network, self.plan.average)

    def run(self, until: int | None = None) -> None:
        """All epochs that are left, or those up to `until`."""
        while self.epoch < (until or self.plan.epochs):
            self.one_epoch()

    def one_epoch(self) -> None:
        plan, began, size = self.plan, time.time(), self.plan.size(self.epoch)
        if self.pack is None or self.pack.side != side_for(size):
            self.pack = Pack(self.cache, size, plan.recipe.stretch > 0)
        seed = plan.seed * 1000 + self.epoch  # so that a resumed epoch sees what it would have seen
        batches = Batches(self.pack, self.rows, size, seed + 500 * self.team.rank, plan.recipe)
        order = self.team.share(draw(self.rows, self.train, plan.samples, np.random.default_rng(seed), plan.recipe.by_source > 0))
        self.network.train()
        if plan.freeze and self.epoch >= plan.freeze_from:
            self.network.freeze(plan.freeze)
        losses = []
        steps = len(order) // plan.batch
        for step, batch in enumerate(batches.epoch(order, plan.batch)):
            factor = rate_factor((self.epoch + step / steps) / plan.epochs)
            for group in self.optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            output = self.network(batch.x.to(self.device, memory_format=torch.channels_last))
            loss = total_loss(output, batch.targets.to(self.device), batch.tumor.to(self.device), batch.known.to(self.device))
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            self.team.average_gradients(self.network)
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimizer.step()
            self.average.update(self.network)
            losses.append(float(loss.detach()))
        self.epoch += 1
        if self.team.rank == 0:
            self.save()
            self.log(size, float(np.mean(losses)), time.time() - began)

    def save(self) -> None:
        """Written beside and moved over, so that a stop in the middle leaves the last one whole."""
        state = {
            "network": self.network.state_dict(), "average": self.average.network.state_dict(), "steps": self.average.steps,
            "optimizer": self.optimizer.state_dict(), "epoch": self.epoch, "before": self.before, "plan": asdict(self.plan),
        }
        torch.save(state, self.folder / "new.pt")
        (self.folder / "new.pt").replace(self.folder / "last.pt")

    def log(self, size: int, loss: float, seconds: float) -> None:
        line: dict[str, object] = {"epoch": self.epoch, "size": size, "loss": round(loss, 4), "seconds": round(seconds)}
        if self.val and self.pack is not None:
            logits, maps, tumor = predict(self.average.network, self.pack, self.val, size)
            scores = quick_scores([self.rows[i] for i in self.val], logits, maps, tumor)
            line.update({name: round(value, 4) for name, value in scores.items()})
        with open(self.folder / "log.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
