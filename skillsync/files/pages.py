"""Hand out files and the pictures of their pages to those who may see them."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Path
from starlette.responses import Response

from skillsync.files.service import StoredFileNotFound, get_file, key_of, page_key
from skillsync.foundation.web.identity import SignedIn
from skillsync.foundation.web.transaction import Transaction, UsedTools

router = APIRouter(prefix="/files", include_in_schema=False)


@router.get("/{file_id}")
async def download(
    session: Transaction, tools: UsedTools, _identity: SignedIn, file_id: UUID
) -> Response:
    """Hand out a file as it was uploaded: as a download, never shown inside our own pages."""
    file = await get_file(session, file_id)
    try:
        data = await tools.storage.get(key_of(file_id))
    except FileNotFoundError as error:
        raise StoredFileNotFound from error
    return Response(
        data,
        media_type=file.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


@router.get("/{file_id}/pages/{number}.png")
async def page_picture(
    session: Transaction,
    tools: UsedTools,
    _identity: SignedIn,
    file_id: UUID,
    number: Annotated[int, Path(ge=1, le=1000)],
) -> Response:
    """Show the picture of one page."""
    await get_file(session, file_id)
    try:
        picture = await tools.storage.get(page_key(file_id, number))
    except FileNotFoundError as error:
        raise StoredFileNotFound from error
    return Response(
        picture, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"}
    )
