"""Whether the service can serve, for load balancers; its figures, for whoever watches it."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from api.doors import Anyone, AsAdministrator
from infrastructure.health import health_of
from infrastructure.metrics import Metrics

router = APIRouter(tags=["health"])
TEXT = "text/plain; version=0.0.4; charset=utf-8"


class Standing(BaseModel):
    """How the service stands: `attention` means that it serves and a person has to look."""

    status: Literal["well", "attention"]
    behind: int
    """So many events are not on the pages yet."""


@router.get("/health")
async def health(desk: Anyone) -> Standing:
    """Whether requests can be served; 503 while the database or what pages read is away."""
    async with desk.shelf.open():
        found = await health_of(desk.reception)
    status: Literal["well", "attention"] = "attention" if any(found.troubles) else "well"
    return Standing(status=status, behind=found.head - found.shown)


@router.get("/metrics", response_class=Response)
async def metrics(request: Request, desk: AsAdministrator) -> Response:
    """Everything that is counted, as Prometheus reads it; with an administrator's API token."""
    counted: Metrics = request.app.state.metrics
    return Response(counted.told(await health_of(desk.reception)), media_type=TEXT)
