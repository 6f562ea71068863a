"""Orders that were paid or go by invoice, for their clients and for the office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Order
from domain.service_kinds import ServiceKind


@dataclass(frozen=True)
class PaidOrderRow:
    """One order that stands; the client's name is joined in from `people`."""

    order_id: UUID
    client_id: UUID
    kind: ServiceKind
    name: InThreeLanguages
    mentor_id: UUID | None
    price: Money
    paid_at: datetime
    withdrawal_until: datetime | None
    withdrawn: bool
    payer_id: UUID | None = None
    """The organisation that is invoiced."""


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Order.Paid(client_id=client, ordered=ordered):
            yield Put(
                PaidOrderRow(
                    event.originator_id, client, ordered.kind, ordered.name, ordered.mentor_id,
                    ordered.price, event.paid_at, event.withdrawal_until, withdrawn=False,
                )
            )  # fmt: skip
        case Order.Confirmed(client_id=client, ordered=ordered, payer_id=payer):
            yield Put(
                PaidOrderRow(
                    event.originator_id, client, ordered.kind, ordered.name, ordered.mentor_id,
                    ordered.price, event.timestamp, None, withdrawn=False, payer_id=payer,
                )
            )  # fmt: skip
        case Order.Withdrawn():
            yield Change({"order_id": event.originator_id}, {"withdrawn": True})


paid_orders = Table(
    "paid_orders",
    PaidOrderRow,
    ("order_id",),
    rows,
    (("client_id", "paid_at"), ("paid_at",)),
    version=2,
)
