"""One's own seats: whose they are, what giving one up costs, and passing one on."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.doors import SignedIn
from api.forms import Form, blank, filled
from api.known_address import PERSON, named, of_the_address
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.trainings.offers import found, share
from application.people.people import people
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.name_participant import NameParticipant
from application.trainings.seats import SeatRow, SeatState, seats
from application.trainings.training_page import TrainingPage, training_page
from domain.refusals import NotFound
from domain.trainings.cancelling import Cost, cost_of_giving_up
from domain.trainings.policy import policy_of

router = APIRouter(tags=["trainings"])
WithSeat = Annotated[Desk, Depends(may("trainings.change_seat", of="seat_id"))]


@router.get("/api/my/trainings")
async def my_seats(desk: SignedIn) -> list[SeatRow]:
    """Seats one has or bought, the newest first."""
    return await _own_seats(desk)


@router.post("/api/trainings/name-participant")
async def name_participant(command: NameParticipant, desk: WithSeat) -> Response:
    return await desk.do(await of_the_address(desk, command), unsaid=PERSON)


@router.get("/api/trainings/seats/{seat_id}/cost")
async def cost_of_seat(seat_id: UUID, desk: WithSeat) -> Cost:
    """What giving the seat up would cost now."""
    row, training = await _seat(desk, seat_id)
    return _cost(desk, row, training)


@router.post("/api/trainings/give-up-seat")
async def give_up_seat(command: GiveUpSeat, desk: WithSeat) -> Response:
    return await desk.do(command)


@router.get("/my/trainings", include_in_schema=False)
async def mine(request: Request, desk: SignedIn) -> Response:
    rows = await _own_seats(desk)
    known = await desk.shelf.documents(training_page, {row.training_id for row in rows})
    names = await desk.shelf.documents(people, {row.person_id for row in rows if row.person_id})
    return page(
        request, "trainings/my_trainings.html", rows=rows, known=known, names=names,
        mine=desk.entries, now=desk.now,
    )  # fmt: skip


@router.get("/my/seats/{seat_id}", include_in_schema=False)
async def seat_shown(request: Request, seat_id: UUID, desk: WithSeat) -> Response:
    return await _seat_page(request, desk, seat_id, blank(request))


@router.post("/my/seats/{seat_id}/name", include_in_schema=False)
async def name_seat(request: Request, seat_id: UUID, desk: WithSeat) -> Response:
    row, _training = await _seat(desk, seat_id)
    form = await filled(
        request, NameParticipant, training_id=row.training_id, seat_id=seat_id,
        language=desk.language, person_id=await named(request, desk),
    )  # fmt: skip
    return await form.do(
        desk, then="/my/trainings", again=lambda form: _seat_page(request, desk, seat_id, form)
    )


@router.post("/my/seats/{seat_id}/give-up", include_in_schema=False)
async def give_up(request: Request, seat_id: UUID, desk: WithSeat) -> Response:
    row, _training = await _seat(desk, seat_id)
    form = await filled(request, GiveUpSeat, training_id=row.training_id, seat_id=seat_id)
    return await form.do(
        desk, then="/my/trainings", again=lambda form: _seat_page(request, desk, seat_id, form)
    )


async def _own_seats(desk: Desk) -> list[SeatRow]:
    """Seats one sits on or bought, without saying one twice."""
    sat = await desk.shelf.find(seats, {"person_id": desk.by}, order="-taken_at")
    bought = await desk.shelf.find(seats, {"client_id": desk.by}, order="-taken_at")
    rows = {row.seat_id: row for row in [*sat, *bought]}
    return sorted(rows.values(), key=lambda row: row.taken_at, reverse=True)


async def _seat(desk: Desk, seat_id: UUID) -> tuple[SeatRow, TrainingPage]:
    rows = await desk.shelf.find(seats, {"seat_id": seat_id}, limit=1)
    if not rows:
        raise NotFound
    return rows[0], await found(desk, rows[0].training_id)


def _cost(desk: Desk, row: SeatRow, training: TrainingPage) -> Cost:
    seat = training.seats.get(row.seat_id)
    if seat is None:
        raise NotFound
    return cost_of_giving_up(
        policy_of(training.terms), seat.deal, seat.taken_at, training.gatherings, desk.now,
        training.moved_at,
    )  # fmt: skip


async def _seat_page(request: Request, desk: Desk, seat_id: UUID, form: Form[Any]) -> Response:
    row, training = await _seat(desk, seat_id)
    person = await desk.shelf.document(people, row.person_id) if row.person_id else None
    taken = row.state is SeatState.TAKEN and seat_id in training.seats
    return page(
        request, "trainings/change_seat.html", form.status, form=form, row=row,
        training=training, person=person, now=desk.now, share=share,
        cost=_cost(desk, row, training) if taken else None,
    )  # fmt: skip
