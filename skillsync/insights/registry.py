"""Which versions made an organization's scores, what they were measured at, and how they agree."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.registry import (
    COMPONENTS,
    Component,
    Measured,
    installed,
    measured_of,
    read_measured,
)
from skillsync.foundation.refusals import NotAllowed
from skillsync.insights import queries, rules
from skillsync.insights.agreement import Agreement, agreements

KEYS: dict[Component, str] = {
    "scorer": "scorer",
    "embedding": "embedding",
    "taxonomy": "taxonomy",
    "posting_reader": "parser",
}
"""The key of a score's `model` that holds the version; a résumé keeps its reader itself."""


class OnlyManagersReviewModels(NotAllowed):
    """Only administrators and HR managers of the organization review its models."""


@dataclass(frozen=True)
class Version:
    """A version of a component. `used`: None when none of the organization's scores is its."""

    component: Component
    version: str
    in_use: bool
    used: queries.Used | None
    measured: Measured | None


@dataclass(frozen=True)
class Registry:
    """Every version that is installed or made a score, and each scorer's agreement with people."""

    versions: list[Version]
    agreements: list[Agreement]


async def review_models(session: AsyncSession, *, organization_id: UUID, role: str) -> Registry:
    """Return the registry of an organization."""
    if not rules.may_see_audits(role):
        raise OnlyManagersReviewModels
    versions = []
    all_installed = installed()
    for component in COMPONENTS:
        present = all_installed[component]
        used: dict[str, queries.Used] = {}
        if component in KEYS:
            found = await queries.list_versions(session, organization_id, KEYS[component])
            used = {each.version: each for each in found}
        # An older version's figures are better than none where the present one has none yet.
        measured = [each.version for each in read_measured() if each.component == component]
        versions += [
            Version(component, name, name in present, used.get(name), measured_of(component, name))
            for name in dict.fromkeys([*present, *used, *measured])
        ]
    decided = await queries.count_decided(session, organization_id)
    return Registry(versions, agreements(decided))
