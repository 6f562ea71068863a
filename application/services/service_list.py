"""What is on sale, and at what price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.service_kinds import ServiceKind
from domain.services import Service
from domain.vat import VatKind


@dataclass(frozen=True)
class ServiceRow:
    """A service; `price` includes VAT."""

    service_id: UUID
    kind: ServiceKind
    name_fi: str
    name_sv: str
    name_en: str
    minutes: int
    price: Money
    vat: VatKind
    on_sale: bool
    sessions: int
    organisation_price: Money | None

    def name(self, language: str) -> str:
        """The service's name in a language."""
        return {"sv": self.name_sv, "en": self.name_en}.get(language, self.name_fi)


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Service.Offered(kind=kind, name=name, minutes=minutes, price=price, vat=vat):
            yield Put(
                ServiceRow(
                    event.originator_id, kind, name.fi, name.sv, name.en, minutes, price, vat,
                    on_sale=True, sessions=event.sessions,
                    organisation_price=event.organisation_price,
                )
            )  # fmt: skip
        case Service.Repriced(price=price, organisation_price=organisations):
            yield Change(
                {"service_id": event.originator_id},
                {"price": price, "organisation_price": organisations},
            )
        case Service.TakenOffSale():
            yield Change({"service_id": event.originator_id}, {"on_sale": False})


service_list = Table("service_list", ServiceRow, ("service_id",), rows, version=2)
