"""One meeting as its engagement knows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.cancelling_outcome import Booking, Moves
from domain.cancelling_policy import POLICIES, Payer, policy_of
from domain.engagements.session_words import (
    BY_VIDEO,
    Cover,
    Missing,
    Place,
    SessionKind,
    SessionState,
    WaiverReason,
)
from domain.slots import Slot

UNMOVED = Moves()


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a session was booked under: who pays, from what, and by which version of the terms."""

    payer: Payer = Payer.CONSUMER
    version: str = "cancelling/1"
    cover: Cover = Cover.ORDER
    withdrawal_until: datetime | None = None


@dataclass(frozen=True)
class Offer:
    """Another mentor and time put forward for a session without its mentor."""

    offer_id: UUID
    mentor_id: UUID
    slot: Slot


@dataclass(frozen=True, kw_only=True)
class Session:
    """One meeting: who, when, what for, and what has become of it."""

    mentee_id: UUID
    others: tuple[UUID, ...]
    mentor_id: UUID
    slot: Slot
    kind: SessionKind
    booked_at: datetime
    promise_id: UUID
    order_id: UUID | None
    terms: Terms
    place: Place = BY_VIDEO
    state: SessionState = SessionState.BOOKED
    sequence: int = 0
    moves: Moves = UNMOVED
    percent: int = 0
    """How much of its time was used without its being held."""
    colleagues: tuple[UUID, ...] = ()
    dispute_until: datetime | None = None
    disputed: bool = False
    waived: WaiverReason | None = None
    missing: Missing | None = None
    offer: Offer | None = None
    time_asked: bool = False

    @property
    def booking(self) -> Booking:
        """What a cancelling is judged by."""
        return Booking(self.slot, self.booked_at, self.terms.payer, self.terms.withdrawal_until)

    @property
    def free_until(self) -> datetime | None:
        """The last instant at which cancelling uses nothing; None where it always uses some."""
        terms, starts_at = self.terms, self.slot.starts_at
        ends = policy_of(terms.version, POLICIES).free_until(terms.payer, starts_at)
        if terms.payer is Payer.CONSUMER and terms.withdrawal_until:
            withdraws = min(terms.withdrawal_until, starts_at)
            return max(ends, withdraws) if ends else withdraws
        return ends

    @property
    def without_mentor(self) -> bool:
        """Whether nobody can hold it as it stands."""
        return self.missing is not None

    @property
    def mentees(self) -> tuple[UUID, ...]:
        """Everybody it is held for."""
        return (self.mentee_id, *self.others)

    @property
    def mentors(self) -> tuple[UUID, ...]:
        """Everybody of the firm who is to be there."""
        return (self.mentor_id, *self.colleagues)

    @property
    def resources(self) -> tuple[UUID, ...]:
        """Everybody, and the room, whose diary holds it."""
        room = self.place.diary
        return (*self.mentors, *self.mentees, *((room,) if room else ()))
