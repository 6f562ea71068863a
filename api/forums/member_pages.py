"""The pages of a forum for its members: the private space, topics, newcomers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.doors import SignedIn
from api.forms import Form, blank, filled
from api.forums.desk_acts import Deciding
from api.forums.member_acts import Meeting, TakingPart, Writing
from api.forums.mine import known_as, mine_of, my_forums
from api.forums.names import names_in
from api.forums.offers import found, rules_of
from api.forums.reading import Reading, newcomers
from api.forums.tools_to_share import chosen_tool, tools_to_share
from api.forums.words import cases_seen, space_seen
from api.pages import page
from api.reception import Desk
from application.firm import Command
from application.forums.admit_applicant import DeclineApplicant
from application.forums.bring_case import BringCase
from application.forums.plan_meeting import PlanMeeting
from application.forums.propose_member import AcceptMember, AnswerProposal
from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
ONE = "/my/forums/{forum_id}"
SHARING: dict[str, type[Command]] = {
    "topics": OpenTopic, "resources": ShareResource, "tools": ShareResource, "cases": BringCase,
}  # fmt: skip
DECIDING: dict[str, type[Command]] = {"accept": AcceptMember, "decline": DeclineApplicant}


@router.get("/my/forums")
async def list_page(request: Request, desk: SignedIn) -> Response:
    return page(request, "forums/my_forums.html", mine=await my_forums(desk))


@router.get(ONE)
async def space_page(request: Request, forum_id: UUID, desk: Reading) -> Response:
    return await _space(request, desk, forum_id, blank(request))


@router.post(ONE + "/meetings")
async def plan(request: Request, forum_id: UUID, desk: Meeting) -> Response:
    form = await filled(request, PlanMeeting, forum_id=forum_id)
    return await form.do(
        desk, then=f"/my/forums/{forum_id}",
        again=lambda form: _space(request, desk, forum_id, form),
    )  # fmt: skip


@router.get(ONE + "/newcomers")
async def newcomers_page(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    return await _newcomers(request, desk, forum_id, blank(request))


@router.post(ONE + "/newcomers/{person_id}")
async def answer(request: Request, forum_id: UUID, person_id: UUID, desk: TakingPart) -> Response:
    form = await filled(request, AnswerProposal, forum_id=forum_id, person_id=person_id)
    return await form.do(
        desk, then=f"/my/forums/{forum_id}/newcomers",
        again=lambda form: _newcomers(request, desk, forum_id, form),
    )  # fmt: skip


@router.post(ONE + "/newcomers/{person_id}/{act}")
async def decide(
    request: Request, forum_id: UUID, person_id: UUID, act: str, desk: Deciding
) -> Response:
    if act not in DECIDING:
        raise NotFound
    form: Form[Any] = await filled(request, DECIDING[act], forum_id=forum_id, person_id=person_id)
    return await form.do(
        desk, then=f"/my/forums/{forum_id}/newcomers",
        again=lambda form: _newcomers(request, desk, forum_id, form),
    )  # fmt: skip


@router.get(ONE + "/topics/{topic_id}")
async def topic_page(request: Request, forum_id: UUID, topic_id: UUID, desk: Reading) -> Response:
    return await _topic(request, desk, forum_id, topic_id, blank(request))


@router.post(ONE + "/topics/{topic_id}")
async def reply(request: Request, forum_id: UUID, topic_id: UUID, desk: Writing) -> Response:
    form = await filled(request, ReplyToTopic, forum_id=forum_id, topic_id=topic_id)
    return await form.do(
        desk, then=f"/my/forums/{forum_id}/topics/{topic_id}",
        again=lambda form: _topic(request, desk, forum_id, topic_id, form),
    )  # fmt: skip


@router.post(ONE + "/{what}")
async def share(request: Request, forum_id: UUID, what: str, desk: Writing) -> Response:
    if what not in SHARING:
        raise NotFound
    known = await _known(request, desk, what)
    form: Form[Any] = await filled(request, SHARING[what], forum_id=forum_id, **known)
    return await form.do(
        desk, then=f"/my/forums/{forum_id}",
        again=lambda form: _space(request, desk, forum_id, form),
    )  # fmt: skip


async def _known(request: Request, desk: Desk, what: str) -> dict[str, Any]:
    """What the form does not ask for: of a tool its heading. Raises NotFound."""
    known = await chosen_tool(request, desk) if what == "tools" else {}
    if what == "tools" and not known:
        raise NotFound
    return known


async def _space(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    forum = await found(desk, forum_id)
    return page(
        request, "forums/space.html", form.status, form=form, forum=forum, me=known_as(desk, forum),
        mine=mine_of(desk, forum), names=await names_in(desk, forum), now=desk.now,
        space=await space_seen(desk, forum_id), cases=await cases_seen(desk, forum_id),
        turn=forum.next_to_bring(), leads=forum.next_to_lead(), rules=rules_of(forum),
        tools=await tools_to_share(desk),
    )  # fmt: skip


async def _topic(
    request: Request, desk: Desk, forum_id: UUID, topic_id: UUID, form: Form[Any]
) -> Response:
    forum = await found(desk, forum_id)
    topics = [t for t in (await space_seen(desk, forum_id)).topics if t.said_id == topic_id]
    if not topics:
        raise NotFound
    return page(
        request, "forums/topic.html", form.status, form=form, forum=forum, topic=topics[0],
        names=await names_in(desk, forum, [said.author_id for said in topics[0].replies]),
    )  # fmt: skip


async def _newcomers(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    forum = await found(desk, forum_id)
    return page(
        request, "forums/newcomers.html", form.status, form=form, forum=forum, now=desk.now,
        some=await newcomers(desk, forum), member=forum.member(known_as(desk, forum)) is not None,
    )  # fmt: skip
