"""Packages over the API: sold, extended, ended; a payer may ask for the free extension."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.packages.end_package import EndPackage
from application.packages.extend_package import AskExtension, ExtendPackage
from application.packages.package_list import PackageRow, package_list
from application.packages.sell_package import SellPackage

router = APIRouter(tags=["packages"])
Keeps = Annotated[Desk, Depends(may("packages.keep"))]
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


@router.post("/api/packages/ask-extension")
async def ask_extension(command: AskExtension, desk: Asks) -> Response:
    return await desk.do(command)


@router.post("/api/packages/extend-package")
async def extend_package(command: ExtendPackage, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/packages/end-package")
async def end_package(command: EndPackage, desk: Keeps) -> Response:
    return await desk.do(command)
