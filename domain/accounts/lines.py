"""The lines waiting on a payer's account: put on once, taken off, held back, asked back."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from domain.accounts import account_events as happened
from domain.accounts.billable import Billable, Rebate
from domain.accounts.buyer import Buyer
from domain.events import Standing, derived
from domain.money import Money
from domain.refusals import Refused


class InvoicedAlready(Refused):
    """This stands on an invoice already; correct it by a credit note."""


class NoSuchLine(Refused):
    """There is no such line on this account."""

    status = 404


class Lines(Standing):
    """What may happen to lines before they are invoiced."""

    def begin(self) -> None:
        """Stand at the beginning, with nothing on the account."""
        self.payer_id: UUID | None = None
        self.buyer: Buyer | None = None
        self.known: set[UUID] = set()
        self.waiting: dict[UUID, Billable] = {}
        self.held_back: set[UUID] = set()
        self.invoiced: dict[UUID, tuple[UUID, Billable]] = {}
        self.wanted: dict[UUID, str] = {}
        self.freed: dict[UUID, tuple[UUID, Billable]] = {}
        self.rebates: dict[str, list[Rebate]] = {}

    def add(self, payer_id: UUID, source_id: UUID, line: Billable) -> None:
        """Put something on the account; what was there before, whatever became of it, stays out."""
        if source_id not in self.known:
            self.record(happened.LineAdded, payer_id=payer_id, source_id=source_id, line=line)

    def drop(self, source_id: UUID, reason: str) -> None:
        """Take a line off before it is invoiced. Raises NoSuchLine, InvoicedAlready."""
        if source_id in self.waiting:
            self.record(
                happened.LineDropped, payer_id=self.payer_id, source_id=source_id, reason=reason
            )
        elif source_id in self.invoiced:
            raise InvoicedAlready
        elif source_id not in self.known:
            raise NoSuchLine

    def undo(self, source_id: UUID, reason: str) -> None:
        """Take a line off, or ask for a credit note where it is invoiced already."""
        if source_id in self.waiting:
            self.drop(source_id, reason)
        elif source_id in self.invoiced and source_id not in self.wanted:
            self.record(
                happened.CreditWanted, payer_id=self.payer_id, source_id=source_id,
                invoice_id=self.invoiced[source_id][0], reason=reason,
            )  # fmt: skip

    def lessen(self, payer_id: UUID, source_id: UUID, by: Money, reason: str) -> None:
        """Charge less for a line that still waits, as when a package ends unpaid."""
        self._require_waiting(source_id)
        line = self.waiting[source_id]
        self.drop(source_id, reason)
        if line.amount > by:
            rest = replace(line, discount=line.discount + by)
            self.add(payer_id, derived(source_id, "rest"), rest)

    def hold_back(self, source_id: UUID, reason: str) -> None:
        """Keep a line off the next invoices. Raises NoSuchLine."""
        self._require_waiting(source_id)
        if source_id not in self.held_back:
            self.record(
                happened.LineHeldBack, payer_id=self.payer_id, source_id=source_id, reason=reason
            )

    def let_go(self, source_id: UUID) -> None:
        """Let a line held back be invoiced. Raises NoSuchLine."""
        self._require_waiting(source_id)
        if source_id in self.held_back:
            self.record(happened.LineLetGo, payer_id=self.payer_id, source_id=source_id)

    def _require_waiting(self, source_id: UUID) -> None:
        if source_id not in self.waiting:
            raise NoSuchLine
