"""What comes in between: lateness, another place, company, a disputed no-show, a waiver."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from uuid import UUID

from domain.engagements.session import Session
from domain.engagements.session_events import AboutSession
from domain.engagements.session_words import Cover, Place, Side, WaiverReason
from domain.privacy import Personal, Purpose

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


class MenteeJoined(AboutSession):
    """Who came into the group later takes part in a session booked before."""

    member_id: UUID

    def after(self, session: Session) -> Session:
        return replace(session, others=self.others)


class MenteeLeft(AboutSession):
    """Who left the group takes no part in a session still to come."""

    member_id: UUID

    def after(self, session: Session) -> Session:
        return replace(session, others=self.others)


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
