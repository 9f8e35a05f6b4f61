"""Train the network on progressively larger pictures; resumable after each epoch.

    python3 -m neurolens.train --run .cache/runs/first --stages 160x6,192x4,224x4
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from .audit import shared_with_others
from .manifest import read_manifest
from .paths import CACHE, DATA, WEIGHTS
from .plan import Plan, parse_stages
from .recipe import Recipe
from .run import Run
from .team import Team, launch


def work(team: Team, options: argparse.Namespace) -> None:
    """What each worker does."""
    torch.set_num_threads(options.threads)
    plan = Plan(parse_stages(options.stages), samples=options.samples, batch=options.batch, rate=options.rate, trunk_rate=options.trunk_rate,
                seed=options.seed, leave_out=tuple(filter(None, options.leave_out.split(","))), without=shared_with_others(options.audit), average=options.average, freeze=options.freeze, freeze_from=options.freeze_from,
                recipe=Recipe().changed(options.set))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    run = Run(options.run, plan, read_manifest(options.data), options.cache, device, team)
    run.start(options.weights, options.resume)
    run.run(options.until)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=CACHE / "runs/first")
    parser.add_argument("--stages", default="160x6,192x4,224x4")
    parser.add_argument("--until", type=int, help="stop after this epoch of the plan")
    parser.add_argument("--samples", type=int, default=5000)
    parser.add_argument("--batch", type=int, default=32, help="pictures a step and worker")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--trunk-rate", type=float, default=4e-4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", type=Path, help="start from the averaged weights of another run's checkpoint")
    parser.add_argument("--leave-out", default="", help="sources to leave out of training and to add to validation")
    parser.add_argument("--audit", type=Path, help="audit.json: do not train on what it found in val or test too")
    parser.add_argument("--average", type=float, default=0.995, help="decay a step of the averaged weights")
    parser.add_argument("--freeze", type=int, default=0, help="blocks of the trunk to hold")
    parser.add_argument("--freeze-from", type=int, default=0, help="first epoch in which they are held")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="change a setting of the recipe (see recipe.py); may be repeated")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=1, help="processes that share each step; one thread each suits a busy machine best")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="ImageNet weights of the same width, in layers format")
    parser.add_argument("--cache", type=Path, default=CACHE, help="folder of the packed pictures")
    options = parser.parse_args()
    launch(work, options, options.workers)


if __name__ == "__main__":
    main()
