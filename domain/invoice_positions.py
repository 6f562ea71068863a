"""The positions of an invoice: each thing with its day, or a month's things of a kind together.

AVL 209 e § asks when a service was supplied; a month and its units say so, and reveal of no
person on which day they met their mentor.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from domain.accounts import Billable, Buyer, Charge
from domain.invoice_lines import Line
from domain.invoice_writing import LineWords
from domain.vat import FINNISH_VAT, Category, category_of

_MONTHLY = frozenset(
    {Charge.SESSION, Charge.LATE_CANCELLATION, Charge.NO_SHOW, Charge.CONSULT, Charge.HOURS}
)


@dataclass(frozen=True)
class Position:
    """One line to be, the words it bears, and what it stands for."""

    line: Line
    words: LineWords
    sources: tuple[UUID, ...]


def positions(
    buyer: Buyer, lines: Mapping[UUID, Billable], issued_on: date, good_for: timedelta
) -> Iterator[Position]:
    """Put an account's lines into words and rates, alike ones of a month together.

    Raises PlaceOfSupplyUnknown, VatIdNotChecked, NoVatRate.
    """
    together: dict[object, Position] = {}
    for source, line in lines.items():
        apart = buyer.days_shown or line.advance or line.charge not in _MONTHLY
        position = _position(buyer, source, line, issued_on, good_for, month=not apart)
        key = source if apart else _alike(position)
        if key in together:
            position = _added(together[key], position)
        together[key] = position
    yield from together.values()


def _position(
    buyer: Buyer, source: UUID, line: Billable, issued_on: date, good_for: timedelta, *, month: bool
) -> Position:
    category, percent = _tax(buyer, line, issued_on, good_for)
    first, last = line.supplied_from, line.supplied_to
    if month:
        first = first.replace(day=1)
        last = last.replace(day=monthrange(last.year, last.month)[1])
    words = LineWords(line.words.within(buyer.language), line.unit, first, last, str(source))
    sold = Line(
        line.unit_price, percent, line.quantity, category, line.discount_percent, line.discount
    )
    return Position(sold, words, (source,))


def _tax(
    buyer: Buyer, line: Billable, issued_on: date, good_for: timedelta
) -> tuple[Category, Decimal]:
    if line.outside:
        return Category.OUTSIDE, Decimal(0)
    valid = buyer.vat_id_valid(issued_on, good_for)
    category = category_of(buyer.customer, line.service, vat_id_valid=valid)
    if category is not Category.STANDARD:
        return category, Decimal(0)
    # An advance is taxed by the day it is asked for and paid, a service by the day it is done.
    day = issued_on if line.advance else line.supplied_to
    return category, FINNISH_VAT.on(line.vat, day).percent


def _alike(position: Position) -> object:
    line, words = position.line, replace(position.words, source_id="")
    return replace(line, quantity=Decimal(1)), words


def _added(one: Position, other: Position) -> Position:
    line = replace(one.line, quantity=one.line.quantity + other.line.quantity)
    return Position(line, replace(one.words, source_id=""), (*one.sources, *other.sources))
