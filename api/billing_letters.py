"""What letters about invoices say besides their ids: number, sum, due date, reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.plain_letters import facts
from domain.reference_numbers import printed_reference
from infrastructure.errands.write_document import issued_document


@facts("invoice_issued")
@facts("credit_issued")
async def document_facts(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    """What an issued document says."""
    snapshot = (await issued_document(house, UUID(about["invoice_id"]))).snapshot
    return {
        "number": snapshot.number, "gross": snapshot.gross, "open": snapshot.open,
        "due_on": snapshot.due_on, "credits_number": snapshot.credits_number,
        "reference": printed_reference(snapshot.reference) if snapshot.reference else "",
    }  # fmt: skip
