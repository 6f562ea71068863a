"""The arithmetic of an invoice: lines, discounts, tax per rate, totals.

Two ways to count. *Net*, for organisations: tax once per rate on the sum of net lines, as
EN 16931 asks. *Gross*, for private persons: the promised price stays and the tax is taken out
of it, once per rate. A preview and an issued invoice come out of the same function.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from domain.invoice_lines import InvoiceSums as InvoiceSums
from domain.invoice_lines import Line as Line
from domain.invoice_lines import LineSum as LineSum
from domain.invoice_lines import Mode as Mode
from domain.invoice_lines import RateSum as RateSum
from domain.money import NOTHING, Money
from domain.refusals import Refused
from domain.vat import Category


class NothingToInvoice(Refused):
    """An invoice needs at least one line."""


class DiscountTooLarge(Refused):
    """A discount cannot be larger than what it is taken from."""


class RateDoesNotFit(Refused):
    """A rate above zero belongs to taxed lines, and only they have one."""


class OutsideStandsAlone(Refused):
    """What lies outside the scope of VAT needs a document of its own (EN 16931 BR-O-11)."""


def vat_in(base: Money, percent: Decimal, mode: Mode) -> Money:
    """Reckon the tax on a net ``base``, or inside a gross one."""
    if mode == "net":
        return base.share(percent / 100)
    return Money.rounded(base.euros * percent / (100 + percent))


def sum_up(
    lines: Iterable[Line],
    mode: Mode,
    *,
    discount_percent: Decimal = Decimal(0),
    discount: Money = NOTHING,
) -> InvoiceSums:
    """Add up ``lines`` with a discount on all of them (percent, or euros in the mode's terms).

    Raises NothingToInvoice, DiscountTooLarge, RateDoesNotFit, OutsideStandsAlone.
    """
    sold = tuple(lines)
    _check(sold)
    amounts = [line.before_discount - line.reduction for line in sold]
    whole = Money.total(amounts)
    parts = _parts(discount + whole.share(discount_percent / 100), amounts)
    bases = [amount - part for amount, part in zip(amounts, parts, strict=True)]
    taxes = _taxes(sold, bases, mode)
    sums = tuple(
        LineSum(line, amount, part, base if mode == "net" else base - vat, vat)
        for line, amount, part, base, vat in zip(sold, amounts, parts, bases, taxes, strict=True)
    )
    return InvoiceSums(mode, sums, tuple(_rate_sums(sums)))


def _rate_sums(lines: Iterable[LineSum]) -> Iterator[RateSum]:
    """Gather ``lines`` by category and rate, the highest rate first."""
    groups: dict[tuple[Category, Decimal], list[LineSum]] = {}
    for one in lines:
        groups.setdefault((one.line.category, one.line.percent), []).append(one)
    for (category, percent), group in sorted(
        groups.items(), key=lambda item: item[0][::-1], reverse=True
    ):
        net, vat = Money.total(one.net for one in group), Money.total(one.vat for one in group)
        yield RateSum(category, percent, net, vat)


def _check(lines: tuple[Line, ...]) -> None:
    if not lines:
        raise NothingToInvoice
    outside = [line.category is Category.OUTSIDE for line in lines]
    if any(outside) and not all(outside):
        raise OutsideStandsAlone
    if any((line.percent > 0) != (line.category is Category.STANDARD) for line in lines):
        raise RateDoesNotFit
    if any(not NOTHING <= line.reduction <= max(line.before_discount, NOTHING) for line in lines):
        raise DiscountTooLarge


def _parts(discount: Money, amounts: list[Money]) -> tuple[Money, ...]:
    if not discount:
        return (NOTHING,) * len(amounts)
    if not NOTHING < discount <= Money.total(amounts):
        raise DiscountTooLarge
    return discount.apportion([max(amount.cents, 0) for amount in amounts])


def _taxes(lines: tuple[Line, ...], bases: list[Money], mode: Mode) -> list[Money]:
    """Tax once per rate, then shared out over the lines so that they add up to it."""
    taxes = [NOTHING] * len(lines)
    for key in {(line.category, line.percent) for line in lines}:
        group = [at for at, line in enumerate(lines) if (line.category, line.percent) == key]
        whole = vat_in(Money.total(bases[at] for at in group), key[1], mode)
        weights = [abs(bases[at].cents) for at in group]
        for at, vat in zip(group, whole.apportion(weights) if any(weights) else (), strict=False):
            taxes[at] = vat
    return taxes
