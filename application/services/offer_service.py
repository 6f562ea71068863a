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
    """Put a service on sale at a price that includes VAT."""

    kind: ServiceKind
    name: InThreeLanguages
    minutes: Annotated[int, Ge(15), Le(240)]
    price: str
    service_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Service, self.service_id) is None:
            work.add(
                Service(
                    id=self.service_id, kind=self.kind, name=self.name, minutes=self.minutes,
                    price=Money.parse(self.price), vat=VatKind.GENERAL,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RepriceService(Command):
    """Change the price of a service for bookings made from now on."""

    service_id: UUID
    price: str

    def do(self, work: Work) -> None:
        work.get(Service, self.service_id).reprice(Money.parse(self.price))
