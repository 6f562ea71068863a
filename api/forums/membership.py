"""One's membership: the charter to sign, the fee to order, the training, leaving, evaluating."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.forms import Form, blank, filled
from api.forums.member_acts import Signing, TakingPart
from api.forums.mine import known_as, mine_of
from api.forums.offers import found, rules_of
from api.forums.reading import Agreeing
from api.forums.withdrawing import may_withdraw_until
from api.forums.words import charter_of
from api.pages import page
from api.reception import Desk
from application.firm import Command
from application.forums.agree_charter import SignCharter
from application.forums.confirm_membership import ConfirmMembership
from application.forums.end_seat import LeaveForum
from application.forums.evaluate_forum import EvaluateForum
from domain.cancelling_policy import Payer
from domain.forums.fees import with_vat
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named
from domain.withdrawal import DAYS

router = APIRouter(include_in_schema=False)
ONE = "/my/forums/{forum_id}/membership"
AGREED: dict[str, type[Command]] = {"charter": SignCharter, "order": ConfirmMembership}


@router.get(ONE)
async def membership_page(request: Request, forum_id: UUID, desk: Agreeing) -> Response:
    return await _page(request, desk, forum_id, blank(request))


@router.post(ONE + "/leave")
async def leave(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    form = await filled(request, LeaveForum, forum_id=forum_id)
    return await form.do(
        desk, then="/my/forums", again=lambda form: _page(request, desk, forum_id, form)
    )


@router.post(ONE + "/evaluation")
async def evaluate(request: Request, forum_id: UUID, desk: TakingPart) -> Response:
    return await _done(request, desk, forum_id, await filled(request, EvaluateForum,
                                                             forum_id=forum_id))  # fmt: skip


@router.post(ONE + "/{what}")
async def agree(request: Request, forum_id: UUID, what: str, desk: Signing) -> Response:
    if what not in AGREED:
        raise NotFound
    form: Form[Any] = await filled(request, AGREED[what], forum_id=forum_id)
    return await _done(request, desk, forum_id, form)


async def _done(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    return await form.do(
        desk, then=f"/my/forums/{forum_id}/membership",
        again=lambda form: _page(request, desk, forum_id, form),
    )  # fmt: skip


async def _page(request: Request, desk: Desk, forum_id: UUID, form: Form[Any]) -> Response:
    forum = await found(desk, forum_id)
    me = known_as(desk, forum)
    member = forum.member(me)
    if member is None:
        raise NotFound
    own = member.bill.payer is Payer.CONSUMER
    today = desk.now.astimezone(zone_named(HELSINKI)).date()
    return page(
        request, "forums/membership.html", form.status, form=form, forum=forum, member=member,
        mine=mine_of(desk, forum), charter=await charter_of(desk, forum_id), own=own,
        fee=with_vat(forum.fee_year, today) if own else forum.fee_year, rules=rules_of(forum),
        evaluated=me in forum.evaluated, withdrawal_days=DAYS,
        withdraw_until=may_withdraw_until(forum, desk),
    )  # fmt: skip
