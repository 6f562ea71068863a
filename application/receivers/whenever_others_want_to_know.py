"""Whenever something happens that others may want to know, it is told to whoever asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final, cast
from uuid import UUID

from application.policies import Errand
from domain.engagements.engagement import Engagement
from domain.events import Event
from domain.invoicing.invoice import Invoice
from domain.orders import Order
from domain.receivers import Kind
from domain.trainings.training import Training

KINDS: Final[dict[type[Event], Kind]] = {
    Engagement.SessionBooked: Kind.SESSION_BOOKED,
    Engagement.SessionMoved: Kind.SESSION_MOVED,
    Engagement.SessionCancelled: Kind.SESSION_CANCELLED,
    Engagement.SessionHeld: Kind.SESSION_HELD,
    Engagement.Opened: Kind.ENGAGEMENT_OPENED,
    Engagement.Ended: Kind.ENGAGEMENT_ENDED,
    Order.Paid: Kind.ORDER_PAID,
    Invoice.Issued: Kind.INVOICE_ISSUED,
    Invoice.PaymentApplied: Kind.INVOICE_PAID,
    Training.Published: Kind.TRAINING_PUBLISHED,
}


def whenever_others_want_to_know(event: Event) -> Iterator[Errand]:
    """Ids and times only: whoever may know more asks the API for it."""
    kind = KINDS.get(type(event))
    if kind is not None:
        facts = {
            "kind": kind.value,
            "id": str(event.originator_id),
            "version": str(event.originator_version),
            "at": event.envelope.recorded_at.isoformat(),
            **{f"about.{name}": str(value) for name, value in _ids(event)},
        }
        yield Errand("tell_receivers", facts)


def _ids(event: Event) -> Iterator[tuple[str, UUID]]:
    for part in fields(cast("Any", event)):
        value = getattr(event, part.name)
        if isinstance(value, UUID) and part.name != "originator_id":
            yield part.name, value
