"""How an issued document reaches its buyer: by mail, or as an e-invoice through an operator."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.invoicing.forms import Answered, Form, Sending
from domain.privacy import Public

Text = Annotated[str, Public]


class Mailed(Event):
    """The document was sent by mail, as a PDF."""

    client_id: UUID
    copy: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.sending = Sending.MAILED


class EInvoiceQueued(Event):
    """The document waits to be sent as an e-invoice."""

    client_id: UUID
    form: Form
    attempt: int

    def apply(self, aggregate: Any) -> None:
        aggregate.sending, aggregate.form = Sending.QUEUED, self.form
        aggregate.attempt = self.attempt


class EInvoiceSent(Event):
    """The operator took the e-invoice over."""

    client_id: UUID
    message_id: Text
    attempt: int

    def apply(self, aggregate: Any) -> None:
        aggregate.sending, aggregate.message_id = Sending.SENT, self.message_id


class EInvoiceDelivered(Event):
    """The e-invoice reached the buyer."""

    client_id: UUID
    message_id: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.sending = Sending.DELIVERED


class EInvoiceRejected(Event):
    """The e-invoice was turned back on its way, with a reason."""

    client_id: UUID
    reason: Text
    attempt: int

    def apply(self, aggregate: Any) -> None:
        aggregate.sending = Sending.REJECTED


class EInvoiceAnswered(Event):
    """The buyer answered the e-invoice."""

    client_id: UUID
    answer: Answered
    note: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.sending, aggregate.answer = Sending.ANSWERED, self.answer
