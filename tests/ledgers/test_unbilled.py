from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.unbilled import unbilled, unbilled_moves
from tests.billing.scene import COMPANY_SET, FIRM_SET, INVOICE, TODAY, added, euros, issue, sold
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("R10"), pytest.mark.feature("L11")]
LATER = TODAY + timedelta(days=9)
BOTH = added(sold("220.00", day=date(2026, 3, 1)), sold("100.00", day=LATER))


def waiting(until: date, *done: Any) -> list[Any]:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, *BOTH, *done)
    steps: list[Any] = [step for event in spec.log.recorded for step in unbilled_moves.rows(event)]
    assert len({step.row.move_id for step in steps}) == len(steps)
    return unbilled((step.row for step in steps), until)


def test_what_is_delivered_by_the_day_waits() -> None:
    assert [row.amount for row in waiting(TODAY)] == [euros("220.00")]
    assert [row.amount for row in waiting(LATER)] == [euros("220.00"), euros("100.00")]


def test_invoiced_it_waits_no_longer_and_credited_it_is_nothing_to_wait_for() -> None:
    credit = CreditInvoice(invoice_id=INVOICE, reason="wrong")
    assert waiting(TODAY, issue()) == waiting(TODAY, issue(), credit) == []


def test_what_is_paid_in_advance_is_not_delivered() -> None:
    ahead = added(replace(sold("900.00", day=TODAY), advance=True))
    assert [row.amount for row in waiting(TODAY, *ahead)] == [euros("220.00")]
