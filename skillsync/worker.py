"""Build the worker: every room's reactions, one list."""

import procrastinate

from skillsync.accounts import tasks as accounts
from skillsync.employers import models as employers_tables
from skillsync.foundation.background import build_worker
from skillsync.foundation.tools import Tools
from skillsync.hiring import tasks as hiring
from skillsync.jobs import tasks as jobs
from skillsync.matching import tasks as matching
from skillsync.notifications import tasks as notifications
from skillsync.resumes import tasks as resumes
from skillsync.saved_jobs import models as saved_jobs_tables
from skillsync.search import tasks as search

ROOMS = (accounts, notifications, resumes, jobs, matching, hiring, search)
"""Importing a room's tasks registers its reactions; the list keeps that visible."""

TABLES = (employers_tables, saved_jobs_tables)
"""Foreign keys name their tables, so a process must know the rooms without reactions too."""


def build(tools: Tools, conninfo: str) -> procrastinate.App:
    """Return the application that runs every reaction."""
    return build_worker(tools, conninfo)
