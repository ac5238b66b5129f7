"""`skillsync search …`: look after the index that search uses."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from skillsync.foundation.tools import Tools

commands = typer.Typer(help="Look after the search index.", no_args_is_help=True)


@commands.command()
def status() -> None:
    """Say which model's vectors are searched, and how many entries still lack one."""
    _with_tools(_status)


@commands.command()
def reindex(
    model: Annotated[
        str, typer.Option(help="Move to another model's vectors, e.g. multilingual-e5-small.")
    ] = "",
) -> None:
    """Have the worker make every entry anew. Searches go on with the old ones meanwhile."""

    async def begin(tools: "Tools") -> None:
        await _begin(tools, model)

    _with_tools(begin)


@commands.command()
def forget() -> None:
    """Forget now, not in the night, the words that no entry of the index holds any more."""
    _with_tools(_forget)


async def _forget(tools: "Tools") -> None:
    from skillsync.search.indexing import forget_words

    typer.echo(f"Words forgotten: {await forget_words(tools)}")


async def _status(tools: "Tools") -> None:
    from skillsync.foundation.database import Actor
    from skillsync.search import queries
    from skillsync.search.service import version_of

    async with tools.database.transaction(Actor.system()) as session:
        spaces = await queries.get_spaces(session)
        for slot, name in spaces.by_slot.items():
            missing = await queries.count_outdated(session, slot, [version_of(name)])
            does = "searched" if slot is spaces.served else "being filled"
            typer.echo(f"{name}: {does}, {missing} entries missing or old")


async def _begin(tools: "Tools", model: str) -> None:
    import skillsync.worker  # noqa: F401 - registers the reactions that publishing queues
    from skillsync.foundation.database import Actor
    from skillsync.search.service import NoSuchSpace, begin_reindexing
    from skillsync.search.spaces import SPACES

    try:
        async with tools.database.transaction(Actor.system()) as session:
            await begin_reindexing(session, model)
    except NoSuchSpace as refusal:
        typer.echo(
            f"skillsync: There is no model {model!r}; known are {', '.join(SPACES)}.", err=True
        )
        raise typer.Exit(1) from refusal
    typer.echo("The worker makes the index anew. `skillsync search status` says how far it is.")


def _with_tools(work: "Callable[[Tools], Awaitable[None]]") -> None:
    import asyncio

    from skillsync.builder import NoDatabase, build_tools
    from skillsync.settings import Settings

    async def run() -> None:
        tools = build_tools(Settings(), processes=1, pool_size=1)
        try:
            await work(tools)
        finally:
            await tools.database.close()

    try:
        asyncio.run(run())
    except NoDatabase as error:
        typer.echo(f"skillsync: {error}", err=True)
        raise typer.Exit(1) from error
