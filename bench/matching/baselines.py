"""What is held beside us: plain BM25, plain TF-IDF and one MiniLM vector a text."""

import math
import re
from collections import Counter

import numpy as np

from bench.matching.cases import Case
from bench.matching.measures import Points
from skillsync.ai.embedding.encoder import embed

_K1, _B = 1.2, 0.75
_WORD = re.compile(r"\w+")


def bm25(cases: tuple[Case, ...]) -> Points:
    """Score with Okapi BM25 (Robertson and Zaragoza 2009): the posting is the query."""
    texts = [_WORD.findall(case.text.casefold()) for case in cases]
    mean = sum(map(len, texts)) / len(texts)
    holds = Counter(word for text in texts for word in set(text))
    points = {}
    for case, text in zip(cases, texts, strict=True):
        counts, total = Counter(text), 0.0
        for word in set(_WORD.findall(case.posting.casefold())):
            often = counts[word]
            rare = math.log(1 + (len(texts) - holds[word] + 0.5) / (holds[word] + 0.5))
            total += rare * often * (_K1 + 1) / (often + _K1 * (1 - _B + _B * len(text) / mean))
        points[case.id] = total
    return points


def tf_idf(cases: tuple[Case, ...]) -> Points:
    """Score with the cosine of TF-IDF vectors."""
    holds = Counter(word for case in cases for word in set(_WORD.findall(case.text.casefold())))
    rare = {word: math.log(len(cases) / number) for word, number in holds.items()}

    def vector(text: str) -> dict[str, float]:
        counts = Counter(_WORD.findall(text.casefold()))
        found = {word: often * rare.get(word, 0.0) for word, often in counts.items()}
        long = math.sqrt(sum(value * value for value in found.values())) or 1.0
        return {word: value / long for word, value in found.items()}

    postings = {case.posting: vector(case.posting) for case in cases}
    return {
        case.id: sum(
            value * postings[case.posting].get(word, 0.0)
            for word, value in vector(case.text).items()
        )
        for case in cases
    }


def minilm(cases: tuple[Case, ...]) -> Points:
    """Score with the cosine of one MiniLM vector for the résumé and one for the posting."""
    postings = list(dict.fromkeys(case.posting for case in cases))
    of_postings = dict(zip(postings, embed(postings), strict=True))
    of_resumes = embed([case.text for case in cases])
    return {
        case.id: float(np.dot(of_postings[case.posting], vector))
        for case, vector in zip(cases, of_resumes, strict=True)
    }
