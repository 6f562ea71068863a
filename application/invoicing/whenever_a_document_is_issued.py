"""Whenever a document is issued, it is written out once, its bytes are kept, and it is sent.

What is moved in or made up for a demonstration is written out when somebody first opens it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from application.policies import Errand, about
from domain.events import Event, Via
from domain.invoicing import Invoice
from domain.invoicing.forms import BROUGHT_ALONG

ANSWERED_WITHIN: Final = (1, 3, 7, 14, 30)
"""Days after which the operator is asked whether the buyer has answered an e-invoice."""


def whenever_a_document_is_issued(event: Event) -> Iterator[Errand]:
    match event:
        case Invoice.Issued() if event.snapshot.form == BROUGHT_ALONG:
            return
        case Invoice.Issued() if event.envelope.via is not Via.CLI:
            yield Errand("write_document", about(invoice_id=event.originator_id))
            yield Errand("send_document", about(invoice_id=event.originator_id))
        case Invoice.EInvoiceQueued(attempt=attempt, form=form):
            told = about(invoice_id=event.originator_id, attempt=str(attempt), form=form.value)
            yield Errand("send_einvoice", told)
        case Invoice.EInvoiceSent(message_id=message_id):
            yield Errand(
                "follow_einvoice", about(invoice_id=event.originator_id, message_id=message_id)
            )
        case Invoice.EInvoiceDelivered(message_id=message_id):
            told = about(invoice_id=event.originator_id, message_id=message_id)
            for days in ANSWERED_WITHIN:
                at = event.envelope.recorded_at + timedelta(days=days)
                yield Errand("follow_einvoice", told, at)
        case Invoice.Mailed(copy=True):
            yield Errand("mail_copy", about(invoice_id=event.originator_id))
