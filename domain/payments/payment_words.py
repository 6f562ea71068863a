"""The words payments are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]
_PAYMENTS: Final = UUID("6c756f74-7369-5000-8000-000000000003")


def payment_of(intent: str) -> UUID:
    """The id of the payment of a provider's payment intent."""
    return uuid5(_PAYMENTS, f"stripe:{intent}")


class NothingReceived(Refused):
    """No money has come for this payment."""


class MoreThanReceived(Refused):
    """No more can go back than came in and has not gone back yet."""


class Disputed(Refused):
    """The cardholder's bank contests this payment; nothing goes back while it is open."""


class Nowhere(StrEnum):
    """Why money that came belongs to no order."""

    TWICE = "paid twice"
    CANCELLED = "paid after cancelling"
    LATE = "paid too late, the time is taken"
    WRONG_AMOUNT = "wrong amount"
    UNKNOWN = "no such order"

    @property
    def goes_back_by_itself(self) -> bool:
        """Whether it is refunded without anybody looking; a wrong amount is an alarm."""
        return self is not Nowhere.WRONG_AMOUNT


class DisputeOutcome(StrEnum):
    """How a dispute ended."""

    WON = "won"
    PREVENTED = "prevented"
    LOST = "lost"

    @property
    def kept(self) -> bool:
        """Whether the firm keeps the money."""
        return self is not DisputeOutcome.LOST
