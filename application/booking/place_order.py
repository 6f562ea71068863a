"""Order and go to pay in one act, as the button says."""

from __future__ import annotations

from dataclasses import dataclass

from application.booking.give_details import GiveDetails
from application.booking.start_payment import StartPayment
from application.firm import Work
from domain.orders import Method


@dataclass(frozen=True, kw_only=True)
class PlaceOrder(GiveDetails):
    """Say who orders, accept the texts, choose how to pay and go to the payment page."""

    method: Method

    def do(self, work: Work) -> None:
        super().do(work)
        StartPayment(order_id=self.order_id, method=self.method).do(work)
