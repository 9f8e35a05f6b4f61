"""Mean of the averaged weights of several checkpoints of one line of training.

    python3 -m neurolens.soup first/last.pt second/last.pt --output soup.pt

Weights that share a start can be averaged (Wortsman et al. 2022, model soups): often better on unseen sources, at no cost.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch


def soup(states: list[dict[str, Any]]) -> dict[str, Any]:
    """A checkpoint whose `average` is the mean of the others; the rest is the last one's."""
    mean = {}
    for name, tensor in states[-1]["average"].items():
        parts = torch.stack([state["average"][name].double() for state in states])
        mean[name] = parts.mean(0).to(tensor.dtype)
    return {**states[-1], "average": mean}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.save(soup([torch.load(path, map_location="cpu") for path in options.checkpoints]), options.output)


if __name__ == "__main__":
    main()
