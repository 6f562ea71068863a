"""Put a service on sale, or change its price."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import DERIVED, Command, Work
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.service_kinds import ServiceKind
from domain.services import Service
from domain.vat import VatKind


@dataclass(frozen=True, kw_only=True)
class OfferService(Command):
    """Put a service on sale: a price that includes VAT, and one without it for organisations."""

    kind: ServiceKind
    name: InThreeLanguages
    minutes: Annotated[int, Ge(15), Le(240)]
    price: Money
    sessions: Annotated[int, Ge(1), Le(10)] = 1
    organisation_price: Money | None = None
    service_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Service, self.service_id) is None:
            work.add(
                Service(
                    id=self.service_id, kind=self.kind, name=self.name, minutes=self.minutes,
                    price=self.price, vat=VatKind.GENERAL, sessions=self.sessions,
                    organisation_price=self.organisation_price,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RepriceService(Command):
    """Change the price of a service for bookings made from now on."""

    service_id: UUID
    price: Money
    organisation_price: Money | None = None

    def do(self, work: Work) -> None:
        service = work.get(Service, self.service_id)
        service.reprice(self.price, self.organisation_price or service.organisation_price)
