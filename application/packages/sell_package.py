"""Sell a package of sessions: its price, its minutes, its line on the payer's account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from application.budgets.charging import put_on, within_budget
from application.firm import DERIVED, Command, Work
from application.invoicing.group_hours import hour_of_engagement
from application.invoicing.pricing import civil_day
from application.packages.package_prices import package_price
from application.packages.quick_price import use_credit
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.engagements import Engagement
from domain.languages import InThreeLanguages
from domain.lots import Lots, Source, lots_of
from domain.money import Money
from domain.orders import Order
from domain.package_policy import package_policy_on
from domain.packages import Package
from domain.price_lists import Product
from domain.service_kinds import ServiceKind


@dataclass(frozen=True, kw_only=True)
class SellPackage(Command):
    """Sell an engagement's payer a package, to be paid by invoice or by an order paid already.

    It is an advance: its tax falls due with the payment (AVL 15 §). What quick mentoring ordered
    lately has cost is credited, once.
    """

    engagement_id: UUID
    units: int
    order_id: UUID | None = None
    quick_order_id: UUID | None = None
    package_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Package, self.package_id):
            return
        day = civil_day(work.now)
        policy = package_policy_on(day)
        work.under(policy.version)
        engagement = work.get(Engagement, self.engagement_id)
        price, hour = package_price(work, engagement, self.units, day)
        credit = use_credit(work, engagement, self.quick_order_id, self.package_id, price)
        if paid := ordered_as_package(work, self.order_id):
            price = paid + credit
        until = policy.until(self.units, day)
        minutes = self.units * policy.unit_minutes
        package = work.add(
            Package(
                id=self.package_id, engagement_id=engagement.id, payer_id=engagement.payer_id,
                payer=engagement.payer, units=self.units, minutes=minutes, price=price - credit,
                quick_credit=credit, hour=hour.amount, price_version=hour.version,
                terms=policy.version, bought_on=day, valid_until=until, order_id=self.order_id,
                seats=seats_of(engagement),
            )
        )  # fmt: skip
        work.get(Lots, lots_of(engagement.id)).add(
            engagement.id, package.id, minutes, until, Source.BOUGHT, self.order_id
        )
        if self.order_id is None:
            account = work.get(Account, account_of(engagement.payer_id))
            line = _line(engagement, self.units, price, credit, day, until, hour.version)
            line = within_budget(work, engagement.payer_id, engagement.mentee_id, line)
            put_on(work, account, engagement.payer_id, package.id, line)


def ordered_as_package(work: Work, order_id: UUID | None) -> Money | None:
    """What was paid where the order is of a package: the price that was seen holds."""
    order = work.find(Order, order_id) if order_id else None
    of_it = order is not None and order.ordered.kind is ServiceKind.PACKAGE
    return order.ordered.price if order and of_it else None


def seats_of(engagement: Engagement) -> int:
    """How many seats a package is bought for; none where it is not priced by the seat."""
    product, times = hour_of_engagement(engagement)
    return times if product is Product.GROUP_SEAT_HOUR else 0


def package_words(units: int, seats: int = 0) -> InThreeLanguages:
    """How a package is called."""
    if seats:
        return InThreeLanguages(
            f"Mentorointipaketti, {units} tapaamista, {seats} paikkaa",
            f"Mentorpaket, {units} möten, {seats} platser",
            f"Mentoring package, {units} sessions, {seats} seats",
        )
    return InThreeLanguages(
        f"Mentorointipaketti, {units} tapaamista",
        f"Mentorpaket, {units} möten",
        f"Mentoring package, {units} sessions",
    )


def _line(
    engagement: Engagement, units: int, price: Money, credit: Money, day: date, until: date,
    version: str,
) -> Billable:  # fmt: skip
    return Billable(
        charge=Charge.PACKAGE, words=package_words(units, seats_of(engagement)),
        quantity=Decimal(1), unit="C62",
        unit_price=price, discount=credit, supplied_from=day, supplied_to=until, advance=True,
        grounds=Grounds(
            engagement_id=engagement.id, agreement_id=engagement.agreement_id, clause="package",
            terms="packages", price_version=version,
        ),
    )  # fmt: skip
