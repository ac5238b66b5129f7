"""What comes into and goes out of the accounts room."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from skillsync.foundation.schemas import Email, Input, ShortText, View
from skillsync.foundation.translations import N_

Password = Annotated[str, StringConstraints(min_length=10, max_length=200, strip_whitespace=False)]
Platform = Literal["careerforge", "talenthub", "both"]


class Registration(Input):
    """A sign-up. `platform` is the side to start on; both can be used later."""

    name: ShortText
    email: Email
    password: Password
    platform: Platform = "careerforge"

    @model_validator(mode="after")
    def password_is_not_the_address(self) -> "Registration":
        """Refuse the one password anybody would try first."""
        if self.password.lower() == self.email:
            raise ValueError(N_("Please choose a password that is not your e-mail address."))
        return self


class Credentials(Input):
    """A sign-in."""

    email: Email
    password: Annotated[
        str, StringConstraints(min_length=1, max_length=200, strip_whitespace=False)
    ]


class RefreshRequest(Input):
    """A refresh token to be exchanged."""

    refresh_token: Annotated[str, StringConstraints(min_length=1, max_length=500)]


class AddressOnly(Input):
    """An address to send a link to."""

    email: Email


class TokenOnly(Input):
    """A one-time token from a mail."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class NewPassword(TokenOnly):
    """A new password, with the token from the mail that allows it."""

    password: Password


class AccountChange(Input):
    """What people change about their own account."""

    name: ShortText
    seeks: bool = False
    recruits: bool = False

    @model_validator(mode="after")
    def uses_a_side(self) -> "AccountChange":
        """Refuse an account without a side: it could do nothing."""
        if not (self.seeks or self.recruits):
            raise ValueError(N_("Please keep at least one side."))
        return self


class Acknowledgement(View):
    """The same answer for every address, known or not."""

    detail: str


class TokenPair(View):
    """Access and refresh tokens. `expires_in` is the access token's life in seconds."""

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the scheme's name (RFC 6750)
    expires_in: int


class UserView(View):
    """A person, as they see themselves."""

    id: UUID
    email: str
    name: str
    seeks: bool
    recruits: bool
    is_admin: bool
    email_verified_at: datetime | None
    created_at: datetime


class SessionView(View):
    """A place where the person is signed in."""

    id: UUID
    kind: str
    user_agent: str
    ip_address: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    current: bool = Field(default=False, description="Whether this request belongs to it.")
