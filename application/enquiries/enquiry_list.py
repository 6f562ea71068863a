"""Every enquiry, for the office: who asked what, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.enquiries import Enquiry, EnquiryState
from domain.events import Event


@dataclass(frozen=True)
class EnquiryRow:
    """An enquiry as the office finds it."""

    enquiry_id: UUID
    name: str
    email: str
    phone: str
    organisation: str
    words: str
    language: str
    made_at: datetime
    state: EnquiryState


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Enquiry.Made():
            yield Put(
                EnquiryRow(
                    event.originator_id, event.name, event.email, event.phone,
                    event.organisation, event.words, event.language, event.timestamp,
                    EnquiryState.NEW,
                )
            )  # fmt: skip
        case Enquiry.Answered():
            where = {"enquiry_id": event.originator_id}
            yield Change(where, {"state": EnquiryState.ANSWERED.value})


enquiry_list = Table("enquiry_list", EnquiryRow, ("enquiry_id",), rows, (("state", "made_at"),))
