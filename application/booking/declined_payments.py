"""Clients who could not pay for a time: the office may help while the time is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Put, Remove, RowStep, Table
from domain.events import Event
from domain.orders import Order


@dataclass(frozen=True)
class DeclinedRow:
    """One order whose payment was refused; the client's name is joined in from `people`."""

    order_id: UUID
    client_id: UUID
    mentor_id: UUID | None
    starts_at: datetime
    """When the talk is; where no time was chosen, when the offer ends."""
    held_until: datetime
    declined_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Order.PaymentDeclined(client_id=client, ordered=ordered, held_until=until):
            starts_at = ordered.slot.starts_at if ordered.slot else until
            yield Put(
                DeclinedRow(
                    event.originator_id, client, ordered.mentor_id, starts_at, until,
                    event.timestamp,
                )
            )  # fmt: skip
        case Order.Paid(client_id=client) | Order.Confirmed(client_id=client):
            yield Remove({"client_id": client})
        case Order.Cancelled():
            yield Remove({"order_id": event.originator_id})


declined_payments = Table(
    "declined_payments", DeclinedRow, ("order_id",), rows, (("starts_at",), ("client_id",))
)
