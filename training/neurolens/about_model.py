"""What a model is, from its metadata: written beside its figures, so that figures of several models can be compared."""

from __future__ import annotations

from math import prod
from typing import Any


def about_model(metadata: dict[str, Any]) -> dict[str, Any]:
    """Id, family, number of weights, size of the file in MB (10^6 bytes), epochs and pictures of its training."""
    training = metadata["training"]
    return {
        "id": metadata["id"], "version": metadata["version"], "family": metadata["architecture"]["family"],
        "parameters": sum(prod(entry["shape"]) for entry in metadata["weights"]["tensors"]), "megabytes": round(metadata["weights"]["bytes"] / 1e6, 2),
        "epochs": training["epochs"], "trainImages": training["trainImages"],
    }
