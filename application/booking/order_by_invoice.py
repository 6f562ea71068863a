"""An organisation orders by invoice: confirmed at once, invoiced when each talk is behind.

Only its own contact who orders for it may do so, and only where we know where to send the
invoice: private persons pay by card or MobilePay.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.give_details import GiveDetails
from application.booking.standing_hold import promise_for
from application.firm import Command, Work
from domain.booking_policy import booking_policy_at
from domain.cancelling_policy import Payer
from domain.clients import Duty, Organisation
from domain.clients.organisation import OrganisationMerged
from domain.orders import Order
from domain.refusals import NotFound, Refused


class OnlyOrganisationsByInvoice(Refused):
    """Organisations pay by invoice. Choose card or MobilePay."""

    status = 422


class NowhereToInvoice(Refused):
    """We do not know the business ID of this organisation, or where its invoices go. Contact us."""


class BuyerIsAnother(Refused):
    """The business ID given is not that of the organisation you order for."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class OrderByInvoice(Command):
    """Order what was filled in on the account of an organisation you order for."""

    order_id: UUID
    organisation_id: UUID

    def do(self, work: Work) -> None:
        work.under(booking_policy_at(work.now).version)
        order = work.get(Order, self.order_id)
        organisation = work.find(Organisation, self.organisation_id)
        if organisation is None or Duty.ORDERS not in organisation.contacts.get(work.by, ()):
            raise NotFound
        if order.payer_id == self.organisation_id:
            return
        require_invoiceable(order, organisation)
        order.confirm(organisation.id, work.now)
        promise_for(work, order)


@dataclass(frozen=True, kw_only=True)
class PlaceByInvoice(GiveDetails):
    """Say who comes, accept the texts, and order by invoice in one act, as the button says."""

    organisation_id: UUID

    def do(self, work: Work) -> None:
        super().do(work)
        OrderByInvoice(order_id=self.order_id, organisation_id=self.organisation_id).do(work)


def require_invoiceable(order: Order, organisation: Organisation) -> None:
    """Raise what stands in the way of sending this organisation an invoice of this order."""
    if order.ordered.payer is not Payer.ORGANISATION:
        raise OnlyOrganisationsByInvoice
    if organisation.merged_into:
        raise OrganisationMerged
    if not organisation.business_id or organisation.billing is None:
        raise NowhereToInvoice
    if order.buyer and order.buyer.business_id != organisation.business_id:
        raise BuyerIsAnother
    number, reference = (
        (order.buyer.order_number, order.buyer.reference) if order.buyer else ("", "")
    )
    organisation.require_order_number(number, reference)
