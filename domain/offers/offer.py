"""One offer: lines to be ordered, prices of a frame agreement, or both; accepted as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from domain.accounts import Billable
from domain.events import Aggregate, Created, Event, event
from domain.money import Money
from domain.price_books import DiscountRow, PriceRow
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Text = Annotated[str, Public]


class OfferEmpty(Refused):
    """An offer holds lines, or the prices of a frame agreement, and is valid from today on."""

    status = 422


class OfferOver(Refused):
    """This offer is no longer valid; ask for a new one."""


class OfferAnswered(Refused):
    """This offer has been answered already."""


class LostWhy(StrEnum):
    """Why an offer did not become an order."""

    PRICE = "price"
    TIMING = "timing"
    OTHER_PROVIDER = "other_provider"
    NO_NEED = "no_need"
    WITHDRAWN = "withdrawn"


class OfferState(StrEnum):
    """Where an offer stands; that its time is over is told by the clock."""

    OPEN = "open"
    ACCEPTED = "accepted"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True)
class FrameTerms:
    """What a frame agreement settles: prices, package discounts and terms, for so long."""

    valid_from: date
    valid_until: date
    prices: tuple[PriceRow, ...]
    discounts: tuple[DiscountRow, ...] = ()
    contract: Annotated[str, Public] = ""
    term_days: int | None = None


class Offer(Aggregate):
    """What the firm offers one payer."""

    class Made(Created):
        """An offer was made."""

        payer_id: UUID
        contact_id: UUID | None
        lines: tuple[Billable, ...]
        frame: FrameTerms | None
        worth: Money
        made_on: date
        valid_until: date
        words: Text

    class Accepted(Event):
        """An offer was accepted as it stands."""

        payer_id: UUID
        accepted_on: date
        order_number: Text
        accepted_by: Annotated[str, Personal(Purpose.CONTACT, "payer_id")]

        def apply(self, aggregate: Any) -> None:
            aggregate.state = OfferState.ACCEPTED

    class Lost(Event):
        """An offer was declined or withdrawn."""

        payer_id: UUID
        on: date
        why: LostWhy

        def apply(self, aggregate: Any) -> None:
            aggregate.state = OfferState.LOST

    @event(Made)
    def __init__(
        self,
        id: UUID,
        payer_id: UUID,
        contact_id: UUID | None,
        lines: tuple[Billable, ...],
        frame: FrameTerms | None,
        worth: Money,
        made_on: date,
        valid_until: date,
        words: str,
    ) -> None:
        self.payer_id, self.lines, self.frame = payer_id, lines, frame
        self.made_on, self.valid_until, self.words = made_on, valid_until, words
        self.state = OfferState.OPEN

    def accept(self, name: str, order_number: str, today: date) -> bool:
        """Accept it; False when it was accepted before. Raises OfferOver, OfferAnswered."""
        if self.state is OfferState.ACCEPTED:
            return False
        if self.state is not OfferState.OPEN:
            raise OfferAnswered
        if today > self.valid_until:
            raise OfferOver
        self.record(
            self.Accepted, payer_id=self.payer_id, accepted_on=today, order_number=order_number,
            accepted_by=name,
        )  # fmt: skip
        return True

    def lose(self, why: LostWhy, today: date) -> None:
        """Decline or withdraw it. Raises OfferAnswered."""
        if self.state is OfferState.ACCEPTED:
            raise OfferAnswered
        if self.state is OfferState.OPEN:
            self.record(self.Lost, payer_id=self.payer_id, on=today, why=why)
