"""What happens to a package, and the words it is spoken of in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.events import Created, Event
from domain.money import Money
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class ExtendedBefore(Refused):
    """A package is extended free once; staff may extend it for a reason of the firm's."""


class AskedTooLate(Refused):
    """The free extension can be asked for up to thirty days after the end."""


class PackageEnded(Refused):
    """This package has ended."""


class Extension(StrEnum):
    """Why a package lasts longer."""

    ASKED = "asked"
    NO_TIME_OFFERED = "no_time_offered"
    OUR_MISTAKE = "our_mistake"
    GOODWILL = "goodwill"


class Ending(StrEnum):
    """How the unused part was valued."""

    PRO_RATA = "pro_rata"
    LIST_PRICE = "list_price"
    WITHDRAWAL = "withdrawal"


class Bought(Created):
    """A package was bought; `seats` is 0 where it was not bought by the seat of a group."""

    schema: ClassVar[int] = 2
    engagement_id: UUID
    payer_id: UUID
    payer: Payer
    units: int
    minutes: int
    price: Money
    quick_credit: Money
    hour: Money
    price_version: Text
    terms: Text
    bought_on: date
    valid_until: date
    order_id: UUID | None
    seats: int


class Extended(Event):
    """A package was extended."""

    engagement_id: UUID
    reason: Extension
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.valid_until = self.valid_until
        aggregate.asked = aggregate.asked or self.reason is Extension.ASKED


class ExpiryNoticed(Event):
    """The client was told that a package ends soon."""

    engagement_id: UUID
    payer_id: UUID
    days: int
    minutes: int
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.noticed.add((self.valid_until, self.days))


class Ended(Event):
    """A package was ended before its time, and its unused part goes back."""

    engagement_id: UUID
    payer_id: UUID
    on: date
    used: int
    unused: int
    refund: Money
    how: Ending

    def apply(self, aggregate: Any) -> None:
        aggregate.ended_on = self.on
