"""The journal handed over to the bookkeeper: every voucher in balance, on dated account numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from application.invoicing.pricing import civil_day
from application.ledgers.bank_moves import BankPosting
from application.ledgers.card_moves import CardMove, CardPosting
from application.ledgers.fee_postings import FeePosting, FeeStep, Purchase, purchases, settlements
from application.ledgers.open_item_moves import Move, OpenItemMove
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_months import moved
from application.payments.payouts import PayoutRow
from domain.bookkeeping_accounts import accounts_on
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


@dataclass(frozen=True, kw_only=True)
class Posted:
    """Everything that is entered: sales, what settled them, the bank, cards, mentors' fees."""

    sales: Iterable[SalesPosting] = ()
    taxes: Iterable[SalesPosting] | None = None
    items: Iterable[OpenItemMove] = ()
    bank: Iterable[BankPosting] = ()
    cards: Iterable[CardPosting] = ()
    payouts: Iterable[PayoutRow] = ()
    fees: Iterable[FeePosting] = ()


def journal(posted: Posted) -> list[JournalRow]:
    """Every voucher, by day.

    What comes onto the bank account is to be settled until it has paid an invoice, gone back or
    is known as a payout; so the bank is the bank's own balance.
    """
    fees = list(posted.fees)
    sales = list(posted.sales)
    rows = [row for one in sales for row in _sale(one)]
    if posted.taxes is not None:
        rows += [row for at, vat in moved(sales, posted.taxes).items() for row in _tax(*at, vat)]
    rows += [row for one in posted.items for row in _settled(one)]
    rows += [row for one in posted.bank for row in _on_account(one)]
    rows += list(_lost(list(posted.cards)))
    rows += [row for one in posted.payouts for row in _payout(one)]
    rows += [row for one in purchases(fees) for row in _purchase(one)]
    rows += [row for one in settlements(fees) for row in _fee_money(one)]
    return sorted(rows, key=lambda row: (row.posted_on, row.voucher, row.account))


def _sale(one: SalesPosting) -> Iterator[JournalRow]:
    """What was paid at once is on the clearing account; a credit of it goes back from there."""
    accounts = accounts_on(one.posted_on)
    against = accounts.clearing if one.order_id else accounts.receivables
    sales = accounts.sales_abroad if one.category == "AE" else accounts.sales
    yield from _voucher(
        one.posted_on, one.number, one.kind,
        (against, one.gross), (sales, -one.net), (accounts.vat, -one.vat),
    )  # fmt: skip


def _tax(day: date, number: str, vat: Money) -> Iterator[JournalRow]:
    """What fell due on another day than that of its document waits on an account of its own."""
    on = accounts_on(day)
    yield from _voucher(day, number, "tax", (on.vat_to_come, vat), (on.vat, -vat))


def _settled(one: OpenItemMove) -> Iterator[JournalRow]:
    accounts = accounts_on(one.on)
    against = {
        Move.PAID: accounts.suspense, Move.TAKEN_OFF: accounts.suspense,
        Move.RETURNED: accounts.bank, Move.WRITTEN_OFF: accounts.bad_debts,
    }.get(one.what)  # fmt: skip
    if against:
        yield from _voucher(
            one.on, one.number, one.what.value, (accounts.receivables, one.amount),
            (accounts.claims, -one.claims), (against, one.claims - one.amount),
        )  # fmt: skip


def _on_account(one: BankPosting) -> Iterator[JournalRow]:
    accounts, voucher = accounts_on(one.on), f"T{one.transfer_id.hex[:8]}"
    yield from _voucher(
        one.on, voucher, one.what.value, (accounts.bank, one.amount),
        (accounts.suspense, -one.amount),
    )  # fmt: skip


def _lost(cards: list[CardPosting]) -> Iterator[JournalRow]:
    """What a bank took for a dispute is a loss; won after all, it is none."""
    lost = {one.reference for one in cards if one.what is CardMove.DISPUTE_LOST}
    for one in cards:
        won = one.what is CardMove.DISPUTE_WON and one.reference in lost
        if won or one.what is CardMove.DISPUTE_LOST:
            accounts = accounts_on(one.on)
            yield from _voucher(
                one.on, one.reference, one.what.value, (accounts.bad_debts, -one.amount),
                (accounts.clearing, one.amount),
            )  # fmt: skip


def _payout(one: PayoutRow) -> Iterator[JournalRow]:
    undone = [(one.failed_at, -1)] if one.failed_at else []
    for at, sign in ((one.arrives_at, 1), *undone):
        accounts = accounts_on(day := civil_day(at))
        fees, amount = one.fees if sign > 0 else NOTHING, one.amount * sign
        yield from _voucher(
            day, one.payout, "payout", (accounts.suspense, amount),
            (accounts.provider_fees, fees), (accounts.clearing, -amount - fees),
        )  # fmt: skip


def _purchase(one: Purchase) -> Iterator[JournalRow]:
    accounts = accounts_on(one.on)
    yield from _voucher(
        one.on, one.number, "mentor_fee", (accounts.fees, one.net), (accounts.input_vat, one.vat),
        (accounts.payables, -one.gross),
    )  # fmt: skip


def _fee_money(one: FeePosting) -> Iterator[JournalRow]:
    accounts, voucher = accounts_on(one.on), f"P{one.statement_id.hex[:8]}"
    amount = one.gross if (paid := one.what is FeeStep.PAID) else -one.gross
    against = accounts.bank if paid else accounts.suspense
    yield from _voucher(
        one.on, voucher, f"mentor_fee_{one.what.value}", (accounts.payables, amount),
        (against, -amount),
    )  # fmt: skip


def _voucher(day: date, voucher: str, what: str, *sides: tuple[str, Money]) -> Iterator[JournalRow]:
    for account, amount in sides:
        if amount:
            debit, credit = max(amount, NOTHING), max(-amount, NOTHING)
            yield JournalRow(day, voucher, account, debit, credit, what)
