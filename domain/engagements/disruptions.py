"""What comes between a session and its being held, and how it is put right."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.engagements.disruption_events import (
    ColleagueJoined,
    ColleagueLeft,
    LatenessTold,
    MentorFellIll,
    MentorRecovered,
    NoShowDisputed,
    NoShowSettled,
    PlaceChanged,
    SessionTakenOver,
    SubstituteDeclined,
    SubstituteOffered,
    UseWaived,
)
from domain.engagements.session import Session
from domain.engagements.session_words import Place, SessionState, Side, WaiverReason
from domain.engagements.sessions import Sessions
from domain.refusals import Refused
from domain.slots import Slot


class NothingToWaive(Refused):
    """This session used nothing that could be given back."""


class WaivedOnce(Refused):
    """One waiver without a document has been given already; choose another reason."""


class NotDisputable(Refused):
    """A no-show can be disputed for fourteen days after it was stated."""


class NotDisputed(Refused):
    """Nobody disputes this."""


class OfferGone(Refused):
    """What was put forward no longer stands."""


class MentorIsThere(Refused):
    """The session has its mentor; nobody else is needed."""


class Disruptions(Sessions):
    """Lateness, disputes, waivers, illness, and colleagues who come along."""

    def tell_late(self, session_id: UUID, side: Side, minutes: int) -> None:
        self.live(session_id)
        self.tell(LatenessTold, session_id, side=side, minutes=minutes)

    def change_place(self, session_id: UUID, place: Place) -> None:
        session = self.live(session_id)
        if session.place != place:
            self.tell(PlaceChanged, session_id, place=place, earlier=session.place)

    def bring(self, session_id: UUID, colleague_id: UUID) -> None:
        """Let another mentor come along. Raises SessionUnknown, SessionOver."""
        session = self.live(session_id)
        if colleague_id not in session.mentors:
            self.tell(
                ColleagueJoined, session_id, colleague_id=colleague_id,
                colleagues=(*session.colleagues, colleague_id),
            )  # fmt: skip

    def send_off(self, session_id: UUID, colleague_id: UUID) -> None:
        session = self.live(session_id)
        if colleague_id in session.colleagues:
            left = tuple(each for each in session.colleagues if each != colleague_id)
            self.tell(ColleagueLeft, session_id, colleague_id=colleague_id, colleagues=left)

    def dispute(self, session_id: UUID, words: str, now: datetime) -> None:
        """Say otherwise than a no-show states. Raises NotDisputable."""
        session = self.session(session_id)
        if session.disputed:
            return
        if session.dispute_until is None or now > session.dispute_until:
            raise NotDisputable
        self.tell(NoShowDisputed, session_id, words=words)

    def settle(self, session_id: UUID, *, stands: bool) -> None:
        """Decide a dispute. Raises NotDisputed."""
        session = self.session(session_id)
        if not session.disputed:
            raise NotDisputed
        self.tell(
            NoShowSettled, session_id, stands=stands, order_id=session.order_id,
            cover=session.terms.cover, percent=session.percent,
        )  # fmt: skip

    def waive(self, session_id: UUID, reason: WaiverReason, without_document: int) -> None:
        """Give back what was used. Raises NothingToWaive, WaivedOnce."""
        session = self.session(session_id)
        if session.waived:
            return
        if not session.percent or session.state is SessionState.BOOKED:
            raise NothingToWaive
        given = sum(s.waived is WaiverReason.ONCE_WITHOUT_PAPER for s in self.sessions.values())
        if reason is WaiverReason.ONCE_WITHOUT_PAPER and given >= without_document:
            raise WaivedOnce
        self.tell(
            UseWaived, session_id, reason=reason, order_id=session.order_id,
            cover=session.terms.cover, percent=session.percent,
        )  # fmt: skip

    def lose_mentor(self, session_id: UUID, absence_id: UUID) -> None:
        if not self.live(session_id).without_mentor:
            self.tell(MentorFellIll, session_id, absence_id=absence_id)

    def recover_mentor(self, session_id: UUID) -> None:
        if self.live(session_id).without_mentor:
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

    def pass_on(self, session_id: UUID, mentor_id: UUID) -> None:
        """Give a booked session to another mentor at its own time."""
        session = self.live(session_id)
        if session.mentor_id != mentor_id:
            self.tell(
                SessionTakenOver, session_id, mentor_id=mentor_id,
                earlier_mentor_id=session.mentor_id, earlier=session.slot,
                sequence=session.sequence + 1, booked_at=session.booked_at,
            )  # fmt: skip

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
