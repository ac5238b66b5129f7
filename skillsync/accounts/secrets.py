"""Passwords, opaque tokens and access tokens: the only file that touches cryptography."""

import hashlib
import secrets
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

import jwt
from anyio import CapacityLimiter, to_thread
from pwdlib import PasswordHash

ACCESS_TOKEN_LIFE = timedelta(minutes=15)
ALGORITHM = "HS256"
ISSUER = "skillsync"

# Hashing is meant to be dear: two at a time leave room for everybody who asks for a page.
_at_once = CapacityLimiter(2)
_hasher = PasswordHash.recommended()  # argon2id with the library's present parameters


@cache
def _nobody() -> str:
    """Return the hash of a password nobody has; hashing is dear, so not while the program loads."""
    return _hasher.hash(secrets.token_urlsafe(16))


async def hash_password(password: str) -> str:
    """Return the argon2id hash of a password, computed off the event loop."""
    return await to_thread.run_sync(_hasher.hash, password, limiter=_at_once)


async def password_matches(password: str, password_hash: str | None) -> bool:
    """Tell whether a password fits a hash. Takes as long when there is no hash to fit."""
    fits = await to_thread.run_sync(_verify, password, password_hash, limiter=_at_once)
    return fits and password_hash is not None


def _verify(password: str, password_hash: str | None) -> bool:
    nobody = _nobody()  # also where it is not needed: the first answer tells nothing either
    return _hasher.verify(password, password_hash or nobody)


def new_secret() -> str:
    """Return 256 random bits, safe in an address."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> bytes:
    """Return what is stored instead of a secret. It is random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).digest()


def issue_access_token(*, key: str, user_id: UUID, session_id: UUID, now: datetime) -> str:
    """Return a signed token that names a person and a session for a quarter of an hour."""
    claims = {
        "iss": ISSUER,
        "sub": str(user_id),
        "sid": str(session_id),
        "iat": int(now.timestamp()),
        "exp": int((now + ACCESS_TOKEN_LIFE).timestamp()),
    }
    return jwt.encode(claims, key, algorithm=ALGORITHM)


def read_access_token(token: str, *, key: str, now: datetime) -> UUID | None:
    """Return the session an access token names, None when it is not ours or has expired."""
    try:
        claims = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            options={"require": ["exp", "sub", "sid"], "verify_exp": False, "verify_iat": False},
        )
        if int(claims["exp"]) <= now.timestamp():
            return None
        return UUID(claims["sid"])
    except (jwt.InvalidTokenError, ValueError, TypeError):
        return None
