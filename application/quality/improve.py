"""Better the firm: propose, plan, carry out, verify the effect, or drop with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from domain.quality.improvement import Improvement, Source

Words = Annotated[str, MinLen(1), MaxLen(2000)]


@dataclass(frozen=True, kw_only=True)
class ProposeImprovement(Command):
    """Propose an improvement, and say where it came from; the words name nobody."""

    what: Words
    source: Source = Source.IDEA
    source_id: UUID | None = None
    improvement_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Improvement, self.improvement_id) is None:
            work.add(
                Improvement(
                    id=self.improvement_id, what=self.what, source=self.source,
                    source_id=self.source_id,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PlanImprovement(Command):
    """Give an improvement an owner, a day and what its effect will be measured by."""

    improvement_id: UUID
    owner_id: UUID
    due: date
    measure: Words

    def do(self, work: Work) -> None:
        work.get(Improvement, self.improvement_id).plan(self.owner_id, self.due, self.measure)


@dataclass(frozen=True, kw_only=True)
class CarryOutImprovement(Command):
    """State that an improvement was carried out."""

    improvement_id: UUID

    def do(self, work: Work) -> None:
        work.get(Improvement, self.improvement_id).do()


@dataclass(frozen=True, kw_only=True)
class VerifyImprovement(Command):
    """Verify the effect by its measure, before and after; not for its owner to do."""

    improvement_id: UUID
    before: Words
    after: Words

    def do(self, work: Work) -> None:
        work.get(Improvement, self.improvement_id).verify(work.by, self.before, self.after)


@dataclass(frozen=True, kw_only=True)
class DropImprovement(Command):
    """Drop an improvement with a reason."""

    improvement_id: UUID
    reason: Words

    def do(self, work: Work) -> None:
        work.get(Improvement, self.improvement_id).drop(self.reason)
