"""The HTML door of the career guide."""

from typing import NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.pages import render
from skillsync.foundation.web.transaction import UsedTools, actor_of
from skillsync.guide import service
from skillsync.guide.rules import Guide, wrapped

router = APIRouter(include_in_schema=False)

LINE, GAP, TOP = 22, 44, 30


class Stop(NamedTuple):
    """A stop of the drawn roadmap: where it is, its heading, and its lines."""

    y: int
    mark: str
    heading: str
    lines: list[str]


@router.get("/guide")
async def guide(request: Request, tools: UsedTools, user_id: SignedInUser) -> Response:
    """Show the career guide."""
    found = await service.make(tools, actor_of(request), user_id=user_id)
    stops = stops_of(found) if found else []
    height = stops[-1].y + LINE * (len(stops[-1].lines) + 1) if stops else 0
    return render(request, "guide/guide.html", guide=found, stops=stops, height=height)


def stops_of(found: Guide) -> list[Stop]:
    """Return the stops of the roadmap, from now to the goal, each below the one before."""
    headings = [gettext("Learn first"), gettext("Then"), gettext("To stand out")]
    wanted = [("", gettext("You are here"), [found.now])]
    wanted += [
        (str(number), heading, [lesson.label for lesson in step])
        for number, (heading, step) in enumerate(zip(headings, found.steps, strict=False), 1)
    ]
    wanted.append(("★", gettext("Your goal"), [found.goal]))
    stops: list[Stop] = []
    y = TOP
    for mark, heading, labels in wanted:
        lines = [line for label in labels for line in wrapped(label)]
        stops.append(Stop(y, mark, heading, lines))
        y += LINE * len(lines) + GAP
    return stops
