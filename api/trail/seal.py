"""That nothing was changed: the check of the whole log, checkpoints for witnesses, and bundles."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import psycopg
from fastapi import APIRouter, Query, Request, Response

from api.doors import Anyone, InQuality
from api.pages import page
from api.reception import Desk
from domain.refusals import NotFound, Refused
from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_check import verify_all
from infrastructure.audit_growth import growth_between, newest_checkpoint
from infrastructure.audit_history import NothingSealed
from infrastructure.checkpoint_keys import BadCheckpoint, PublicKey, load_key

router = APIRouter(tags=["trail"])


class NotSealedYet(Refused):
    """The newest events of this case are not in the audit tree yet; try again in a moment."""


@dataclass(frozen=True)
class Seal:
    """The newest signed checkpoint: how many events it covers, and when it was made."""

    size: int
    made_at: datetime
    note: str


@dataclass(frozen=True)
class Checked:
    """What a full check of the log found; `problems` name the first broken event."""

    ok: bool
    size: int
    root: str
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Growth:
    """The hashes that prove that a later tree contains an earlier one unchanged (RFC 9162)."""

    first: int
    second: int
    hashes: list[str]
    checkpoint: str


@router.post("/api/trail/check")
async def check(desk: InQuality) -> Checked:
    """Recompute the whole tree over the stored events; the first broken one is named."""
    return await asyncio.to_thread(_checked, desk)


@router.get("/api/trail/checkpoint")
async def checkpoint(desk: Anyone) -> Seal:
    """The newest signed checkpoint, for anyone who wants to be a witness; it holds no names."""
    seal = await last_seal(desk)
    if seal is None:
        raise NotFound
    return seal


@router.get("/api/trail/growth")
async def growth(desk: Anyone, first: Annotated[int, Query(ge=1)]) -> Growth:
    """Prove that the log a witness saw at `first` events is the beginning of today's."""
    return await asyncio.to_thread(_growth, desk, first)


@router.post("/desk/trail/check", include_in_schema=False)
async def check_page(request: Request, desk: InQuality) -> Response:
    found = await asyncio.to_thread(_checked, desk)
    return page(request, "trail/check.html", found=found, seal=await last_seal(desk))


@router.get("/desk/trail/check", include_in_schema=False)
async def seal_page(request: Request, desk: InQuality) -> Response:
    return page(request, "trail/check.html", found=None, seal=await last_seal(desk))


async def last_seal(desk: Desk) -> Seal | None:
    """The newest checkpoint, or None before the first."""
    return await asyncio.to_thread(_last_seal, desk.reception.log.dsn)


def bundle_of(desk: Desk, case: UUID) -> bytes:
    """The archive that proves one case offline. Raises NotSealedYet."""
    with psycopg.connect(desk.reception.log.dsn, autocommit=True) as link:
        try:
            return audit_bundle(link, case, _public(desk))
        except (NothingSealed, BadCheckpoint) as early:
            raise NotSealedYet from early


def _public(desk: Desk) -> PublicKey:
    return load_key(desk.reception.settings.keys / "checkpoint.key", "luotsi").public


def _checked(desk: Desk) -> Checked:
    with psycopg.connect(desk.reception.log.dsn, autocommit=True) as link:
        found = verify_all(link, _public(desk))
    return Checked(found.ok, found.size, found.root.hex(), found.problems)


def _last_seal(dsn: str) -> Seal | None:
    with psycopg.connect(dsn) as link:
        found: Any = newest_checkpoint(link)
    return Seal(*found) if found else None


def _growth(desk: Desk, first: int) -> Growth:
    with psycopg.connect(desk.reception.log.dsn) as link:
        found = growth_between(link, first)
    if found is None:
        raise NotFound
    return Growth(first, *found)
