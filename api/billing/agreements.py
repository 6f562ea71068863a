"""What a payer has agreed besides single invoices: hours, budgets, coupons, gift cards, offers."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.billing.vouchers import code_of
from api.booking.order_links import offer_link
from api.doors import InFinance
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from api.trail.sentences import names_of
from application.budgets.budget_list import budget_charges, budget_seats, budgets
from application.budgets.open_budget import NameToBudget, OpenBudget, SetBudget, TakeOffBudget
from application.engagements.engagement_list import engagement_list
from application.hours.agree_retainer import AgreeRetainer, EndRetainer
from application.hours.buy_hours import BuyHours, CloseHours
from application.hours.hour_list import hour_list, work_list
from application.hours.note_work import NoteWork
from application.invoicing.payers import payers
from application.offers.make_offer import MakeOffer
from application.offers.offer_list import offer_list
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon, WithdrawCoupon
from application.vouchers.sell_gift_card import SellGiftCard
from application.vouchers.voucher_list import coupons, gift_cards
from domain.money import Money
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
ACTS = {
    "buy-hours": (BuyHours, "payer_id"), "close-hours": (CloseHours, ""),
    "note-work": (NoteWork, ""), "agree-retainer": (AgreeRetainer, "payer_id"),
    "end-retainer": (EndRetainer, ""), "open-budget": (OpenBudget, "organisation_id"),
    "set-budget": (SetBudget, ""), "name-to-budget": (NameToBudget, ""),
    "take-off-budget": (TakeOffBudget, ""), "use-coupon": (UseCoupon, "payer_id"),
    "sell-gift-card": (SellGiftCard, "payer_id"), "make-offer": (MakeOffer, "payer_id"),
}  # fmt: skip
COUPON_ACTS = {"issue": IssueCoupon, "withdraw": WithdrawCoupon}


@router.get("/desk/billing/payers/{payer_id}/agreements")
async def agreements(request: Request, payer_id: UUID, desk: InFinance) -> Response:
    return await _agreements(request, desk, payer_id, blank(request), "")


@router.post("/desk/billing/payers/{payer_id}/agreements/{act}")
async def act_on_agreements(
    request: Request, payer_id: UUID, act: str, desk: InFinance
) -> Response:
    if act not in ACTS:
        raise NotFound
    command, whose = ACTS[act]
    known = {whose: payer_id} if whose else {}
    form: Form[Any] = await filled(request, command, **known)
    return await form.do(
        desk, then=f"/desk/billing/payers/{payer_id}/agreements",
        again=lambda form: _agreements(request, desk, payer_id, form, act),
    )  # fmt: skip


async def _agreements(
    request: Request, desk: Desk, payer_id: UUID, form: Form[Any], act: str
) -> Response:
    find = desk.shelf.find
    hours = await find(hour_list, {"payer_id": payer_id}, order="-begins", limit=100)
    works = await find(work_list, {"hours_id": [one.hours_id for one in hours]}, limit=5000)
    own = await find(budgets, {"organisation_id": payer_id}, order="name", limit=100)
    ids = [one.budget_id for one in own]
    charges = await find(budget_charges, {"budget_id": ids}, limit=10_000)
    seats = await find(budget_seats, {"budget_id": ids}, limit=1000)
    courses = await find(engagement_list, {"payer_id": payer_id}, limit=1000)
    people = {one.mentee_id for one in courses} | {one.person_id for one in seats}
    cards = await find(gift_cards, {"payer_id": payer_id}, order="-sold_on", limit=100)
    known = await find(payers, {"payer_id": payer_id})
    known_names = await names_of(desk, people)
    return page(
        request, "billing/agreements.html", form.status, id=payer_id, form=form, act=act,
        buyer=known[0].buyer if known else None, hours=hours, today=desk.now.date(),
        used={
            one.hours_id: sum(w.covered for w in works if w.hours_id == one.hours_id)
            for one in hours
        },
        budgets=own, seats=seats,
        names={who: name for who, name in known_names.items() if who in people},
        charged={b: Money.total(c.amount for c in charges if c.budget_id == b) for b in ids},
        cards=[(card, await code_of(desk, card.card_id)) for card in cards],
        offer_path=partial(offer_link, desk.reception),
        offers=await find(offer_list, {"payer_id": payer_id}, order="-made_on", limit=100),
    )  # fmt: skip


@router.get("/desk/billing/coupons")
async def coupons_page(request: Request, desk: InFinance) -> Response:
    return await _coupons(request, desk, blank(request))


@router.post("/desk/billing/coupons/{act}")
async def act_on_coupons(request: Request, act: str, desk: InFinance) -> Response:
    if act not in COUPON_ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, COUPON_ACTS[act])
    return await form.do(
        desk, then="/desk/billing/coupons", again=lambda form: _coupons(request, desk, form)
    )


async def _coupons(request: Request, desk: Desk, form: Form[Any]) -> Response:
    rows = await desk.shelf.find(coupons, order="code", limit=500)
    return page(
        request, "billing/coupons.html", form.status, rows=rows, form=form, today=desk.now.date()
    )
