"""Send a reminder by mail, with its own page and the invoice it reminds of."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.people.people import PersonCard
from domain.events import derived
from domain.firm_details import OUR_FIRM
from domain.invoicing import Invoice
from infrastructure.errands.write_document import issued_document, write_document
from infrastructure.letters import Attachment, Letter
from infrastructure.pdf.reminder_page import Reminder, render_reminder


async def send_reminder(house: Any, about: dict[str, str]) -> None:
    """Mail a reminder; for a buyer without an address it is kept to be printed."""
    invoice_id, step = UUID(about["invoice_id"]), int(about["step"])
    page = await write_reminder(house, invoice_id, step)
    issued = await issued_document(house, invoice_id)
    snapshot, buyer = issued.snapshot, issued.snapshot.buyer
    if not buyer.email:
        return
    firm = (await house.shelf.document(firm_page, OUR_FIRM)).details
    card = PersonCard(issued.client_id, buyer.name, buyer.email, buyer.phone, snapshot.language)
    told = {**about, "letter": "payment_reminder"}
    subject, text, html = await house.letter_words(house, told, card)
    invoice = await write_document(house, {"invoice_id": str(invoice_id)})
    await house.post.send(
        Letter(
            letter_id=about["job"], to=buyer.email, to_name=buyer.name, sender=firm.email,
            sender_name=firm.name, subject=subject, text=text, html=html,
            written_at=house.log.now(), language=snapshot.language,
            attachments=(
                Attachment(f"{snapshot.number}-{step}.pdf", page),
                Attachment(f"{snapshot.number}.pdf", invoice),
            ),
        )
    )  # fmt: skip


async def write_reminder(house: Any, invoice_id: UUID, step: int) -> bytes:
    """The page of a reminder; written once, then these very bytes."""
    reminder_id = derived(invoice_id, "reminder", step)
    kept: bytes | None = await house.archive.read(reminder_id, "pdf")
    if kept is not None:
        return kept
    issued = await issued_document(house, invoice_id)
    told = await reminder_told(house, invoice_id, step)
    content = await asyncio.to_thread(render_reminder, issued.snapshot, told)
    await house.archive.keep(reminder_id, "pdf", content, issued.financial_year_id)
    final: bytes = await house.archive.read(reminder_id, "pdf")
    return final


async def reminder_told(house: Any, invoice_id: UUID, step: int) -> Reminder:
    """What a reminder asked for, from its event."""
    events = await asyncio.to_thread(house.log.stream, invoice_id)
    sent: Any = next(e for e in events if isinstance(e, Invoice.ReminderSent) and e.step == step)
    return Reminder(
        number=sent.reminder_number, step=step, sent_on=sent.sent_on, due_on=sent.due_on,
        open=sent.open, interest=sent.interest, charged=sent.fee + sent.compensation,
    )  # fmt: skip
