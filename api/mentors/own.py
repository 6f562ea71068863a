"""What a mentor keeps up over the API, or the coordinator for them; and their letters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.mentors.areas import area_words
from api.permits import may
from api.plain_letters import facts
from api.reception import Desk
from application.mentors.confirm_competence import ClaimCompetence
from application.mentors.declare_tie import DeclareTie, EndTie
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.mentors.mentor_card import mentor_card
from application.mentors.note_certificate import NoteCertificate
from application.mentors.onboard_mentor import AcknowledgeEthics
from application.mentors.own_calendar import OwnCalendar, own_calendar
from application.mentors.pause_mentor import PauseMentor, ResumeMentor
from application.mentors.set_footing import LowerLimits
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.mentors.subscribe_calendar import SubscribeCalendar, UnsubscribeCalendar
from application.mentors.write_profile import WriteProfile
from domain.languages import InThreeLanguages
from domain.mentors import Proof, mentor_of

router = APIRouter(tags=["mentors"])
Own = Annotated[Desk, Depends(may("mentors.keep_own", of="mentor_id"))]


@router.post("/api/mentors/acknowledge-ethics")
async def acknowledge_ethics(command: AcknowledgeEthics, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/pause-mentor")
async def pause_mentor(command: PauseMentor, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/resume-mentor")
async def resume_mentor(command: ResumeMentor, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/write-profile")
async def write_profile(command: WriteProfile, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/set-weekly-hours")
async def set_weekly_hours(command: SetWeeklyHours, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/mark-absence", status_code=201)
async def mark_absence(command: MarkAbsence, desk: Own) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/end-absence")
async def end_absence(command: EndAbsence, desk: Own) -> Response:
    return await desk.do(command)


@router.get("/api/mentors/{mentor_id}/own-calendar")
async def read_own_calendar(mentor_id: UUID, desk: Own) -> OwnCalendar:
    found: OwnCalendar | None = await desk.shelf.document(own_calendar, mentor_id)
    return found or OwnCalendar(mentor_id)


@router.post("/api/mentors/subscribe-calendar", status_code=201)
async def subscribe_calendar(command: SubscribeCalendar, desk: Own) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/unsubscribe-calendar")
async def unsubscribe_calendar(command: UnsubscribeCalendar, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/claim-competence")
async def claim_competence(command: ClaimCompetence, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/note-certificate", status_code=201)
async def note_certificate(command: NoteCertificate, desk: Own) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/lower-limits")
async def lower_limits(command: LowerLimits, desk: Own) -> Response:
    return await desk.do(command)


@router.post("/api/mentors/declare-tie", status_code=201)
async def declare_tie(command: DeclareTie, desk: Own) -> Response:
    return await desk.do(command, 201)


@router.post("/api/mentors/end-tie")
async def end_tie(command: EndTie, desk: Own) -> Response:
    return await desk.do(command)


@facts("validity_ends")
async def validity_ends(house: Any, about: Mapping[str, str]) -> dict[str, object]:
    return {"last": date.fromisoformat(about["valid_until"]), "name": await _name(house, about)}


async def _name(house: Any, about: Mapping[str, str]) -> InThreeLanguages:
    which = about["which"]
    if about["proof"] == Proof.COMPETENCE.value:
        return await area_words(house.shelf, which)
    card = await house.shelf.document(mentor_card, mentor_of(UUID(about["to"])))
    titles = {str(one.certificate_id): one.title for one in card.certificates} if card else {}
    title = titles.get(which, which)
    return InThreeLanguages(title, title, title)
