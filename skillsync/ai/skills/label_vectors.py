"""One vector for each concept's label, made once and kept beside the packed taxonomy."""

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
    labels = [concept.label for concept in source.concepts.values()]
    whole = "\n".join([model_name(), *labels])
    places = places_named(f"vectors-{hashlib.sha256(whole.encode()).hexdigest()[:16]}.npy")
    for path in places:
        vectors = _kept(path, len(labels))
        if vectors is not None:
            return vectors
    vectors = embed(labels)
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
