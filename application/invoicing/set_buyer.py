"""Set who a payer's invoices go to, and how."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.accounts import Account, Buyer, account_of
from domain.written_names import require_address


@dataclass(frozen=True, kw_only=True)
class SetBuyer(Command):
    """Set a payer's billing details; documents issued before keep their own."""

    payer_id: UUID
    buyer: Buyer

    def do(self, work: Work) -> None:
        if self.buyer.email:
            require_address(self.buyer.email, "buyer.email")
        work.get(Account, account_of(self.payer_id)).set_buyer(self.payer_id, self.buyer)
