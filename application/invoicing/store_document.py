"""Pin the very bytes of a written-out document."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.invoicing import Invoice


@dataclass(frozen=True, kw_only=True)
class StoreDocument(Command):
    """Note the fingerprint (SHA-256) of the bytes that from now on are this document."""

    invoice_id: UUID
    form: str
    sha256: str

    def do(self, work: Work) -> None:
        work.get(Invoice, self.invoice_id).store(self.form, self.sha256)
