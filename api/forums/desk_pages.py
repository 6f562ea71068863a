"""The desk's forums: the list, the founding, and one forum with all its acts; of content counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.forms import Form, blank, filled
from api.forums.desk_acts import Admitting, Deciding, Leading, Listing, Running
from api.forums.desk_forum import run_page
from api.forums.desk_list import led, where_seen
from api.forums.member_acts import Meeting
from api.forums.reading import Seeing
from api.pages import page
from api.reception import Desk
from application.firm import Command
from application.forums.admit_applicant import AdmitApplicant, DeclineApplicant, NoteTie
from application.forums.agree_charter import DraftCharter
from application.forums.end_seat import EndSeat, HoldTalk
from application.forums.forum_page import forum_page
from application.forums.forums import forums
from application.forums.found_forum import FoundForum
from application.forums.hold_meeting import HoldMeeting
from application.forums.name_facilitator import NameFacilitator
from application.forums.plan_meeting import CancelMeeting, MoveMeeting, PlanMeeting
from application.forums.propose_member import AcceptMember, ProposeMember
from application.forums.start_forum import (
    CloseForum,
    PauseForum,
    RestartForum,
    ResumeForum,
    StartForum,
)
from application.forums.train_members import TrainMembers
from application.mentors.mentor_list import mentor_list
from application.people.people import people
from domain.refusals import NotFound
from domain.themes import THEMES, theme_name

router = APIRouter(include_in_schema=False)
ONE = "/desk/forums/{forum_id}"
RUN: dict[str, type[Command]] = {
    "start": StartForum, "pause": PauseForum, "resume": ResumeForum, "restart": RestartForum,
    "close": CloseForum, "facilitator": NameFacilitator,
}  # fmt: skip
ADMIT: dict[str, type[Command]] = {
    "admit": AdmitApplicant, "decline": DeclineApplicant, "tie": NoteTie, "propose": ProposeMember,
}  # fmt: skip
LEAD: dict[str, type[Command]] = {
    "charter": DraftCharter, "training": TrainMembers, "talk": HoldTalk, "end-seat": EndSeat,
}  # fmt: skip
MEET: dict[str, type[Command]] = {
    "plan": PlanMeeting, "move": MoveMeeting, "cancel": CancelMeeting, "held": HoldMeeting,
}  # fmt: skip


@router.get("/desk/forums")
async def list_page(request: Request, desk: Listing) -> Response:
    where = where_seen(desk, await led(desk))
    rows = await desk.shelf.find(forums, where, limit=200)
    pages = await desk.shelf.documents(forum_page, [row.forum_id for row in rows])
    return page(
        request, "forums/forums.html", rows=list(pages.values()), theme=theme_name,
        runs=await desk.can("forums.run"),
    )  # fmt: skip


@router.get("/desk/forums/new")
async def found_page(request: Request, desk: Running) -> Response:
    return await _found(request, desk, blank(request, {"facilitation": "rotating"}))


@router.post("/desk/forums/new")
async def found_it(request: Request, desk: Running) -> Response:
    form = await filled(request, FoundForum)
    return await form.do(
        desk, then=lambda form: f"/desk/forums/{form.own_id('forum_id')}",
        again=lambda form: _found(request, desk, form),
    )  # fmt: skip


@router.get(ONE)
async def forum_run(request: Request, forum_id: UUID, desk: Seeing) -> Response:
    return await run_page(request, desk, forum_id, blank(request))


@router.post(ONE + "/run/{act}")
async def run(request: Request, forum_id: UUID, act: str, desk: Running) -> Response:
    return await _done(request, desk, forum_id, RUN.get(act))


@router.post(ONE + "/applicants/{act}")
async def admit(request: Request, forum_id: UUID, act: str, desk: Admitting) -> Response:
    return await _done(request, desk, forum_id, ADMIT.get(act))


@router.post(ONE + "/accept")
async def accept(request: Request, forum_id: UUID, desk: Deciding) -> Response:
    return await _done(request, desk, forum_id, AcceptMember)


@router.post(ONE + "/members/{act}")
async def lead(request: Request, forum_id: UUID, act: str, desk: Leading) -> Response:
    return await _done(request, desk, forum_id, LEAD.get(act))


@router.post(ONE + "/meetings/{act}")
async def meet(request: Request, forum_id: UUID, act: str, desk: Meeting) -> Response:
    return await _done(request, desk, forum_id, MEET.get(act))


async def _done(
    request: Request, desk: Desk, forum_id: UUID, kind: type[Command] | None
) -> Response:
    if kind is None:
        raise NotFound
    form: Form[Any] = await filled(request, kind, forum_id=forum_id)
    return await form.do(
        desk, then=f"/desk/forums/{forum_id}",
        again=lambda form: run_page(request, desk, forum_id, form),
    )  # fmt: skip


async def _found(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(mentor_list)
    names = await desk.shelf.documents(people, {row.person_id for row in rows})
    return page(
        request, "forums/found_forum.html", form.status, form=form,
        themes=[(one.code, one.name.within(desk.language)) for one in THEMES],
        mentors=[(one.person_id, one.name) for one in names.values()],
    )  # fmt: skip
