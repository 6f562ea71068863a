"""Send an issued document the way its buyer chose: by mail, or as an e-invoice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from application.firm import Command
from application.firm_details.firm_page import firm_page
from application.invoicing.note_sending import NoteMailed, QueueEInvoice
from application.people.people import PersonCard
from domain.events import derived
from domain.firm_details import OUR_FIRM
from domain.invoicing.forms import ELECTRONIC, Form
from infrastructure.by_itself import by_itself
from infrastructure.errands.write_document import issued_document, write_document
from infrastructure.letters import Attachment, Letter


async def send_document(house: Any, about: dict[str, str]) -> None:
    """Send a document; what goes on paper, or to nobody's address, waits for a person."""
    invoice_id = UUID(about["invoice_id"])
    issued = await issued_document(house, invoice_id)
    form = Form(issued.snapshot.form)
    if form in ELECTRONIC:
        command: Command = QueueEInvoice(invoice_id=invoice_id, form=form)
        await _note(house, command, derived(invoice_id, "queue"))
    elif form is Form.MAIL and issued.snapshot.buyer.email:
        await mail_document(house, issued, about["job"])
        await _note(house, NoteMailed(invoice_id=invoice_id), derived(invoice_id, "mailed"))


async def mail_copy(house: Any, about: dict[str, str]) -> None:
    """Send a document by mail once more, as the very same bytes."""
    invoice_id = UUID(about["invoice_id"])
    issued = await issued_document(house, invoice_id)
    if issued.snapshot.buyer.email:
        await mail_document(house, issued, about["job"])


async def mail_document(house: Any, issued: Any, letter_id: str) -> None:
    """Mail the stored PDF, with the stored words."""
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    snapshot, details = issued.snapshot, firm.details
    buyer = snapshot.buyer
    card = PersonCard(issued.client_id, buyer.name, buyer.email, buyer.phone, snapshot.language)
    told = {"letter": f"{snapshot.kind}_issued", "invoice_id": str(issued.originator_id)}
    subject, text, html = await house.letter_words(house, told, card)
    pdf = await write_document(house, {"invoice_id": str(issued.originator_id)})
    await house.post.send(
        Letter(
            letter_id=letter_id, to=buyer.email, to_name=buyer.name, sender=details.email,
            sender_name=details.name, subject=subject, text=text, html=html,
            written_at=house.log.now(), language=snapshot.language,
            attachments=(Attachment(f"{snapshot.number}.pdf", pdf),),
        )
    )  # fmt: skip


async def _note(house: Any, command: Command, command_id: UUID) -> None:
    await house.firm.do(command, by_itself(command_id))
