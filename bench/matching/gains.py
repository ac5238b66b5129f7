"""What people of another trade gain by words put there for a program: nothing, it should be."""

from statistics import mean

from bench.matching import resumes
from bench.matching.cases import Case
from bench.matching.product import points_of
from bench.matching.resumes import Written


def gains(cases: tuple[Case, ...]) -> dict[str, float]:
    """Return the mean points that those who work in another trade gain, by what they add."""
    found: dict[str, list[float]] = {"listing": [], "stuffing": [], "white text": []}
    for case in cases:
        if case.kind != "other" or case.foreign or case.tongue != "en":
            continue
        names = [case.need.profession.competence(key).names[0] for key in case.need.needed]
        before = points_of(case.text.encode(), case.posting)
        for kind, times in (("listing", 1), ("stuffing", 3)):
            told = f"{case.text}\n\nSkills\n{', '.join(names * times)}\n"
            found[kind].append(points_of(told.encode(), case.posting) - before)
        found["white text"].append(_in_white(case))
    return {kind: mean(told) for kind, told in found.items()}


def _in_white(case: Case) -> float:
    """Return what the whole posting gains in white behind the printed page."""
    hidden = Written("", "", "", "", [], [], [], [], "en", case.need.profession.half)
    plain = resumes.as_pdf(hidden, case.text)
    hidden.invisible = " ".join(case.posting.split())
    white = resumes.as_pdf(hidden, case.text)
    return points_of(white, case.posting) - points_of(plain, case.posting)
