"""I5, I6, I7: numbers without gaps, sums to the cent, and the payment provider's books agree."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from domain.accounts import Account
from domain.invoicing import Invoice, Series
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money
from domain.payments import Payment
from tests.world.invariants.world import World, invariant


@invariant("I5")
def numbers_run_without_gaps(world: World) -> Iterator[str]:
    """Each series runs on by one, each document has one number, each thing one live invoice."""
    issued = {event.originator_id: event for event in world.all(Invoice.Issued)}
    numbered: Counter[UUID] = Counter()
    for series in world.aggregates(Series):
        numbers = sorted(series.numbers.values())
        if numbers != list(range(numbers[0], numbers[0] + len(numbers)) if numbers else []):
            yield f"series {series.id} runs {numbers}"
        numbered.update(series.numbers.keys())
    for invoice, event in issued.items():
        if numbered[invoice] != 1:
            yield f"{event.number} has {numbered[invoice]} numbers of its own"
        if event.kind == "credit" and event.credits_id not in issued:
            yield f"{event.number} credits no document"
    twice = Counter(event.number for event in issued.values())
    yield from (
        f"number {one} was given {times} times" for one, times in twice.items() if times > 1
    )
    yield from _on_one_invoice(world)


def _on_one_invoice(world: World) -> Iterator[str]:
    on: dict[UUID, UUID] = {}
    for event in world.events:
        match event:
            case Account.LinesInvoiced(invoice_id=invoice, sources=sources):
                for source in sources:
                    if source in on:
                        yield f"{source} stands on {on[source]} and {invoice}"
                    on[source] = invoice
            case Account.LinesFreed(sources=sources):
                for source in sources:
                    on.pop(source, None)


@invariant("I6")
def invoices_add_up(world: World) -> Iterator[str]:
    """Lines make the total and the tax of each rate, to the cent."""
    for event in world.all(Invoice.Issued):
        if not _adds_up(event.snapshot):
            yield f"{event.number} does not add up"


def _adds_up(paper: InvoiceSnapshot) -> bool:
    rates = {(rate.category, rate.percent): (rate.net, rate.vat) for rate in paper.rates}
    lines = {
        key: (
            Money.total(one.net for one in paper.lines if (one.category, one.percent) == key),
            Money.total(one.vat for one in paper.lines if (one.category, one.percent) == key),
        )
        for key in {(one.category, one.percent) for one in paper.lines}
    }
    nets, taxes = (
        Money.total(n for n, _ in rates.values()),
        Money.total(v for _, v in rates.values()),
    )
    return (
        rates == lines and (nets, taxes) == (paper.net, paper.vat)
        and paper.gross == paper.net + paper.vat and paper.open == paper.gross - paper.paid
    )  # fmt: skip


@invariant("I7")
def the_providers_books_agree(world: World) -> Iterator[str]:
    """What we say came in and went back is what the provider says, payment by payment."""
    if world.standin is None:
        return
    things = json.loads(world.standin.read_text("utf-8"))["things"].values()
    theirs = {
        one["id"]: (_cents(one["amount_received"]), _refunded(one["id"], things))
        for one in things
        if one["object"] == "payment_intent" and one["amount_received"]
    }
    ours = {
        one.intent: (one.received.cents, Money.total(one.refunds.values()).cents)
        for one in world.aggregates(Payment)
        if one.received
    }
    for intent in theirs.keys() | ours.keys():
        if theirs.get(intent) != ours.get(intent):
            yield f"{intent}: theirs {theirs.get(intent)}, ours {ours.get(intent)}"


def _cents(amount: Any) -> int:
    return int(amount)


def _refunded(intent: str, things: Any) -> int:
    return sum(
        _cents(one["amount"])
        for one in things
        if one["object"] == "refund" and one["payment_intent"] == intent
        and one["status"] == "succeeded"
    )  # fmt: skip
