"""Whenever an order is paid, its session is booked and its receipt issued, by ids of its own."""

from typing import Any
from uuid import UUID

from application.engagements.book_session import BookSession
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.invoicing.issue_receipt import IssueReceipt
from domain.events import Event, told_time
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Order, Ordered
from domain.service_kinds import ServiceKind
from domain.vat import VatKind
from tests.engagements.scene import AINO, ORDER, SANNA, slot
from tests.spec import NOON, commanded

ORDERED = Ordered(
    UUID(int=5), ServiceKind.SINGLE, InThreeLanguages("a", "b", "c"), SANNA, slot(),
    Money(14800), next(iter(VatKind)),
)  # fmt: skip


def paid() -> Event:
    recorded: Any = Order.Paid
    with told_time(NOON):
        event: Event = recorded(
            originator_id=ORDER, originator_version=5, timestamp=NOON, client_id=AINO,
            payment_id=UUID(int=6), ordered=ORDERED, language="fi",
            paid_at=NOON, withdrawal_until=NOON,
        )  # fmt: skip
    return event


def test_the_session_is_booked_and_the_receipt_issued() -> None:
    booked, receipt = commanded(whenever_an_order_is_paid, paid())
    assert isinstance(booked, BookSession)
    assert (booked.mentee_id, booked.slot) == (AINO, slot())
    assert booked.withdrawal_until == NOON
    assert isinstance(receipt, IssueReceipt)


def test_asked_twice_it_wants_the_very_same() -> None:
    first = commanded(whenever_an_order_is_paid, paid())
    assert first == commanded(whenever_an_order_is_paid, paid())
