"""Money on the account that pays no invoice: a payout of the provider, or anything else."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from application.bank.keep_apart import KeepApart, MatchPayout
from application.bank.record_transfer import RecordTransfer
from application.bank.transfers import transfers
from application.invoicing.billing_tasks import billing_tasks
from application.invoicing.lock_month import LockMonth
from application.payments.payouts import payouts
from application.payments.record_payout import RecordPayout
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import Apart, NothingLeftOfIt
from domain.invoicing.books import MonthClosed
from domain.payouts import NotThisPayout, Payout, PayoutSums
from tests.billing.scene import TODAY, at, euros
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L10"), pytest.mark.feature("L11")]
CAME = RecordTransfer(account="FI21", entry="E1", amount=euros("146.00"), booked_on=TODAY)
TRANSFER = transfer_of("FI21", "E1")
SENT = RecordPayout(
    payout="po_1", amount=euros("146.00"), arrives_at=datetime(2026, 3, 2, tzinfo=UTC),
    sums=PayoutSums(received=euros("148.00"), fees=euros("2.00")),
)  # fmt: skip
PAYOUT = MatchPayout(transfer_id=TRANSFER, payout="po_1")
INTEREST = KeepApart(transfer_id=TRANSFER, reason="interest of the account")


def test_a_payout_is_known_on_the_account_and_waits_for_nobody(spec: Spec) -> None:
    spec.given(CAME, SENT).when(PAYOUT).then(Payout.Arrived, BankTransfer.KeptApart)
    assert spec.event(BankTransfer.KeptApart).what is Apart.PAYOUT
    spec.when(PAYOUT).then()
    (row,) = kept(transfers.rows, "transfer_id", spec)
    assert (row.rest, row.aside) == (euros("0.00"), "")
    assert kept(billing_tasks.rows, "task_id", spec) == []
    (sent,) = kept(payouts.rows, "payout_id", spec)
    assert sent.arrived_on == TODAY


def test_another_sum_is_no_payout_and_one_arrives_once(spec: Spec) -> None:
    other = replace(CAME, entry="E2")
    less = replace(CAME, entry="E3", amount=euros("145.99"))
    spec.given(CAME, other, less, SENT, PAYOUT)
    spec.when(replace(PAYOUT, transfer_id=transfer_of("FI21", "E2"))).then_refused(NotThisPayout)
    spec.when(replace(PAYOUT, transfer_id=transfer_of("FI21", "E3"))).then_refused(NotThisPayout)
    spec.when(replace(PAYOUT, payout="po_2")).then_refused(NotThisPayout)


def test_a_payout_that_failed_never_arrived(spec: Spec) -> None:
    spec.given(CAME, replace(SENT, failed=True)).when(PAYOUT).then_refused(NotThisPayout)


def test_anything_else_is_named_and_waits_for_nobody(spec: Spec) -> None:
    spec.given(CAME).when(INTEREST).then(BankTransfer.KeptApart)
    told = spec.event(BankTransfer.KeptApart)
    assert (told.what, told.amount, told.reason) == (Apart.OTHER, CAME.amount, INTEREST.reason)
    assert kept(billing_tasks.rows, "task_id", spec) == []
    spec.when(INTEREST).then_refused(NothingLeftOfIt)


def test_a_closed_month_takes_nothing_more(spec: Spec) -> None:
    spec.given(CAME, SENT).at(at(4, 1)).given(LockMonth(month=date(2026, 3, 1)))
    spec.at(at(3, 31)).when(INTEREST).then_refused(MonthClosed)
    spec.when(PAYOUT).then_refused(MonthClosed)
