"""Build the worker: every room's reactions, one list."""

import procrastinate

from skillsync.foundation.background import build_worker
from skillsync.foundation.tools import Tools
from skillsync.notifications import tasks as notifications

ROOMS = (notifications,)
"""Importing a room's tasks registers its reactions; the list keeps that visible."""


def build(tools: Tools, conninfo: str) -> procrastinate.App:
    """Return the application that runs every reaction."""
    return build_worker(tools, conninfo)
