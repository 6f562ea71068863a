"""The payer accepts, or does not, what a consult beyond the package costs."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.consults.clock import answer_by
from application.firm import Command, Work
from domain.consults import Consult
from domain.money import Money


@dataclass(frozen=True, kw_only=True)
class AcceptCost(Command):
    """Accept the very price a consult was said to cost; only then the colleague is asked."""

    consult_id: UUID
    price: Money

    def do(self, work: Work) -> None:
        consult = work.get(Consult, self.consult_id)
        consult.accept_cost(work.by, self.price)
        consult.put_to_next(answer_by(work, consult.following))


@dataclass(frozen=True, kw_only=True)
class DeclineCost(Command):
    """Not accept what a consult costs; the question is not put."""

    consult_id: UUID

    def do(self, work: Work) -> None:
        work.get(Consult, self.consult_id).decline_cost(work.by)
