"""Who hands out the work: Ray Data on one machine or many, or processes of this machine. Rows come in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from .classifier import COLUMNS, Classifier, Row

Item = dict[str, str]
"""`file`, as the table calls it, and `path`."""
TRAINING = Path(__file__).resolve().parents[2]
"""The folder that this package is imported from."""
BATCH = 32
"""Pictures handed over in one go: 1 to 2 s of work, so that handing over costs nothing and the end is not waited for long."""


def with_processes(items: list[Item], model: Path, workers: int) -> Iterator[Row]:
    """Needs nothing but Python. New processes, not forks: onnxruntime's threads do not survive a fork."""
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        files, paths = [item["file"] for item in items], [item["path"] for item in items]
        yield from pool.map(_row, repeat(str(model)), files, paths, chunksize=BATCH)


@cache
def _classifier(model: str) -> Classifier:
    return Classifier(Path(model))


def _row(model: str, file: str, path: str) -> Row:
    return _classifier(model).row(file, path)


class RayClassifier:
    """What Ray starts once for each worker."""

    def __init__(self, model: str) -> None:
        self.classifier = Classifier(Path(model))

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        rows = [self.classifier.row(str(file), str(path)) for file, path in zip(batch["file"], batch["path"])]
        return {column: np.array([row[column] for row in rows], dtype=object) for column in COLUMNS}


def with_ray(items: list[Item], model: Path, workers: int) -> Iterator[Row]:
    """Ray Data: a cluster if this machine is part of one (`RAY_ADDRESS`), else this machine. Paths must be the same on all."""
    import ray
    from ray.data import ActorPoolStrategy, DataContext, from_items

    # Its workers are processes of their own: they find this package as this one does.
    paths = {"PYTHONPATH": os.pathsep.join([str(TRAINING), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)}
    ray.init(
        ignore_reinit_error=True,
        include_dashboard=False,
        log_to_driver=False,
        configure_logging=False,
        runtime_env={"env_vars": paths},
    )
    context = DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    blocks = max(1, len(items) // BATCH)
    rows = from_items(items, override_num_blocks=blocks).map_batches(
        RayClassifier, fn_constructor_args=(str(model),), batch_size=BATCH, compute=ActorPoolStrategy(size=workers), num_cpus=1,
    )
    for row in rows.iter_rows():
        yield {column: str(row[column]) for column in COLUMNS}


ENGINES = {"ray": with_ray, "processes": with_processes}
