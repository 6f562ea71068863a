"""Let fees and interest of an invoice go, or hand the debt over for collection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.invoicing import BOOKS, Books, Invoice
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class WaiveClaims(Command):
    """Let the fees and interest asked for go, with the reason."""

    invoice_id: UUID
    reason: Annotated[str, Public, MinLen(3)]

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        work.get(Invoice, self.invoice_id).waive_claims(day, self.reason)


@dataclass(frozen=True, kw_only=True)
class HandOver(Command):
    """Hand a debt over to a collection agency, once it has been reminded of."""

    invoice_id: UUID
    agency: Annotated[str, Public, MinLen(2)]

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).hand_over(civil_day(work.now), self.agency)
