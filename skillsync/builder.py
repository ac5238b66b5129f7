"""Build the tools from the settings, for the web server, the worker and the command line."""

import secrets
from contextlib import suppress
from functools import partial
from pathlib import Path

from skillsync.ai.skills.taxonomy import use_imported
from skillsync.foundation.database import Database
from skillsync.foundation.mailer import Mailer, OutboxMailer, SmtpMailer
from skillsync.foundation.processes import Processes
from skillsync.foundation.storage import LocalStorage
from skillsync.foundation.tools import Tools
from skillsync.settings import Settings


class NoDatabase(Exception):
    """There is no database address. Set DATABASE_URL, or start everything with `skillsync run`."""


def build_tools(settings: Settings, *, processes: int, pool_size: int = 10) -> Tools:
    """Return the tools of one process. Raises NoDatabase."""
    if not settings.database_url:
        raise NoDatabase(NoDatabase.__doc__)
    taxonomy = settings.data_dir.absolute() / "taxonomy"
    use_imported(taxonomy)
    return Tools(
        database=Database.connect(settings.database_url, pool_size=pool_size),
        storage=LocalStorage(settings.data_dir / "files"),
        mailer=build_mailer(settings),
        processes=Processes(processes, prepare=partial(use_imported, taxonomy)),
        secret_key=settings.secret_key or kept_secret(settings.data_dir),
        base_url=settings.base_url,
        mail_from=settings.mail_from,
        development=settings.development,
        keeps_sent_mail=settings.development,
    )


def build_mailer(settings: Settings) -> Mailer:
    """Return the configured way to send mail."""
    if not settings.smtp_host:
        return OutboxMailer()
    return SmtpMailer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        username=settings.smtp_username,
        password=settings.smtp_password,
    )


def kept_secret(folder: Path) -> str:
    """Return the key kept in `folder`, made on first use and readable by its owner only."""
    path = folder / "secret_key"
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        fresh = path.with_suffix(f".{secrets.token_hex(4)}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        # Two processes may start at once: the first link wins, both read it.
        with suppress(FileExistsError):
            path.hardlink_to(fresh)
        fresh.unlink()
    return path.read_text(encoding="utf-8").strip()
