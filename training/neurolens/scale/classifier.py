"""One picture file to one row of the table, by the ONNX model with the preprocessing inside."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ..color import color
from ..picture_map import hot_box, peak, picture_map
from ..preprocess import luma

COLUMNS = (
    "file", "slice", "verdict", "p_tumor", "p_glioma", "p_meningioma", "p_pituitary", "p_no_tumor", "p_brain_mri",
    "peak_x", "peak_y", "box", "backend", "decode_ms", "inference_ms", "error",
)
"""Those of `npm run evaluate`: `src/export/csv-columns.ts`."""
MAX_PIXELS = 64 * 1024 * 1024
"""As in the extension, `src/imaging/limits.ts`."""
Row = dict[str, str]


def figure(value: float) -> str:
    """Seven significant digits: float32 carries no more."""
    return f"{value:.7g}"


def error_row(file: str, error: str) -> Row:
    """The row of a file that cannot be read."""
    return {**dict.fromkeys(COLUMNS, ""), "file": file, "slice": "0", "error": error}


class Classifier:
    """Holds one session with one thread: a machine's cores are used by as many classifiers."""

    def __init__(self, model: Path) -> None:
        # Here and not above: the process that hands out the work does not need it.
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads, options.log_severity_level = 1, 1, 3
        self.session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.names = [output.name for output in self.session.get_outputs()]
        self.thresholds: dict[str, float] = json.loads(self.session.get_modelmeta().custom_metadata_map["thresholds"])

    def row(self, file: str, path: str) -> Row:
        """Never raises for a file that is broken, missing or no picture: that is a row with an error."""
        started = perf_counter()
        try:
            grey, colored = decoded(path)
        except FileNotFoundError:
            return error_row(file, "not-found: There is no such file.")
        except UnidentifiedImageError:
            return error_row(file, "not-a-picture: Pillow does not know this kind of file.")
        except Exception as error:  # Pillow raises all kinds of errors for broken files.
            return error_row(file, f"broken-picture: {error}")
        decode_ms = (perf_counter() - started) * 1000
        return self._found(file, grey, colored, decode_ms)

    def _found(self, file: str, grey: np.ndarray, colored: float, decode_ms: float) -> Row:
        started = perf_counter()
        given = {"grey": grey, "color": np.array([colored], np.float32)}
        found: dict[str, Any] = dict(zip(self.names, self.session.run(None, given)))
        inference_ms = (perf_counter() - started) * 1000
        p_tumor, p_brain = float(found["p_tumor"][0]), float(found["p_brain_mri"][0])
        height, width = grey.shape
        grid = picture_map(found["map"][0], width, height)
        peak_x, peak_y = peak(grid)
        box = hot_box(grid, self.thresholds["hot"])
        glioma, meningioma, pituitary = (figure(float(value)) for value in found["p_types"][0])
        values = (
            file, "0", self._verdict(p_tumor, p_brain), figure(p_tumor), glioma, meningioma, pituitary, figure(1 - p_tumor),
            figure(p_brain), figure(peak_x), figure(peak_y), " ".join(map(figure, box)) if box else "", "onnxruntime",
            f"{decode_ms:.1f}", f"{inference_ms:.1f}", "",
        )
        return dict(zip(COLUMNS, values))

    def _verdict(self, p_tumor: float, p_brain: float) -> str:
        limits = self.thresholds
        if p_brain < limits["brainMri"]:
            return "not_brain_mri"
        if p_tumor >= limits["tumorHigh"]:
            return "tumor"
        return "no_tumor" if p_tumor <= limits["tumorLow"] else "uncertain"


def decoded(path: str) -> tuple[np.ndarray, float]:
    """Grey bytes [height, width], upright, and the share of colored pixels; of an animation the first frame."""
    with Image.open(path) as image:
        if image.width * image.height > MAX_PIXELS:
            raise ValueError(f"{image.width} x {image.height} pixels are too many")
        upright = ImageOps.exif_transpose(image)
        return luma(upright), color(upright)
