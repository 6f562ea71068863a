"""What is known of a mentor's profile and open hours."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.languages import InThreeLanguages
from domain.mentors.words import Format
from domain.opening_hours import Hours, Stretch
from domain.privacy import Personal, Public, Purpose

Code = Annotated[str, Public]
Words = Annotated[InThreeLanguages, Personal(Purpose.CONTACT, "person_id")]


class ProfileWritten(Event):
    """A mentor's public profile was written."""

    headline: Words
    story: Words
    person_id: UUID
    themes: tuple[Code, ...]
    languages: tuple[Code, ...]
    industries: tuple[Code, ...]
    formats: tuple[Format, ...]
    places: tuple[Code, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.profile = (
            self.headline, self.story, self.themes, self.languages, self.industries,
            self.formats, self.places,
        )  # fmt: skip
        aggregate.themes, aggregate.languages = self.themes, self.languages
        aggregate.industries, aggregate.formats = self.industries, self.formats
        aggregate.places = self.places


class WeeklyHoursSet(Event):
    """The weekly hours in which a mentor may be booked were set."""

    weekly: tuple[tuple[int, Hours], ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.weekly = self.weekly


class DayClosed(Event):
    """A mentor closed one day."""

    day: date

    def apply(self, aggregate: Any) -> None:
        aggregate.closed.add(self.day)


class ExtraHoursOpened(Event):
    """A mentor opened extra hours on one day."""

    day: date
    hours: Hours

    def apply(self, aggregate: Any) -> None:
        aggregate.extra.append((self.day, self.hours))


class AbsenceMarked(Event):
    """A mentor is away for a stretch of time."""

    absence_id: UUID
    away: Stretch

    def apply(self, aggregate: Any) -> None:
        aggregate.absences[self.absence_id] = self.away


class AbsenceEnded(Event):
    """An absence was taken back."""

    absence_id: UUID

    def apply(self, aggregate: Any) -> None:
        del aggregate.absences[self.absence_id]
