"""Build the worker: every room's reactions, one list."""

import procrastinate

from skillsync.foundation.background import build_worker
from skillsync.foundation.tools import Tools
from skillsync.hiring import tasks as hiring
from skillsync.jobs import tasks as jobs
from skillsync.matching import tasks as matching
from skillsync.notifications import tasks as notifications
from skillsync.resumes import tasks as resumes

ROOMS = (notifications, resumes, jobs, matching, hiring)
"""Importing a room's tasks registers its reactions; the list keeps that visible."""


def build(tools: Tools, conninfo: str) -> procrastinate.App:
    """Return the application that runs every reaction."""
    return build_worker(tools, conninfo)
