"""An organisation orders seats by invoice, and names the people later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.clients.register_organisation import RegisterOrganisation
from application.firm import DERIVED, Command, Work
from application.invoicing.set_buyer import SetBuyer
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from application.trainings.take_mentor_seat import A_MOMENT
from domain.accounts import Account, Buyer, account_of
from domain.business_ids import checked
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails
from domain.orders import TermsNotAccepted
from domain.trainings import Deal, Group, PaidBy, Seating, Training, seating_of
from domain.vat import Customer
from domain.written_names import tidy_address

Line = Annotated[str, MaxLen(80)]


@dataclass(frozen=True, kw_only=True)
class OrderSeats(Command):
    """Order seats for an organisation with a business id; they are confirmed at once."""

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
    organisation_id: UUID = DERIVED
    person_id: UUID = DERIVED
    order_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if not self.accept_terms:
            raise TermsNotAccepted
        training = work.get(Training, self.training_id)
        self._take(work, training)
        self._know(work)

    def _take(self, work: Work, training: Training) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        work.under(training.terms)
        until = work.now + A_MOMENT
        seating.hold(self.order_id, Group.ORGANISATION, self.seats, until, work.now)
        deal = Deal(
            Payer.ORGANISATION, training.prices.organisation, PaidBy.INVOICE,
            payer_id=self.organisation_id, order_number=self.order_number,
        )  # fmt: skip
        seating.take(self.order_id, self.person_id, deal, work.now, Group.ORGANISATION)

    def _know(self, work: Work) -> None:
        """Register who orders and who pays; what is known of them already stays as it is."""
        acquaint(work, self.person_id, self.name, self.email, self.language)
        RegisterOrganisation(
            organisation_id=self.organisation_id, name=self.organisation,
            business_id=checked(self.business_id), language=self.language,
            billing=BillingDetails(
                street=self.street, postcode=self.postcode, town=self.town,
                email=tidy_address(self.invoice_email), buyer_reference=self.buyer_reference,
            ),
        ).do(work)  # fmt: skip
        account = work.find(Account, account_of(self.organisation_id))
        if account is None or account.buyer is None:
            SetBuyer(payer_id=self.organisation_id, buyer=self._buyer()).do(work)

    def _buyer(self) -> Buyer:
        return Buyer(
            customer=Customer.FI_BUSINESS, name=self.organisation, street=self.street,
            postcode=self.postcode, town=self.town, business_id=checked(self.business_id),
            email=tidy_address(self.invoice_email), language=self.language,
            buyer_reference=self.buyer_reference,
        )  # fmt: skip
