"""Tell an organisation this month's figures, as far as they may be told."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.feedback.report import Report, Values, report_of


@dataclass(frozen=True)
class Answered:
    """What one person answered to one question so far: the sum and how many answers."""

    code: str
    part: str
    person_id: UUID
    total: int
    count: int


@dataclass(frozen=True, kw_only=True)
class PublishReport(Command):
    """Publish the figures of a month such as 2026-11 to whoever pays."""

    payer_id: UUID
    month: Annotated[str, MaxLen(7)]
    answered: tuple[Answered, ...]

    def do(self, work: Work) -> None:
        cells: dict[tuple[str, str], dict[tuple[UUID, int], Decimal]] = {}
        for one in self.answered:
            mean = Decimal(one.total) / one.count
            cells.setdefault((one.code, one.part), {})[one.person_id, one.count] = mean
        values = [Values(code, part, means) for (code, part), means in cells.items()]
        work.under("disclosure/1")
        work.get(Report, report_of(self.payer_id)).publish(self.payer_id, self.month, values)
