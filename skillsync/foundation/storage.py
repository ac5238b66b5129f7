"""Stored bytes, behind a two-method protocol. The default is a local folder (obstore)."""

from pathlib import Path
from typing import Protocol

from obstore.store import LocalStore


class Storage(Protocol):
    """Where uploaded bytes are kept, by key."""

    async def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, replacing what was there."""

    async def get(self, key: str) -> bytes:
        """Return the bytes kept under `key`. Raises FileNotFoundError."""

    async def delete(self, key: str) -> None:
        """Forget `key`. Forgetting what is not there changes nothing."""


class LocalStorage:
    """A folder on this machine."""

    def __init__(self, folder: Path) -> None:
        # Readable by this program alone: these are people's résumés.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._store = LocalStore(folder)

    async def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, replacing what was there."""
        await self._store.put_async(key, data)

    async def get(self, key: str) -> bytes:
        """Return the bytes kept under `key`. Raises FileNotFoundError."""
        found = await self._store.get_async(key)
        return bytes(await found.bytes_async())

    async def delete(self, key: str) -> None:
        """Forget `key`. Forgetting what is not there changes nothing."""
        try:
            await self._store.delete_async(key)
        except FileNotFoundError:
            return
