"""Orders: from a time held to money paid; never deleted, every change an event.

`order.py` is the aggregate, its facts stand in `order_events.py`, its words in `order_words.py`.
"""

from domain.orders.hand_refunds import HandGround, MoreThanPaid
from domain.orders.invoiced import STANDING
from domain.orders.order import Order
from domain.orders.order_words import (
    Accepted,
    AlreadyExtended,
    Buyer,
    DetailsNotGiven,
    HoldExpired,
    Method,
    NothingKept,
    NotPaid,
    OrderClosed,
    Ordered,
    OrderState,
    TermsNotAccepted,
    WithdrawalOver,
    WrongAmount,
)

__all__ = [
    "STANDING", "Accepted", "AlreadyExtended", "Buyer", "DetailsNotGiven", "HandGround",
    "HoldExpired", "Method", "MoreThanPaid", "NotPaid", "NothingKept", "Order", "OrderClosed",
    "OrderState", "Ordered", "TermsNotAccepted", "WithdrawalOver", "WrongAmount",
]  # fmt: skip
