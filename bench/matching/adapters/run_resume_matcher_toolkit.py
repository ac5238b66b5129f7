"""Run resume-matcher-toolkit."""

import json
import sys
import time
from pathlib import Path

from resume_matcher_toolkit import get_match_score

started = time.process_time()
points = {}
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    case = json.loads(line)
    points[case["id"]] = float(get_match_score(case["text"], case["posting"]))
took = time.process_time() - started
Path(sys.argv[2]).write_text(json.dumps({"points": points, "seconds": took}), encoding="utf-8")
