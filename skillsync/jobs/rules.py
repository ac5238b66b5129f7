"""Pure decisions about postings."""

from skillsync.employers.rules import may_recruit
from skillsync.jobs.models import PostingStatus

NEXT: dict[PostingStatus, frozenset[PostingStatus]] = {
    PostingStatus.DRAFT: frozenset({PostingStatus.ACTIVE, PostingStatus.CANCELLED}),
    PostingStatus.ACTIVE: frozenset({PostingStatus.PAUSED, PostingStatus.CLOSED}),
    PostingStatus.PAUSED: frozenset({PostingStatus.ACTIVE, PostingStatus.CLOSED}),
    PostingStatus.CLOSED: frozenset(),
    PostingStatus.CANCELLED: frozenset(),
}


def may_become(present: PostingStatus, wanted: PostingStatus) -> bool:
    """Tell whether a posting may go from one status to another."""
    return wanted in NEXT[present]


def may_write_postings(role: str) -> bool:
    """Tell whether a member may write and publish postings."""
    return may_recruit(role)
