"""The words bank transfers are spoken of in, and why something is refused."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from domain.refusals import Refused


class Aside(StrEnum):
    """Why money waits for a person."""

    UNKNOWN = "unknown"
    TOO_MUCH = "too_much"
    NOT_OPEN = "not_open"
    REVERSAL = "reversal"


class Apart(StrEnum):
    """What money is that pays no invoice."""

    PAYOUT = "payout"
    """What the payment provider sent of money paid by card."""
    FEE_RETURNED = "fee_returned"
    """A mentor's fee that the payee's bank sent back."""
    OTHER = "other"
    """Anything else, such as interest or a return of tax; the bookkeeper enters it."""


CREDITED: Final = "credited after it was paid"
"""Why money is taken off an invoice and has paid for nothing since."""


class NothingLeftOfIt(Refused):
    """Nothing of this transfer is left: it is all set against invoices or given back."""


class NotSetAgainst(Refused):
    """No money of this transfer is set against that invoice."""
