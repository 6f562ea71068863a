"""Whenever a mentor is away, all sessions of that time are flagged; back again, they are not."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.mentors import Mentor


def whenever_a_mentor_falls_ill(event: Event) -> Iterator[Errand]:
    match event:
        case Mentor.AbsenceMarked(absence_id=absence, away=away):
            yield Errand(
                "flag_sessions",
                about(
                    mentor_id=event.originator_id, absence_id=absence,
                    starts_at=away.starts_at.isoformat(), ends_at=away.ends_at.isoformat(),
                ),
            )  # fmt: skip
        case Mentor.AbsenceEnded(absence_id=absence):
            yield Errand(
                "unflag_sessions", about(mentor_id=event.originator_id, absence_id=absence)
            )
