"""Who may do what in an organization."""

from skillsync.employers.models import Role

MANAGERS = frozenset({Role.ADMIN, Role.HR_MANAGER})
RECRUITERS = MANAGERS | {Role.RECRUITER}


def may_manage_organization(role: str) -> bool:
    """Tell whether a member may change the organization and invite colleagues."""
    return role == Role.ADMIN


def may_recruit(role: str) -> bool:
    """Tell whether a member may write postings and move candidates."""
    return role in RECRUITERS
