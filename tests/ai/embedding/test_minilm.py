from pathlib import Path

import numpy as np
import pytest
from onnxruntime import InferenceSession
from tokenizers import Tokenizer

from skillsync.ai.embedding import encoder, minilm, protobuf
from skillsync.ai.embedding.encoder import Vectors, embed
from skillsync.ai.embedding.weights import OtherModel, Weights, read_weights

TEXTS = [
    "registered nurse",
    "Led a team of six electricians and planned their shifts",
    "Verhandlungssicheres Deutsch",
    "C++",
    "Responsible for stock control, deliveries, cash handling and the training of new staff. " * 6,
]


def packaged() -> Path:
    path = encoder._find_file(*encoder._WEIGHTS)
    assert path is not None
    return path


@pytest.fixture(scope="module")
def weights() -> Weights:
    return read_weights(packaged())


def vectors_of(session: InferenceSession, **more: int) -> Vectors:
    """Embed TEXTS one by one, as the model's makers do it."""
    tokenizer: Tokenizer = encoder._tokenizer()
    rows = []
    for text in TEXTS:
        ids = np.array([tokenizer.encode(text).ids])
        names = [each.name for each in session.get_inputs()]
        given = {names[0]: ids, **{name: np.full_like(ids, more[name]) for name in names[1:]}}
        row = session.run(None, given)[0][0].mean(axis=0)
        rows.append(row / np.linalg.norm(row))
    return np.stack(rows)


def test_the_rewritten_graph_means_what_the_packaged_one_means() -> None:
    theirs = vectors_of(InferenceSession(packaged()), attention_mask=1, token_type_ids=0)
    assert (embed(TEXTS) * theirs).sum(axis=1).min() > 0.999


def test_processors_whose_products_overflow_give_the_same_vectors(weights: Weights) -> None:
    unsigned = minilm.new_session(minilm.build_minilm(weights, signed=False))
    assert np.allclose(vectors_of(unsigned), embed(TEXTS), atol=1e-6)


def test_a_text_has_exactly_the_same_vector_whatever_stands_beside_it() -> None:
    together = embed([*TEXTS, "C", "registered vet", "an even longer one " * 30])
    alone = np.concatenate([embed([text]) for text in TEXTS])
    assert np.array_equal(together[: len(TEXTS)], alone)


def test_another_model_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "model.onnx"
    whole = packaged().read_bytes()
    for content in (b"", b"not a model", whole[: len(whole) // 2]):
        other.write_bytes(content)
        with pytest.raises(OtherModel):
            read_weights(other)


def test_fields_are_read_as_they_were_written() -> None:
    message = protobuf.number(1, 300) + protobuf.text(2, "née") + protobuf.number(3, -1)
    read = [(field, bytes(value) if isinstance(value, memoryview) else value)
            for field, value in protobuf.read_fields(memoryview(message))]  # fmt: skip
    assert read == [(1, 300), (2, "née".encode()), (3, 2**64 - 1)]


@pytest.mark.parametrize("broken", [b"\x80", b"\x0a\x05ab", b"\x0b", b"\xff" * 20])
def test_a_broken_message_is_an_error_and_not_a_guess(broken: bytes) -> None:
    with pytest.raises(protobuf.BrokenMessage):
        list(protobuf.read_fields(memoryview(broken)))
