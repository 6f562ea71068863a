"""Withdraw from a contract: what is not held is off, what was not performed is paid back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from application.engagements.cancel_session import cancel
from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from application.packages.end_package import SessionsStillBooked
from application.packages.order_package import package_of
from application.packages.quick_price import counted_of
from application.people.register_person import Email, Language, ShortText
from domain.engagements import Engagement, Ground, SessionState
from domain.lots import Lots, lots_of
from domain.money import Money
from domain.orders import Order, WithdrawalOver
from domain.packages import Package
from domain.service_kinds import ServiceKind
from domain.trainings import Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class WithdrawFromContract(Command):
    """State that one withdraws, and where the acknowledgement is to be sent."""

    order_id: UUID
    name: ShortText
    email: Email
    language: Language = "fi"

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        if order.withdrawn:
            return
        if order.ordered.kind is ServiceKind.TRAINING:
            self._leave_training(work, order)
            return
        if order.ordered.kind is ServiceKind.PACKAGE:
            self._leave_package(work, order)
            return
        engagement = work.find(Engagement, order.engagement_id)
        performed = performed_of(order, engagement)
        counted = counted_of(work, order)
        order.withdraw(performed, self.name, self.email, self.language, work.now, counted)
        for session_id, session in list(engagement.sessions.items()) if engagement else ():
            if session.state is SessionState.BOOKED and session.slot.starts_at > work.now:
                assert engagement
                cancel(work, engagement, session_id, Ground.WITHDRAWAL)

    def _leave_training(self, work: Work, order: Order) -> None:
        """The seat is free; one given up before was settled then. Raises WithdrawalOver."""
        seating = work.get(Seating, seating_of(order.ordered.service_id))
        seat_id = seating.bought_by(order.id)
        if seat_id is None:
            raise WithdrawalOver
        performed = seating.cost_of(seat_id, work.now).fee
        order.withdraw(performed, self.name, self.email, self.language, work.now)
        seating.give_up(seat_id, work.now, by_order=True)

    def _leave_package(self, work: Work, order: Order) -> None:
        """What is not held is off; the rest goes back in proportion. Raises WithdrawalOver."""
        package = work.find(Package, package_of(order.id))
        if package is None or package.ended_on is not None:
            raise WithdrawalOver
        engagement = work.get(Engagement, package.engagement_id)
        lots = work.get(Lots, lots_of(package.engagement_id))
        for session_id in list(lots.lot(package.id).reserved):
            if engagement.session(session_id).slot.starts_at > work.now:
                cancel(work, engagement, session_id, Ground.WITHDRAWAL)
        lot = lots.lot(package.id)
        if lot.reserved:
            raise SessionsStillBooked
        unused = lot.free + lot.expired
        back, _ = package.worth(package.minutes - unused, withdrawal=True)
        order.withdraw(package.price - back, self.name, self.email, self.language, work.now)
        package.end(package.minutes - unused, unused, civil_day(work.now), withdrawal=True)
        lots.give_back(package.engagement_id, package.id)


def performed_of(order: Order, engagement: Engagement | None) -> Money:
    """What was performed of an order, in proportion to the contract price (KSL 6:19)."""
    sessions = engagement.sessions.values() if engagement else ()
    used = [
        Decimal(1) if session.state is SessionState.HELD else Decimal(session.percent) / 100
        for session in sessions
        if session.order_id == order.id
        and session.state in {SessionState.HELD, SessionState.NO_SHOW}
    ]
    shares = zip(order.ordered.shares, used, strict=False)
    return Money.total(share.share(part) for share, part in shares)
