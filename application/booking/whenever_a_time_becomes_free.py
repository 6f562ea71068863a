"""Whenever a time becomes free, it is offered to whoever waits for it, until a deadline.

Who begins to wait gets the address of their place by mail, and nobody else does.

A time let go in the very act of taking it up again (an offer that becomes an order) is nobody's
to be offered: the command sees that it is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from application.booking.offer_time import LapseOffer, OfferFreedTime
from application.firm import Command
from application.policies import Errand, Later, about
from domain.diaries import Diary
from domain.events import Event, derived
from domain.waiting import WaitingList


def whenever_a_time_becomes_free(event: Event) -> Iterator[Command | Later | Errand]:
    match event:
        case Diary.TimeReleased(resource_id=resource, slot=slot):
            offer_id = derived(event.originator_id, event.originator_version, "offer")
            yield OfferFreedTime(mentor_id=resource, slot=slot, offer_id=offer_id)
        case WaitingList.Joined(entry_id=entry, mentor_id=mentor, person_id=person):
            ids = {"to": person, "mentor_id": mentor, "entry_id": entry}
            yield Errand("letter", about(letter="time_awaited", **ids))
        case WaitingList.AskedAgain(entry_id=entry, mentor_id=mentor, person_id=person):
            ids = {"to": person, "mentor_id": mentor, "entry_id": entry}
            yield Errand("letter", about(letter="time_asked_again", **ids))
        case WaitingList.TimeOffered(
            offer_id=offer, mentor_id=mentor, person_id=person, until=until
        ):
            yield Later(until, LapseOffer(mentor_id=mentor, offer_id=offer))
            yield Errand(
                "letter",
                about(letter="time_freed", to=person, mentor_id=mentor, offer_id=offer),
            )
