"""The `skillsync` command. Commands import what they need when they run, so each starts fast."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillsync import __version__, career_commands, score_commands
from skillsync.search_commands import commands as search_commands
from skillsync.taxonomy_commands import commands as taxonomy_commands
from skillsync.taxonomy_commands import write_skills
from skillsync.terminal import fail

if TYPE_CHECKING:
    from skillsync.settings import Settings

app = typer.Typer(
    name="skillsync",
    help="SkillSync: a self-hosted career platform.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer's callback
    if wanted:
        typer.echo(f"skillsync {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """SkillSync: a self-hosted career platform."""


@app.command()
def run() -> None:
    """Start everything on this machine: database, demo data, web server, worker."""
    import asyncio

    from skillsync.demo.presence import PASSWORD, is_present
    from skillsync.foundation.logs import configure_logs
    from skillsync.settings import Settings
    from skillsync.supervisor import CouldNotStart, Supervisor, prepare_database

    settings = Settings()
    configure_logs(readable=True, level="WARNING")
    settings = prepare_database(settings)
    if settings.development and settings.demo and not is_present(settings.database_url):
        asyncio.run(_load_demo(settings, renew=False))
    supervisor = Supervisor(settings)
    try:
        supervisor.start_and_wait()
    except CouldNotStart as error:
        supervisor.end()
        raise fail(str(error)) from error
    typer.echo(f"\n  SkillSync runs at {settings.base_url}  (Ctrl+C stops it)")
    if settings.development and settings.demo:
        typer.echo(f"  Look for work:  sam@demo.example   {PASSWORD}")
        typer.echo(f"  Hire:           rita@demo.example  {PASSWORD}\n")
    supervisor.watch()


async def _load_demo(settings: "Settings", *, renew: bool) -> None:
    from skillsync.builder import build_tools
    from skillsync.demo.loading import load, remove
    from skillsync.search.indexing import refresh_everything

    tools = build_tools(settings, processes=settings.worker_processes, pool_size=2)
    try:
        if renew:
            await remove(tools)
        town = await load(tools, told=lambda words: typer.echo(f"  Demo town: {words} …"))
        await refresh_everything(tools)
        typer.echo(f"  Demo town: {town.name} is ready.")
    finally:
        await tools.database.close()


demo = typer.Typer(help="The invented town that demonstrates the product.", no_args_is_help=True)
app.add_typer(demo, name="demo")


@demo.callback()
def _demo() -> None:
    """Keep `reset` a command of its own."""


@demo.command("reset")
def reset_demo() -> None:
    """Remove the demo town with everything that hangs on it, and load it anew."""
    import asyncio

    from skillsync.settings import Settings
    from skillsync.supervisor import prepare_database

    settings = Settings()
    if not settings.development:
        raise fail("The demo town is for development only.")
    asyncio.run(_load_demo(prepare_database(settings), renew=True))


@app.command()
def web() -> None:
    """Start the web server. Needs DATABASE_URL."""
    import uvicorn

    from skillsync.application import build_application
    from skillsync.builder import NoDatabase, build_tools
    from skillsync.foundation.logs import configure_logs
    from skillsync.foundation.memory import collect_seldom
    from skillsync.foundation.web.pages import load_templates
    from skillsync.settings import Settings

    settings = Settings()
    configure_logs(readable=settings.development, level=settings.log_level)
    try:
        tools = build_tools(settings, processes=settings.web_processes)
    except NoDatabase as error:
        raise fail(str(error)) from error
    application = build_application(tools, metrics_token=settings.metrics_token)
    load_templates()
    collect_seldom()
    uvicorn.run(
        application,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or None,
        timeout_graceful_shutdown=5,
    )


@app.command()
def worker() -> None:
    """Start a worker: it reads, scores and mails in the background. Needs DATABASE_URL."""
    import asyncio

    from skillsync.builder import NoDatabase, build_tools
    from skillsync.foundation.background import run_worker
    from skillsync.foundation.logs import configure_logs
    from skillsync.matching.scorer import warm
    from skillsync.search.indexing import catch_up
    from skillsync.settings import Settings
    from skillsync.worker import build

    settings = Settings()
    configure_logs(readable=settings.development, level=settings.log_level)
    try:
        tools = build_tools(settings, processes=settings.worker_processes)
    except NoDatabase as error:
        raise fail(str(error)) from error
    jobs = build(tools, settings.database_url)

    async def run_warm() -> None:
        warming = asyncio.create_task(tools.processes.keep_warm(warm))
        try:
            await catch_up(tools)
            await run_worker(jobs, concurrency=settings.worker_processes * 2)
        finally:
            warming.cancel()

    asyncio.run(run_warm())


@app.command()
def migrate() -> None:
    """Bring the database to the present schema. Needs DATABASE_OWNER_URL or DATABASE_URL."""
    from skillsync.foundation.schema import LOGIN, login_of
    from skillsync.foundation.schema import migrate as bring_up_to_date
    from skillsync.settings import Settings

    settings = Settings()
    url = settings.database_owner_url or settings.database_url
    if not url:
        raise fail("Set DATABASE_OWNER_URL or DATABASE_URL; `skillsync run` needs neither.")
    login = login_of(settings.database_url) if settings.database_url else LOGIN
    bring_up_to_date(url, login=login)
    typer.echo("The database is up to date.")


app.command()(career_commands.parse)
app.command()(career_commands.convert)


@app.command()
def skills(
    file: Annotated[Path, typer.Argument(help="A résumé or a posting, in any readable format.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON for programs.")] = False,  # noqa: FBT002
) -> None:
    """List the skills a file names, and those that follow from them. Needs no server."""
    write_skills(file, as_json=as_json)


app.add_typer(taxonomy_commands, name="taxonomy")
app.add_typer(search_commands, name="search")


app.command()(score_commands.score)
app.command()(score_commands.rank)


def main() -> None:
    """Run the command; turn a wrong setting into one line."""
    from pydantic import ValidationError

    try:
        app()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(step) for step in first["loc"]).upper()
        variable = name if not name or name.startswith("DATABASE") else f"SKILLSYNC_{name}"
        sentence = first["msg"].removeprefix("Value error, ")
        typer.echo(f"skillsync: {variable + ': ' if variable else ''}{sentence}", err=True)
        sys.exit(1)
