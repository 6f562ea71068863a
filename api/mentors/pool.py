"""The mentor pool over the API: the way in, proofs, ties, time; lists and cards."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import Anyone, AtDesk
from api.known_address import PERSON, of_the_address
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.firm import DERIVED
from application.mentors.add_mentor import AddMentor
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.mentors.approve_mentor import ApproveMentor, DeclineMentor
from application.mentors.ask_reference import AskReference, NoteReference
from application.mentors.confirm_competence import ConfirmCompetence, WithdrawCompetence
from application.mentors.mentor_card import MentorCard, mentor_card
from application.mentors.mentor_list import MentorRow, ProofRow, mentor_list, mentor_proofs
from application.mentors.onboard_mentor import DoOnboardingStep, JoinPool
from application.mentors.pause_mentor import LeavePool
from application.mentors.set_footing import SetFooting
from application.mentors.warn_of_expiry import GiveGrace
from domain.mentors import PoolState, Proof
from domain.refusals import NotFound

router = APIRouter(tags=["mentors"])
SeesPool = Annotated[Desk, Depends(may("mentors.see_pool"))]
SeesCard = Annotated[Desk, Depends(may("mentors.see_card", of="mentor_id"))]
Decides = Annotated[Desk, Depends(may("mentors.decide"))]


@router.get("/api/mentors")
async def list_mentors(
    desk: SeesPool, paging: Paging, state: PoolState | None = None
) -> Listed[MentorRow]:
    return await listed(desk, mentor_list, {"state": state} if state else {}, "mentor_id", paging)


@router.get("/api/mentors/proofs")
async def list_proofs(
    desk: SeesPool, paging: Paging, proof: Proof | None = None, which: str | None = None
) -> Listed[ProofRow]:
    said = {"proof": proof, "which": which}
    where = {name: value for name, value in said.items() if value}
    return await listed(desk, mentor_proofs, where, "valid_until", paging)


@router.get("/api/mentors/{mentor_id}")
async def mentor_by_id(desk: SeesCard, mentor_id: UUID) -> MentorCard:
    card = await desk.shelf.document(mentor_card, mentor_id)
    if card is None:
        raise NotFound
    return card


@router.post("/api/mentors/apply-as-mentor", status_code=201)
async def apply_as_mentor(command: ApplyAsMentor, desk: Anyone) -> Response:
    if command.person_id not in {DERIVED, desk.by if desk.visit else DERIVED}:
        raise NotFound  # nobody applies in another's name
    if command.person_id == DERIVED:
        command = await of_the_address(desk, command)
    return await desk.do(command, 201, unsaid=PERSON)


@router.post("/api/mentors/add-mentor", status_code=201)
async def add_mentor(command: AddMentor, desk: AtDesk) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/ask-reference", status_code=201)
async def ask_reference(command: AskReference, desk: Decides) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/note-reference")
async def note_reference(command: NoteReference, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/approve-mentor")
async def approve_mentor(command: ApproveMentor, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/decline-mentor")
async def decline_mentor(command: DeclineMentor, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/do-onboarding-step")
async def do_onboarding_step(command: DoOnboardingStep, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/join-pool")
async def join_pool(command: JoinPool, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/leave-pool")
async def leave_pool(command: LeavePool, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/confirm-competence")
async def confirm_competence(command: ConfirmCompetence, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/withdraw-competence")
async def withdraw_competence(command: WithdrawCompetence, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/give-grace")
async def give_grace(command: GiveGrace, desk: Decides) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/set-footing")
async def set_footing(command: SetFooting, desk: Decides) -> Response:
    return await desk.do(command)
