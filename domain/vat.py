"""Value added tax: which rate holds on a day, and which country's tax it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.refusals import Refused


class NoVatRate(Refused):
    """No VAT rate is on record for that kind of supply and that day."""


class VatRateTwice(Refused):
    """Two VAT rates are on record for the same kind of supply and the same day."""


class PlaceOfSupplyUnknown(Refused):
    """The firm does not yet sell this to customers there: where the tax falls is not settled."""


class VatIdNotChecked(Refused):
    """Reverse charge needs a VAT id of the buyer that was found valid."""


class VatKind(StrEnum):
    """What is sold, as the rates of the VAT Act tell supplies apart."""

    GENERAL = "general"
    REDUCED = "reduced"
    PERIODICAL = "periodical"


class Category(StrEnum):
    """The tax category of a line: UNCL 5305, as EN 16931 uses it."""

    STANDARD = "S"
    REVERSE_CHARGE = "AE"
    EXEMPT = "E"
    OUTSIDE = "O"


@dataclass(frozen=True)
class VatRate:
    """A rate in percent for one kind of supply, from ``since`` up to and including ``until``."""

    kind: VatKind
    since: date
    until: date | None
    percent: Decimal
    source: str

    def holds(self, kind: VatKind, day: date) -> bool:
        """Tell whether this row is the law for ``kind`` on ``day``."""
        return self.kind is kind and self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class VatTable:
    """Every rate the firm knows, each with its dates and its source."""

    rows: tuple[VatRate, ...]

    def on(self, kind: VatKind, day: date) -> VatRate:
        """Give the row for ``kind`` on ``day``: the day of supply, or the day an advance was paid.

        AVL 15 § and 16 §: an advance is taxed when the money comes, at the rate of that day,
        and keeps it. Raises NoVatRate, VatRateTwice.
        """
        found = [row for row in self.rows if row.holds(kind, day)]
        if not found:
            raise NoVatRate
        if len(found) > 1:
            raise VatRateTwice
        return found[0]


_GENERAL, _REDUCED, _PERIODICAL = VatKind.GENERAL, VatKind.REDUCED, VatKind.PERIODICAL
FINNISH_VAT: Final = VatTable(
    (
        VatRate(_GENERAL, date(2013, 1, 1), date(2024, 8, 31), Decimal(24), "AVL 84 § (785/2012)"),
        VatRate(_GENERAL, date(2024, 9, 1), None, Decimal("25.5"), "AVL 84 § (since 1.9.2024)"),
        VatRate(_REDUCED, date(2013, 1, 1), date(2025, 12, 31), Decimal(14), "AVL 85 § (785/2012)"),
        VatRate(_REDUCED, date(2026, 1, 1), None, Decimal("13.5"), "AVL 85 § (HE 93/2025)"),
        VatRate(_PERIODICAL, date(2013, 1, 1), None, Decimal(10), "AVL 85 a § (785/2012)"),
    )
)


class Customer(StrEnum):
    """Who buys, as the place of supply tells buyers apart."""

    FI_BUSINESS = "fi-business"
    FI_CONSUMER = "fi-consumer"
    EU_BUSINESS = "eu-business"
    EU_CONSUMER = "eu-consumer"
    OTHER_BUSINESS = "other-business"
    OTHER_CONSUMER = "other-consumer"


class Service(StrEnum):
    """What is supplied, as the place of supply tells services apart."""

    MENTORING = "mentoring"
    LIVE_ON_SITE = "live-on-site"
    LIVE_REMOTE = "live-remote"


_S, _AE = Category.STANDARD, Category.REVERSE_CHARGE
# A cell that is missing is refused until the accountant opens it: a tax is never guessed.
PLACE_OF_SUPPLY: Mapping[tuple[Customer, Service], Category] = {
    **{(Customer.FI_BUSINESS, service): _S for service in Service},
    **{(Customer.FI_CONSUMER, service): _S for service in Service},
    (Customer.EU_BUSINESS, Service.MENTORING): _AE,  # directive 2006/112 art. 44 and 196
    (Customer.EU_BUSINESS, Service.LIVE_REMOTE): _AE,  # out of art. 53 since 1.1.2025
}


def category_of(customer: Customer, service: Service, *, vat_id_valid: bool = False) -> Category:
    """Say whose tax it is. Raises PlaceOfSupplyUnknown, VatIdNotChecked."""
    category = PLACE_OF_SUPPLY.get((customer, service))
    if category is None:
        raise PlaceOfSupplyUnknown
    if category is Category.REVERSE_CHARGE and not vat_id_valid:
        raise VatIdNotChecked
    return category
