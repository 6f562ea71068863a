"""Payment references in use: which document a payer means by the digits."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Public
from domain.reference_numbers import checked_reference, national_reference
from domain.refusals import Refused

_REFERENCES: Final = UUID("6c756f74-7369-5000-8000-000000000006")


class ReferenceTaken(Refused):
    """This payment reference belongs to another document already."""


def reference_of(text: str) -> UUID:
    """The id of a payment reference, national or RF. Raises NotAReference."""
    compact = text.replace(" ", "").upper()
    digits = national_reference(compact) if compact.startswith("RF") else checked_reference(compact)
    return uuid5(_REFERENCES, digits)


class PaymentReference(Standing):
    """One payment reference and the document it pays."""

    class Opened(Created):
        """A payment reference was taken into use."""

    class Given(Event):
        """A payment reference was given to a document."""

        reference: Annotated[str, Public]
        invoice_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.invoice_id: UUID | None = None

    def give(self, reference: str, invoice_id: UUID) -> None:
        """Let the reference mean one document. Raises ReferenceTaken."""
        if self.invoice_id not in {None, invoice_id}:
            raise ReferenceTaken
        if self.invoice_id is None:
            self._given(reference, invoice_id)

    @event(Given)
    def _given(self, reference: str, invoice_id: UUID) -> None:
        self.invoice_id = invoice_id
