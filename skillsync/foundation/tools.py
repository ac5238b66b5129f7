"""Tools: everything that reaches outside the process, in one frozen object.

The builders make it once and hand it down, so no test sets an environment variable and nothing
happens at import time.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from skillsync.foundation.database import Database
from skillsync.foundation.limits import Limits
from skillsync.foundation.mailer import Mailer
from skillsync.foundation.processes import Processes
from skillsync.foundation.storage import Storage


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Tools:
    """What doors may use beside their session."""

    database: Database
    storage: Storage
    mailer: Mailer
    processes: Processes
    secret_key: str
    base_url: str
    mail_from: str
    development: bool = False
    keeps_sent_mail: bool = False
    limits: Limits = field(default_factory=Limits)
    now: Callable[[], datetime] = utc_now
