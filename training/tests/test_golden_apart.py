"""Golden pictures are never training data: no shared code, no shared picture."""

import ast
import hashlib
from pathlib import Path

import numpy as np

from neurolens import golden, negatives

PACKAGE = Path(golden.__file__).parent
TRAINING = ("batches", "blend", "bodies", "geometry", "marks", "negatives", "pack", "photometry", "plan", "run", "sampling", "train")


def imports_of(module: str, seen: set[str] | None = None) -> set[str]:
    """Names of the package's modules that a module imports, also through others."""
    seen = set() if seen is None else seen
    for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module and node.module not in seen:
            seen.add(node.module)
            imports_of(node.module, seen)
    return seen


def test_training_imports_nothing_of_golden() -> None:
    for module in TRAINING:
        assert not imports_of(module) & {"golden", "export"}, module


def test_golden_imports_nothing_of_the_package() -> None:
    assert imports_of("golden") == set()


def test_training_reads_pictures_of_the_manifest_alone() -> None:
    """The only module of training that opens a file as a picture is the packer; models/ and scripts/ are not named."""
    for module in TRAINING:
        source = (PACKAGE / f"{module}.py").read_text(encoding="utf-8")
        assert "scripts" not in source and "MODEL" not in source, module
        opens = [line for line in source.splitlines() if "Image.open(" in line and "stream" not in line]
        assert not opens or module == "pack", module


def test_made_up_negatives_are_not_golden_pictures() -> None:
    textures = np.random.default_rng(1).integers(0, 255, (3, 64, 64), dtype=np.uint8)
    hashes = {hashlib.sha256(negatives.make(64, np.random.default_rng(seed), textures).tobytes()).hexdigest() for seed in range(300)}
    for drawer in (golden.head, golden.checks, golden.ramp):
        for seed in range(20):
            picture = golden.draw(drawer, 64, 64, seed, seed / 20)
            assert hashlib.sha256(picture.tobytes()).hexdigest() not in hashes
