"""Payments: what really happened to money at the payment provider, fact by fact.

`payment.py` is the aggregate, its facts stand in `payment_events.py`, its words in
`payment_words.py`.
"""

from domain.payments.payment import Payment
from domain.payments.payment_words import (
    Disputed,
    DisputeOutcome,
    MoreThanReceived,
    NothingReceived,
    Nowhere,
    payment_of,
)

__all__ = [
    "DisputeOutcome", "Disputed", "MoreThanReceived", "NothingReceived", "Nowhere", "Payment",
    "payment_of",
]  # fmt: skip
