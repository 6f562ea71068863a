"""Whenever a session is booked, moved or cancelled, both sides get a mail and an invitation."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.engagements import Engagement
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
