"""Remember the vectors of texts seen lately: postings and bullets come back often."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from skillsync.ai.embedding.encoder import DIMENSIONS, Vectors, embed

CAPACITY = 4096
"""Vectors kept: 4096 x 384 x 4 bytes = 6 MB."""

_vectors: OrderedDict[str, Vectors] = OrderedDict()
_lock = Lock()


def embed_remembered(texts: Sequence[str]) -> Vectors:
    """Return what `embed` returns, encoding only the texts not seen lately."""
    return remember(texts, embed)


def remember(
    texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors], mark: str = ""
) -> Vectors:
    """Return what `encode` returns, encoding only the texts not seen lately under this `mark`."""
    with _lock:
        known = {text: _vectors[mark + text] for text in texts if mark + text in _vectors}
    unseen = [text for text in dict.fromkeys(texts) if text not in known]
    known.update(zip(unseen, encode(unseen), strict=True))
    with _lock:
        for text in dict.fromkeys(texts):
            _vectors[mark + text] = known[text]
            _vectors.move_to_end(mark + text)
        while len(_vectors) > CAPACITY:
            _vectors.popitem(last=False)
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    return np.stack([known[text] for text in texts])


def forget() -> None:
    """Forget every vector, for measurements of unseen texts."""
    with _lock:
        _vectors.clear()
