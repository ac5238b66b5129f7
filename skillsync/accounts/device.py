"""Where a request comes from; shared by both doors."""

from typing import Annotated

from fastapi import Depends, Request

from skillsync.accounts.sessions import Device


def device_of(request: Request) -> Device:
    """Return the program and the address that sent a request."""
    return Device(
        user_agent=request.headers.get("user-agent", ""),
        ip_address=request.client.host if request.client else "",
    )


UsedDevice = Annotated[Device, Depends(device_of)]
