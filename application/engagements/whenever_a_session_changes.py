"""Whenever a session is booked, moved or cancelled, both sides get a mail and an invitation.

Who runs late is told of to those who wait.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from application.policies import Errand, about
from domain.engagements import Engagement, Side
from domain.events import Event


def whenever_a_session_changes(event: Event) -> Iterator[Errand]:
    match event:
        case (
            Engagement.SessionBooked(session_id=session)
            | Engagement.SessionMoved(session_id=session)
            | Engagement.SessionCancelled(session_id=session)
            | Engagement.SessionTakenOver(session_id=session)
        ):
            yield Errand(
                "session_mail",
                about(
                    engagement_id=event.originator_id, session_id=session,
                    version=str(event.originator_version),
                ),
            )  # fmt: skip
        case Engagement.LatenessTold(side=side, mentee_id=mentee, others=others, mentor_id=mentor):
            for one in (mentor,) if side is Side.MENTEE else (mentee, *others):
                yield _late(event, one)


def _late(event: Any, to: UUID) -> Errand:
    return Errand(
        "letter",
        about(
            letter="session_late", to=to, engagement_id=event.originator_id,
            session_id=event.session_id, minutes=str(event.minutes),
            starts_at=event.slot.starts_at.isoformat(),
        ),
    )  # fmt: skip
