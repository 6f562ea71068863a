"""Whenever a document is issued, it is written out once and its bytes are kept."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.invoicing import Invoice


def whenever_a_document_is_issued(event: Event) -> Iterator[Errand]:
    match event:
        case Invoice.Issued():
            yield Errand("write_document", about(invoice_id=event.originator_id))
