"""Say of money on the account what it is where it pays no invoice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.bank import BankTransfer
from domain.bank.transfer_words import Apart
from domain.invoicing import BOOKS, Books
from domain.payouts import Payout, payout_of
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class KeepApart(Command):
    """Note that money pays no invoice, such as interest or a return of tax, with what it is.

    It stays on the account of what is to be settled until the bookkeeper has entered it.
    """

    transfer_id: UUID
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        transfer = work.get(BankTransfer, self.transfer_id)
        transfer.keep_apart(Apart.OTHER, None, self.reason, day)


@dataclass(frozen=True, kw_only=True)
class MatchPayout(Command):
    """Know money on the account as a payout the payment provider told of."""

    transfer_id: UUID
    payout: Annotated[str, Public, MinLen(3), MaxLen(60)]

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        transfer = work.get(BankTransfer, self.transfer_id)
        payout = work.get(Payout, payout_of(self.payout))
        if payout.arrived_as == transfer.id:
            return
        payout.arrive(self.payout, transfer.id, transfer.rest, transfer.booked_on)
        transfer.keep_apart(Apart.PAYOUT, payout.id, self.payout, day)
