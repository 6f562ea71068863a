"""Whenever a mentor declines a booking, the client is told what goes back and who else there is."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.engagements import Engagement, Ground
from domain.events import Event


def whenever_a_booking_is_declined(event: Event) -> Iterator[Errand]:
    match event:
        case Engagement.SessionCancelled(ground=Ground.DECLINED, mentee_id=mentee):
            ids = about(to=mentee, engagement_id=event.originator_id)
            told = about(letter="booking_declined", cover=event.cover.value)
            yield Errand("letter", told | ids)
