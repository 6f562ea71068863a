"""Packages over the API: sold, extended, ended; a payer may ask for the free extension."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.booking.order_links import order_key
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.firm import with_own_ids
from application.packages.end_package import EndPackage
from application.packages.extend_package import AskExtension, ExtendPackage
from application.packages.order_package import OrderPackage
from application.packages.package_list import PackageRow, package_list
from application.packages.sell_package import SellPackage
from domain.refusals import NotFound

router = APIRouter(tags=["packages"])
Keeps = Annotated[Desk, Depends(may("packages.keep"))]
Orders = Annotated[Desk, Depends(may("packages.order", of="engagement_id"))]
Asks = Annotated[Desk, Depends(may("packages.ask_extension", of="package_id"))]


@router.get("/api/packages")
async def list_packages(
    desk: Keeps, paging: Paging, engagement_id: UUID | None = None
) -> Listed[PackageRow]:
    where = {"engagement_id": engagement_id} if engagement_id else {}
    return await listed(desk, package_list, where, "-bought_on", paging)


@router.post("/api/packages/sell-package", status_code=201)
async def sell_package(command: SellPackage, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/packages/order-package", status_code=201)
async def order_package(command: OrderPackage, desk: Orders) -> Response:
    """Answers with the order's id and the part of its address where it is paid."""
    answer = await desk.run(command)
    order_id = with_own_ids(command, answer.command_id).order_id
    if order_id not in answer.versions:
        raise NotFound
    return desk.told(command, answer, 201, order_key=order_key(desk.reception, order_id))


@router.post("/api/packages/ask-extension")
async def ask_extension(command: AskExtension, desk: Asks) -> Response:
    return await desk.do(command)


@router.post("/api/packages/extend-package")
async def extend_package(command: ExtendPackage, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/packages/end-package")
async def end_package(command: EndPackage, desk: Keeps) -> Response:
    return await desk.do(command)
