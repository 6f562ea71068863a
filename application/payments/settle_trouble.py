"""Note that somebody has dealt with trouble over money, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.payments import Payment


@dataclass(frozen=True, kw_only=True)
class SettleTrouble(Command):
    """Close one of the troubles over a payment, saying what was done."""

    payment_id: UUID
    what: str
    reference: str
    done: Annotated[str, MinLen(1), MaxLen(500)]

    def do(self, work: Work) -> None:
        work.get(Payment, self.payment_id).settle(self.what, self.reference, self.done)
