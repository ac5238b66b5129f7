"""The `skillsync` command. Commands import what they need when they run, so each starts fast."""

import sys

import typer

app = typer.Typer(
    name="skillsync",
    help="SkillSync: a self-hosted career platform.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def fail(sentence: str) -> typer.Exit:
    """Print one line on standard error and return the exit to raise."""
    typer.echo(f"skillsync: {sentence}", err=True)
    return typer.Exit(1)


@app.command()
def run() -> None:
    """Start everything on this machine: database, demo data, web server, worker."""
    from skillsync.foundation.logs import configure_logs
    from skillsync.settings import Settings
    from skillsync.supervisor import CouldNotStart, Supervisor, prepare_database

    settings = Settings()
    configure_logs(readable=True, level="WARNING")
    settings = prepare_database(settings)
    supervisor = Supervisor(settings)
    try:
        supervisor.start_and_wait()
    except CouldNotStart as error:
        supervisor.end()
        raise fail(str(error)) from error
    typer.echo(f"\n  SkillSync runs at {settings.base_url}  (Ctrl+C stops it)")
    supervisor.watch()


@app.command()
def web() -> None:
    """Start the web server. Needs DATABASE_URL."""
    import uvicorn

    from skillsync.application import build_application
    from skillsync.builder import NoDatabase, build_tools
    from skillsync.foundation.logs import configure_logs
    from skillsync.settings import Settings

    settings = Settings()
    configure_logs(readable=settings.development, level=settings.log_level)
    try:
        tools = build_tools(settings, processes=settings.web_processes)
    except NoDatabase as error:
        raise fail(str(error)) from error
    application = build_application(tools, metrics_token=settings.metrics_token)
    uvicorn.run(
        application,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )


@app.command()
def worker() -> None:
    """Start a worker: it reads, scores and mails in the background. Needs DATABASE_URL."""
    import asyncio

    from skillsync.builder import NoDatabase, build_tools
    from skillsync.foundation.background import run_worker
    from skillsync.foundation.logs import configure_logs
    from skillsync.settings import Settings
    from skillsync.worker import build

    settings = Settings()
    configure_logs(readable=settings.development, level=settings.log_level)
    try:
        tools = build_tools(settings, processes=settings.worker_processes)
    except NoDatabase as error:
        raise fail(str(error)) from error
    jobs = build(tools, settings.database_url)
    asyncio.run(run_worker(jobs, concurrency=settings.worker_processes * 2))


@app.command()
def migrate() -> None:
    """Bring the database to the present schema. Needs DATABASE_OWNER_URL or DATABASE_URL."""
    from skillsync.foundation.schema import migrate as bring_up_to_date
    from skillsync.settings import Settings

    settings = Settings()
    url = settings.database_owner_url or settings.database_url
    if not url:
        raise fail("Set DATABASE_OWNER_URL or DATABASE_URL; `skillsync run` needs neither.")
    bring_up_to_date(url)
    typer.echo("The database is up to date.")


def main() -> None:
    """Run the command; turn a wrong setting into one line."""
    from pydantic import ValidationError

    try:
        app()
    except ValidationError as error:
        first = error.errors()[0]
        where = "_".join(str(step) for step in first["loc"]).upper()
        typer.echo(f"skillsync: {where} {first['msg']}".replace("  ", " "), err=True)
        sys.exit(1)
