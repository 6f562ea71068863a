"""A mentor's portfolio: practice, supervision, development and what was learnt, fact by fact."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from domain.events import Created, Standing, event
from domain.growth import portfolio_events as happened
from domain.growth.portfolio_events import DevelopmentKind as DevelopmentKind
from domain.growth.portfolio_events import Practice as Practice
from domain.growth.supervision import Kind, Light, Supervised, SupervisionDue, policy_on, standing
from domain.refusals import Refused


class NotYetOver(Refused):
    """Supervision and development are entered once they have taken place."""


def portfolio_of(person_id: UUID) -> UUID:
    """The portfolio of a person who mentors."""
    return uuid5(person_id, "portfolio")


class Portfolio(Standing):
    """Everything that shows how one mentor grows."""

    class Opened(Created):
        """A mentor's portfolio was opened."""

    PracticeCounted = happened.PracticeCounted
    SupervisionEntered = happened.SupervisionEntered
    DevelopmentEntered = happened.DevelopmentEntered
    LearningNoted = happened.LearningNoted
    LightChanged = happened.LightChanged

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.entries: set[UUID] = set()
        self.practice: list[Practice] = []
        self.supervision: list[tuple[date, Kind, int]] = []
        self.development: list[tuple[date, int]] = []
        self.light = Light.GREEN

    def count_practice(self, person_id: UUID, session_id: UUID, day: date, minutes: int) -> None:
        """Count a session held, and see whether supervision is due."""
        if session_id not in self.entries:
            self.record(
                happened.PracticeCounted, person_id=person_id, session_id=session_id, day=day,
                minutes=minutes,
            )  # fmt: skip
            self._see_light(person_id, day)

    def enter_supervision(
        self, person_id: UUID, entry_id: UUID, kind: Kind, day: date, minutes: int,
        supervisor: str, today: date,
    ) -> None:  # fmt: skip
        """Enter supervision that took place. Raises NotYetOver."""
        if entry_id in self.entries:
            return
        if day > today:
            raise NotYetOver
        self.record(
            happened.SupervisionEntered, person_id=person_id, entry_id=entry_id, kind=kind, day=day,
            minutes=minutes, supervisor=supervisor,
        )  # fmt: skip
        self._see_light(person_id, today)

    def enter_development(
        self, person_id: UUID, entry_id: UUID, kind: DevelopmentKind, day: date, minutes: int,
        what: str, source_id: UUID | None, today: date,
    ) -> None:  # fmt: skip
        """Enter development that took place. Raises NotYetOver."""
        if entry_id in self.entries:
            return
        if day > today:
            raise NotYetOver
        self.record(
            happened.DevelopmentEntered, person_id=person_id, entry_id=entry_id, kind=kind, day=day,
            minutes=minutes, what=what, source_id=source_id,
        )  # fmt: skip

    def note_learning(self, person_id: UUID, entry_id: UUID, day: date, what: str) -> None:
        if entry_id not in self.entries:
            self.record(
                happened.LearningNoted, person_id=person_id, entry_id=entry_id, day=day, what=what
            )

    def require_supervised(self, today: date) -> None:
        """Raise SupervisionDue for a mentor who may not begin a new engagement."""
        if self.year(today).since_last >= policy_on(today).blocked_after:
            raise SupervisionDue

    def year(self, today: date) -> Supervised:
        """Practice and supervision of the twelve months up to a day."""
        start = _year_before(today)
        by_kind: dict[Kind, int] = {}
        for day, kind, minutes in self.supervision:
            if start < day <= today:
                by_kind[kind] = by_kind.get(kind, 0) + minutes
        last = max((day for day, *_ in self.supervision if day <= today), default=date.min)
        first = min((held.day for held in self.practice), default=today)
        return Supervised(
            practice=sum(one.minutes for one in self.practice if start < one.day <= today),
            since_last=sum(one.minutes for one in self.practice if last < one.day <= today),
            by_kind=by_kind,
            first_year=first > start,
        )

    def _see_light(self, person_id: UUID, today: date) -> None:
        policy = policy_on(today)
        light = standing(self.year(today), policy).light
        if light is not self.light:
            self.record(
                happened.LightChanged, person_id=person_id, light=light, policy=policy.version
            )


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
