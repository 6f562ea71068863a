"""What the firm asks of the operator that carries its e-invoices, in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from domain.invoicing.forms import Answered


class OperatorUnreachable(Exception):
    """The operator gave no clear answer; the same document is sent again later."""


class OperatorRefused(Exception):
    """The operator turned the document back; sending the same bytes again changes nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Carried:
    """How far a document has come: delivered, or turned back, and the buyer's last answer."""

    delivered: bool
    rejected: str = ""
    answer: Answered | None = None
    note: str = ""


class EInvoiceTransport(Protocol):
    """The door to the operator. Each call may raise OperatorUnreachable or OperatorRefused."""

    async def send(self, xml: bytes, form: str, receiver: str, key: str) -> str:
        """Hand a document over and get the operator's id for it; the same key is one document."""
        ...

    async def follow(self, message_id: str) -> Carried:
        """Tell how far a document has come."""
        ...
