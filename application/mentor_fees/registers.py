"""What the firm asks of the authorities' registers: is this business entered today?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class RegistersUnreachable(Exception):
    """The registers do not answer at present; it is asked again later, or by hand."""


@dataclass(frozen=True)
class RegisterAnswer:
    """What the registers said; `evidence` is their answer word for word."""

    prepayment: bool
    vat: bool
    source: str
    evidence: str


class Registers(Protocol):
    """The prepayment register and the register of those liable to VAT."""

    async def ask(self, business_id: str) -> RegisterAnswer:
        """Ask about a business. Raises RegistersUnreachable."""
        ...
