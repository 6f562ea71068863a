"""A session whose mentor is away: who or what takes its place; the old time stands until then."""

from __future__ import annotations

from uuid import UUID

from domain.engagements.session import Session
from domain.engagements.session_words import Missing
from domain.engagements.sessions import Sessions
from domain.engagements.substitute_events import (
    MentorFellIll,
    MentorRecovered,
    NewMentorBusy,
    SessionTakenOver,
    SubstituteDeclined,
    SubstituteOffered,
    TimeAsked,
)
from domain.refusals import Refused
from domain.slots import Slot


class OfferGone(Refused):
    """What was put forward no longer stands."""


class MentorIsThere(Refused):
    """The session has its mentor; nobody else is needed."""


class Substitutes(Sessions):
    """What is done for a session without its mentor."""

    def lose_mentor(self, session_id: UUID, absence_id: UUID) -> None:
        if not self.live(session_id).without_mentor:
            self.tell(MentorFellIll, session_id, absence_id=absence_id)

    def find_new_mentor_busy(self, session_id: UUID, mentor_id: UUID) -> None:
        """Give a session to a new own mentor who is busy then: another time is to be found."""
        earlier = self.live(session_id).mentor_id
        self.tell(NewMentorBusy, session_id, mentor_id=mentor_id, earlier_mentor_id=earlier)

    def recover_mentor(self, session_id: UUID) -> None:
        if self.live(session_id).missing is Missing.AWAY:
            self.tell(MentorRecovered, session_id)

    def offer(self, session_id: UUID, offer_id: UUID, mentor_id: UUID, slot: Slot) -> None:
        """Put another mentor or time forward. Raises MentorIsThere."""
        session = self._orphaned(session_id)
        if session.offer is None or session.offer.offer_id != offer_id:
            self.tell(
                SubstituteOffered, session_id, offer_id=offer_id, substitute_id=mentor_id,
                offered=slot,
            )  # fmt: skip

    def accept_offer(self, session_id: UUID, offer_id: UUID) -> None:
        """Take what was put forward. Raises MentorIsThere, OfferGone."""
        session = self._orphaned(session_id)
        if session.offer is None or session.offer.offer_id != offer_id:
            raise OfferGone
        self.tell(
            SessionTakenOver, session_id, mentor_id=session.offer.mentor_id,
            slot=session.offer.slot, earlier_mentor_id=session.mentor_id, earlier=session.slot,
            sequence=session.sequence + 1, booked_at=session.booked_at,
        )  # fmt: skip

    def ask_time(self, session_id: UUID) -> None:
        """Leave it to the mentee to choose another time. Raises MentorIsThere."""
        if not self._orphaned(session_id).time_asked:
            self.tell(TimeAsked, session_id)

    def decline_offer(self, session_id: UUID, offer_id: UUID) -> None:
        """Not take what was put forward; the old time stands still. Raises OfferGone."""
        session = self._orphaned(session_id)
        if session.offer is None or session.offer.offer_id != offer_id:
            raise OfferGone
        self.tell(SubstituteDeclined, session_id, offer_id=offer_id)

    def _orphaned(self, session_id: UUID) -> Session:
        session = self.live(session_id)
        if not session.without_mentor:
            raise MentorIsThere
        return session
