"""A training one takes part in: where to go, materials, certificate, and what one thought of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.forms import Form, blank, filled
from api.pages import page
from api.permits import may
from api.reception import Desk
from api.trainings.offers import found, offer_of, share
from application.trainings.evaluate_training import EvaluateTraining
from application.trainings.training_page import Material, TrainingPage
from domain.languages import InThreeLanguages
from domain.slots import Slot
from domain.trainings import TrainingState, Venue

router = APIRouter(tags=["trainings"])
TakingPart = Annotated[Desk, Depends(may("trainings.take_part", of="training_id"))]
Evaluating = Annotated[Desk, Depends(may("trainings.evaluate", of="training_id"))]


@dataclass(frozen=True)
class PartTaken:
    """A training as its participant finds it; `venue` holds the way into a remote one."""

    training_id: UUID
    title: InThreeLanguages
    trainer: str
    state: TrainingState
    venue: Venue
    gatherings: tuple[Slot, ...]
    materials: tuple[Material, ...]
    attended: int
    """Whole per cent of the time."""
    certificate: str | None
    """The code of one's certificate, where one was granted."""
    evaluated: bool


@router.get("/api/my/trainings/{training_id}")
async def read_part(training_id: UUID, desk: TakingPart) -> PartTaken:
    """What the participants of a training are told, and what became of one's own part."""
    training, offer = await found(desk, training_id), await offer_of(desk, training_id)
    return PartTaken(
        training_id, training.programme.title, offer.trainer, training.state, training.venue,
        training.gatherings, training.materials, training.share(desk.by),
        training.certified.get(desk.among(training.certified)), has_evaluated(desk, training),
    )  # fmt: skip


@router.post("/api/trainings/evaluate-training")
async def evaluate_training(command: EvaluateTraining, desk: Evaluating) -> Response:
    return await desk.do(command)


@router.get("/my/trainings/{training_id}", include_in_schema=False)
async def part_taken(request: Request, training_id: UUID, desk: TakingPart) -> Response:
    return await _part(request, desk, training_id, blank(request))


@router.post("/my/trainings/{training_id}/evaluation", include_in_schema=False)
async def evaluate(request: Request, training_id: UUID, desk: Evaluating) -> Response:
    form = await filled(request, EvaluateTraining, training_id=training_id)
    return await form.do(
        desk,
        then=f"/my/trainings/{training_id}",
        again=lambda form: _part(request, desk, training_id, form),
    )


def has_evaluated(desk: Desk, training: TrainingPage) -> bool:
    """Whether whoever asks said what they thought of it."""
    return not desk.entries.isdisjoint(training.evaluated)


async def _part(
    request: Request, desk: Desk, training_id: UUID, form: Form[EvaluateTraining]
) -> Response:
    training = await found(desk, training_id)
    return page(
        request, "trainings/take_part.html", form.status, form=form, training=training,
        offer=await offer_of(desk, training_id), me=desk.by, now=desk.now, share=share,
        code=training.certified.get(desk.among(training.certified), ""),
        evaluated=has_evaluated(desk, training),
    )  # fmt: skip
