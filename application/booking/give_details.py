"""Say who orders and what the talk is about, and accept the texts by their versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind
from domain.orders import Accepted, Order, TermsNotAccepted
from domain.people import Person, Role


@dataclass(frozen=True, kw_only=True)
class GiveDetails(Command):
    """Give the client's name and address, theme and employer, and accept the terms."""

    order_id: UUID
    name: ShortText
    email: Email
    employer: Annotated[str, MaxLen(200)] = ""
    theme: Annotated[str, MaxLen(1000)] = ""
    language: Language = "fi"
    accept_terms: bool = False
    start_early: bool = False
    knows_right_ends: bool = False
    client_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if not self.accept_terms:
            raise TermsNotAccepted
        order = work.get(Order, self.order_id)
        firm = work.get(FirmDetails, OUR_FIRM)
        if work.find(Person, self.client_id) is None:
            work.claim("email", self.email, self.client_id)
            person = work.add(
                Person(
                    id=self.client_id, name=self.name, email=self.email,
                    phone="", language=self.language,
                )
            )  # fmt: skip
            person.grant(Role.CLIENT)
        today = work.now.date()
        accepted = Accepted(
            terms=firm.text_version(TextKind.TERMS, today),
            privacy=firm.text_version(TextKind.PRIVACY, today),
            ground_rules=firm.text_version(TextKind.GROUND_RULES, today),
            start_early=self.start_early,
            knows_right_ends=self.knows_right_ends,
        )
        order.give_details(
            self.client_id, self.name, self.email, self.employer,
            self.theme, accepted, self.language, work.now,
        )  # fmt: skip
