"""What the coordination board holds: the week of each mentor, and what waits for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.board.loads import FULL, Ahead, Load
from application.board.steps import Step, Waits
from application.booking.declined_payments import DeclinedRow
from application.booking.promises import PromiseRow
from application.consults.consult_list import ConsultRow
from application.engagements.engagement_list import EngagementRow
from application.engagements.sessions import SessionRow
from domain.engagements import SessionState
from domain.opening_hours import Stretch


@dataclass(frozen=True)
class MentorWeek:
    """One mentor's week: load, absences, sessions by day, and times somebody is just paying."""

    mentor_id: UUID
    name: str
    load: Load
    away: tuple[Stretch, ...]
    days: tuple[tuple[SessionRow, ...], ...]
    holds: tuple[tuple[PromiseRow, ...], ...]
    themes: tuple[str, ...]
    languages: tuple[str, ...]

    def fits(self, theme: str, language: str) -> bool:
        """Whether they are at home in a theme and speak a language, where one is asked for."""
        return theme in ("", *self.themes) and language in ("", *self.languages)

    @property
    def hurt(self) -> bool:
        """Whether a session of this week is without its mentor."""
        return any(one.without_mentor for day in self.days for one in day)


@dataclass(frozen=True)
class Board:
    """The coordination board of one week."""

    days: tuple[date, ...]
    mentors: tuple[MentorWeek, ...]
    steps: tuple[Step, ...]
    ahead: tuple[Ahead, ...]
    consults: tuple[ConsultRow, ...]
    orphans: tuple[SessionRow, ...]
    declined: tuple[DeclinedRow, ...]
    engagements: dict[UUID, EngagementRow]
    names: dict[UUID, str]

    @property
    def todo(self) -> list[Step]:
        """What waits for the office, the urgent first, the oldest before the younger."""
        own = [one for one in self.steps if one.waits is Waits.OFFICE]
        return sorted(own, key=lambda one: (not one.urgent, one.at))

    def waiting_for(self, whom: Waits) -> list[Step]:
        """What waits for one side."""
        return [one for one in self.steps if one.waits == whom]

    @property
    def week(self) -> list[SessionRow]:
        """Every session of the week that was not cancelled."""
        every = [one for mentor in self.mentors for day in mentor.days for one in day]
        return [one for one in every if one.state is not SessionState.CANCELLED]

    @property
    def shown_days(self) -> tuple[date, ...]:
        """Monday to Friday, and the week-end as far as something happens on it."""
        busy = [at for at in (5, 6) for one in self.mentors if one.days[at] or one.holds[at]]
        return self.days[: max(busy, default=4) + 1]

    @property
    def awaiting(self) -> int:
        """How many times of the week are held and not yet paid."""
        return sum(len(day) for mentor in self.mentors for day in mentor.holds)

    def on(self, day: date) -> list[tuple[MentorWeek, SessionRow | PromiseRow]]:
        """What happens on one day, in order of time, with whose it is."""
        nth = self.days.index(day)
        found: list[tuple[MentorWeek, SessionRow | PromiseRow]] = []
        for mentor in self.mentors:
            live = [one for one in mentor.days[nth] if one.state is not SessionState.CANCELLED]
            found += [(mentor, one) for one in live]
            found += [(mentor, one) for one in mentor.holds[nth]]
        return sorted(found, key=lambda one: (one[1].starts_at, one[0].name))

    @property
    def over(self) -> list[MentorWeek]:
        """Whose week has more promised than it holds."""
        return [one for one in self.mentors if one.load.share > FULL]

    @property
    def share(self) -> int:
        """Per cent of the pool's week that is promised."""
        capacity = sum(one.load.capacity for one in self.mentors)
        return 100 * sum(one.load.booked for one in self.mentors) // capacity if capacity else 0
