"""Whenever a calendar is subscribed to, it is read; silent for long, its mentor gets a letter."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.outside_calendars import OutsideCalendar


def whenever_a_calendar_is_subscribed_to(event: Event) -> Iterator[Errand]:
    match event:
        case OutsideCalendar.Subscribed(mentor_id=mentor, number=number):
            yield Errand("read_calendar", about(mentor_id=mentor, number=str(number)))
        case OutsideCalendar.MentorTold(person_id=person):
            yield Errand("letter", about(letter="calendar_silent", to=person))
