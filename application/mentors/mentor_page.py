"""A mentor as visitors and colleagues see one: profile, open hours, absences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.mentors.mentor_list import STATES
from application.views import View
from domain.competences import Competence
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.mentors import Format, Mentor, PoolState
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
    story: InThreeLanguages = NO_WORDS
    industries: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    places: tuple[str, ...] = ()
    state: PoolState = PoolState.APPLIED
    competences: tuple[Competence, ...] = ()

    @property
    def takes_bookings(self) -> bool:
        """Whether visitors may choose the mentor."""
        return self.state is PoolState.ACTIVE and bool(self.weekly)

    def confirmed_on(self, day: date) -> tuple[Competence, ...]:
        """What the firm has confirmed and is valid on a day."""
        return tuple(one for one in self.competences if one.holds_on(day))

    def opening(
        self,
        holidays: frozenset[date] = frozenset(),
        opened: frozenset[date] = frozenset(),
        closed: frozenset[date] = frozenset(),
    ) -> OpeningHours:
        """The hours in which the mentor may be booked; holidays but the opened ones are closed."""
        return OpeningHours(
            weekly=self.weekly, zone=self.zone, closed_days=frozenset(self.closed) | closed,
            extra_hours=self.extra, holidays=holidays, opened_holidays=opened,
            absences=tuple(away for _, away in self.absences),
        )  # fmt: skip


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Mentor.Event) else ()


def fold(page: MentorPage | None, event: Event) -> MentorPage | None:
    if isinstance(event, Mentor.Applied):
        return MentorPage(event.originator_id, event.person_id, event.zone)
    assert page
    if state := STATES.get(type(event)):
        return replace(page, state=state)
    return _open_hours(_words(page, event), event)


def _words(page: MentorPage, event: Event) -> MentorPage:
    match event:
        case Mentor.ProfileWritten(headline=headline, themes=themes, languages=languages):
            return replace(
                page, headline=headline, themes=themes, languages=languages, story=event.story,
                industries=event.industries, formats=event.formats, places=event.places,
            )  # fmt: skip
        case Mentor.CompetenceConfirmed(area=area, level=level):
            known = Competence(area, level, event.confirmed_on, event.valid_until)
            others = tuple(one for one in page.competences if one.area != area)
            return replace(page, competences=(*others, known))
        case Mentor.CompetenceWithdrawn(area=area):
            left = tuple(one for one in page.competences if one.area != area)
            return replace(page, competences=left)
    return page


def _open_hours(page: MentorPage, event: Event) -> MentorPage:
    match event:
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


mentor_page = View("mentor_page", MentorPage, _key, fold, version=2)
