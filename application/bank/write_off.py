"""Write off what will never be paid: put forward by one person, agreed to by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MinLen

from application.bank.approving import entitled
from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.four_eyes import four_eyes_on
from domain.invoicing import BOOKS, Books, Invoice
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class AskWriteOff(Command):
    """Put forward that what is open on a document should be written off, with the reason."""

    invoice_id: UUID
    reason: Annotated[str, Public, MinLen(3)]

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).ask_write_off(self.reason, work.by, work.now)


@dataclass(frozen=True, kw_only=True)
class WriteOff(Command):
    """Agree to a write-off somebody else put forward; alone, a day later."""

    invoice_id: UUID

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        policy = four_eyes_on(day)
        work.under(policy.version)
        invoice = work.get(Invoice, self.invoice_id)
        invoice.write_off(day, work.by, work.now, entitled(work), policy)
