"""Hand an e-invoice to the operator, and follow it until it has reached the buyer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.firm import Command
from application.invoicing.note_sending import (
    NoteEInvoiceAnswered,
    NoteEInvoiceDelivered,
    NoteEInvoiceRejected,
    NoteEInvoiceSent,
)
from application.invoicing.transport import OperatorRefused, OperatorUnreachable
from domain.events import derived
from infrastructure.by_itself import by_itself
from infrastructure.einvoice.ubl import NoBuyerReference, NoEInvoiceAddress
from infrastructure.errands.write_document import issued_document, write_document


class NoOperator(Exception):
    """No operator is set up yet; the e-invoice waits."""


class NotThereYet(Exception):
    """The e-invoice is still on its way; it is asked after again."""


async def send_einvoice(house: Any, about: dict[str, str]) -> None:
    """Send a queued e-invoice; what the operator turns back is noted with its reason."""
    invoice_id = UUID(about["invoice_id"])
    issued = await issued_document(house, invoice_id)
    form, key = about["form"], f"{invoice_id}/{about['attempt']}"
    try:
        xml = await write_document(house, {"invoice_id": str(invoice_id), "form": form})
        if house.einvoices is None:
            raise NoOperator
        receiver = issued.snapshot.buyer.einvoice_address
        message_id = await house.einvoices.send(xml, form, receiver, key)
    except (NoEInvoiceAddress, NoBuyerReference) as lacking:
        command: Command = NoteEInvoiceRejected(invoice_id=invoice_id, reason=lacking.code)
    except OperatorRefused as refused:
        command = NoteEInvoiceRejected(invoice_id=invoice_id, reason=refused.reason)
    else:
        command = NoteEInvoiceSent(invoice_id=invoice_id, message_id=message_id)
    await _note(house, command, derived(invoice_id, "sent", about["attempt"]))


async def follow_einvoice(house: Any, about: dict[str, str]) -> None:
    """Ask how far an e-invoice has come; ask again until it is there."""
    invoice_id, message_id = UUID(about["invoice_id"]), about["message_id"]
    if house.einvoices is None:
        raise NoOperator
    try:
        carried = await house.einvoices.follow(message_id)
    except OperatorRefused as refused:
        raise NotThereYet from refused
    except OperatorUnreachable as away:
        raise NotThereYet from away
    if carried.rejected:
        rejected = NoteEInvoiceRejected(invoice_id=invoice_id, reason=carried.rejected)
        await _note(house, rejected, derived(invoice_id, "rejected", message_id))
        return
    if not carried.delivered:
        raise NotThereYet
    delivered = NoteEInvoiceDelivered(invoice_id=invoice_id)
    await _note(house, delivered, derived(invoice_id, "delivered", message_id))
    if carried.answer:
        answered = NoteEInvoiceAnswered(
            invoice_id=invoice_id, answer=carried.answer, note=carried.note
        )
        await _note(house, answered, derived(invoice_id, "answered", message_id, carried.answer))


async def _note(house: Any, command: Command, command_id: UUID) -> None:
    await house.firm.do(command, by_itself(command_id))
