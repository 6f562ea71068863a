"""Withdrawing from one's own membership in two steps, while the right of withdrawal runs."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.forms import Form, blank, filled
from api.forums.member_acts import TakingPart
from api.forums.offers import found
from api.pages import page
from api.reception import Desk
from application.forums.forum_lines import ForumPage
from application.forums.withdraw_from_membership import WithdrawFromMembership
from domain.refusals import NotFound
from domain.withdrawal import DAYS, withdrawal_ends

router = APIRouter(include_in_schema=False)
ONE = "/my/forums/{forum_id}/membership/withdraw"


@router.get(ONE)
async def withdraw(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    """Step one: who, which contract, where the acknowledgement goes; known already, so filled."""
    card = desk.card
    known = {"name": card.name, "email": card.email} if card else {}
    return await _step(request, desk, forum_id, blank(request, known), "withdraw")


@router.post(ONE)
async def check(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    form = await _said(request, desk, forum_id)
    step = "withdraw" if form.command is None else "withdraw_confirm"
    return await _step(request, desk, forum_id, form, step)


@router.post(ONE + "/confirm")
async def confirm(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    """Step two: it is done, and acknowledged by mail at once."""
    form = await _said(request, desk, forum_id)
    return await form.do(
        desk, then="/withdraw/done",
        again=lambda form: _step(request, desk, forum_id, form, "withdraw"),
    )  # fmt: skip


def may_withdraw_until(forum: ForumPage, desk: Desk) -> datetime | None:
    """Until when whoever asks may withdraw from the membership; none where the right is over."""
    member = forum.member(desk.by)
    until = withdrawal_ends(member.confirmed_at) if member and member.confirmed_at else None
    return until if until and desk.now <= until else None


async def _said(request: Request, desk: Desk, forum_id: UUID) -> Form[WithdrawFromMembership]:
    return await filled(request, WithdrawFromMembership, forum_id=forum_id, language=desk.language)


async def _step(
    request: Request, desk: Desk, forum_id: UUID, form: Form[Any], name: str
) -> Response:
    forum = await found(desk, forum_id)
    until = may_withdraw_until(forum, desk)
    if until is None and request.method == "GET":
        raise NotFound
    return page(
        request, f"forums/{name}.html", form.status, forum=forum, form=form, until=until,
        here=f"/my/forums/{forum_id}/membership", withdrawal_days=DAYS,
    )  # fmt: skip
