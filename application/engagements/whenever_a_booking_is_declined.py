"""Whenever a mentor declines a booking, the client is told what goes back and who else there is."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.engagements import Engagement, Ground
from domain.events import Event


def whenever_a_booking_is_declined(event: Event) -> Iterator[Errand]:
    match event:
        case Engagement.SessionCancelled(ground=Ground.DECLINED, mentee_id=mentee):
            yield Errand(
                "letter", about(letter="booking_declined", to=mentee, cover=event.cover.value)
            )
