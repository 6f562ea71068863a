"""Consults: a lead asks a colleague without identifying data; the answer comes to the case."""

from domain.consults.consult import Consult
from domain.consults.consult_words import (
    ConsultOver,
    ConsultState,
    LongerThanAgreed,
    NobodyToAsk,
    NotAsked,
    NotHalfHours,
    OtherPrice,
)
from domain.consults.ledger import ConsultLedger, ledger_of

__all__ = [
    "Consult", "ConsultLedger", "ConsultOver", "ConsultState", "LongerThanAgreed",
    "NobodyToAsk", "NotAsked", "NotHalfHours", "OtherPrice", "ledger_of",
]  # fmt: skip
