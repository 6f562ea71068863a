"""Keep a time that became free for the first who waits, and let it go when its deadline is over."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.fits import NotBookable, limits_for, require_bookable
from application.booking.keep_time import hold_time, release_time
from application.firm import DERIVED, Command, Work
from domain.booking_policy import booking_policy_at
from domain.diaries import TimeTaken
from domain.mentors import Mentor
from domain.services import Service
from domain.slots import Slot
from domain.waiting import WaitingList, offer_ends, waiting_list_of


@dataclass(frozen=True, kw_only=True)
class OfferFreedTime(Command):
    """Offer a time that became free to the first in the queue who could come."""

    mentor_id: UUID
    slot: Slot
    offer_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        waiting = work.find(WaitingList, waiting_list_of(self.mentor_id))
        mentor = work.find(Mentor, self.mentor_id) if waiting else None
        if waiting is None or mentor is None or self.offer_id in waiting.offers:
            return
        found = waiting.next_for(self.slot)
        if found is None:
            return
        entry_id, entry = found
        minutes = work.get(Service, entry.service_id).minutes
        slot = Slot(self.slot.starts_at, minutes, self.slot.zone)
        try:
            buffers = require_bookable(work, mentor, entry.service_id, slot)
        except (NotBookable, TimeTaken):
            return
        policy = booking_policy_at(work.now)
        notice = limits_for(work, self.mentor_id, entry.service_id).earliest_notice_minutes or 0
        until = offer_ends(work.now, slot, notice, policy)
        hold_time(work, self.mentor_id, self.offer_id, slot, until, buffers)
        waiting.offer(self.offer_id, self.mentor_id, entry_id, slot, until)


@dataclass(frozen=True, kw_only=True)
class LapseOffer(Command):
    """Let a time go that was kept for somebody until its deadline."""

    mentor_id: UUID
    offer_id: UUID

    def do(self, work: Work) -> None:
        waiting = work.get(WaitingList, waiting_list_of(self.mentor_id))
        if offer := waiting.lapse(self.offer_id, self.mentor_id, work.now):
            release_time(work, self.mentor_id, self.offer_id, offer.slot)
