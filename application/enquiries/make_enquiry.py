"""Ask the firm for something that is not bought by oneself, and note that it was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.enquiries import Enquiry


@dataclass(frozen=True, kw_only=True)
class MakeEnquiry(Command):
    """Ask the firm something; the office answers."""

    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    organisation: Annotated[str, MaxLen(200)] = ""
    words: Annotated[str, MinLen(1), MaxLen(4000)]
    language: Language = "fi"
    enquiry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Enquiry, self.enquiry_id) is None:
            work.add(
                Enquiry(
                    id=self.enquiry_id, name=self.name, email=self.email, phone=self.phone,
                    organisation=self.organisation, words=self.words, language=self.language,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AnswerEnquiry(Command):
    """Note that an enquiry was answered, and how: by phone, by mail, with an offer."""

    enquiry_id: UUID
    how: Annotated[str, MinLen(1), MaxLen(200)]

    def do(self, work: Work) -> None:
        work.get(Enquiry, self.enquiry_id).answer(self.how)
