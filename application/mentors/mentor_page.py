"""A mentor as visitors and colleagues see one: profile, open hours, absences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.mentors import Mentor
from domain.opening_hours import Hours, OpeningHours, Stretch

NO_WORDS = InThreeLanguages("", "", "")


@dataclass(frozen=True)
class MentorPage:
    """What is told of a mentor; the name is joined in from `people`."""

    mentor_id: UUID
    person_id: UUID
    zone: str
    headline: InThreeLanguages = NO_WORDS
    themes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    weekly: tuple[tuple[int, Hours], ...] = ()
    closed: tuple[date, ...] = ()
    extra: tuple[tuple[date, Hours], ...] = ()
    absences: tuple[tuple[UUID, Stretch], ...] = ()

    @property
    def opening(self) -> OpeningHours:
        """The hours in which the mentor may be booked."""
        return OpeningHours(
            weekly=self.weekly, zone=self.zone, closed_days=frozenset(self.closed),
            extra_hours=self.extra, absences=tuple(away for _, away in self.absences),
        )  # fmt: skip


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Mentor.Event) else ()


def fold(page: MentorPage | None, event: Event) -> MentorPage | None:
    if isinstance(event, Mentor.Joined):
        return MentorPage(event.originator_id, event.person_id, event.zone)
    assert page
    match event:
        case Mentor.ProfileWritten(headline=headline, themes=themes, languages=languages):
            return replace(page, headline=headline, themes=themes, languages=languages)
        case Mentor.WeeklyHoursSet(weekly=weekly):
            return replace(page, weekly=weekly)
        case Mentor.DayClosed(day=day):
            return replace(page, closed=(*page.closed, day))
        case Mentor.ExtraHoursOpened(day=day, hours=hours):
            return replace(page, extra=(*page.extra, (day, hours)))
        case Mentor.AbsenceMarked(absence_id=absence, away=away):
            return replace(page, absences=(*page.absences, (absence, away)))
        case Mentor.AbsenceEnded(absence_id=absence):
            return replace(page, absences=tuple(a for a in page.absences if a[0] != absence))
    return page


mentor_page = View("mentor_page", MentorPage, _key, fold)
