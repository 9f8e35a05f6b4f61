"""Where things lie. Everything outside the project is named relative to its root."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "../shared/data"
WEIGHTS = ROOT / "../shared/weights/mobilenet_v1_0.75_224"
CACHE = ROOT / "training/.cache"
MODEL_ID = "neurolens-mobilenet-v1-075-224"
MODEL = ROOT / "models" / MODEL_ID
