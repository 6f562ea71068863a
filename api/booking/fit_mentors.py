"""Whether a mentor may meet at all: in the pool, everything valid that day, room in the month.

What the door would refuse for one of these reasons is not offered to begin with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from api.reception import Desk
from application.booking.promises import PromiseRow
from application.mentors.mentor_card import MentorCard, mentor_card
from domain.mentors import (
    PoolState,
    Validity,
    capacity_of,
    keeps_from_beginning,
    keeps_from_meeting,
    pool_policy_on,
)
from domain.mentors.validity import validities_of
from domain.slots import Slot

Fits = Callable[[Slot], bool]


def fit_to_meet(card: MentorCard, kept: Iterable[PromiseRow]) -> Fits:
    """Whether a session that goes on may lie there."""
    room = _room(card, kept)
    proofs = _validities(card)
    return lambda slot: not keeps_from_meeting(proofs, card.grace_until, slot.day) and room(slot)


async def fit_to_begin(
    desk: Desk, mentor_id: UUID, kept: Iterable[PromiseRow], minutes: int
) -> Fits:
    """Whether something new that takes so many minutes of a month may begin there."""
    card = (await cards_of(desk, [mentor_id]))[mentor_id]
    room = _room(card, kept)
    return lambda slot: _begins(card, slot.day, minutes) and room(slot)


async def cards_of(desk: Desk, mentors: Iterable[UUID]) -> dict[UUID, MentorCard]:
    """What the firm knows of mentors; of somebody unknown nothing, and nothing is offered."""
    asked = list(mentors)
    found: dict[UUID, MentorCard] = await desk.shelf.documents(mentor_card, asked)
    return {one: found.get(one) or MentorCard(one, one, desk.now) for one in asked}


def _validities(card: MentorCard) -> tuple[Validity, ...]:
    papers = {one.certificate_id: one.valid_until for one in card.certificates}
    return validities_of(card.ethics, papers, (one for one, _ in card.competences))


def _begins(card: MentorCard, day: date, minutes: int) -> bool:
    limits = capacity_of(card, pool_policy_on(day))
    return (
        card.state is PoolState.ACTIVE
        and not keeps_from_beginning(_validities(card), day)
        and limits.has_room(card.planned_minutes, len(card.engagements), minutes)
    )


def _room(card: MentorCard, kept: Iterable[PromiseRow]) -> Fits:
    """Whether the month of a slot holds it beside what is promised in it."""
    promised: Counter[str] = Counter()
    for row in kept:
        promised[row.slot.months[0]] += row.minutes

    def fits(slot: Slot) -> bool:
        limits = capacity_of(card, pool_policy_on(slot.day))
        return limits.holds(promised[slot.months[0]], slot.minutes)

    return fits
