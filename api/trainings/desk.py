"""The desk's trainings: planned, opened, filled, held; and the trainer's attendance list."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from api.trainings.offers import found
from application.firm import Command
from application.trainings.cancel_training import CancelTraining
from application.trainings.complete_training import CompleteTraining
from application.trainings.join_queue import LeaveQueue
from application.trainings.move_in_queue import MoveInQueue
from application.trainings.move_training import MoveTraining
from application.trainings.open_registration import CloseRegistration, OpenRegistration
from application.trainings.plan_training import PlanTraining
from application.trainings.revise_training import ReviseTraining
from application.trainings.revoke_certificate import RevokeCertificate
from application.trainings.set_seats import SetSeats
from application.trainings.take_attendance import TakeAttendance
from application.trainings.training_page import TrainingPage
from application.trainings.trainings import TrainingRow, trainings
from domain.people import Role

router = APIRouter(tags=["trainings"])
Listing = Annotated[Desk, Depends(may("trainings.list"))]
Running = Annotated[Desk, Depends(may("trainings.run"))]
Seeing = Annotated[Desk, Depends(may("trainings.see_participants", of="training_id"))]
Counting = Annotated[Desk, Depends(may("trainings.take_attendance", of="training_id"))]
SIMPLE: dict[str, type[Command]] = {
    "open": OpenRegistration, "close": CloseRegistration, "seats": SetSeats,
    "cancel": CancelTraining, "queue": MoveInQueue,
    "off-queue": LeaveQueue, "complete": CompleteTraining, "revoke": RevokeCertificate,
}  # fmt: skip


def where_seen(desk: Desk) -> dict[str, Any]:
    """What narrows the list to what somebody sees: the office all, a mentor what they teach."""
    office = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY}
    return {} if desk.roles & office else {"trainer_id": desk.by}


@router.get("/api/desk/trainings")
async def list_all(desk: Listing, paging: Paging) -> Listed[TrainingRow]:
    """Every training; a mentor sees the ones they teach."""
    return await listed(desk, trainings, where_seen(desk), "-starts_at", paging)


@router.get("/api/desk/trainings/{training_id}")
async def participants(training_id: UUID, desk: Seeing) -> TrainingPage:
    """A training with its seats, waiting list and attendance; ids only."""
    return await found(desk, training_id)


@router.post("/api/trainings/plan-training", status_code=201)
async def plan_training(command: PlanTraining, desk: Running) -> Response:
    return await desk.do(command, 201)


@router.post("/api/trainings/revise-training")
async def revise_training(command: ReviseTraining, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/open-registration")
async def open_registration(command: OpenRegistration, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/close-registration")
async def close_registration(command: CloseRegistration, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/set-seats")
async def set_seats(command: SetSeats, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/move-training")
async def move_training(command: MoveTraining, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/cancel-training")
async def cancel_training(command: CancelTraining, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/revoke-certificate")
async def revoke_certificate(command: RevokeCertificate, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/move-in-queue")
async def move_in_queue(command: MoveInQueue, desk: Running) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/take-attendance")
async def take_attendance(command: TakeAttendance, desk: Counting) -> Response:
    return await desk.do(command)


@router.post("/api/trainings/complete-training")
async def complete_training(command: CompleteTraining, desk: Running) -> Response:
    return await desk.do(command)
