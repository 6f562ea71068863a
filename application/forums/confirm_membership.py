"""Order the membership as somebody who pays it themselves; until then it costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.forums.bills import fee_for
from application.invoicing.set_buyer import SetBuyer
from application.people.register_person import ShortText
from domain.accounts import Buyer
from domain.forums import Forum
from domain.forums.words import EarlyStartNotAsked
from domain.invoicing_snapshot import Language
from domain.orders import TermsNotAccepted
from domain.people import Person
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named
from domain.vat import Customer


@dataclass(frozen=True, kw_only=True)
class ConfirmMembership(Command):
    """Order the membership with an obligation to pay, and say where invoices go.

    The service may begin within the withdrawal period only at the consumer's express request
    (kuluttajansuojalaki 6:15).
    """

    forum_id: UUID
    street: ShortText
    postcode: Annotated[str, MinLen(3), MaxLen(12)]
    town: ShortText
    accept_terms: bool = False
    start_early: bool = False

    def do(self, work: Work) -> None:
        if not self.accept_terms:
            raise TermsNotAccepted
        if not self.start_early:
            raise EarlyStartNotAsked
        forum = work.get(Forum, self.forum_id)
        work.under(forum.terms)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        fee = fee_for(work, forum.fee_year, forum.member(work.by).bill, today)
        forum.confirm(work.by, fee)
        SetBuyer(payer_id=work.by, buyer=self._buyer(work)).do(work)

    def _buyer(self, work: Work) -> Buyer:
        person = work.see(Person, work.by)
        if not isinstance(person, Person):
            raise NotFound
        languages: dict[str, Language] = {"fi": "fi", "sv": "sv", "en": "en"}
        return Buyer(
            customer=Customer.FI_CONSUMER, name=person.name, street=self.street,
            postcode=self.postcode, town=self.town, email=person.email,
            language=languages[person.language],
        )  # fmt: skip
