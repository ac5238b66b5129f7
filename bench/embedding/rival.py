"""Embed texts with sentence-transformers; run by the rival's own Python, knows nothing of ours.

`rival.py MODEL WORK`: WORK/texts.json maps a name to its texts. Writes WORK/NAME.npy, the vectors,
and WORK/seconds.json, the least processor time of three rounds for each name.
"""

import importlib
import json
import sys
import time
from pathlib import Path

ROUNDS = 3


def main(model: str, work: Path) -> None:
    """Embed every set of texts three times."""
    importlib.import_module("torch").set_num_threads(1)
    numpy = importlib.import_module("numpy")
    transformers = importlib.import_module("sentence_transformers")
    encoder = transformers.SentenceTransformer(model, device="cpu")
    encoder.max_seq_length = 128
    seconds = {}
    for name, texts in json.loads((work / "texts.json").read_text(encoding="utf-8")).items():
        encoder.encode(texts[:16])
        took, vectors = [], None
        for _ in range(ROUNDS):
            begun = time.process_time()
            vectors = encoder.encode(texts, normalize_embeddings=True, show_progress_bar=False)
            took.append(time.process_time() - begun)
        numpy.save(work / f"{name}.npy", vectors)
        seconds[name] = min(took)
    (work / "seconds.json").write_text(json.dumps(seconds), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
