"""Keep files and hand them out."""

import hashlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.files.content import Upload
from skillsync.files.models import StoredFile
from skillsync.foundation.refusals import NotFound
from skillsync.foundation.storage import Storage


class StoredFileNotFound(NotFound):
    """This file does not exist."""


@asynccontextmanager
async def stored(
    storage: Storage, upload: Upload, pages: Sequence[bytes] = ()
) -> AsyncIterator[UUID]:
    """Write an upload to the storage, give its future id, and forget it if the block fails.

    Bytes come before their row: a row without bytes would be a lie.
    """
    file_id = uuid4()
    await storage.put(key_of(file_id), upload.data)
    await store_pages(storage, file_id, pages)
    try:
        yield file_id
    except BaseException:
        await forget_bytes(storage, file_id, len(pages))
        raise


async def add_file(
    session: AsyncSession,
    file_id: UUID,
    upload: Upload,
    *,
    owner_id: UUID | None = None,
    organization_id: UUID | None = None,
) -> StoredFile:
    """Write down a file whose bytes are stored."""
    file = StoredFile(
        id=file_id,
        owner_id=owner_id,
        organization_id=organization_id,
        name=upload.name,
        media_type=upload.media_type,
        size=len(upload.data),
        sha256=hashlib.sha256(upload.data).digest(),
    )
    session.add(file)
    await session.flush()
    return file


async def get_file(session: AsyncSession, file_id: UUID) -> StoredFile:
    """Return a file's description. Raises StoredFileNotFound."""
    file = await session.get(StoredFile, file_id)
    if file is None:
        raise StoredFileNotFound
    return file


async def store_pages(storage: Storage, file_id: UUID, pages: Sequence[bytes]) -> None:
    """Keep the pictures of a file's pages."""
    for number, picture in enumerate(pages, start=1):
        await storage.put(page_key(file_id, number), picture)


async def forget_bytes(storage: Storage, file_id: UUID, pages: int) -> None:
    """Remove a file's bytes and pictures from the storage."""
    await storage.delete(key_of(file_id))
    for number in range(1, pages + 1):
        await storage.delete(page_key(file_id, number))


def key_of(file_id: UUID) -> str:
    """Return the storage key of a file."""
    return f"files/{file_id.hex[:2]}/{file_id}"


def page_key(file_id: UUID, number: int) -> str:
    """Return the storage key of the picture of a page, counted from 1."""
    return f"pages/{file_id.hex[:2]}/{file_id}/{number}.png"
