"""What letters about invoices say besides their ids: number, sum, due date, reference."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from api.plain_letters import facts
from domain.reference_numbers import printed_reference
from infrastructure.errands.send_reminder import reminder_told
from infrastructure.errands.write_document import issued_document


@facts("invoice_issued")
@facts("credit_issued")
@facts("receipt_issued")
async def document_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What an issued document says."""
    snapshot = (await issued_document(house, UUID(about["invoice_id"]))).snapshot
    return {
        "number": snapshot.number, "gross": snapshot.gross, "open": snapshot.open,
        "due_on": snapshot.due_on, "credits_number": snapshot.credits_number,
        "reference": printed_reference(snapshot.reference) if snapshot.reference else "",
    }  # fmt: skip


@facts("payment_reminder")
async def reminder_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What a reminder asks for, and until when."""
    invoice_id = UUID(about["invoice_id"])
    snapshot = (await issued_document(house, invoice_id)).snapshot
    told = await reminder_told(house, invoice_id, int(about["step"]))
    return {
        "number": snapshot.number, "first_due": snapshot.due_on, "due_on": told.due_on,
        "total": told.total, "reference": printed_reference(snapshot.reference),
    }  # fmt: skip


@facts("package_ends")
async def package_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """The day a package ends."""
    return {"ends": date.fromisoformat(about["until"])}
