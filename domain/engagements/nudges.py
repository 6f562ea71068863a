"""What is said once: nothing is booked, a session comes near, one is to be closed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from domain.engagements import nudge_events as happened
from domain.engagements.leaves import Leaves
from domain.engagements.nudge_events import Nudged
from domain.engagements.session_words import SessionState

MET = {SessionState.BOOKED, SessionState.HELD, SessionState.NO_SHOW}


class Nudges(Leaves):
    """An engagement that remembers what it has reminded of."""

    lead_id: UUID | None

    def begin(self) -> None:
        super().begin()
        self.nudged: set[tuple[object, ...]] = set()

    def quiet_since(self, since: datetime) -> bool:
        """Whether nothing is booked, and nothing was booked or met after that moment."""
        return not any(
            one.state is SessionState.BOOKED
            or one.booked_at > since
            or (one.state in MET and one.slot.ends_at > since)
            for one in self.sessions.values()
        )

    def notice_silence(self, who: Nudged, since: datetime, now: datetime) -> None:
        """Note that somebody is told that nothing is booked; never twice of one silence."""
        if (who, since) not in self.nudged:
            self.record(
                happened.SilenceNoticed, mentee_id=self.mentee_id, mentor_id=self.lead_id,
                who=who, since=since, days=(now - since).days,
            )  # fmt: skip

    def put_off(self, who: Nudged, since: datetime, until: date) -> None:
        """Let a nudge wait for a day."""
        if (who, since) not in self.nudged:
            self.record(
                happened.NudgePutOff, mentee_id=self.mentee_id, who=who, since=since, until=until
            )

    def remind(self, session_id: UUID, starts_at: datetime, hours: int) -> None:
        """Remind of a session, unless it was moved, cancelled or has no mentor now."""
        stands = (
            self._stands(session_id, starts_at) and not self.sessions[session_id].without_mentor
        )
        if stands and (session_id, starts_at, hours) not in self.nudged:
            self.tell(happened.SessionReminded, session_id, hours=hours)

    def ask_record(self, session_id: UUID, starts_at: datetime) -> None:
        """Ask the mentor to close a session that is over."""
        if self._stands(session_id, starts_at) and (session_id, starts_at) not in self.nudged:
            self.tell(happened.RecordAsked, session_id)

    def note_other_help(self, supervision_by: date) -> None:
        """Note that other help is needed, once a day, without a word of why."""
        if (happened.OtherHelpNeeded.__name__, supervision_by) not in self.nudged:
            self.record(
                happened.OtherHelpNeeded, mentee_id=self.mentee_id, mentor_id=self.lead_id,
                supervision_by=supervision_by,
            )  # fmt: skip

    def _stands(self, session_id: UUID, starts_at: datetime) -> bool:
        session = self.sessions.get(session_id)
        booked = session is not None and session.state is SessionState.BOOKED
        return booked and session is not None and session.slot.starts_at == starts_at
