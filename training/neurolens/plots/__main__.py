"""All plots of `docs/model.md`.

    npx tsx ../scripts/samples/write-samples.ts .cache/samples
    python3 -m neurolens.plots --samples .cache/samples
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..calibration import Calibration
from ..storage import read_weights
from ..fold import FoldedNetwork
from ..paths import CACHE, MODEL, ROOT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", type=Path, default=CACHE / "figures-test.json")
    parser.add_argument("--samples", type=Path, help="folder of drawn pictures; without it the panel of examples is left as it is")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--output", type=Path, default=ROOT / "docs/images/model")
    options = parser.parse_args()
    try:
        from . import curves, examples
    except ImportError as error:
        raise SystemExit(f"The plots need matplotlib ({error}): apt-get install python3-matplotlib, or python3 -m pip install matplotlib.") from error
    figures = json.loads(options.figures.read_text(encoding="utf-8"))
    drawers = {"roc": curves.draw_roc, "reliability": curves.draw_reliability, "coverageCurve": curves.draw_coverage, "confusion": curves.draw_confusion}
    names = {"roc": "roc", "reliability": "calibration", "coverageCurve": "coverage", "confusion": "confusion"}
    for key, draw in drawers.items():
        if key in figures:
            draw(figures, options.output / f"{names[key]}.svg")
    if options.samples:
        metadata = json.loads((options.model / "metadata.json").read_text(encoding="utf-8"))
        network = FoldedNetwork(read_weights(options.model))
        examples.draw_examples(options.samples, network, Calibration.from_metadata(metadata), options.output / "examples.svg")


if __name__ == "__main__":
    main()
