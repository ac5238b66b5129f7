"""Pure decisions about applications."""

from skillsync.employers.rules import may_recruit
from skillsync.hiring.models import ApplicationStatus

ENDED = frozenset(
    {ApplicationStatus.HIRED, ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN}
)


def size_of_pipeline(by_status: dict[ApplicationStatus, int]) -> int:
    """Return how many applications have not come to an end."""
    return sum(count for status, count in by_status.items() if status not in ENDED)


def may_move_applications(role: str) -> bool:
    """Tell whether a member may move applications and add candidates."""
    return may_recruit(role)


def may_answer_objections(role: str) -> bool:
    """Tell whether a member may answer applicants who object to their score."""
    return may_recruit(role)


def may_verify_skills(role: str) -> bool:
    """Tell whether a member may say that candidates have a skill."""
    return may_recruit(role)


def may_become(present: ApplicationStatus, wanted: ApplicationStatus) -> bool:
    """Tell whether the organization may move an application so: only applicants withdraw."""
    if ApplicationStatus.WITHDRAWN in (present, wanted):
        return present is wanted
    return True


def may_withdraw(present: ApplicationStatus) -> bool:
    """Tell whether an applicant may still withdraw."""
    return present not in ENDED
