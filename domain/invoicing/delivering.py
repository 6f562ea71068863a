"""A document on its way to the buyer: queued → sent → delivered | rejected → answered."""

from __future__ import annotations

from domain.invoicing.forms import ELECTRONIC, Answered, Form, NotElectronic, NotQueued, Sending
from domain.invoicing.parting import Parted
from domain.invoicing.sending_events import (
    EInvoiceAnswered,
    EInvoiceDelivered,
    EInvoiceQueued,
    EInvoiceRejected,
    EInvoiceSent,
    Mailed,
)


class Delivered(Parted):
    """What may happen to a document on its way."""

    def mailed(self, *, copy: bool = False) -> None:
        """Note that the PDF went out; the first time, or as a copy asked for later."""
        if copy or self.sending is Sending.NOT_SENT:
            self.record(Mailed, client_id=self.client_id, copy=copy)

    def queue(self, form: Form) -> None:
        """Let the e-invoice wait to be sent, anew after a rejection. Raises NotElectronic."""
        if form not in ELECTRONIC:
            raise NotElectronic
        if self.sending in {Sending.NOT_SENT, Sending.MAILED, Sending.REJECTED}:
            self.record(
                EInvoiceQueued, client_id=self.client_id, form=form, attempt=self.attempt + 1
            )

    def sent(self, message_id: str) -> None:
        """Note the operator's receipt. Raises NotQueued."""
        if self.message_id == message_id and self.sending is not Sending.QUEUED:
            return
        if self.sending is not Sending.QUEUED:
            raise NotQueued
        self.record(
            EInvoiceSent, client_id=self.client_id, message_id=message_id, attempt=self.attempt
        )

    def delivered(self) -> None:
        """Note that it reached the buyer."""
        if self.sending is Sending.SENT:
            self.record(EInvoiceDelivered, client_id=self.client_id, message_id=self.message_id)

    def rejected(self, reason: str) -> None:
        """Note that it was turned back."""
        if self.sending in {Sending.QUEUED, Sending.SENT}:
            self.record(
                EInvoiceRejected, client_id=self.client_id, reason=reason, attempt=self.attempt
            )

    def answered(self, answer: Answered, note: str) -> None:
        """Note what the buyer answered; the same answer again changes nothing."""
        if self.sending in {Sending.SENT, Sending.DELIVERED, Sending.ANSWERED} and (
            self.answer is not answer
        ):
            self.record(EInvoiceAnswered, client_id=self.client_id, answer=answer, note=note)
