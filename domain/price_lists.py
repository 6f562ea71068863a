"""What the firm asks for its services, each price with the day from which it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.invoice_sums import Mode
from domain.money import Money
from domain.refusals import Refused


class NoPrice(Refused):
    """There is no price for that on that day."""


class NoSuchPackage(Refused):
    """Packages of that many talks are not sold."""


class Audience(StrEnum):
    """Who a price is for: private persons see it with tax, organisations without."""

    PRIVATE = "private"
    ORGANISATION = "organisation"

    @property
    def mode(self) -> Mode:
        """How an invoice at this price is counted (Consumer Protection Act 2:8)."""
        return "gross" if self is Audience.PRIVATE else "net"


class Product(StrEnum):
    """What has a price."""

    SESSION_HOUR = "session-hour"
    QUICK_MENTORING = "quick-mentoring"
    GROUP_HOUR = "group-hour"
    GROUP_SEAT_HOUR = "group-seat-hour"
    HOURLY_WORK = "hourly-work"
    FORUM_YEAR = "forum-year"
    TRAINING_DAY = "training-day"


class PriceFixed(StrEnum):
    """The moment that decides which price holds; a setting of the firm."""

    WHEN_BOOKED = "when-booked"
    WHEN_HELD = "when-held"


@dataclass(frozen=True)
class Price:
    """An amount for one unit of a product, from ``since`` until the next row takes over."""

    product: Product
    audience: Audience
    since: date
    amount: Money
    version: str = "prices/0"


@dataclass(frozen=True)
class PackageDiscount:
    """Percent off for a package of ``units`` hours, from ``since`` until the next row."""

    units: int
    since: date
    percent: Decimal


@dataclass(frozen=True)
class PriceList:
    """All prices the firm ever asked; a new row changes nothing that was agreed or issued."""

    prices: tuple[Price, ...]
    discounts: tuple[PackageDiscount, ...] = ()

    def on(self, product: Product, audience: Audience, day: date) -> Price:
        """Give the price in force on ``day``. Raises NoPrice."""
        rows = [
            price
            for price in self.prices
            if (price.product, price.audience) == (product, audience) and price.since <= day
        ]
        if not rows:
            raise NoPrice
        return max(rows, key=lambda price: price.since)

    def package(self, units: int, audience: Audience, day: date) -> Money:
        """Price a package of ``units`` hours. Raises NoPrice, NoSuchPackage."""
        found = self.discount(units, day)
        if found is None:
            raise NoSuchPackage
        off = found.percent
        hour = self.on(Product.SESSION_HOUR, audience, day).amount
        return (hour * units).share(1 - off / 100)

    def discount(self, units: int, day: date) -> PackageDiscount | None:
        """Give what a package of ``units`` costs less on ``day``, if such a package is sold."""
        rows = [row for row in self.discounts if row.units == units and row.since <= day]
        return max(rows, key=lambda row: row.since) if rows else None

    def session(self, audience: Audience, minutes: int, day: date) -> Money:
        """Price a session of ``minutes`` at the hourly price of ``day``. Raises NoPrice."""
        return self.on(Product.SESSION_HOUR, audience, day).amount.share(Decimal(minutes) / 60)


def price_day(fixed: PriceFixed, *, booked_on: date, held_on: date) -> date:
    """Tell which day's price a session bears."""
    return booked_on if fixed is PriceFixed.WHEN_BOOKED else held_on


_START = date(2025, 1, 1)
# The prices a new firm starts with, in euros; the firm replaces them by rows of its own.
STARTING_PRICES = PriceList(
    (
        Price(Product.SESSION_HOUR, Audience.PRIVATE, _START, Money(148_00)),
        Price(Product.SESSION_HOUR, Audience.ORGANISATION, _START, Money(220_00)),
        Price(Product.QUICK_MENTORING, Audience.PRIVATE, _START, Money(290_00)),
        Price(Product.QUICK_MENTORING, Audience.ORGANISATION, _START, Money(390_00)),
        Price(Product.GROUP_HOUR, Audience.PRIVATE, _START, Money(290_00)),
        Price(Product.GROUP_HOUR, Audience.ORGANISATION, _START, Money(390_00)),
        Price(Product.GROUP_SEAT_HOUR, Audience.PRIVATE, _START, Money(65_00)),
        Price(Product.GROUP_SEAT_HOUR, Audience.ORGANISATION, _START, Money(95_00)),
        Price(Product.HOURLY_WORK, Audience.ORGANISATION, _START, Money(220_00)),
        Price(Product.FORUM_YEAR, Audience.ORGANISATION, _START, Money(1800_00)),
        Price(Product.TRAINING_DAY, Audience.ORGANISATION, _START, Money(490_00)),
    ),
    (
        PackageDiscount(4, _START, Decimal(4)),
        PackageDiscount(6, _START, Decimal(8)),
        PackageDiscount(10, _START, Decimal(12)),
    ),
)
