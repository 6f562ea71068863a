"""The mentor pool: who mentors, on which themes, in which languages and at which hours."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, event
from domain.languages import InThreeLanguages
from domain.opening_hours import Hours, Stretch
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Code = Annotated[str, Public]


class MentorAway(Refused):
    """The mentor takes no bookings at present."""


class ThemeUnknown(Refused):
    """The firm has no theme of mentoring by this name."""

    status = 422


THEMES: tuple[str, ...] = (
    "recognising_competence", "career_direction", "work_and_family", "international_work",
    "leadership", "innovation", "good_practices", "entrepreneurship", "networking",
    "onboarding", "succession",
)  # fmt: skip
"""The firm's taxonomy of mentoring themes; their names in three languages live with the pages."""


def mentor_of(person_id: UUID) -> UUID:
    """The id of the mentor a person is."""
    return uuid5(person_id, "mentor")


class Mentor(Aggregate):
    """One mentor of the pool, who is also a person."""

    class Joined(Created):
        """A mentor joined the pool."""

        person_id: UUID
        zone: Code

    class ProfileWritten(Event):
        """A mentor's public profile was written."""

        headline: Annotated[InThreeLanguages, Personal(Purpose.CONTACT, "person_id")]
        person_id: UUID
        themes: tuple[Code, ...]
        languages: tuple[Code, ...]

    class WeeklyHoursSet(Event):
        """The weekly hours in which a mentor may be booked were set."""

        weekly: tuple[tuple[int, Hours], ...]

    class DayClosed(Event):
        """A mentor closed one day."""

        day: date

    class ExtraHoursOpened(Event):
        """A mentor opened extra hours on one day."""

        day: date
        hours: Hours

    class AbsenceMarked(Event):
        """A mentor is away for a stretch of time."""

        absence_id: UUID
        away: Stretch

    class AbsenceEnded(Event):
        """An absence was taken back."""

        absence_id: UUID

    @event(Joined)
    def __init__(self, id: UUID, person_id: UUID, zone: str) -> None:
        self.person_id, self.zone = person_id, zone
        self.themes: tuple[str, ...] = ()
        self.languages: tuple[str, ...] = ()
        self.weekly: tuple[tuple[int, Hours], ...] = ()
        self.closed: set[date] = set()
        self.extra: list[tuple[date, Hours]] = []
        self.absences: dict[UUID, Stretch] = {}

    def write_profile(
        self, headline: InThreeLanguages, themes: tuple[str, ...], languages: tuple[str, ...]
    ) -> None:
        """Write what visitors read. Raises ThemeUnknown."""
        if unknown := set(themes) - set(THEMES):
            raise ThemeUnknown(themes=sorted(unknown))
        self._profile_written(headline, self.person_id, themes, languages)

    def open_weekly(self, weekly: tuple[tuple[int, Hours], ...]) -> None:
        if weekly != self.weekly:
            self._weekly_hours_set(weekly)

    def close_day(self, day: date) -> None:
        if day not in self.closed:
            self._day_closed(day)

    def open_extra(self, day: date, hours: Hours) -> None:
        if (day, hours) not in self.extra:
            self._extra_hours_opened(day, hours)

    def go_away(self, absence_id: UUID, away: Stretch) -> None:
        if absence_id not in self.absences:
            self._absence_marked(absence_id, away)

    def come_back(self, absence_id: UUID) -> None:
        if absence_id in self.absences:
            self._absence_ended(absence_id)

    @event(ProfileWritten)
    def _profile_written(
        self,
        headline: InThreeLanguages,
        person_id: UUID,
        themes: tuple[str, ...],
        languages: tuple[str, ...],
    ) -> None:
        self.themes, self.languages = themes, languages

    @event(WeeklyHoursSet)
    def _weekly_hours_set(self, weekly: tuple[tuple[int, Hours], ...]) -> None:
        self.weekly = weekly

    @event(DayClosed)
    def _day_closed(self, day: date) -> None:
        self.closed.add(day)

    @event(ExtraHoursOpened)
    def _extra_hours_opened(self, day: date, hours: Hours) -> None:
        self.extra.append((day, hours))

    @event(AbsenceMarked)
    def _absence_marked(self, absence_id: UUID, away: Stretch) -> None:
        self.absences[absence_id] = away

    @event(AbsenceEnded)
    def _absence_ended(self, absence_id: UUID) -> None:
        del self.absences[absence_id]
