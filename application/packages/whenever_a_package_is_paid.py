"""Whenever an order of a package is paid, its minutes are there; where it is let go, its credit."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.packages.order_package import GiveQuickCreditBack, package_of
from application.packages.sell_package import SellPackage
from domain.events import Event
from domain.orders import Order
from domain.service_kinds import ServiceKind


def whenever_a_package_is_paid(event: Event) -> Iterator[Command]:
    match event:
        case Order.Paid(ordered=ordered) if ordered.kind is ServiceKind.PACKAGE:
            order = event.originator_id
            yield SellPackage(
                engagement_id=ordered.service_id, units=ordered.sessions, order_id=order,
                quick_order_id=ordered.quick_order_id, package_id=package_of(order),
            )  # fmt: skip
        case Order.Expired(ordered=ordered) | Order.Cancelled(ordered=ordered) if (
            ordered.quick_order_id
        ):
            yield GiveQuickCreditBack(
                order_id=event.originator_id, quick_order_id=ordered.quick_order_id
            )
