"""An organisation whose contact orders by invoice, as specifications speak of it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from application.booking.order_by_invoice import OrderByInvoice
from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.invoicing.take_over_buyer import TakeOverOrganisation
from application.services.offer_service import OfferService
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty, InvoiceForm
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Order
from domain.service_kinds import ServiceKind
from tests.booking.scene import ORDER, OTHER, details, hold
from tests.spec import Spec, commanded

NORDPUU, RITVA, INVOICE, FOR_BOTH = (UUID(int=n) for n in range(0x91, 0x95))
BILLING = BillingDetails(
    form=InvoiceForm.FINVOICE, einvoice_address="003723456780", einvoice_operator="003721291126",
    street="Satamakatu 2", postcode="00160", town="Helsinki", buyer_reference="Ritva/410",
)  # fmt: skip
REGISTERED = RegisterOrganisation(
    organisation_id=NORDPUU, name="Nordpuu Oy", business_id="2345678-0", billing=BILLING
)
RITVA_ORDERS = NameContact(
    organisation_id=NORDPUU, duties=(Duty.ORDERS,), name="Ritva Salo",
    email="ritva@nordpuu.example", person_id=RITVA,
)  # fmt: skip
BUYER: dict[str, Any] = {
    "organisation": "Nordpuu Oy", "business_id": "2345678-0", "street": "Satamakatu 2",
    "postcode": "00160", "town": "Helsinki",
}  # fmt: skip
FOR_NORDPUU = details(**BUYER, order_number="PO-12")
HELD = hold(payer=Payer.ORGANISATION)
TWO_TALKS = OfferService(
    service_id=FOR_BOTH, kind=ServiceKind.QUICK, minutes=60, price=Money(29000), sessions=2,
    organisation_price=Money(39000), name=InThreeLanguages("a", "b", "c"),
)  # fmt: skip
BY_INVOICE = OrderByInvoice(order_id=ORDER, organisation_id=NORDPUU)
ENGAGEMENT, SESSION = derived(ORDER, "engagement"), derived(ORDER, "session")
TWO_HELD = hold(OTHER, days=8, service_id=FOR_BOTH, payer=Payer.ORGANISATION)


def ritva_orders(spec: Spec) -> Spec:
    """Ritva orders for Nordpuu; an hour is held and Aino is to come."""
    spec.given(REGISTERED, RITVA_ORDERS, TakeOverOrganisation(organisation_id=NORDPUU))
    spec.by = RITVA
    return spec.given(HELD, FOR_NORDPUU)


def booked(spec: Spec, order: UUID = ORDER) -> Spec:
    """What the firm does by itself once the order is confirmed."""
    spec.when(replace(BY_INVOICE, order_id=order))
    return spec.given(*commanded(whenever_an_order_is_paid, spec.event(Order.Confirmed)))
