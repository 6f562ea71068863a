"""Erasing a person: what goes and what stays, and everything that has to go with it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from application.people.people import people
from application.privacy.confirm_erasure import ConfirmErasure, FinishErasure
from domain.data_rights import Kept, KeyName
from domain.events import derived
from domain.privacy import RETENTION, Purpose
from domain.refusals import Refused
from infrastructure.by_itself import by_itself
from infrastructure.erased_keys import remember_all
from infrastructure.person_data import facts_about, keys_of
from infrastructure.terms import terms


class NotQuiteThere(Refused):
    """What was recorded a moment ago is not on the shelf yet; ask again in a moment."""

    status = 503


@dataclass(frozen=True)
class Plan:
    """What erasing a person destroys, and what the law has us keep."""

    destroyed: tuple[KeyName, ...]
    kept: tuple[Kept, ...]

    def command(self, person_id: UUID) -> ConfirmErasure:
        """The command that does it."""
        return ConfirmErasure(person_id=person_id, destroyed=self.destroyed, kept=self.kept)


async def plan_of(house: Any, person_id: UUID) -> Plan:
    """What erasing a person would do now. Raises NotQuiteThere."""
    head = await asyncio.to_thread(house.log.head)
    if not await house.shelf.seen(head):
        raise NotQuiteThere
    own, card = await keys_of(house, person_id), await house.shelf.document(people, person_id)
    # The person's own keys are destroyed even where none was made: their rows stand as tombs.
    always = [
        KeyName(one, purpose)
        for one in (person_id, *(card.also if card else ()))
        for purpose in (Purpose.CONTACT, Purpose.SECURITY, Purpose.MARKETING)
    ]
    return Plan(tuple(dict.fromkeys([*always, *own])), tuple(await _kept(house, person_id)))


async def _kept(house: Any, person_id: UUID) -> Iterable[Kept]:
    named = {
        said.key
        for fact in await facts_about(house, person_id)
        for said in fact.said
        if not RETENTION[said.key.purpose].erased_on_request
    }
    ends: dict[Purpose, date | None] = {}
    for one in await terms(house, {key.subject_id for key in named}):
        if one.key in named:
            before = ends.get(one.key.purpose, one.until)
            ends[one.key.purpose] = max(before, one.until) if before and one.until else None
    return [Kept(purpose, until) for purpose, until in sorted(ends.items())]


async def finish_erasure(house: Any, about: dict[str, str]) -> None:
    """All that goes with an erasure: sign-ins, tokens, ways in, what was written meanwhile."""
    person_id = UUID(about["person_id"])
    now = house.log.now()
    await house.visits.end_all(person_id, now, factors=True)
    rest = (await plan_of(house, person_id)).destroyed
    living = {one.key for one in await terms(house, {key.subject_id for key in rest})}
    if left := tuple(key for key in rest if key in living):
        command_id = derived(person_id, "finish erasure", *sorted(map(str, left)))
        caller = by_itself(command_id)
        await house.firm.do(FinishErasure(person_id=person_id, destroyed=left), caller)
    await asyncio.to_thread(remember_all, house.log.dsn, house.settings.keys)
