from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from application.invoicing.credit_invoice import CreditInvoice, CreditReceipt
from application.invoicing.issue_receipt import IssueReceipt
from application.ledgers.margins import MarginBy, margins, sale_moves
from application.ledgers.unbilled import unbilled_moves
from application.mentor_fees.fee_moves import FeeMove, FeeMoved
from domain.accounts import Grounds
from domain.events import derived
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    ENGAGEMENT,
    FIRM_SET,
    INVOICE,
    ORGANISATION,
    added,
    euros,
    issue,
    sold,
)
from tests.booking.scene import ORDER, ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R10")
OTHER, ANNA, BEN = UUID(int=0x9A1), UUID(int=0x9A2), UUID(int=0x9A3)


def of(engagement: UUID, price: str) -> Any:
    """Something delivered in an engagement."""
    return replace(sold(price), grounds=Grounds(engagement_id=engagement))


def fee(engagement: UUID, mentor: UUID, amount: str) -> FeeMove:
    """What a mentor earned in an engagement."""
    return FeeMove(
        f"{engagement}/{mentor}", mentor, FeeMoved.EARNED, "session", date(2026, 3, 2), None,
        euros(amount), engagement, None, None, None, "", "", NOON,
    )  # fmt: skip


FEES = (fee(ENGAGEMENT, ANNA, "90.00"), fee(ENGAGEMENT, BEN, "30.00"), fee(OTHER, BEN, "60.00"))


@pytest.fixture
def spec() -> Spec:
    lines = added(of(ENGAGEMENT, "200.00"), of(ENGAGEMENT, "40.00"), of(OTHER, "100.00"))
    return Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, *lines, issue())


def told(spec: Spec, by: MarginBy, fees: tuple[FeeMove, ...] = FEES) -> dict[Any, list[str]]:
    sales = kept(sale_moves.rows, "move_id", spec)
    lines = kept(unbilled_moves.rows, "move_id", spec)
    return {
        row.id: [str(row.sold), str(row.fees), str(row.margin)]
        for row in margins(by, sales, fees, lines)
    }


def test_of_every_engagement_what_it_brought_and_what_it_cost(spec: Spec) -> None:
    assert told(spec, MarginBy.ENGAGEMENT) == {
        ENGAGEMENT: ["240.00", "120.00", "120.00"], OTHER: ["100.00", "60.00", "40.00"],
    }  # fmt: skip


def test_of_every_client(spec: Spec) -> None:
    assert told(spec, MarginBy.CLIENT) == {ORGANISATION: ["340.00", "180.00", "160.00"]}


def test_of_every_mentor_by_what_they_earned_in_it(spec: Spec) -> None:
    assert told(spec, MarginBy.MENTOR) == {
        ANNA: ["180.00", "90.00", "90.00"], BEN: ["160.00", "90.00", "70.00"],
    }  # fmt: skip


def test_what_is_credited_is_taken_off_where_it_was_sold(spec: Spec) -> None:
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    assert told(spec, MarginBy.ENGAGEMENT) == {
        ENGAGEMENT: ["0.00", "120.00", "-120.00"], OTHER: ["0.00", "60.00", "-60.00"],
    }  # fmt: skip


def test_what_was_paid_online_belongs_to_the_engagement_of_the_order() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment())
    spec.given(IssueReceipt(order_id=ORDER, invoice_id=INVOICE))
    assert told(spec, MarginBy.ENGAGEMENT, ()) == {
        derived(ORDER, "engagement"): ["117.93", "0.00", "117.93"]
    }
    spec.given(CreditReceipt(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    assert told(spec, MarginBy.ENGAGEMENT, ()) == {
        derived(ORDER, "engagement"): ["0.00", "0.00", "0.00"]
    }
