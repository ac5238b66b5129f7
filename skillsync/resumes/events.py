"""Facts about résumés."""

from uuid import UUID

from skillsync.foundation.background import Event


class ResumeUploaded(Event):
    """A résumé's file is stored and waits to be read."""

    resume_id: UUID


class ResumeRead(Event):
    """A résumé has a document, new or changed."""

    resume_id: UUID


class RereadingRequested(Event):
    """A person wants a résumé's file read again, by a newer reader."""

    resume_id: UUID
