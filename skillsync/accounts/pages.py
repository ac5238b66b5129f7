"""The HTML door of accounts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Query, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from skillsync.accounts import queries, service, sessions
from skillsync.accounts.device import UsedDevice
from skillsync.accounts.models import SessionKind, User
from skillsync.accounts.schemas import (
    AccountChange,
    AddressOnly,
    Credentials,
    NewPassword,
    Registration,
    TokenOnly,
)
from skillsync.accounts.service import LinkNotValid
from skillsync.accounts.sessions import CredentialsNotRight, Device
from skillsync.foundation.limits import TooManyTries
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form as ReadForm
from skillsync.foundation.web.forms import read_form, refused
from skillsync.foundation.web.identity import COOKIE, SignedIn, find_identity
from skillsync.foundation.web.pages import THEME, render, safe_path, see_other
from skillsync.foundation.web.transaction import SystemTransaction, Transaction, UsedTools

router = APIRouter(include_in_schema=False)


async def _sign_in(
    session: AsyncSession, tools: Tools, device: Device, user: User, response: Response
) -> Response:
    _opened, secret = await sessions.open_session(
        session, user, kind=SessionKind.PAGE, device=device, now=tools.now()
    )
    response.set_cookie(
        COOKIE,
        secret,
        max_age=int(sessions.PAGE_SESSION_LIFE.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=tools.base_url.startswith("https://"),
        path="/",
    )
    return response


def _first_page(user: User) -> str:
    return "/" if user.seeks else "/hire"


@router.get("/sign-up")
async def sign_up_page(request: Request, platform: str = "careerforge") -> Response:
    """Show the sign-up form."""
    if find_identity(request):
        return see_other("/")
    form: ReadForm[Registration] = ReadForm(None, {"platform": platform})
    return render(request, "accounts/sign_up.html", form=form)


@router.post("/sign-up")
async def sign_up(
    request: Request, session: SystemTransaction, tools: UsedTools, device: UsedDevice
) -> Response:
    """Create an account and show where to look for the mail."""
    form = await read_form(request, Registration)
    if form.value is None:
        return render(
            request,
            "accounts/sign_up.html",
            fragment="accounts/_sign_up_form.html",
            form=form,
            status=422,
        )
    await sessions.limit_mails(tools.limits, form.value.email, device)
    await service.register(session, form.value, base_url=tools.base_url, now=tools.now())
    return render(request, "accounts/check_mail.html", email=form.value.email, reset=False)


@router.get("/verify-email")
async def verify_email_page(request: Request, token: str = "") -> Response:
    """Ask for one click: programs that open every link in a mail must not use it up."""
    return render(request, "accounts/verify_email.html", token=token, problem="")


@router.post("/verify-email")
async def verify_email(
    request: Request, session: SystemTransaction, tools: UsedTools, device: UsedDevice
) -> Response:
    """Confirm the address and sign the person in: they have just proved that it is theirs."""
    form = await read_form(request, TokenOnly)
    if form.value is None:
        raise LinkNotValid
    user = await service.verify_email(session, form.value.token, now=tools.now())
    response = see_other(_first_page(user), notice=gettext("Your address is confirmed. Welcome!"))
    return await _sign_in(session, tools, device, user, response)


@router.get("/sign-in")
async def sign_in_page(request: Request, next: str = "/") -> Response:  # noqa: A002 - the address's own word
    """Show the sign-in form."""
    if find_identity(request):
        return see_other(safe_path(next))
    form: ReadForm[Credentials] = ReadForm(None)
    return render(request, "accounts/sign_in.html", form=form, next=safe_path(next))


@router.post("/sign-in")
async def sign_in(
    request: Request,
    session: SystemTransaction,
    tools: UsedTools,
    device: UsedDevice,
    next: Annotated[str, Query()] = "/",  # noqa: A002 - the address's own word
) -> Response:
    """Sign in with an address and a password."""
    form = await read_form(request, Credentials)
    if form.value is not None:
        try:
            await sessions.limit_sign_ins(tools.limits, form.value.email, device)
            user = await sessions.check_credentials(session, form.value)
        except (CredentialsNotRight, TooManyTries) as refusal:
            form = refused(form, "form", gettext(refusal.title()))
        else:
            path = safe_path(next)
            response = see_other(_first_page(user) if path == "/" else path)
            return await _sign_in(session, tools, device, user, response)
    return render(
        request,
        "accounts/sign_in.html",
        fragment="accounts/_sign_in_form.html",
        form=form,
        next=safe_path(next),
        status=422,
    )


@router.post("/sign-out")
async def sign_out(session: Transaction, tools: UsedTools, identity: SignedIn) -> Response:
    """End this session."""
    await sessions.end_session(
        session, identity.session_id, user_id=identity.user_id, now=tools.now()
    )
    response = see_other("/", notice=gettext("You are signed out."))
    response.delete_cookie(COOKIE, path="/")
    return response


@router.get("/forgot-password")
async def forgot_password_page(request: Request) -> Response:
    """Ask for the address."""
    form: ReadForm[AddressOnly] = ReadForm(None)
    return render(request, "accounts/forgot_password.html", form=form)


@router.post("/forgot-password")
async def forgot_password(
    request: Request, session: SystemTransaction, tools: UsedTools, device: UsedDevice
) -> Response:
    """Mail a link, if the address is known; say the same if it is not."""
    form = await read_form(request, AddressOnly)
    if form.value is None:
        return render(request, "accounts/forgot_password.html", form=form, status=422)
    await sessions.limit_mails(tools.limits, form.value.email, device)
    await service.forgot_password(session, form.value.email)
    return render(request, "accounts/check_mail.html", email=form.value.email, reset=True)


@router.get("/reset-password")
async def reset_password_page(request: Request, token: str = "") -> Response:
    """Ask for a new password."""
    form: ReadForm[NewPassword] = ReadForm(None, {"token": token})
    return render(request, "accounts/reset_password.html", form=form)


@router.post("/reset-password")
async def reset_password(
    request: Request, session: SystemTransaction, tools: UsedTools, device: UsedDevice
) -> Response:
    """Set a new password; every session ends."""
    form = await read_form(request, NewPassword)
    if form.value is None:
        return render(request, "accounts/reset_password.html", form=form, status=422)
    await sessions.limit_tries(tools.limits, device)
    await service.reset_password(
        session, form.value.token, password=form.value.password, now=tools.now()
    )
    return see_other("/sign-in", notice=gettext("Your new password is set. Please sign in."))


@router.get("/account")
async def account(
    request: Request, session: Transaction, tools: UsedTools, identity: SignedIn
) -> Response:
    """Show one's own account and the places where one is signed in."""
    user = await queries.get_user(session, identity.user_id)
    raw = {"name": user.name, "seeks": user.seeks, "recruits": user.recruits}
    return await _account_page(request, session, tools, identity, ReadForm(None, raw))


async def _account_page(
    request: Request,
    session: AsyncSession,
    tools: Tools,
    identity: SignedIn,
    form: ReadForm[AccountChange],
    status: int = 200,
) -> Response:
    found = await queries.list_sessions(session, user_id=identity.user_id, now=tools.now())
    return render(request, "accounts/account.html", form=form, sessions=found, status=status)


@router.post("/account")
async def change_account(
    request: Request, session: Transaction, tools: UsedTools, identity: SignedIn
) -> Response:
    """Change one's own name and sides."""
    form = await read_form(request, AccountChange)
    if form.value is None:
        return await _account_page(request, session, tools, identity, form, status=422)
    await service.change_account(session, form.value, user_id=identity.user_id)
    return see_other("/account", notice=gettext("Saved."))


@router.post("/account/sessions/{session_id}/end")
async def end_session(
    session: Transaction, tools: UsedTools, identity: SignedIn, session_id: UUID
) -> Response:
    """Sign out somewhere else."""
    await sessions.end_session(session, session_id, user_id=identity.user_id, now=tools.now())
    return see_other("/account", notice=gettext("That session has ended."))


@router.post("/theme")
async def choose_theme(
    theme: Annotated[str, Form()] = "auto",
    next: Annotated[str, Form()] = "/",  # noqa: A002 - the address's own word
) -> Response:
    """Remember light, dark or the device's own choice."""
    response = see_other(safe_path(next))
    if theme in ("light", "dark"):
        response.set_cookie(THEME, theme, max_age=31_536_000, samesite="lax", path="/")
    else:
        response.delete_cookie(THEME, path="/")
    return response
