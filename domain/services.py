"""What the firm offers to book: how long it lasts and what it costs."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.privacy import Public
from domain.refusals import Refused
from domain.service_kinds import ServiceKind
from domain.vat import VatKind


class NotOnSale(Refused):
    """This service is not on sale."""


class Service(Aggregate):
    """A service on the price list; its price to private persons includes VAT (KSL 2:8)."""

    class Offered(Created):
        """A service was put on sale."""

        kind: ServiceKind
        name: InThreeLanguages
        minutes: int
        price: Money
        vat: VatKind

    class Repriced(Event):
        """The price of a service changed; bookings made before keep theirs."""

        price: Money

    class TakenOffSale(Event):
        """A service was taken off sale."""

        reason: Annotated[str, Public]

    @event(Offered)
    def __init__(
        self,
        id: UUID,
        kind: ServiceKind,
        name: InThreeLanguages,
        minutes: int,
        price: Money,
        vat: VatKind,
    ) -> None:
        self.kind, self.name, self.minutes, self.price, self.vat = kind, name, minutes, price, vat
        self.on_sale = True

    def reprice(self, price: Money) -> None:
        if price != self.price:
            self._repriced(price)

    def take_off_sale(self, reason: str) -> None:
        if self.on_sale:
            self._taken_off_sale(reason)

    @event(Repriced)
    def _repriced(self, price: Money) -> None:
        self.price = price

    @event(TakenOffSale)
    def _taken_off_sale(self, reason: str) -> None:
        self.on_sale = False
