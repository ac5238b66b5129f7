"""The JSON door of accounts."""

from uuid import UUID

from fastapi import APIRouter

from skillsync.accounts import queries, service, sessions
from skillsync.accounts.device import UsedDevice
from skillsync.accounts.models import SessionKind, User
from skillsync.accounts.schemas import (
    Acknowledgement,
    AddressOnly,
    Credentials,
    NewPassword,
    RefreshRequest,
    Registration,
    SessionView,
    TokenOnly,
    TokenPair,
    UserView,
)
from skillsync.accounts.sessions import RefreshTokenNotValid
from skillsync.foundation.database import Actor
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.identity import SignedIn, SignedInUser
from skillsync.foundation.web.transaction import SystemTransaction, Transaction, UsedTools

router = APIRouter(prefix="/api/v1/auth", tags=["accounts"])


@router.post("/register", status_code=202)
async def register(
    session: SystemTransaction, tools: UsedTools, device: UsedDevice, registration: Registration
) -> Acknowledgement:
    """Create an account. The answer is the same whether or not the address is known."""
    await sessions.limit_mails(tools.limits, registration.email, device)
    await service.register(session, registration, base_url=tools.base_url, now=tools.now())
    return Acknowledgement(detail=gettext("We have sent you a mail. Open the link in it."))


@router.post("/verify-email")
async def verify_email(
    session: SystemTransaction, tools: UsedTools, proof: TokenOnly
) -> Acknowledgement:
    """Confirm an address with the token from the mail."""
    await service.verify_email(session, proof.token, now=tools.now())
    return Acknowledgement(detail=gettext("Your address is confirmed. You can sign in."))


@router.post("/login")
async def login(
    session: SystemTransaction, tools: UsedTools, device: UsedDevice, credentials: Credentials
) -> TokenPair:
    """Exchange an address and a password for tokens."""
    await sessions.limit_sign_ins(tools.limits, credentials.email, device)
    user = await sessions.check_credentials(session, credentials)
    now = tools.now()
    opened, secret = await sessions.open_session(
        session, user, kind=SessionKind.API, device=device, now=now
    )
    return sessions.issue_tokens(opened, secret, key=tools.secret_key, now=now)


@router.post("/refresh")
async def refresh(tools: UsedTools, request: RefreshRequest) -> TokenPair:
    """Exchange a refresh token for new tokens. Showing an old one ends its whole family."""
    async with tools.database.transaction(Actor.system()) as session:
        tokens = await sessions.refresh(
            session, request.refresh_token, key=tools.secret_key, now=tools.now()
        )
    if tokens is None:
        raise RefreshTokenNotValid
    return tokens


@router.post("/logout", status_code=204)
async def logout(session: Transaction, tools: UsedTools, identity: SignedIn) -> None:
    """End the session this request belongs to."""
    await sessions.end_session(
        session, identity.session_id, user_id=identity.user_id, now=tools.now()
    )


@router.post("/forgot-password", status_code=202)
async def forgot_password(
    session: SystemTransaction, tools: UsedTools, device: UsedDevice, address: AddressOnly
) -> Acknowledgement:
    """Mail a link to choose a new password, if the address is known."""
    await sessions.limit_mails(tools.limits, address.email, device)
    await service.forgot_password(session, address.email)
    return Acknowledgement(detail=gettext("If the address is known, a mail is on its way."))


@router.post("/reset-password")
async def reset_password(
    session: SystemTransaction, tools: UsedTools, device: UsedDevice, change: NewPassword
) -> Acknowledgement:
    """Set a new password with the token from the mail. Every session ends."""
    await sessions.limit_tries(tools.limits, device)
    await service.reset_password(session, change.token, password=change.password, now=tools.now())
    return Acknowledgement(detail=gettext("Your new password is set. Please sign in."))


@router.get("/me", response_model=UserView)
async def me(session: Transaction, user_id: SignedInUser) -> User:
    """Say who is signed in."""
    return await queries.get_user(session, user_id)


@router.get("/sessions")
async def list_sessions(
    session: Transaction, tools: UsedTools, identity: SignedIn
) -> list[SessionView]:
    """List the places where you are signed in."""
    found = await queries.list_sessions(session, user_id=identity.user_id, now=tools.now())
    return [
        SessionView.model_validate(one).model_copy(
            update={"current": one.id == identity.session_id}
        )
        for one in found
    ]


@router.delete("/sessions/{session_id}", status_code=204)
async def end_session(
    session: Transaction, tools: UsedTools, user_id: SignedInUser, session_id: UUID
) -> None:
    """End one of your sessions."""
    await sessions.end_session(session, session_id, user_id=user_id, now=tools.now())
