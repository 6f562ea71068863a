"""The pages of the desk's trainings: the list, the plan, and one training with all its acts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from api.trainings.desk import SIMPLE, Counting, Listing, Running, Seeing, where_seen
from api.trainings.evaluations import told
from api.trainings.offers import found, share
from api.trainings.plan_form import KEPT, ROWS, planned, with_days
from application.mentors.mentor_list import mentor_list
from application.people.people import people
from application.trainings.move_training import MoveTraining
from application.trainings.revise_training import ReviseTraining
from application.trainings.take_attendance import TakeAttendance
from application.trainings.trainings import trainings
from domain.refusals import NotFound

router = APIRouter()
TEXTS = ("title", "aims", "contents", "audience", "qualification", "terms")


@router.get("/desk/trainings", include_in_schema=False)
async def list_page(request: Request, desk: Listing) -> Response:
    rows = await desk.shelf.find(trainings, where_seen(desk), order="-starts_at", limit=200)
    names = await desk.shelf.documents(people, {row.trainer_id for row in rows})
    return page(
        request, "trainings/trainings.html", rows=rows, names=names,
        runs=await desk.can("trainings.run"),
    )  # fmt: skip


@router.get("/desk/trainings/new", include_in_schema=False)
async def plan_page(request: Request, desk: Running) -> Response:
    return await _plan(request, desk, blank(request))


@router.post("/desk/trainings/new", include_in_schema=False)
async def plan(request: Request, desk: Running) -> Response:
    form = await planned(request)
    return await form.do(
        desk,
        then=lambda form: f"/desk/trainings/{form.own_id('training_id')}",
        again=lambda form: _plan(request, desk, form),
    )


@router.get("/desk/trainings/{training_id}", include_in_schema=False)
async def training_run(request: Request, training_id: UUID, desk: Seeing) -> Response:
    return await _run(request, desk, training_id, blank(request))


@router.get("/desk/trainings/{training_id}/words", include_in_schema=False)
async def words_page(request: Request, training_id: UUID, desk: Running) -> Response:
    training = await found(desk, training_id)
    known = {
        f"programme.{text}.{lang}": getattr(getattr(training.programme, text), lang)
        for text in TEXTS
        for lang in ("fi", "sv", "en")
    }
    known |= {
        "programme.held_in": training.programme.held_in, "venue.name": training.venue.name,
        "venue.address": training.venue.address,
        "venue.remote": "yes" if training.venue.remote else "",
    }  # fmt: skip
    return await _words(request, desk, training_id, blank(request, known))


@router.post("/desk/trainings/{training_id}/words", include_in_schema=False)
async def revise(request: Request, training_id: UUID, desk: Running) -> Response:
    form = await filled(request, ReviseTraining, training_id=training_id)
    return await form.do(
        desk,
        then=f"/desk/trainings/{training_id}",
        again=lambda form: _words(request, desk, training_id, form),
    )


@router.post("/desk/trainings/{training_id}/attendance", include_in_schema=False)
async def attendance(request: Request, training_id: UUID, desk: Counting) -> Response:
    form = await filled(request, TakeAttendance, training_id=training_id)
    return await done(request, desk, training_id, form)


@router.post("/desk/trainings/{training_id}/move", include_in_schema=False)
async def move(request: Request, training_id: UUID, desk: Running) -> Response:
    form = await with_days(request, MoveTraining, training_id=training_id)
    return await done(request, desk, training_id, form)


@router.post("/desk/trainings/{training_id}/{act}", include_in_schema=False)
async def do(request: Request, training_id: UUID, act: str, desk: Running) -> Response:
    if act not in SIMPLE:
        raise NotFound
    form: Form[Any] = await filled(request, SIMPLE[act], training_id=training_id)
    return await done(request, desk, training_id, form)


async def done(request: Request, desk: Desk, training_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk,
        then=f"/desk/trainings/{training_id}",
        again=lambda form: _run(request, desk, training_id, form),
    )


async def _plan(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(mentor_list)
    names = await desk.shelf.documents(people, {row.person_id for row in rows})
    return page(
        request, "trainings/plan_training.html", form.status, form=form, texts=TEXTS, rows=ROWS,
        kept=KEPT, trainers=[(one.person_id, one.name) for one in names.values()],
    )  # fmt: skip


async def _words(request: Request, desk: Desk, training_id: UUID, form: Form[Any]) -> Response:
    training = await found(desk, training_id)
    return page(
        request, "trainings/revise_training.html", form.status, form=form, training=training,
        texts=TEXTS,
    )  # fmt: skip


async def _run(request: Request, desk: Desk, training_id: UUID, form: Form[Any]) -> Response:
    training = await found(desk, training_id)
    ids = {training.trainer_id, *(entry.person_id for entry in training.queue)}
    for seat in training.seats.values():
        ids |= {seat.client_id, seat.person_id or seat.client_id}
    return page(
        request, "trainings/run_training.html", form.status, form=form, training=training,
        names=await desk.shelf.documents(people, ids), now=desk.now, rows=ROWS, share=share,
        runs=await desk.can("trainings.run"), evaluation=await told(desk, training_id),
        counts_in=await desk.can("trainings.take_attendance", training_id),
        gives=await desk.can("trainings.add_material", training_id),
    )  # fmt: skip
