"""How well the places fit: remote, distance, region or country, or willing to move."""

from skillsync.ai.scoring.features import HomeFacts, PostingFeatures
from skillsync.ai.scoring.gazetteer import kilometres_between
from skillsync.ai.scoring.places import Place, same_city

REMOTE, SAME_CITY, SAME_REGION, SAME_COUNTRY, FAR = 100, 100, 75, 50, 10
WILLING = 80
UNKNOWN_DISTANCE = 40
BY_DISTANCE = ((15, 95), (30, 85), (60, 70), (100, 50), (200, 30))
"""Up to so many kilometres as the crow flies: points."""
TOO_FAR_TO_TRAVEL = 20
ACROSS_A_BORDER = 0.5
"""Of the points of a distance people travel daily; whether one may work there is not known."""


def judge_place(home: HomeFacts, posting: PostingFeatures) -> tuple[int | None, str]:
    """Return points and one sentence; None when a side names no place."""
    if posting.remote:
        return REMOTE, "The work is remote."
    held = home[:4]
    key = ("place", held)
    told = posting.memory.get(key)
    if told is None:
        told = posting.memory[key] = _judge(_place(posting.place), _place(home))
    points: int | None
    points, said = told
    if points is None:
        return None, said
    if home.willing and points < WILLING:
        return WILLING, f"{said} The résumé says they would move."
    return points, said


def _judge(wanted: Place, held: Place) -> tuple[int | None, str]:
    if not any(wanted):
        return None, "Not scored: the posting names no place."
    if not any(held):
        return None, "Not scored: the résumé names no place."
    return _compare(wanted, held)


def _place(home: HomeFacts) -> Place:
    return Place(home.city, home.region, home.country, home.parts)


def _compare(wanted: Place, held: Place) -> tuple[int, str]:
    country_differs = bool(wanted.country and held.country and wanted.country != held.country)
    if same_city(wanted, held) and not country_differs:
        return SAME_CITY, "Both are in the same city."
    apart = kilometres_between(held, wanted)
    if country_differs:
        if apart is None or apart > BY_DISTANCE[2][0]:
            return FAR, "The work is in another country."
        points = round(ACROSS_A_BORDER * _points_at(apart))
        return points, f"{apart:.0f} km apart, across a border."
    if apart is not None:
        return _points_at(apart), f"The places are {apart:.0f} km apart."
    regions = {held.region, held.city} & {wanted.region, wanted.city}
    if regions - {""}:
        return SAME_REGION, "Both are in the same region."
    if wanted.country and wanted.country == held.country:
        if not wanted.city:
            return SAME_CITY, "The résumé is in the country asked for."
        return SAME_COUNTRY, "Both are in the same country, in different places."
    return UNKNOWN_DISTANCE, "The places differ; how far apart they are is not known."


def _points_at(kilometres: float) -> int:
    return next((points for most, points in BY_DISTANCE if kilometres <= most), TOO_FAR_TO_TRAVEL)
