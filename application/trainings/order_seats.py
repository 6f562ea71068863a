"""An organisation orders seats by invoice, and names the people later.

Whoever orders is not asked to prove who they are, so what they type is an invoice address and no
more: on the account of a client organisation only its own contact orders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.invoicing.set_buyer import SetBuyer
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from application.trainings.take_mentor_seat import A_MOMENT
from domain.accounts import Buyer
from domain.business_ids import checked
from domain.cancelling_policy import Payer
from domain.clients import Organisation
from domain.clients.organisation import OrganisationMerged
from domain.orders import TermsNotAccepted
from domain.refusals import NotFound
from domain.trainings import Deal, Group, PaidBy, Seating, Training, seating_of
from domain.trainings.seats import payer_of_order
from domain.vat import Customer
from domain.written_names import tidy_address

Line = Annotated[str, MaxLen(80)]


@dataclass(frozen=True, kw_only=True)
class OrderSeats(Command):
    """Order seats for an organisation with a business id; they are confirmed at once.

    A seat on offer to the contact who orders on a client organisation's account is among them.
    """

    training_id: UUID
    seats: Annotated[int, Ge(1), Le(16)]
    organisation: ShortText
    business_id: Annotated[str, MinLen(8), MaxLen(20)]
    street: ShortText
    postcode: Annotated[str, MinLen(3), MaxLen(12)]
    town: ShortText
    invoice_email: Email
    buyer_reference: Line = ""
    order_number: Line = ""
    name: ShortText
    email: Email
    language: Language = "fi"
    accept_terms: bool = False
    organisation_id: UUID | None = None
    """The client organisation whose contact orders; none for an invoice address of its own."""
    person_id: UUID = DERIVED
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if not self.accept_terms:
            raise TermsNotAccepted
        training = work.get(Training, self.training_id)
        payer_id = self._payer(work)
        self._take(work, training, payer_id)
        acquaint(work, self.person_id, self.name, self.email, self.language)
        if self.organisation_id is None:
            SetBuyer(payer_id=payer_id, buyer=self._buyer()).do(work)

    def _take(self, work: Work, training: Training, payer_id: UUID) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        work.under(training.terms)
        known = self.organisation_id is not None
        until = work.now + A_MOMENT
        offer = seating.offer_to(work.by, Group.ORGANISATION, work.now) if known else None
        seating.hold(self.order_id, Group.ORGANISATION, self.seats, until, work.now, offer)
        deal = Deal(
            Payer.ORGANISATION, training.prices.organisation, PaidBy.INVOICE,
            payer_id=payer_id, order_number=self.order_number,
        )  # fmt: skip
        seating.take(self.order_id, self.person_id, deal, work.now, Group.ORGANISATION)

    def _payer(self, work: Work) -> UUID:
        """Whose account is charged. Raises BusinessIdWrong, NotFound, OrganisationMerged."""
        checked(self.business_id)
        if self.organisation_id is None:
            return payer_of_order(self.order_id)
        organisation = work.find(Organisation, self.organisation_id)
        if organisation is None or work.by not in organisation.contacts:
            raise NotFound
        if organisation.merged_into:
            raise OrganisationMerged
        organisation.require_order_number(self.order_number, self.buyer_reference)
        return self.organisation_id

    def _buyer(self) -> Buyer:
        return Buyer(
            customer=Customer.FI_BUSINESS, name=self.organisation, street=self.street,
            postcode=self.postcode, town=self.town, business_id=checked(self.business_id),
            email=tidy_address(self.invoice_email, "invoice_email"), language=self.language,
            buyer_reference=self.buyer_reference,
        )  # fmt: skip
