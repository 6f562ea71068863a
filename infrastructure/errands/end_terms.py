"""Every night: keys whose term is over are destroyed, and old epochs, links and codes go."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog

from application.privacy.end_term import EndTerm
from domain.events import derived
from infrastructure.by_itself import by_itself
from infrastructure.erased_keys import remember_all
from infrastructure.key_epochs import is_due, retire, rewrap
from infrastructure.terms import overdue
from infrastructure.visit_links import forget_old_links

log = structlog.get_logger()


async def end_terms(house: Any, about: dict[str, str]) -> int:  # noqa: ARG001 - as every errand
    """Do it all; gives how many keys were destroyed."""
    now = house.log.now()
    over = await overdue(house, now.date())
    for one in over:
        assert one.until  # noqa: S101 - an overdue key has an end
        key = one.key
        command = EndTerm(subject_id=key.subject_id, purpose=key.purpose, kept_until=one.until)
        command_id = derived(key.subject_id, "end of term", key.purpose)
        await house.firm.do(command, by_itself(command_id))
    await forget_old_links(house.shelf.pool, now)
    await asyncio.to_thread(_care_for_keys, house)
    log.info("terms ended", destroyed=len(over))
    return len(over)


def _care_for_keys(house: Any) -> None:
    folder, dsn = house.settings.keys, house.log.dsn
    remember_all(dsn, folder)
    if is_due(folder, house.log.now()):
        rewrap(dsn, house.log.ring.files)
    retire(dsn, folder, house.log.now())
