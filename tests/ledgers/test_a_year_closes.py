"""A seeded year of money: what is only passing through is on no account when a month is over."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from application.bank.give_back import AskTransferBack, GiveTransferBack
from application.bank.keep_apart import MatchPayout
from application.bank.record_transfer import RecordTransfer
from application.firm import Command
from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.credit_invoice import CreditInvoice, CreditReceipt
from application.invoicing.note_entitled import NoteEntitled
from application.invoicing.set_buyer import SetBuyer
from application.ledgers.journal import JournalRow
from application.mentor_fees.answer_statement import ApproveStatement
from application.mentor_fees.pay_fees import ApproveRun, NoteFeePaid, PrepareRun
from application.payments.record_payment import DisputeFact, RecordPayment
from application.payments.record_payout import RecordPayout
from domain.bank import transfer_of
from domain.bookkeeping_accounts import FIRST
from domain.events import derived
from domain.invoicing.money_events import CreditedAmount
from domain.money import NOTHING, Money
from domain.payouts import PayoutSums
from domain.people import Role
from tests.billing.scene import COMPANY, DETAILS, added, document, issue, sold
from tests.documents.paid_cases import PEOPLE, PaidAtOnce, mentored
from tests.ledgers.test_journal import rows
from tests.memory_log import MemoryLog
from tests.mentor_fees.paying import checked, of
from tests.mentor_fees.scene import SANNA
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("R6")]
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261125"))
TRANSIENT = (FIRST.clearing, FIRST.suspense, FIRST.payables)
ONE, OTHER = UUID(int=7), UUID(int=8)


class Year:
    """Sales by invoice and by card, money back, disputes, payouts and mentors' fees."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - told by its seed
        self.spec = Spec(MemoryLog()).at(datetime(2026, 1, 2, 8, tzinfo=UTC))
        firm = SetFirmDetails(valid_from=date(2026, 1, 1), details=DETAILS)
        entitled = (
            NoteEntitled(person_id=person, role=Role.FINANCE, entitled=True)
            for person in (ONE, OTHER)
        )
        self.spec.given(firm, *PEOPLE, *entitled)
        self.bank, self.late = NOTHING, NOTHING
        self.ahead: dict[int, Money] = {}
        """What was invoiced ahead in a month and is paid in the next, with its tax."""

    def run(self) -> list[JournalRow]:
        """Twelve months of it, as the journal tells them."""
        for month in range(1, 13):
            self._by_invoice(month, paid_in=month)
            self._ahead(month)
            self._astray(month)
            self._by_card(month)
            if month > 1:
                self._fees(month)
        return rows(self.spec)

    def _on(self, month: int, day: int, *commands: Command) -> None:
        self.spec.at(datetime(2026, month, day, 10, tzinfo=UTC)).given(*commands)

    def _money(self, most: int = 90_000) -> Money:
        return Money(self.chance.randint(100, most))

    def _invoiced(self, month: int, key: int, **more: Any) -> UUID:
        payer, invoice = UUID(int=0x6_0000 + key), UUID(int=0x6_1000 + key)
        day = date(2026, month, 3)
        line = sold(str(self._money()), day=day, **more)
        self._on(
            month, 3, SetBuyer(payer_id=payer, buyer=COMPANY), *added(line, payer_id=payer),
            issue(payer, invoice_id=invoice, until=date(2026, 12, 31)),
        )  # fmt: skip
        return invoice

    def _received(self, month: int, day: int, entry: str, amount: Money, ref: str = "") -> UUID:
        transfer = RecordTransfer(
            account="FI21", entry=entry, amount=amount, booked_on=date(2026, month, day),
            reference=ref,
        )  # fmt: skip
        self._on(month, day, transfer)
        self.bank += amount
        return transfer_of("FI21", entry)

    def _given_back(self, month: int, key: UUID, amount: Money) -> None:
        self._on(month, 20, AskTransferBack(transfer_id=key))
        self._by_another(month, 20, GiveTransferBack(transfer_id=key))
        self.bank -= amount

    def _by_another(self, month: int, day: int, *commands: Command) -> None:
        """The second pair of eyes."""
        self.spec.by = OTHER
        self._on(month, day, *commands)
        self.spec.by = ONE

    def _by_invoice(self, month: int, paid_in: int) -> None:
        """Paid as it is owed, after a part was credited; some pay too much and get it back."""
        invoice = self._invoiced(month, month)
        if self.chance.random() < 0.5:
            some = CreditedAmount(0, Money(self.chance.randint(1, 100)))
            self._on(month, 5, CreditInvoice(invoice_id=invoice, lines=(some,), reason="less"))
        whole = document(self.spec, invoice)
        more = self._money(900) if self.chance.random() < 0.5 else NOTHING
        key = self._received(paid_in, 10, f"I{month}", whole.open + more, whole.snapshot.reference)
        if more:
            self._given_back(paid_in, key, more)

    def _ahead(self, month: int) -> None:
        """What is delivered in three months is paid a month later; in December at once."""
        end = date(2026, 12, 31) if month > 9 else date(2026, month + 3, 1)
        invoice = self._invoiced(month, 0x100 + month, supplied_to=end, advance=True)
        self._pay_ahead(month)
        whole = document(self.spec, invoice)
        self.waiting = (f"A{month}", whole.open, whole.snapshot.reference)
        self.ahead[month] = whole.snapshot.vat
        if month == 12:
            self._pay_ahead(month)
            self.ahead[month] = NOTHING

    def _pay_ahead(self, month: int) -> None:
        entry, owed, reference = getattr(self, "waiting", ("", NOTHING, ""))
        if owed:
            self._received(month, 12, entry, owed, reference)
        self.waiting = ("", NOTHING, "")

    def _astray(self, month: int) -> None:
        """Money nobody knows goes back to where it came from."""
        amount = self._money()
        self._given_back(month, self._received(month, 14, f"U{month}", amount), amount)

    def _by_card(self, month: int) -> None:
        """Receipts, one credited in part and one lost in a dispute, paid out before the end."""
        received = returned = contested = NOTHING
        for nth in range(3):
            order = UUID(int=0x7_0000 + 16 * month + nth)
            price, day = self._money(39_999), date(2026, month, 15)
            self._on(month, 15, PaidAtOnce(order_id=order, price=price, day=day))
            received += price
            if nth == 1:
                back = Money(self.chance.randint(1, price.cents))
                some = (CreditedAmount(0, back),)
                receipt = derived(order, "receipt")
                self._on(
                    month, 16, CreditReceipt(invoice_id=receipt, lines=some, reason="cancelled")
                )
                returned -= back
            elif nth == 2 and month % 4 == 0:
                lost = DisputeFact(f"dp_{month}", price, "lost", "fraudulent", None)
                self._on(
                    month, 18,
                    RecordPayment(
                        intent=f"pi_{order.hex}", order_id=order, received=price, disputes=(lost,)
                    ),
                )  # fmt: skip
                contested -= price
        self._paid_out(month, PayoutSums(
            received=received, returned=returned, contested=contested, fees=Money(45),
        ))  # fmt: skip

    def _paid_out(self, month: int, sums: PayoutSums) -> None:
        sent = RecordPayout(
            payout=f"po_{month}", amount=sums.net, sums=sums,
            arrives_at=datetime(2026, month, 26, 9, tzinfo=UTC),
        )  # fmt: skip
        self._on(month, 26, sent)
        key = self._received(month, 27, f"P{month}", sums.net)
        self._on(month, 27, MatchPayout(transfer_id=key, payout=sent.payout))

    def _fees(self, month: int) -> None:
        """A mentor's invoice, approved, run by two and paid."""
        session = UUID(int=0x8_0000 + month)
        statement, run = derived(session, "statement"), derived(session, "run")
        for at, command in mentored(session, SANNA, datetime(2026, month, 21, tzinfo=UTC)):
            self.spec.at(at).given(command)
        pay_on = date(2026, month, 25)
        self._on(
            month, 22, ApproveStatement(mentor_id=SANNA, statement_id=statement),
            PrepareRun(statement_ids=(statement,), pay_on=pay_on, run_id=run),
        )  # fmt: skip
        self._on(month, 25, replace(checked(), run_id=run))
        gross = of(self.spec, statement).gross
        paid = NoteFeePaid(
            statement_id=statement, transfer_id=derived(run, "debit"), amount=gross,
            booked_on=pay_on,
        )  # fmt: skip
        self._by_another(month, 25, ApproveRun(run_id=run), paid)
        self.bank -= gross


def ends(year: int = 2026) -> Iterator[date]:
    """The last day of every month."""
    for month in range(1, 13):
        first = date(year + month // 12, month % 12 + 1, 1)
        yield first - timedelta(days=1)


def balance(journal: list[JournalRow], account: str, until: date) -> Money:
    """Debit less credit of an account at the end of a day."""
    return Money.total(
        row.debit - row.credit
        for row in journal
        if row.account == account and row.posted_on <= until
    )


def test_what_passes_through_is_on_no_account_when_a_month_is_over() -> None:
    year = Year(SEED)
    journal = year.run()
    for end in ends():
        for account in TRANSIENT:
            assert balance(journal, account, end) == NOTHING, f"seed {SEED}: {account} on {end}"
        assert balance(journal, FIRST.vat_to_come, end) == -year.ahead[end.month], f"{end}"
    last = date(2026, 12, 31)
    assert balance(journal, FIRST.receivables, last) == NOTHING
    assert balance(journal, FIRST.bank, last) == year.bank
    used = {row.account for row in journal}
    assert used >= {*TRANSIENT, FIRST.vat_to_come, FIRST.provider_fees, FIRST.bad_debts, FIRST.fees}
