"""Vectors of long lists of names, made once and kept beside the packed taxonomy."""

import hashlib
from contextlib import suppress
from pathlib import Path

import numpy as np

from skillsync.ai.embedding.encoder import DIMENSIONS, Vectors, embed, model_name
from skillsync.ai.skills.columns import written_whole
from skillsync.ai.skills.packing import forget_old, places_named
from skillsync.ai.skills.taxonomy import Taxonomy


def label_vectors(source: Taxonomy) -> Vectors:
    """Return unit vectors, shape (concepts, 384), in the order of `source.concepts`.

    The first time takes some ten seconds; later the file is mapped into memory, where all
    processes share it. Raises EmbeddingModelMissing.
    """
    return kept_vectors("vectors", [concept.label for concept in source.concepts.values()])


def kept_vectors(kind: str, texts: list[str]) -> Vectors:
    """Return unit vectors, shape (texts, 384), made once; `kind` begins the name of their file.

    Raises EmbeddingModelMissing.
    """
    whole = "\n".join([model_name(), *texts])
    places = places_named(f"{kind}-{hashlib.sha256(whole.encode()).hexdigest()[:16]}.npy")
    for path in places:
        vectors = _kept(path, len(texts))
        if vectors is not None:
            return vectors
    vectors = embed(texts)
    for path in places:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(path) as file:
                np.save(file, vectors, allow_pickle=False)
            forget_old(path)
            break
    return vectors


def _kept(path: Path, count: int) -> Vectors | None:
    try:
        kept = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    whole = kept.shape == (count, DIMENSIONS) and kept.dtype == np.float32
    # A plain view: the subclass for mapped files makes each piece of it anew, and slowly.
    return kept.view(np.ndarray) if whole else None
