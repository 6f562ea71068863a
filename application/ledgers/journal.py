"""The journal handed over to the bookkeeper: every voucher in balance, on dated account numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from application.ledgers.open_item_moves import Move, OpenItemMove
from application.ledgers.sales_postings import SalesPosting
from domain.bookkeeping_accounts import Accounts, accounts_on
from domain.money import NOTHING, Money


@dataclass(frozen=True)
class JournalRow:
    """One line of a voucher: a sum on one side of one account."""

    posted_on: date
    voucher: str
    account: str
    debit: Money
    credit: Money
    what: str


def journal(postings: Iterable[SalesPosting], moves: Iterable[OpenItemMove]) -> list[JournalRow]:
    """Sales with their tax, and money that settled them, by day and voucher."""
    rows = [row for one in postings for row in _sale(one, accounts_on(one.posted_on))]
    rows += [row for one in moves for row in _settled(one, accounts_on(one.on))]
    return sorted(rows, key=lambda row: (row.posted_on, row.voucher, row.account))


def _sale(one: SalesPosting, accounts: Accounts) -> Iterator[JournalRow]:
    """What was paid at once is on the clearing account; a credit of it goes back from there."""
    against = accounts.clearing if one.order_id else accounts.receivables
    sales = accounts.sales_abroad if one.category == "AE" else accounts.sales
    yield _row(one.posted_on, one.number, against, one.gross, one.kind)
    yield _row(one.posted_on, one.number, sales, -one.net, one.kind)
    if one.vat:
        yield _row(one.posted_on, one.number, accounts.vat, -one.vat, one.kind)


def _settled(one: OpenItemMove, accounts: Accounts) -> Iterator[JournalRow]:
    against = {
        Move.PAID: accounts.bank, Move.TAKEN_OFF: accounts.bank, Move.RETURNED: accounts.bank,
        Move.WRITTEN_OFF: accounts.bad_debts,
    }.get(one.what)  # fmt: skip
    if against:
        yield _row(one.on, one.number, accounts.receivables, one.amount, one.what.value)
        yield _row(one.on, one.number, against, -one.amount, one.what.value)


def _row(day: date, voucher: str, account: str, amount: Money, what: str) -> JournalRow:
    debit, credit = max(amount, NOTHING), max(-amount, NOTHING)
    return JournalRow(day, voucher, account, debit, credit, what)
