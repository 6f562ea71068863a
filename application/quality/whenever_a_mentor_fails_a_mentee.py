"""Whenever a mentor does not come or cancels late once too often, a quality case is opened."""

from __future__ import annotations

from collections.abc import Iterator

from application.quality.handle_case import OpenCase
from domain.engagements import Engagement
from domain.engagements.session_words import Ground as Cancelled
from domain.events import Event, derived
from domain.quality.case_words import Ground


def whenever_a_mentor_fails_a_mentee(event: Event) -> Iterator[OpenCase]:
    match event:
        case Engagement.SessionCancelled(quality_case=True, ground=ground, session_id=session):
            absent = ground is Cancelled.MENTOR_ABSENT
            yield OpenCase(
                ground=Ground.MENTOR_NO_SHOW if absent else Ground.LATE_CANCELLATIONS,
                about=event.originator_id, what=f"#{session}", mentor_person_id=event.mentor_id,
                case_id=derived(session, "quality case"),
            )  # fmt: skip
