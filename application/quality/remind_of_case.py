"""Remind whoever is late with a case; what stays open climbs a step higher."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Command, Work
from domain.quality.case import QualityCase
from domain.slots import HELSINKI


@dataclass(frozen=True, kw_only=True)
class RemindOfCase(Command):
    """Note that an answer or an action (its id) is overdue: step 1 its owner, 2 the firm's head."""

    case_id: UUID
    of: str
    step: int

    def do(self, work: Work) -> None:
        today = work.now.astimezone(ZoneInfo(HELSINKI)).date()
        work.get(QualityCase, self.case_id).remind(self.of, self.step, today)
