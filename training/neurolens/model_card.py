"""`MODEL_CARD.md`, `docs/model.md` and the `figures` of `metadata.json`, from what was measured; numbers are never typed.

    python3 -m neurolens.model_card
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .card.inputs import read_inputs
from .card.page import card
from .card.plots_page import plots_page
from .card.published import published
from .paths import CACHE, MODEL, ROOT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--cache", type=Path, default=CACHE, help="folder of the JSON files that measuring wrote")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    options = parser.parse_args()
    try:
        inputs = read_inputs(options.model, options.cache)
    except ValueError as error:
        raise SystemExit(str(error)) from error
    metadata = {**inputs.metadata, "figures": published(inputs)}
    (options.model / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")
    (options.model / "MODEL_CARD.md").write_text(card(inputs), encoding="utf-8")
    (options.docs / "model.md").write_text(plots_page(inputs), encoding="utf-8")


if __name__ == "__main__":
    main()
