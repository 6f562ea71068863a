"""What comes in between: lateness, a disputed no-show, a waiver, a mentor's illness, company."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from domain.engagements.session import Offer, Session
from domain.engagements.session_events import AboutSession
from domain.engagements.session_words import Cover, Place, Side, WaiverReason
from domain.privacy import Personal, Purpose
from domain.slots import Slot

Words = Annotated[str, Personal(Purpose.CASE, "session_id")]


class LatenessTold(AboutSession):
    """Somebody said that they come some minutes late."""

    side: Side
    minutes: int


class PlaceChanged(AboutSession):
    """A session was given another place."""

    place: Place
    earlier: Place

    def after(self, session: Session) -> Session:
        return replace(session, place=self.place)


class ColleagueJoined(AboutSession):
    """Another mentor comes along to a booked session."""

    colleague_id: UUID
    colleagues: tuple[UUID, ...]

    def after(self, session: Session) -> Session:
        return replace(session, colleagues=self.colleagues)


class ColleagueLeft(AboutSession):
    """Another mentor no longer comes along to a session."""

    colleague_id: UUID
    colleagues: tuple[UUID, ...]

    def after(self, session: Session) -> Session:
        return replace(session, colleagues=self.colleagues)


class NoShowDisputed(AboutSession):
    """The mentee says otherwise than the statement of a no-show."""

    words: Words

    def after(self, session: Session) -> Session:
        return replace(session, disputed=True)


class NoShowSettled(AboutSession):
    """Staff settled a disputed no-show: it stands, or it is taken back."""

    stands: bool
    order_id: UUID | None
    cover: Cover
    percent: int

    def after(self, session: Session) -> Session:
        return replace(
            session, disputed=False, dispute_until=None,
            percent=session.percent if self.stands else 0,
        )  # fmt: skip


class UseWaived(AboutSession):
    """Staff gave back what a late cancelling or a no-show had used."""

    reason: WaiverReason
    order_id: UUID | None
    cover: Cover
    percent: int

    def after(self, session: Session) -> Session:
        return replace(session, waived=self.reason, percent=0)


class MentorFellIll(AboutSession):
    """A booked session is without its mentor; the old time stands until another is accepted."""

    absence_id: UUID

    def after(self, session: Session) -> Session:
        return replace(session, without_mentor=True)


class MentorRecovered(AboutSession):
    """The mentor can hold the session after all."""

    def after(self, session: Session) -> Session:
        return replace(session, without_mentor=False, offer=None, time_asked=False)


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
            without_mentor=False, offer=None, time_asked=False,
            colleagues=tuple(c for c in session.colleagues if c != self.mentor_id),
        )  # fmt: skip
