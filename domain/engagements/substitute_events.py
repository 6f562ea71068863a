"""A session without its mentor: why, what is put forward, and what is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.engagements.session import Offer, Session
from domain.engagements.session_events import AboutSession
from domain.engagements.session_words import Missing
from domain.slots import Slot


class MentorFellIll(AboutSession):
    """A booked session is without its mentor; the old time stands until another is accepted."""

    absence_id: UUID

    def after(self, session: Session) -> Session:
        return replace(session, missing=Missing.AWAY)


class NewMentorBusy(AboutSession):
    """A session came to a new own mentor who is busy then; its time stands until another one."""

    earlier_mentor_id: UUID

    def after(self, session: Session) -> Session:
        return replace(
            session, mentor_id=self.mentor_id, missing=Missing.NEW_MENTOR_BUSY, offer=None,
            time_asked=False,
        )  # fmt: skip


class MentorRecovered(AboutSession):
    """The mentor can hold the session after all."""

    def after(self, session: Session) -> Session:
        return replace(session, missing=None, offer=None, time_asked=False)


class SubstituteOffered(AboutSession):
    """Another mentor or time was put forward to the mentee."""

    offer_id: UUID
    substitute_id: UUID
    offered: Slot

    def after(self, session: Session) -> Session:
        offer = Offer(self.offer_id, self.substitute_id, self.offered)
        return replace(session, offer=offer, time_asked=False)


class SubstituteDeclined(AboutSession):
    """The mentee did not want what was put forward."""

    offer_id: UUID

    def after(self, session: Session) -> Session:
        return replace(session, offer=None)


class TimeAsked(AboutSession):
    """The mentee was asked to choose another time while the own mentor is away."""

    def after(self, session: Session) -> Session:
        return replace(session, time_asked=True, offer=None)


class SessionTakenOver(AboutSession):
    """The mentee accepted another mentor or time for a session left without its mentor."""

    earlier_mentor_id: UUID
    earlier: Slot
    sequence: int
    booked_at: datetime

    def after(self, session: Session) -> Session:
        return replace(
            session, mentor_id=self.mentor_id, slot=self.slot, sequence=self.sequence,
            missing=None, offer=None, time_asked=False,
            colleagues=tuple(c for c in session.colleagues if c != self.mentor_id),
        )  # fmt: skip
