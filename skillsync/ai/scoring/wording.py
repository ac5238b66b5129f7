"""Say a score in words: what carries it, what is missing, what to check."""

from skillsync.ai.scoring.result import Part, Points, RequirementRow

_FIT = ((80, "A strong fit"), (60, "A good fit"), (40, "A partial fit"), (0, "A weak fit"))
_MOST = 5


def summarise(
    overall: Points, rows: list[RequirementRow], parts: list[Part], *, provisional: bool
) -> str:
    """Return two or three sentences on the score."""
    if overall is None:
        return "This could not be scored: too little could be read."
    fit = next(words for floor, words in _FIT if overall >= floor)
    # Traits and permits are asked about, not counted: a résumé seldom tells.
    needed = [row for row in rows if row.must and row.status != "unknown" and row.kind != "other"]
    met = [row for row in needed if row.status == "met"]
    lacking = [row.text for row in needed if row.status == "missing"]
    said = [f"{fit} ({overall} of 100)."]
    if needed:
        said.append(_counted(len(met), len(needed)))
    if lacking:
        said.append(f"Not shown: {_listed(lacking)}.")
    left_out = [part.name for part in parts if part.points is None and part.weight]
    if left_out:
        said.append(f"Not scored: {_listed(list(left_out))}.")
    if provisional:
        said.append("The posting says too little: take the score as provisional.")
    return " ".join(said)


def _counted(met: int, needed: int) -> str:
    if needed == 1:
        return f"The one thing needed is {'shown' if met else 'not fully shown'}."
    if met == needed:
        return f"{'Both' if met == 2 else f'All {met}'} things needed are shown."
    if not met:
        return f"None of the {needed} things needed is fully shown."
    return f"{met} of the {needed} things needed {'is' if met == 1 else 'are'} shown."


def recommend(rows: list[RequirementRow]) -> list[str]:
    """Return what to ask or check next, the most important first."""
    ranked = sorted(rows, key=lambda row: (not row.must, row.status != "missing"))
    said = []
    for row in ranked:
        if row.status == "missing" and row.must:
            said.append(f"Ask about “{_short(row.text)}”: the résumé does not show it.")
        elif row.status == "partly":
            said.append(f"Check “{_short(row.text)}”: {row.reason}")
        elif row.status == "unknown" and row.must:
            said.append(f"Ask about “{_short(row.text)}”: a résumé cannot tell.")
    return said[:_MOST]


def _listed(things: list[str]) -> str:
    shown = [_short(thing) for thing in things[:4]]
    more = len(things) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
