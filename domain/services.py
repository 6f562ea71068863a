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


class NotForOrganisations(Refused):
    """This service has no price for organisations; ask us for an offer."""


class Service(Aggregate):
    """A service on the price list; its price to private persons includes VAT (KSL 2:8).

    An organisation's price is told without tax; one without it is sold to private persons only.
    """

    class Offered(Created):
        """A service was put on sale."""

        kind: ServiceKind
        name: InThreeLanguages
        minutes: int
        price: Money
        vat: VatKind
        sessions: int
        organisation_price: Money | None

    class Repriced(Event):
        """The price of a service changed; bookings made before keep theirs."""

        price: Money
        organisation_price: Money | None

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
        sessions: int,
        organisation_price: Money | None,
    ) -> None:
        self.kind, self.name, self.minutes, self.price, self.vat = kind, name, minutes, price, vat
        self.sessions, self.organisation_price = sessions, organisation_price
        self.on_sale = True

    def price_for_organisations(self) -> Money:
        """The price without tax. Raises NotForOrganisations."""
        if self.organisation_price is None:
            raise NotForOrganisations
        return self.organisation_price

    def reprice(self, price: Money, organisation_price: Money | None) -> None:
        if (price, organisation_price) != (self.price, self.organisation_price):
            self._repriced(price, organisation_price)

    def take_off_sale(self, reason: str) -> None:
        if self.on_sale:
            self._taken_off_sale(reason)

    @event(Repriced)
    def _repriced(self, price: Money, organisation_price: Money | None) -> None:
        self.price, self.organisation_price = price, organisation_price

    @event(TakenOffSale)
    def _taken_off_sale(self, reason: str) -> None:
        self.on_sale = False
