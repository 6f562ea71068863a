"""The room of invoicing: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.invoicing.documents import documents
from application.invoicing.issue_receipt import IssueReceipt
from application.invoicing.store_document import StoreDocument
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from application.policies import Room

SENTENCES: Final = {
    "Series.Opened": (
        "{by} avasi numerosarjan",
        "{by} öppnade en nummerserie",
        "{by} opened a number series",
    ),
    "Series.NumberTaken": (
        "{by} antoi numeron {number}",
        "{by} gav numret {number}",
        "{by} gave the number {number}",
    ),
    "Invoice.Issued": (
        "{by} kirjoitti asiakirjan {number}, {gross} €",
        "{by} utfärdade dokumentet {number}, {gross} €",
        "{by} issued the document {number}, {gross} €",
    ),
    "Invoice.DocumentStored": (
        "{by} tallensi asiakirjan muodossa {form}",
        "{by} sparade dokumentet i form {form}",
        "{by} stored the document as {form}",
    ),
}

ROOM: Final = Room(
    "invoicing",
    commands=(IssueReceipt, StoreDocument),
    tables=(documents,),
    policies=(whenever_a_document_is_issued,),
    sentences=SENTENCES,
)
