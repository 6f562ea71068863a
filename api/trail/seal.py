"""That nothing was changed: the check of the whole log, also against a witness, and bundles."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import psycopg
from annotated_types import MaxLen
from fastapi import APIRouter, Request, Response

from api.doors import InQuality
from api.pages import page
from api.reception import Desk
from api.wishes import Wish
from domain.refusals import Refused
from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_check import verify_all
from infrastructure.audit_growth import growth_between, newest_checkpoint
from infrastructure.audit_history import NothingSealed
from infrastructure.checkpoint_keys import BadCheckpoint, PublicKey, load_key
from infrastructure.checkpoints import as_kept

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
class Witnessed(Wish):
    """A checkpoint that a witness kept, as it stood in the mail."""

    checkpoint: Annotated[str, MaxLen(2000)] = ""


@dataclass(frozen=True)
class Checked:
    """What a full check of the log found; `problems` name the first broken event."""

    ok: bool
    size: int
    root: str
    problems: tuple[str, ...]


@router.post("/api/trail/check")
async def check(desk: InQuality, witnessed: Witnessed | None = None) -> Checked:
    """Recompute the whole tree over the stored events; the first broken one is named.

    With a checkpoint kept from earlier, from a mail for example, a rewritten history shows too.
    """
    return await asyncio.to_thread(_checked, desk, witnessed.checkpoint if witnessed else "")


@router.post("/desk/trail/check", include_in_schema=False)
async def check_page(request: Request, desk: InQuality) -> Response:
    kept = str((await request.form()).get("checkpoint", ""))
    return await _page(request, desk, await asyncio.to_thread(_checked, desk, kept), kept)


@router.get("/desk/trail/check", include_in_schema=False)
async def seal_page(request: Request, desk: InQuality) -> Response:
    return await _page(request, desk)


async def _page(
    request: Request, desk: Desk, found: Checked | None = None, kept: str = ""
) -> Response:
    return page(
        request, "trail/check.html", found=found, kept=kept, seal=await last_seal(desk),
        public_key=published_key(desk),
    )  # fmt: skip


async def last_seal(desk: Desk) -> Seal | None:
    """The newest checkpoint, or None before the first."""
    return await asyncio.to_thread(_last_seal, desk.reception.log.dsn)


def bundle_of(desk: Desk, case: UUID) -> bytes:
    """The archive that proves one case offline. Raises NotSealedYet."""
    with psycopg.connect(desk.reception.log.dsn, autocommit=True) as link:
        try:
            return audit_bundle(link, case, published_key(desk))
        except (NothingSealed, BadCheckpoint) as early:
            raise NotSealedYet from early


def growth_since(desk: Desk, first: int) -> tuple[int, list[str], str] | None:
    """What proves that the log only grew since it had `first` events; None if it had not."""
    with psycopg.connect(desk.reception.log.dsn) as link:
        return growth_between(link, first)


def published_key(desk: Desk) -> PublicKey:
    """The key whose private half signs the checkpoints."""
    return load_key(desk.reception.settings.keys / "checkpoint.key", "luotsi").public


def _checked(desk: Desk, kept: str) -> Checked:
    held = [as_kept(kept)] if kept.strip() else []
    with psycopg.connect(desk.reception.log.dsn, autocommit=True) as link:
        found = verify_all(link, published_key(desk), held)
    return Checked(found.ok, found.size, found.root.hex(), found.problems)


def _last_seal(dsn: str) -> Seal | None:
    with psycopg.connect(dsn) as link:
        found: Any = newest_checkpoint(link)
    return Seal(*found) if found else None
