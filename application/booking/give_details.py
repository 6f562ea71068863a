"""Say who orders and what the talk is about, and accept the texts by their versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import MaxLen

from application.booking.known_client import know_client
from application.booking.standing_hold import hold_for
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.billing_policy import billing_policy_on
from domain.business_ids import checked
from domain.cancelling_policy import Payer
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind
from domain.mentors import Mentor
from domain.orders import Accepted, Buyer, Order, TermsNotAccepted
from domain.refusals import Refused
from domain.slots import HELSINKI
from domain.themes import require_themes


class BuyerMissing(Refused):
    """Give the name and the business ID of the organisation that pays."""

    status = 422


class AddressMissing(Refused):
    """Give the postal address of the organisation: an invoice of this size has to bear it."""

    status = 422


class MentorNotForThis(Refused):
    """This mentor cannot take this on. Choose another mentor; nothing was charged."""


class ThemeNotConfirmed(Refused):
    """We have not confirmed this mentor's competence in that theme. Choose another mentor."""


@dataclass(frozen=True, kw_only=True)
class GiveDetails(Command):
    """Give the client's name and address, theme and employer, and accept the terms."""

    order_id: UUID
    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    employer: Annotated[str, MaxLen(200)] = ""
    theme: Annotated[str, MaxLen(40)] = ""
    wish: Annotated[str, MaxLen(1000)] = ""
    organisation: Annotated[str, MaxLen(200)] = ""
    business_id: Annotated[str, MaxLen(20)] = ""
    street: Annotated[str, MaxLen(80)] = ""
    postcode: Annotated[str, MaxLen(10)] = ""
    town: Annotated[str, MaxLen(40)] = ""
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
        buyer = self._buyer(work, order) if order.ordered.payer is Payer.ORGANISATION else None
        self._require_fitting(work, order, buyer)
        know_client(work, self.client_id, self.name, self.email, self.phone, self.language)
        order.give_details(
            self.client_id, self.name, self.email, self.employer, self.theme, self.wish, buyer,
            self._accepted(work), self.language, work.now,
        )  # fmt: skip
        hold_for(work, order)

    def _buyer(self, work: Work, order: Order) -> Buyer:
        """Who pays, with the address where the law wants it on the invoice (AVL 209 e-f §)."""
        business_id = checked(self.business_id)
        if not (self.organisation.strip() and business_id):
            raise BuyerMissing
        policy = billing_policy_on(work.now.astimezone(ZoneInfo(HELSINKI)).date())
        address = [part.strip() for part in (self.street, self.postcode, self.town)]
        if order.ordered.price > policy.light_content_up_to and not all(address):
            raise AddressMissing
        return Buyer(
            self.organisation.strip(), business_id, self.buyer_reference, self.order_number,
            *address,
        )  # fmt: skip

    def _require_fitting(self, work: Work, order: Order, buyer: Buyer | None) -> None:
        """Nobody is sold a mentor who may not or does not know how."""
        require_themes([self.theme] if self.theme else [])
        mentor_id, slot = order.ordered.mentor_id, order.ordered.slot
        if mentor_id is None or slot is None:
            return
        mentor = work.get(Mentor, mentor_id)
        parties = {self.name, self.employer} | ({buyer.name, buyer.business_id} if buyer else set())
        if mentor.conflicts_with(frozenset(parties - {""}), slot.day):
            raise MentorNotForThis
        if self.theme and mentor.knows(self.theme, slot.day) is None:
            raise ThemeNotConfirmed

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
