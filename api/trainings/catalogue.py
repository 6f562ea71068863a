"""The public catalogue of trainings, and each one with all that is told before one orders."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import Anyone
from api.forms import Form, blank, filled
from api.known_address import PERSON, named, of_the_address
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.trainings.offers import FEW, TrainingOffer, catalogue, found, offer_of, rules_of, share
from api.trainings.persons import group_of, waits_for
from application.trainings.join_queue import JoinQueue
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.people import Role
from domain.withdrawal import DAYS

router = APIRouter(tags=["trainings"])
AsFirmMentor = Annotated[Desk, Depends(may("trainings.take_mentor_seat"))]


@router.get("/api/trainings")
async def list_trainings(desk: Anyone) -> list[TrainingOffer]:
    """Trainings still to come, the nearest first."""
    return await catalogue(desk)


@router.get("/api/trainings/{training_id}")
async def show_training(training_id: UUID, desk: Anyone) -> TrainingOffer:
    return await offer_of(desk, training_id)


@router.post("/api/trainings/join-queue", status_code=201)
async def join_queue(command: JoinQueue, desk: Anyone) -> Response:
    return await desk.do(await of_the_address(desk, command), 201, unsaid=PERSON)


@router.post("/api/trainings/take-mentor-seat", status_code=201)
async def take_mentor_seat(command: TakeMentorSeat, desk: AsFirmMentor) -> Response:
    return await desk.do(command, 201)


@router.get("/trainings", include_in_schema=False)
async def list_page(request: Request, desk: Anyone) -> Response:
    return page(request, "trainings/list_trainings.html", offers=await catalogue(desk), few=FEW)


@router.get("/trainings/{training_id}", include_in_schema=False)
async def training_shown(request: Request, training_id: UUID, desk: Anyone) -> Response:
    return await shown(request, desk, training_id, blank(request))


@router.post("/trainings/{training_id}/queue", include_in_schema=False)
async def wait(request: Request, training_id: UUID, desk: Anyone) -> Response:
    form = await filled(
        request, JoinQueue, training_id=training_id, language=desk.language,
        person_id=await named(request, desk), **await waits_for(desk),
    )  # fmt: skip
    return await form.do(
        desk,
        then=f"/trainings/{training_id}/asked",
        again=lambda form: shown(request, desk, training_id, form),
    )


@router.get("/trainings/{training_id}/asked", include_in_schema=False)
async def asked(request: Request, training_id: UUID, desk: Anyone) -> Response:
    """The same for an address that waits already: where one stands is told by mail only."""
    return page(request, "trainings/asked.html", offer=await offer_of(desk, training_id))


@router.post("/trainings/{training_id}/mentor-seat", include_in_schema=False)
async def as_mentor(request: Request, training_id: UUID, desk: AsFirmMentor) -> Response:
    form = await filled(request, TakeMentorSeat, training_id=training_id)
    return await form.do(
        desk,
        then=f"/my/trainings/{training_id}",
        again=lambda form: shown(request, desk, training_id, form),
    )


async def shown(request: Request, desk: Desk, training_id: UUID, form: Form[Any]) -> Response:
    """The page of a training with whatever form was sent from it."""
    offer, training = await offer_of(desk, training_id), await found(desk, training_id)
    return page(
        request, "trainings/show_training.html", form.status, offer=offer, form=form, few=FEW,
        rules=rules_of(training), share=share, now=desk.now, withdrawal_days=DAYS,
        full=training.left(desk.now, await group_of(desk)) == 0,
        mentor=Role.MENTOR in desk.roles,
    )  # fmt: skip
