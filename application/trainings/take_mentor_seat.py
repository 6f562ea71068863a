"""Take part as a mentor of the firm: free of charge, from the seats kept for mentors first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.cancelling_policy import Payer
from domain.mentors import Mentor, mentor_of
from domain.money import NOTHING
from domain.trainings import Deal, Group, PaidBy, Seating, seating_of

A_MOMENT: Final = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class TakeMentorSeat(Command):
    """Take a seat as one of the firm's mentors, one's own offer first; it counts as development."""

    training_id: UUID
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Mentor, mentor_of(work.by))
        seating = work.get(Seating, seating_of(self.training_id))
        offer = seating.offer_to(work.by, Group.MENTOR, work.now)
        seating.hold(self.order_id, Group.MENTOR, 1, work.now + A_MOMENT, work.now, offer)
        seating.claim(self.order_id, work.by, work.now)
        deal = Deal(Payer.ORGANISATION, NOTHING, PaidBy.FREE)
        seating.take(self.order_id, work.by, deal, work.now, Group.MENTOR)
