"""Ordering by invoice: which organisations somebody orders for, and the act itself."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import SignedIn
from api.forms import Form, filled
from api.reception import Desk
from application.booking.order_by_invoice import OrderByInvoice, PlaceByInvoice
from application.booking.order_page import OrderPage
from application.booking.place_order import PlaceOrder
from application.booking.start_payment import StartPayment
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.house import relations
from domain.cancelling_policy import Payer
from domain.clients import Duty
from domain.matters import Relation
from domain.service_kinds import ServiceKind

router = APIRouter(tags=["booking"])
INVOICE = "invoice:"
"""What stands before the organisation's id where it is chosen as the way to pay."""


@router.post("/api/booking/order-by-invoice")
async def order_by_invoice(command: OrderByInvoice, desk: SignedIn) -> Response:
    """For contacts who order for an organisation: confirmed at once, invoiced after each talk."""
    return await desk.do(command)


async def organisations_of(desk: Desk) -> list[OrganisationPage]:
    """The organisations whoever asks orders for, and which we can send an invoice."""
    if desk.visit is None:
        return []
    tie = {"holder_id": list(desk.actor.ids), "relation": Relation.SPONSOR_OF}
    ties = await desk.shelf.find(relations, tie)
    known = [one.object_id for one in ties if one.holds(desk.now)]
    pages = (await desk.shelf.documents(organisation_page, known)).values()
    return [one for one in pages if _orders_for(desk, one)]


def _orders_for(desk: Desk, page: OrganisationPage) -> bool:
    duties = dict(page.contacts).get(desk.by, ())
    able = page.business_id and page.billing and page.merged_into is None
    return Duty.ORDERS in duties and bool(able)


async def known_buyer(desk: Desk, found: OrderPage) -> dict[str, str]:
    """What stands in the form already: for a contact who orders, or a mentee buying a package."""
    if found.ordered.kind is ServiceKind.PACKAGE and desk.card:
        return {"name": desk.card.name, "email": desk.card.email}
    some = await organisations_of(desk) if found.ordered.payer is Payer.ORGANISATION else []
    if not some or desk.card is None:
        return {}
    bills = some[0].billing
    assert bills
    return {
        "name": desk.card.name, "email": desk.card.email, "phone": desk.card.phone,
        "organisation": some[0].name, "business_id": some[0].business_id,
        "buyer_reference": bills.buyer_reference, "order_number": bills.order_number,
        "street": bills.street, "postcode": bills.postcode, "town": bills.town,
    }  # fmt: skip


async def invoiced_of(desk: Desk, found: OrderPage) -> tuple[OrganisationPage, ...]:
    """The organisation that is invoiced for an order; before that, all that could be."""
    if found.payer_id:
        page = await desk.shelf.document(organisation_page, found.payer_id)
        return (page,) if page else ()
    may = found.ordered.payer is Payer.ORGANISATION
    return tuple(await organisations_of(desk)) if may else ()


async def placed(
    request: Request, desk: Desk, order_id: UUID
) -> Form[PlaceOrder] | Form[PlaceByInvoice]:
    """The form that orders, in the way to pay that was chosen."""
    known = {"order_id": order_id, "language": desk.language}
    if organisation := await _chosen(request):
        return await filled(request, PlaceByInvoice, organisation_id=organisation, **known)
    return await filled(request, PlaceOrder, **known)


async def paid_again(request: Request, order_id: UUID) -> Form[StartPayment] | Form[OrderByInvoice]:
    """The form of somebody who came back from the payment page, in the way now chosen."""
    if organisation := await _chosen(request):
        return await filled(
            request, OrderByInvoice, organisation_id=organisation, order_id=order_id
        )
    return await filled(request, StartPayment, order_id=order_id)


async def _chosen(request: Request) -> str:
    method = str((await request.form()).get("method", ""))
    return method.removeprefix(INVOICE) if method.startswith(INVOICE) else ""
