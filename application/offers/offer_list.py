"""Every offer: to whom, worth how much, until when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.money import Money
from domain.offers import Offer, OfferState


@dataclass(frozen=True)
class OfferRow:
    """One offer; `worth` is what its lines come to with tax."""

    offer_id: UUID
    payer_id: UUID
    contact_id: UUID | None
    worth: Money
    lines: int
    frame_until: date | None
    made_on: date
    valid_until: date
    state: OfferState
    why: str
    made_at: datetime
    answered_at: datetime | None = None


def rows(event: Event) -> Iterator[RowStep]:
    this = {"offer_id": event.originator_id}
    match event:
        case Offer.Made():
            yield Put(
                OfferRow(
                    event.originator_id, event.payer_id, event.contact_id, event.worth,
                    len(event.lines), event.frame.valid_until if event.frame else None,
                    event.made_on, event.valid_until, OfferState.OPEN, "",
                    event.envelope.recorded_at,
                )
            )  # fmt: skip
        case Offer.Accepted():
            yield Change(this, {"state": OfferState.ACCEPTED, **_told(event)})
        case Offer.Lost(why=why):
            yield Change(this, {"state": OfferState.LOST, "why": why.value, **_told(event)})


def _told(event: Event) -> dict[str, datetime]:
    return {"answered_at": event.envelope.recorded_at}


offer_list = Table("offers", OfferRow, ("offer_id",), rows, (("payer_id",), ("state",)), version=2)
