"""Keep one's portfolio: supervision, professional development, what was learnt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.growth.portfolio import DevelopmentKind, Portfolio, portfolio_of
from domain.growth.supervision import Kind
from domain.mentors import Mentor
from domain.refusals import NotFound
from domain.slots import HELSINKI

Minutes = Annotated[int, Ge(15), Le(24 * 60)]
Words = Annotated[str, MinLen(1), MaxLen(2000)]


@dataclass(frozen=True, kw_only=True)
class EnterSupervision(Command):
    """Enter supervision one has had, in minutes."""

    kind: Kind
    day: date
    minutes: Minutes
    supervisor: Annotated[str, MinLen(1), MaxLen(200)]
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Portfolio, portfolio_of(work.by)).enter_supervision(
            work.by, self.entry_id, self.kind, self.day, self.minutes, self.supervisor,
            today_of(work),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class EnterDevelopment(Command):
    """Enter professional development one has done, in minutes."""

    kind: DevelopmentKind
    day: date
    minutes: Minutes
    what: Words
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Portfolio, portfolio_of(work.by)).enter_development(
            work.by, self.entry_id, self.kind, self.day, self.minutes, self.what, None,
            today_of(work),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class NoteLearning(Command):
    """Note what a piece of work taught, naming nobody."""

    what: Words
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        portfolio = work.get(Portfolio, portfolio_of(work.by))
        portfolio.note_learning(work.by, self.entry_id, today_of(work), self.what)


@dataclass(frozen=True, kw_only=True)
class CountPractice(Command):
    """Count a session held as a mentor's practice."""

    mentor_id: UUID
    session_id: UUID
    day: date
    minutes: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        mentor = work.see(Mentor, self.mentor_id)
        if mentor is None:
            raise NotFound
        portfolio = work.get(Portfolio, portfolio_of(mentor.person_id))
        portfolio.count_practice(mentor.person_id, self.session_id, self.day, self.minutes)


@dataclass(frozen=True, kw_only=True)
class CreditTraining(Command):
    """Enter a training of the firm's own as a mentor's development."""

    person_id: UUID
    training_id: UUID
    day: date
    minutes: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        work.get(Portfolio, portfolio_of(self.person_id)).enter_development(
            self.person_id, self.training_id, DevelopmentKind.TRAINING, self.day, self.minutes,
            "", self.training_id, today_of(work),
        )  # fmt: skip


def today_of(work: Work) -> date:
    """The day it is in the firm's zone."""
    return work.now.astimezone(ZoneInfo(HELSINKI)).date()
