"""Whenever a mentor is to be away or the firm to be closed, ends move at once, not when near."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.booking_rules import BookingRules
from domain.events import Event
from domain.mentors import Mentor


def whenever_time_stands_still(event: Event) -> Iterator[Errand]:
    what = about(told_by=event.originator_id, version=str(event.originator_version))
    match event:
        case Mentor.AbsenceMarked() | Mentor.AbsenceEnded():
            yield Errand("move_ends", {**what, **about(mentor_id=event.originator_id)})
        case BookingRules.ClosureSet() | BookingRules.ClosureLifted():
            yield Errand("move_ends", what)
