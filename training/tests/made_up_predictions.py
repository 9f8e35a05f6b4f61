"""Predictions as of a middling model, for tests of what is done with them: nothing is trained or read."""

import numpy as np

from neurolens.labels import LABELS, NO_TUMOR, NOT_BRAIN
from neurolens.manifest import Row
from neurolens.predictions import Predictions

SOURCES = {
    "glioma": ("cheng", "tcga_t1c", "tcga_flair"), "meningioma": ("cheng", "sartaj_Training"), "pituitary": ("cheng", "nick_Training"),
    "tumor": ("br35h_yes", "hab"), "no_tumor": ("br35h_no", "ds002748", "tcga_flair"), "not_brain_mri": ("knee-mri", "photo"),
}


def made_up_predictions(count: int = 240, seed: int = 0) -> Predictions:
    """Rows of all labels and sources, each label with logits around its own output, some of them wrong; grey pictures of 64x48."""
    random = np.random.default_rng(seed)
    rows, logits = [], np.zeros((count, 5))
    for number in range(count):
        label = list(SOURCES)[number % len(SOURCES)]
        sources = SOURCES[label]
        box = (0.5, 0.5, 0.3, 0.3) if label in ("glioma", "tumor") else None
        source = sources[number // len(SOURCES) % len(sources)]
        plane = ("axial", "coronal")[number % 2] if source in ("tcga_flair", "ds002748") else ""
        rows.append(Row(f"brain/{source}/{number}.jpg", "test", label, source, f"g{number // 12}", plane, box, ""))
        logits[number] = random.normal(0, 1, 5)
        own = LABELS.index(label) if label != "tumor" else 0
        logits[number, own] += 3
        if own not in (NO_TUMOR, NOT_BRAIN):
            logits[number, NOT_BRAIN] -= 2
    return Predictions(rows, logits, random.uniform(0, 1, (count, 7, 7)), np.tile([64, 48], (count, 1)), np.zeros(count))
