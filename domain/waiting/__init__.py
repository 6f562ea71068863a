"""Who waits for a mentor's time to become free: in order, each offer with its deadline."""

from domain.waiting.waiting_list import WaitingList
from domain.waiting.waiting_words import (
    DaysBackwards,
    Entry,
    Offer,
    OfferOver,
    offer_ends,
    waiting_list_of,
)

__all__ = [
    "DaysBackwards", "Entry", "Offer", "OfferOver", "WaitingList", "offer_ends",
    "waiting_list_of",
]  # fmt: skip
