"""Ask ats-resume-scorer for the skills it knows in a text; it returns names."""

import json
import sys
import time
from pathlib import Path

from ats_resume_scorer.parsers.resume_parser import ResumeParser

rival = ResumeParser()
sentences = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
ready = time.process_time()
names = [rival.extract_skills(sentence) for sentence in sentences]
answer = {"names": names, "seconds": time.process_time() - ready, "ready": ready}
Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")
