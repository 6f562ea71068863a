"""Say who orders and what the talk is about, and accept the texts by their versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import MaxLen

from application.booking.standing_hold import hold_for
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.business_ids import require_business_id
from domain.cancelling_policy import Payer
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind
from domain.orders import Accepted, Buyer, Order, TermsNotAccepted
from domain.people import Person, Role
from domain.refusals import Refused
from domain.slots import HELSINKI


class BuyerMissing(Refused):
    """Give the name and the business ID of the organisation that pays."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class GiveDetails(Command):
    """Give the client's name and address, theme and employer, and accept the terms."""

    order_id: UUID
    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    employer: Annotated[str, MaxLen(200)] = ""
    theme: Annotated[str, MaxLen(1000)] = ""
    organisation: Annotated[str, MaxLen(200)] = ""
    business_id: Annotated[str, MaxLen(20)] = ""
    buyer_reference: Annotated[str, MaxLen(80)] = ""
    order_number: Annotated[str, MaxLen(80)] = ""
    language: Language = "fi"
    accept_terms: bool = False
    start_early: bool = False
    knows_right_ends: bool = False
    client_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if not self.accept_terms:
            raise TermsNotAccepted
        order = work.get(Order, self.order_id)
        buyer = self._buyer() if order.ordered.payer is Payer.ORGANISATION else None
        self._register(work)
        order.give_details(
            self.client_id, self.name, self.email, self.employer, self.theme, buyer,
            self._accepted(work), self.language, work.now,
        )  # fmt: skip
        hold_for(work, order)

    def _buyer(self) -> Buyer:
        if not self.organisation.strip():
            raise BuyerMissing
        business_id = require_business_id(self.business_id)
        return Buyer(
            self.organisation.strip(), business_id, self.buyer_reference, self.order_number
        )

    def _register(self, work: Work) -> None:
        person = work.find(Person, self.client_id)
        if person is None:
            work.claim("email", self.email, self.client_id)
            person = work.add(
                Person(
                    id=self.client_id, name=self.name, email=self.email,
                    phone=self.phone, language=self.language,
                )
            )  # fmt: skip
        person.grant(Role.CLIENT)

    def _accepted(self, work: Work) -> Accepted:
        firm = work.get(FirmDetails, OUR_FIRM)
        today = work.now.astimezone(ZoneInfo(HELSINKI)).date()
        return Accepted(
            terms=firm.text_version(TextKind.TERMS, today),
            privacy=firm.text_version(TextKind.PRIVACY, today),
            ground_rules=firm.text_version(TextKind.GROUND_RULES, today),
            start_early=self.start_early,
            knows_right_ends=self.knows_right_ends,
        )
