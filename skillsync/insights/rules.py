"""Pure decisions about insights."""

from skillsync.employers.rules import MANAGERS


def may_see_audits(role: str) -> bool:
    """Tell whether a member may see fairness audits: those who answer for the hiring."""
    return role in MANAGERS
