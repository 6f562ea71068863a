"""What participants are given to read: added and taken off by the office and whoever teaches."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import filled
from api.permits import may
from api.reception import Desk
from api.trainings.desk_pages import done
from application.trainings.add_material import AddMaterial
from application.trainings.remove_material import RemoveMaterial

router = APIRouter(tags=["trainings"])
Giving = Annotated[Desk, Depends(may("trainings.add_material", of="training_id"))]


@router.post("/api/trainings/add-material", status_code=201)
async def add_material(command: AddMaterial, desk: Giving) -> Response:
    """The office and whoever teaches it give links to the participants, also after the last day."""
    return await desk.do(command, 201)


@router.post("/api/trainings/remove-material")
async def remove_material(command: RemoveMaterial, desk: Giving) -> Response:
    return await desk.do(command)


@router.post("/desk/trainings/{training_id}/material", include_in_schema=False)
async def add(request: Request, training_id: UUID, desk: Giving) -> Response:
    form = await filled(request, AddMaterial, training_id=training_id)
    return await done(request, desk, training_id, form)


@router.post("/desk/trainings/{training_id}/off-material", include_in_schema=False)
async def remove(request: Request, training_id: UUID, desk: Giving) -> Response:
    form = await filled(request, RemoveMaterial, training_id=training_id)
    return await done(request, desk, training_id, form)
