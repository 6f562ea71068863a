"""Close the firm for some days, or open it on them after all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import DERIVED, Command, Work
from domain.booking_rules import BookingRules, rules_of
from domain.firm_details import OUR_FIRM


@dataclass(frozen=True, kw_only=True)
class CloseFirm(Command):
    """Close from a first to a last day: no time is offered, and the office's clocks wait.

    What is booked on these days stays until it is moved.
    """

    first: date
    last: date
    closure_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        rules = work.get(BookingRules, rules_of(OUR_FIRM))
        rules.close(self.closure_id, self.first, self.last)


@dataclass(frozen=True, kw_only=True)
class LiftClosure(Command):
    """Be open after all on the days of a closure."""

    closure_id: UUID

    def do(self, work: Work) -> None:
        work.get(BookingRules, rules_of(OUR_FIRM)).lift(self.closure_id)
