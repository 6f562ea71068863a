"""A personal data breach, step by step: noticed, assessed, told of, closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.breaches import Breach, Risk

Words = Annotated[str, MinLen(1), MaxLen(5000)]
People = Annotated[int, Ge(0), Le(10_000_000)]


@dataclass(frozen=True, kw_only=True)
class NoticeBreach(Command):
    """Write down that the firm became aware of a breach; the clock runs from then."""

    aware_at: datetime
    people: People
    what: Words
    breach_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Breach, self.breach_id) is None:
            aware_at = min(self.aware_at, work.now)
            work.add(
                Breach(id=self.breach_id, aware_at=aware_at, people=self.people, what=self.what)
            )


@dataclass(frozen=True, kw_only=True)
class AssessBreach(Command):
    """Assess the risk of a breach for people."""

    breach_id: UUID
    risk: Risk
    why: Words

    def do(self, work: Work) -> None:
        work.get(Breach, self.breach_id).assess(self.risk, self.why)


@dataclass(frozen=True, kw_only=True)
class TellAuthority(Command):
    """Note that the data protection authority was told."""

    breach_id: UUID
    late_because: Annotated[str, MaxLen(5000)] = ""

    def do(self, work: Work) -> None:
        work.get(Breach, self.breach_id).tell_authority(work.happened_at, self.late_because)


@dataclass(frozen=True, kw_only=True)
class TellPeople(Command):
    """Note that the people concerned were told."""

    breach_id: UUID
    people: People

    def do(self, work: Work) -> None:
        work.get(Breach, self.breach_id).tell_people(self.people)


@dataclass(frozen=True, kw_only=True)
class CloseBreach(Command):
    """Write down what was done, and close a breach."""

    breach_id: UUID
    measures: Words

    def do(self, work: Work) -> None:
        work.get(Breach, self.breach_id).close(self.measures)
