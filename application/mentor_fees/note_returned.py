"""A fee that was paid comes back from the payee's bank: it is owed once more."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.bank import BankTransfer
from domain.bank.transfer_words import Apart
from domain.invoicing import BOOKS, Books
from domain.mentor_fees import FeeAccount, fee_account_of
from domain.mentor_fees.statement import FeeStatement


@dataclass(frozen=True, kw_only=True)
class NoteFeeReturned(Command):
    """Set money that came back against the statement it was paid for: that is open once more.

    Another sum, or money for what is not paid, is left for a person to look at.
    """

    statement_id: UUID
    transfer_id: UUID

    def do(self, work: Work) -> None:
        statement = work.find(FeeStatement, self.statement_id)
        if statement is None:
            return
        transfer = work.get(BankTransfer, self.transfer_id)
        work.get(Books, BOOKS).require_open(transfer.booked_on)
        mentor, day = statement.mentor_id, transfer.booked_on
        account = work.get(FeeAccount, fee_account_of(mentor))
        if statement.take_back(transfer.rest, transfer.id, day):
            transfer.keep_apart(Apart.FEE_RETURNED, statement.id, statement.number, day)
            account.take_back_payment(mentor, statement.id, day)
