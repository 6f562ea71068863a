"""A mentor's profile and the hours in which they may be booked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.events import Aggregate
from domain.industries import require_industries
from domain.languages import InThreeLanguages
from domain.mentors import hours_events as hours
from domain.mentors.words import Format
from domain.opening_hours import Hours, Stretch
from domain.refusals import Refused
from domain.themes import require_themes

NO_WORDS = InThreeLanguages("", "", "")


class AbsenceEndsBeforeItBegins(Refused):
    """An absence ends after it begins."""

    status = 422


class OpenHours(Aggregate):
    """What visitors read of a mentor, and when the door is open."""

    def begin_hours(self, person_id: UUID, zone: str) -> None:
        self.person_id, self.zone = person_id, zone
        self.profile: tuple[object, ...] = ()
        self.themes: tuple[str, ...] = ()
        self.languages: tuple[str, ...] = ()
        self.industries: tuple[str, ...] = ()
        self.formats: tuple[Format, ...] = ()
        self.places: tuple[str, ...] = ()
        self.weekly: tuple[tuple[int, Hours], ...] = ()
        self.closed: set[date] = set()
        self.extra: list[tuple[date, Hours]] = []
        self.absences: dict[UUID, Stretch] = {}

    def write_profile(
        self,
        headline: InThreeLanguages,
        themes: tuple[str, ...],
        languages: tuple[str, ...],
        industries: tuple[str, ...] = (),
        formats: tuple[Format, ...] = (Format.VIDEO,),
        places: tuple[str, ...] = (),
        story: InThreeLanguages = NO_WORDS,
    ) -> None:
        """Write what visitors read. Raises ThemeUnknown, IndustryUnknown."""
        require_themes(themes)
        require_industries(industries)
        if self.profile != (headline, story, themes, languages, industries, formats, places):
            self.record(
                hours.ProfileWritten, headline=headline, story=story, person_id=self.person_id,
                themes=themes, languages=languages, industries=industries, formats=formats,
                places=places,
            )  # fmt: skip

    def open_weekly(self, weekly: tuple[tuple[int, Hours], ...]) -> None:
        if weekly != self.weekly:
            self.record(hours.WeeklyHoursSet, weekly=weekly)

    def close_day(self, day: date) -> None:
        if day not in self.closed:
            self.record(hours.DayClosed, day=day)

    def open_extra(self, day: date, open_for: Hours) -> None:
        if (day, open_for) not in self.extra:
            self.record(hours.ExtraHoursOpened, day=day, hours=open_for)

    def go_away(self, absence_id: UUID, away: Stretch) -> None:
        """Note a time away. Raises AbsenceEndsBeforeItBegins."""
        if away.ends_at <= away.starts_at:
            raise AbsenceEndsBeforeItBegins(field="ends_at")
        if absence_id not in self.absences:
            self.record(hours.AbsenceMarked, absence_id=absence_id, away=away)

    def come_back(self, absence_id: UUID) -> None:
        if absence_id in self.absences:
            self.record(hours.AbsenceEnded, absence_id=absence_id)
