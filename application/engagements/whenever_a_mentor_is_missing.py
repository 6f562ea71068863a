"""Whenever a session loses its mentor, its mentees are told, and what is offered instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from application.policies import Errand, about
from domain.engagements import Engagement
from domain.events import Event
from domain.people import Role

COORDINATOR: Final = Role.COORDINATOR.value


def whenever_a_mentor_is_missing(event: Event) -> Iterator[Errand]:
    match event:
        case Engagement.MentorFellIll():
            yield from _to_mentees(event, "mentor_missing")
        case Engagement.NewMentorBusy(mentor_id=mentor, earlier_mentor_id=earlier):
            yield from _to_mentees(event, "session_left")
            yield _letter(event, "session_left_mentor", to=mentor)
            yield _letter(event, "session_given_over", to=earlier)
        case Engagement.MentorRecovered():
            yield from _to_mentees(event, "mentor_back")
        case Engagement.SubstituteOffered():
            yield from _to_mentees(event, "substitute_offered")
        case Engagement.TimeAsked():
            yield from _to_mentees(event, "choose_time")
        case Engagement.SubstituteDeclined():
            yield _letter(event, "substitute_declined", to_role=COORDINATOR)
        case Engagement.SessionTakenOver(mentor_id=mentor, earlier_mentor_id=earlier):
            # Mentee and new mentor get the invitation of `whenever_a_session_changes`.
            if earlier != mentor:
                yield _letter(event, "session_given_over", to=earlier)


def _to_mentees(event: Any, letter: str) -> Iterator[Errand]:
    for mentee in (event.mentee_id, *event.others):
        yield _letter(event, letter, to=mentee)


def _letter(event: Any, letter: str, **who: UUID | str) -> Errand:
    slot = event.offered if isinstance(event, Engagement.SubstituteOffered) else event.slot
    ids = {"engagement_id": event.originator_id, "session_id": event.session_id}
    return Errand(
        "letter", about(letter=letter, starts_at=slot.starts_at.isoformat(), **ids, **who)
    )
