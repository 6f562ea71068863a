"""Send an issued document by mail once more, as the very same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.invoicing import Invoice
from domain.refusals import Refused


class NoMailAddress(Refused):
    """The document has no e-mail address; print it and send it by post."""


@dataclass(frozen=True, kw_only=True)
class SendCopy(Command):
    """Send a copy of an issued document to the address that stands on it."""

    invoice_id: UUID

    def do(self, work: Work) -> None:
        invoice = work.get(Invoice, self.invoice_id)
        if not invoice.snapshot.buyer.email:
            raise NoMailAddress
        invoice.mailed(copy=True)
