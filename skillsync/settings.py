"""Every environment variable, typed, with help text. Read only by the builders."""

from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """How this installation runs. Names are the field names in capitals, after `SKILLSYNC_`."""

    model_config = SettingsConfigDict(env_prefix="SKILLSYNC_", env_file=".env", extra="ignore")

    environment: Literal["development", "production"] = Field(
        "development",
        description="`production` demands a secret key, a base URL and a mail server, and hides "
        "the outbox at /dev/mail.",
    )
    data_dir: Path = Field(
        Path(".data"), description="Folder for the embedded Postgres, uploaded files and the key."
    )
    database_url: str = Field(
        "",
        validation_alias="DATABASE_URL",
        description="Postgres 18 with pgvector, as the application's login. Empty: the embedded "
        "one.",
    )
    database_owner_url: str = Field(
        "",
        validation_alias="DATABASE_OWNER_URL",
        description="The same database as a login that may create roles; used to migrate only. "
        "Empty: `DATABASE_URL`.",
    )
    secret_key: str = Field(
        "",
        description="At least 32 random characters; signs access tokens. In development one is "
        "made and kept in the data folder.",
    )
    base_url: str = Field(
        "http://127.0.0.1:8000", description="Where people reach this installation; used in mails."
    )
    host: str = Field("127.0.0.1", description="Address the web server listens on.")
    port: int = Field(8000, description="Port the web server listens on.")
    trusted_proxies: str = Field(
        "",
        description="Addresses of reverse proxies whose X-Forwarded-For is believed, separated by "
        "commas. Empty: none.",
    )
    web_processes: int = Field(2, ge=1, le=32, description="Child processes of the web server.")
    worker_processes: int = Field(2, ge=1, le=64, description="Child processes of the worker.")
    smtp_host: str = Field("", description="Mail server. Empty: mails stay in the outbox.")
    smtp_port: int = Field(587, description="Port of the mail server.")
    smtp_security: Literal["none", "starttls", "tls"] = Field(
        "starttls", description="How the connection to the mail server is protected."
    )
    smtp_username: str | None = Field(None, description="Name to sign in at the mail server.")
    smtp_password: str | None = Field(None, description="Password for the mail server.")
    mail_from: str = Field(
        "SkillSync <no-reply@skillsync.example>", description="Sender of every mail."
    )
    metrics_token: str = Field(
        "", description="Bearer token that may read /metrics from other machines. Empty: nobody."
    )
    demo: bool = Field(
        default=True, description="Load the demo town on the first start (development only)."
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @field_validator("base_url")
    @classmethod
    def without_slash(cls, value: str) -> str:
        """Drop a slash at the end, so that addresses can be appended."""
        return value.rstrip("/")

    @model_validator(mode="after")
    def complete_in_production(self) -> "Settings":
        """Refuse to start in production with a default that pretends."""
        if self.environment == "production":
            if len(self.secret_key) < 32:
                raise ValueError("Set SKILLSYNC_SECRET_KEY to at least 32 random characters.")
            if not self.base_url.startswith("https://"):
                raise ValueError("Set SKILLSYNC_BASE_URL to the https:// address people use.")
            if not self.smtp_host:
                raise ValueError("Set SKILLSYNC_SMTP_HOST: sign-up needs to send mail.")
        return self

    @property
    def development(self) -> bool:
        """Whether this is a developer's or a visitor's laptop."""
        return self.environment == "development"


class _Folder(BaseSettings):
    """The one setting of commands that need neither server nor database."""

    model_config = Settings.model_config
    data_dir: Path = Settings.model_fields["data_dir"].default


def data_folder() -> Path:
    """Return the data folder, without asking whether the rest of the settings is complete."""
    return _Folder().data_dir
