"""What comes between a session and its being held, and how it is put right."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.engagements.disruption_events import (
    ColleagueJoined,
    ColleagueLeft,
    LatenessTold,
    MenteeJoined,
    MenteeLeft,
    NoShowDisputed,
    NoShowSettled,
    PlaceChanged,
    UseWaived,
)
from domain.engagements.session_words import Place, SessionState, Side, WaiverReason
from domain.engagements.substitute_events import SessionTakenOver
from domain.engagements.substitutes import Substitutes
from domain.refusals import Refused


class NothingToWaive(Refused):
    """This session used nothing that could be given back."""


class WaivedOnce(Refused):
    """One waiver without a document has been given already; choose another reason."""


class NotDisputable(Refused):
    """A no-show can be disputed for fourteen days after it was stated."""


class NotDisputed(Refused):
    """Nobody disputes this."""


class Disruptions(Substitutes):
    """Lateness, disputes, waivers, and colleagues who come along."""

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

    def come_along(self, session_id: UUID, member_id: UUID) -> None:
        """Let who came in later take part in a session still to come."""
        session = self.live(session_id)
        if member_id not in session.mentees:
            others = (*session.others, member_id)
            self.tell(MenteeJoined, session_id, member_id=member_id, others=others)

    def stay_away(self, session_id: UUID, member_id: UUID) -> None:
        """Let who left take no part in a session still to come."""
        others = self.live(session_id).others
        if member_id in others:
            left = tuple(one for one in others if one != member_id)
            self.tell(MenteeLeft, session_id, member_id=member_id, others=left)

    def pass_on(self, session_id: UUID, mentor_id: UUID) -> None:
        """Give a booked session to another mentor at its own time."""
        session = self.live(session_id)
        if session.mentor_id != mentor_id:
            self.tell(
                SessionTakenOver, session_id, mentor_id=mentor_id,
                earlier_mentor_id=session.mentor_id, earlier=session.slot,
                sequence=session.sequence + 1, booked_at=session.booked_at,
            )  # fmt: skip
