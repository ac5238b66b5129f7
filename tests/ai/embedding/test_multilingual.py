from pathlib import Path

import numpy as np
import pytest

from skillsync.ai.embedding.e5_file import OtherFile, read_e5
from skillsync.ai.embedding.multilingual import embed_any_language


def test_the_same_said_in_another_language_is_nearest() -> None:
    english = ["looking after bees", "repairing roofs", "leading a choir"]
    others = ["Bienenvölker betreut", "réfection de toitures", "dirigí un coro"]
    likeness = embed_any_language(english) @ embed_any_language(others).T
    assert likeness.argmax(axis=1).tolist() == [0, 1, 2]
    assert likeness.argmax(axis=0).tolist() == [0, 1, 2]


def test_a_vector_does_not_depend_on_the_texts_beside_it() -> None:
    texts = ["Imkerei", "Pflege von Streuobstwiesen am Rand der Stadt", "", "tejados y canalones"]
    together = embed_any_language(texts)
    assert np.array_equal(together[1], embed_any_language(texts[1:2])[0])
    assert not together[2].any()
    assert np.allclose(np.linalg.norm(together[[0, 1, 3]], axis=1), 1.0, atol=1e-5)


def test_another_file_is_told_from_the_model(tmp_path: Path) -> None:
    for number, content in enumerate((b"E5S1 but no more", b"GGUF" + bytes(400))):
        path = tmp_path / str(number)
        path.write_bytes(content)
        with pytest.raises(OtherFile):
            read_e5(path)
