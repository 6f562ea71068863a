"""The words bank transfers are spoken of in, and why something is refused."""

from __future__ import annotations

from enum import StrEnum

from domain.refusals import Refused


class Aside(StrEnum):
    """Why money waits for a person."""

    UNKNOWN = "unknown"
    TOO_MUCH = "too_much"
    NOT_OPEN = "not_open"
    REVERSAL = "reversal"


class NothingLeftOfIt(Refused):
    """Nothing of this transfer is left: it is all set against invoices or given back."""


class NotSetAgainst(Refused):
    """No money of this transfer is set against that invoice."""
