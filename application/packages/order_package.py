"""Order a package for one's own engagement, to be paid at once; or let its credit go again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from application.packages.package_prices import package_price
from application.packages.quick_price import use_credit
from application.packages.sell_package import package_words, seats_of
from application.vouchers.use_coupon_on_order import LEAST, TooLittleToPay
from domain.booking_policy import booking_policy_at
from domain.cancelling_policy import Payer
from domain.engagements import CourseState, Engagement
from domain.events import derived
from domain.orders import Order, Ordered
from domain.package_policy import package_policy_on
from domain.packages import QuickCredit, quick_credit_of
from domain.refusals import NotFound, Refused
from domain.service_kinds import ServiceKind
from domain.vat import VatKind


class PackageByInvoice(Refused):
    """Packages of organisations go by invoice. The office sells them: ask us."""


class NothingToBuyFor(Refused):
    """A package is bought for an engagement that is agreed and running."""


def package_of(order_id: UUID) -> UUID:
    """The id of the package an order pays for."""
    return derived(order_id, "package")


@dataclass(frozen=True, kw_only=True)
class OrderPackage(Command):
    """Order so many sessions for one's own engagement; quick mentoring bought lately counts.

    The price holds as long as the order does. It is paid before any session is booked from it.
    """

    engagement_id: UUID
    units: int
    quick_order_id: UUID | None = None
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Order, self.order_id):
            return
        day, policy = civil_day(work.now), booking_policy_at(work.now)
        work.under(policy.version)
        engagement = work.get(Engagement, self.engagement_id)
        if work.by not in {engagement.payer_id, engagement.mentee_id}:
            raise NotFound
        if engagement.payer is not Payer.CONSUMER:
            raise PackageByInvoice
        if engagement.state is not CourseState.RUNNING:
            raise NothingToBuyFor
        package_policy_on(day).until(self.units, day)
        price, _ = package_price(work, engagement, self.units, day)
        package_id = package_of(self.order_id)
        credit = use_credit(work, engagement, self.quick_order_id, package_id, price)
        if price - credit < LEAST:
            raise TooLittleToPay
        ordered = Ordered(
            service_id=engagement.id, kind=ServiceKind.PACKAGE,
            name=package_words(self.units, seats_of(engagement)),
            mentor_id=None, slot=None, price=price - credit, vat=VatKind.GENERAL,
            sessions=self.units, quick_order_id=self.quick_order_id,
        )  # fmt: skip
        work.add(Order(id=self.order_id, ordered=ordered, held_until=work.now + policy.hold))


@dataclass(frozen=True, kw_only=True)
class GiveQuickCreditBack(Command):
    """Let quick mentoring count towards another package where this order came to nothing."""

    order_id: UUID
    quick_order_id: UUID

    def do(self, work: Work) -> None:
        quick = work.get(QuickCredit, quick_credit_of(self.quick_order_id))
        quick.give_back(self.quick_order_id, package_of(self.order_id))
