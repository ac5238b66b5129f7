"""How often something may be tried. Counted in this process; a shared store is a setting away."""

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from skillsync.foundation.refusals import TooMany


class TooManyTries(TooMany):
    """There were too many tries. Please wait a quarter of an hour and try again."""


class Limits:
    """Moving windows over keys."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._parsed: dict[str, RateLimitItem] = {}

    async def take(self, allowed: str, *key: str) -> None:
        """Count one try of `key` against `allowed`, e.g. "10 per 15 minutes".

        Raises TooManyTries.
        """
        item = self._parsed.setdefault(allowed, parse(allowed))
        if not await self._limiter.hit(item, *key):
            raise TooManyTries
