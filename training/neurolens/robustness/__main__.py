"""How much sensitivity, specificity and pointing change when pictures are changed as on web pages.

    python3 -m neurolens.robustness --split val --output .cache/robustness-val.json
    python3 -m neurolens.robustness --table .cache/robustness-val.json
    python3 -m neurolens.robustness --write-folder FOLDER --changes jpeg-30,window-chrome --limit 60
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..calibration import Calibration
from ..storage import read_weights
from ..fold import FoldedNetwork
from ..manifest import read_manifest
from ..paths import CACHE, DATA, MODEL
from .changes import chosen_changes
from .examine import examine
from .folder import write_folder
from .report import HEADER, closing_line, markdown_table, table_row
from .sample import sample


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="val")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--limit", type=int, default=300, help="brain MRIs, two thirds of them tumors; each source with its share")
    parser.add_argument("--seed", type=int, default=0, help="of the choice of pictures")
    parser.add_argument("--changes", help="names, with commas; all without it")
    parser.add_argument("--output", type=Path, default=CACHE / "robustness-val.json")
    parser.add_argument("--write-folder", type=Path, help="write the changed pictures there, and predict nothing")
    parser.add_argument("--table", type=Path, help="print the table of a result, and predict nothing")
    options = parser.parse_args()
    if options.table:
        result = json.loads(options.table.read_text(encoding="utf-8"))
        print(f"{markdown_table(result)}\n{closing_line(result)}")
        return
    names = chosen_changes(options.changes)
    rows = sample([row for row in read_manifest(options.data) if row.split == options.split], options.limit, options.seed)
    if not rows:
        raise SystemExit(f"No brain MRIs in split {options.split}: use train, val or test, and a --limit above 0.")
    if options.write_folder:
        write_folder(options.write_folder, options.data, rows, names)
        return
    metadata = json.loads((options.model / "metadata.json").read_text(encoding="utf-8"))
    network, calibration = FoldedNetwork(read_weights(options.model)), Calibration.from_metadata(metadata)
    print(HEADER)
    changes = examine(network, calibration, options.data, rows, names, lambda name, figures: print(table_row(name, figures), flush=True))
    result = {"split": options.split, "model": metadata["weights"]["sha256"], "images": len(rows), "changes": changes}
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(closing_line(result))


if __name__ == "__main__":
    main()
