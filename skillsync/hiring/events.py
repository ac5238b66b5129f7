"""Facts about applications."""

from uuid import UUID

from skillsync.foundation.background import Event


class ApplicationReceived(Event):
    """An application waits to be read and scored."""

    application_id: UUID


class ScoreOutdated(Event):
    """An application's score does not fit its posting any more."""

    application_id: UUID


class CandidateKnown(Event):
    """A candidate has a résumé that can be found, new or newer."""

    candidate_id: UUID


class ObjectionRaised(Event):
    """An applicant objects to their score."""

    objection_id: UUID


class ObjectionAnswered(Event):
    """An organization answered an objection."""

    objection_id: UUID
