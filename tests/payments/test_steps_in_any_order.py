"""Orders and payments asked for anything in any order: no step is skipped and none comes twice.

What is allowed is judged by the events that came of it alone, in words of this file.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from domain.booking_policy import FIRST_BOOKING_POLICY as POLICY
from domain.cancelling_outcome import Why
from domain.events import Event, told_time
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Accepted, Method, Order, Ordered
from domain.payments import DisputeOutcome, Payment
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from domain.vat import VatKind
from tests.spec_times import NOON

LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
SEQUENCES, STEPS = (100_000 if LONG else 10_000), 14
PRICE = Money(14800)
ORDERED = Ordered(
    UUID(int=5), ServiceKind.SINGLE, InThreeLanguages("a", "b", "c"), UUID(int=7),
    Slot(NOON + timedelta(days=7), 60), PRICE, VatKind.GENERAL,
)  # fmt: skip
ACCEPTED = Accepted(1, 1, 1, start_early=True, knows_right_ends=True)
pytestmark = [
    pytest.mark.proof, pytest.mark.asvs("2.3.1"), pytest.mark.asvs("2.3.2"),
    pytest.mark.feature("K1"),
]  # fmt: skip


def order_acts(order: Order, dice: Random, now: datetime) -> list[Callable[[], Any]]:
    amount = dice.choice([PRICE, PRICE, PRICE, Money(1), Money(14801)])
    acts: list[Callable[[], Any]] = [
        lambda: order.extend(now, POLICY),
        lambda: order.give_details(
            UUID(int=1), "A", "a@firm.example", "", "", "", None, ACCEPTED, "fi", now
        ),
        lambda: order.start_payment(Method.CARD, now, POLICY),
        lambda: order.open_checkout(order.attempt, f"cs_{dice.randrange(3)}"),
        lambda: order.pay(UUID(int=dice.randrange(2)), amount, now),
        lambda: order.pay(UUID(int=dice.randrange(2)), amount, now),
        lambda: order.expire(now),
        lambda: order.settle(UUID(int=9), dice.choice([0, 50, 100]), next(iter(Why)), "t"),
    ]
    if order.client_id:
        acts.append(lambda: order.start_payment(Method.MOBILEPAY, now, POLICY))
    return [*acts, order.cancel] if dice.randrange(4) == 0 else acts


def payment_acts(payment: Payment, dice: Random, now: datetime) -> list[Callable[[], Any]]:
    some, one = Money(dice.choice([1, 7400, 14800, 14801])), UUID(int=dice.randrange(4))
    dispute, outcome = f"dp_{dice.randrange(2)}", dice.choice(list(DisputeOutcome))
    acts: list[Callable[[], Any]] = [
        lambda: payment.receive("pi_1", UUID(int=3), PRICE, now),
        lambda: payment.ask_refund(one, some, "asked"),
        lambda: payment.ask_refund(one, some, "asked"),
        lambda: payment.postpone_refund(one, "asked"),
        payment.release_refunds,
    ]
    if payment.received:
        acts.append(lambda: payment.dispute(dispute, PRICE, "x", None))
    if dispute in payment.disputes:
        acts.append(lambda: payment.end_dispute(dispute, PRICE, outcome))
    return acts


def skipped_in_order(events: list[Event]) -> Iterator[str]:
    """What an order may not have done."""
    names = [type(event).__name__ for event in events]
    for later, earlier in (
        ("PaymentStarted", "DetailsGiven"), ("Paid", "PaymentStarted"),
        ("SessionSettled", "Paid"), ("FeeReturned", "Paid"), ("Withdrawn", "Paid"),
    ):  # fmt: skip
        if later in names and earlier not in names[: names.index(later)]:
            yield f"{later} before {earlier}"
    for once in ("TimeChosen", "HoldExtended", "Paid", "Cancelled", "SessionSettled", "Withdrawn"):
        if names.count(once) > 1:
            yield f"{once} twice"
    for last in ("Cancelled", "Paid"):
        after = names[names.index(last) + 1 :] if last in names else []
        if set(after) & {"Paid", "Expired", "Cancelled", "PaymentStarted", "DetailsGiven"}:
            yield f"{last}, then {after}"
    yield from (
        f"paid {event.ordered.price}" for event in events
        if isinstance(event, Order.Paid) and event.ordered.price != PRICE
    )  # fmt: skip


def skipped_in_payment(events: list[Event]) -> Iterator[str]:
    """What a payment may not have done."""
    received, asked = Money(0), dict[UUID, Money]()
    for event in events:
        if isinstance(event, Payment.Received):
            if received:
                yield "received twice"
            received = event.amount
        elif isinstance(event, Payment.RefundAsked | Payment.RefundWaits):
            asked[event.refund_id] = event.amount
            if Money.total(asked.values()) > received:
                yield f"asked back {asked} of {received}"
        elif isinstance(event, Payment.RefundFailed) and event.refund_id:
            asked.pop(event.refund_id, None)


def played(kind: str, dice: Random) -> list[Event]:
    """One life: fourteen wishes, with minutes or hours between them."""
    now = NOON
    with told_time(now):
        one: Any = (
            Order(id=UUID(int=2), ordered=ORDERED, held_until=now + POLICY.hold)
            if kind == "order" else Payment(id=UUID(int=4))
        )  # fmt: skip
    for _ in range(STEPS):
        now += timedelta(minutes=dice.choice([0, 0, 0, 1, 1, 5, 11, 40]))
        acts = order_acts(one, dice, now) if kind == "order" else payment_acts(one, dice, now)
        with told_time(now), suppress(Refused):
            dice.choice(acts)()
    return list(one.collect_events())


@pytest.mark.parametrize(
    ("kind", "skipped"), [("order", skipped_in_order), ("payment", skipped_in_payment)]
)
def test_no_step_is_skipped_however_one_asks(
    kind: str, skipped: Callable[[list[Event]], Iterator[str]]
) -> None:
    dice, seen = Random(SEED), Counter[str]()  # noqa: S311 - a seed makes it repeatable
    for nth in range(SEQUENCES):
        events = played(kind, dice)
        seen.update({type(event).__name__ for event in events})
        assert list(skipped(events)) == [], f"seed {SEED}, sequence {nth}"
    print(f"seed {SEED}: {SEQUENCES} sequences of {STEPS} steps, {dict(seen)}")  # noqa: T201
    wanted = {"order": ("Paid", "Expired", "Cancelled", "SessionSettled"),
              "payment": ("Received", "RefundAsked", "RefundWaits", "DisputeClosed")}  # fmt: skip
    assert all(seen[name] > SEQUENCES // 400 for name in wanted[kind])


def test_a_skipped_step_would_be_seen() -> None:
    paid, asked = object.__new__(Order.Paid), object.__new__(Payment.RefundAsked)
    paid.__dict__["ordered"] = ORDERED
    asked.__dict__.update(refund_id=UUID(int=1), amount=Money(1))
    assert list(skipped_in_order([paid])) == ["Paid before PaymentStarted"]
    assert list(skipped_in_order([paid, paid]))
    assert list(skipped_in_payment([asked]))
