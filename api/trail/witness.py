"""For witnesses: the published key, the newest checkpoint, and that the log only grew since."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.doors import Anyone
from api.pages import page
from api.trail.seal import Seal, growth_since, last_seal, published_key
from domain.refusals import NotFound

router = APIRouter(tags=["trail"])


@dataclass(frozen=True)
class Growth:
    """The hashes that prove that a later tree contains an earlier one unchanged (RFC 9162)."""

    first: int
    second: int
    hashes: list[str]
    checkpoint: str


@dataclass(frozen=True)
class Published:
    """The key that checkpoints are checked with, written as C2SP signed notes write it."""

    key: str


@router.get("/api/trail/checkpoint")
async def checkpoint(desk: Anyone) -> Seal:
    """The newest signed checkpoint, for anyone who wants to be a witness; it holds no names."""
    seal = await last_seal(desk)
    if seal is None:
        raise NotFound
    return seal


@router.get("/api/trail/key")
async def key(desk: Anyone) -> Published:
    """The public key of the log: compare it with what reached you by another way."""
    return Published(str(published_key(desk)))


@router.get("/api/trail/growth")
async def growth(desk: Anyone, first: Annotated[int, Query(ge=1)]) -> Growth:
    """Prove that the log a witness saw at `first` events is the beginning of today's."""
    found = await asyncio.to_thread(growth_since, desk, first)
    if found is None:
        raise NotFound
    return Growth(first, *found)


@router.get("/witness", include_in_schema=False)
async def witness(request: Request, desk: Anyone) -> Response:
    return page(
        request, "trail/witness.html", seal=await last_seal(desk), public_key=published_key(desk)
    )
