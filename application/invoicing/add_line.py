"""Put something on a payer's account by hand, take it off, or hold it back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from application.budgets.charging import let_go_on, put_on, take_off
from application.firm import DERIVED, Command, Work
from domain.accounts import Account, Billable, account_of
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class AddLine(Command):
    """Put something delivered or agreed on a payer's account; the same source never twice."""

    payer_id: UUID
    line: Billable
    source_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.payer_id))
        put_on(work, account, self.payer_id, self.source_id, self.line)


@dataclass(frozen=True, kw_only=True)
class DropLine(Command):
    """Take a line off a payer's account before it is invoiced, with the reason."""

    payer_id: UUID
    source_id: UUID
    reason: Annotated[str, Public]

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.payer_id))
        take_off(work, self.source_id, account.waiting.get(self.source_id))
        account.drop(self.source_id, self.reason)


@dataclass(frozen=True, kw_only=True)
class HoldBackLine(Command):
    """Keep a line off the next invoices, with the reason."""

    payer_id: UUID
    source_id: UUID
    reason: Annotated[str, Public]

    def do(self, work: Work) -> None:
        work.get(Account, account_of(self.payer_id)).hold_back(self.source_id, self.reason)


@dataclass(frozen=True, kw_only=True)
class LetLineGo(Command):
    """Let a line held back be invoiced again."""

    payer_id: UUID
    source_id: UUID

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.payer_id))
        let_go_on(work, account, self.source_id)
        account.let_go(self.source_id)


@dataclass(frozen=True, kw_only=True)
class InvoiceAgain(Command):
    """Put a credited line on the account once more, as it was or put right."""

    payer_id: UUID
    source_id: UUID
    line: Billable | None = field(default=None)

    def do(self, work: Work) -> None:
        account = work.get(Account, account_of(self.payer_id))
        account.invoice_again(self.source_id, self.line)
        let_go_on(work, account, self.source_id)
