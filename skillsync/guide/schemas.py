"""What goes out of the guide room."""

from skillsync.foundation.schemas import View


class RoleView(View):
    """A role within reach: skills the record shows, those that are missing, and the share."""

    name: str
    shown: list[str]
    missing: list[str]
    percent: int


class LessonView(View):
    """A skill to learn: how many of the guide's jobs and of the open postings ask for it."""

    id: str
    label: str
    asked: int
    on_board: int
    roles: int


class GuideView(View):
    """A career guide. `steps` is the roadmap: what to learn together, in order."""

    now: str
    goal: str
    jobs: int
    from_saved: bool
    roles: list[RoleView]
    lessons: list[LessonView]
    steps: list[list[LessonView]]
