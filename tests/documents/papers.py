"""The papers that are spoilt, in whatever syntax they are written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from domain.invoice_writing import credit_note, creditable
from domain.invoicing_snapshot import InvoiceSnapshot
from tests.money.paper import GERMAN, euros, issued, reverse_charge, two_rates

Spoil = tuple[str, str, str]
"""Of which paper what is changed into what."""
Syntax = Callable[[InvoiceSnapshot], bytes]


def invoice() -> InvoiceSnapshot:
    """An invoice at two rates."""
    return issued(two_rates())


def credit() -> InvoiceSnapshot:
    """A credit note of two of its lines."""
    part, _ = creditable(invoice()).credit({1: euros("260.00"), 3: euros("24.50")})
    return credit_note(invoice(), part, "H2026-0001", date(2026, 3, 1), "Peruttu")


def reverse() -> InvoiceSnapshot:
    """An invoice under reverse charge."""
    return replace(issued(reverse_charge()), buyer=GERMAN)


PAPERS: Mapping[str, Callable[[], InvoiceSnapshot]] = {
    "invoice": invoice, "credit": credit, "reverse": reverse,
}  # fmt: skip


@cache
def paper(name: str, syntax: Syntax) -> bytes:
    """One of them in a syntax."""
    return syntax(PAPERS[name]())


def spoilt(mutation: Spoil, syntax: Syntax) -> bytes:
    """A paper with one thing changed; what is to be changed must stand in it."""
    name, good, bad = mutation
    whole = paper(name, syntax).decode()
    assert good in whole
    return whole.replace(good, bad, 1).encode()
