"""A package that was sold, invoiced, and partly used."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from application.firm import Command, Work
from application.invoicing.set_buyer import SetBuyer
from application.packages.sell_package import SellPackage
from application.pricing.set_prices import SetPrices
from domain.cancelling_policy import Payer
from domain.lots import Lots, lots_of
from domain.packages import Package
from domain.price_books import DiscountRow, PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import (
    COMPANY,
    ENGAGEMENT,
    ORGANISATION,
    PERSON,
    PRIVATE,
    TODAY,
    euros,
    issue,
    opened,
)
from tests.memory_log import MemoryDesk
from tests.spec import Spec

PACKAGE = UUID(int=0xA01)


@dataclass(frozen=True, kw_only=True)
class Used(Command):
    """So many minutes of the package were used by sessions held."""

    minutes: int
    day: date = TODAY
    held: datetime | None = None

    def do(self, work: Work) -> None:
        if self.held:
            work.happened(self.held)
        lots = work.get(Lots, lots_of(ENGAGEMENT))
        session = uuid4()
        lots.reserve(ENGAGEMENT, session, self.minutes, self.day)
        lots.use(ENGAGEMENT, session, self.minutes)


@dataclass(frozen=True, kw_only=True)
class Reserved(Command):
    """A session of the package is still to come."""

    def do(self, work: Work) -> None:
        work.get(Lots, lots_of(ENGAGEMENT)).reserve(ENGAGEMENT, uuid4(), 60, TODAY)


def prices(audience: Audience, hour: str, ten: str) -> SetPrices:
    """The price of an hour, and what ten of them cost less."""
    return SetPrices(
        valid_from=TODAY, prices=(PriceRow(Product.SESSION_HOUR, audience, euros(hour)),),
        discounts=(DiscountRow(10, Decimal(ten)), DiscountRow(4, Decimal(4))),
    )  # fmt: skip


def bought(spec: Spec, units: int = 10, *, invoiced: bool = True) -> Spec:
    """A private person's package, at the firm's starting prices unless others were set."""
    spec.given(*opened(PRIVATE, Payer.CONSUMER), SetBuyer(payer_id=PRIVATE, buyer=PERSON))
    spec.given(SellPackage(engagement_id=ENGAGEMENT, units=units, package_id=PACKAGE))
    return spec.given(issue(PRIVATE)) if invoiced else spec


def bought_by_company(spec: Spec, units: int = 10) -> Spec:
    """An organisation's package."""
    spec.given(*opened(), SetBuyer(payer_id=ORGANISATION, buyer=COMPANY))
    spec.given(SellPackage(engagement_id=ENGAGEMENT, units=units, package_id=PACKAGE))
    return spec.given(issue())


def package(spec: Spec) -> Package:
    """The package as it stands now."""
    found = MemoryDesk(spec.log).load(Package, PACKAGE)
    assert isinstance(found, Package)
    return found


def left(spec: Spec) -> int:
    """Minutes that can still be booked."""
    found = MemoryDesk(spec.log).load(Lots, lots_of(ENGAGEMENT))
    assert isinstance(found, Lots)
    return found.lot(PACKAGE).free
