"""Coupons, gift cards, instalments and budgets over the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.doors import Anyone, InFinance
from api.lists import Listed, Paging, listed
from api.permits import may
from api.reception import Desk
from application.budgets.budget_list import BudgetCharge, BudgetRow, budget_charges, budgets
from application.budgets.open_budget import (
    CloseBudget,
    NameToBudget,
    OpenBudget,
    SetBudget,
    TakeOffBudget,
)
from application.invoicing.split_into_instalments import SplitIntoInstalments
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon, WithdrawCoupon
from application.vouchers.pay_with_gift_card import PayWithGiftCard
from application.vouchers.sell_gift_card import RedeemGiftCard, ReturnGiftCard, SellGiftCard
from application.vouchers.use_coupon_on_order import UseCouponOnOrder
from application.vouchers.voucher_list import CouponRow, GiftCardRow, coupons, gift_cards
from domain.refusals import NotFound
from domain.vouchers import GiftCard

router = APIRouter(tags=["billing"])
Vouchers = Annotated[Desk, Depends(may("vouchers.keep"))]
Budgets = Annotated[Desk, Depends(may("budgets.keep"))]


@dataclass(frozen=True)
class CardCode:
    """What a gift card says."""

    code: str


@router.get("/api/coupons")
async def list_coupons(desk: Vouchers, paging: Paging) -> Listed[CouponRow]:
    return await listed(desk, coupons, {}, "code", paging)


@router.post("/api/coupons/issue-coupon", status_code=201)
async def issue_coupon(command: IssueCoupon, desk: Vouchers) -> Response:
    return await desk.do(command, 201)


@router.post("/api/coupons/use-coupon")
async def use_coupon(command: UseCoupon, desk: Vouchers) -> Response:
    return await desk.do(command)


@router.post("/api/coupons/use-coupon-on-order")
async def use_coupon_on_order(command: UseCouponOnOrder, desk: Anyone) -> Response:
    """Lessen an order by a coupon, before going to pay."""
    return await desk.do(command)


@router.post("/api/coupons/withdraw-coupon")
async def withdraw_coupon(command: WithdrawCoupon, desk: Vouchers) -> Response:
    return await desk.do(command)


@router.get("/api/gift-cards")
async def list_gift_cards(desk: Vouchers, paging: Paging) -> Listed[GiftCardRow]:
    return await listed(desk, gift_cards, {}, "-sold_on", paging)


@router.get("/api/gift-cards/{card_id}/code")
async def gift_card_code(card_id: UUID, desk: Vouchers) -> CardCode:
    return CardCode(await code_of(desk, card_id))


@router.post("/api/gift-cards/sell-gift-card", status_code=201)
async def sell_gift_card(command: SellGiftCard, desk: Vouchers) -> Response:
    return await desk.do(command, 201)


@router.post("/api/gift-cards/redeem-gift-card")
async def redeem_gift_card(command: RedeemGiftCard, desk: Vouchers) -> Response:
    return await desk.do(command)


@router.post("/api/gift-cards/pay-with-gift-card")
async def pay_with_gift_card(command: PayWithGiftCard, desk: Anyone) -> Response:
    """Before going to pay the rest; where none is left, `start-payment` orders at once."""
    return await desk.do(command)


@router.post("/api/gift-cards/return-gift-card")
async def return_gift_card(command: ReturnGiftCard, desk: Vouchers) -> Response:
    return await desk.do(command)


@router.post("/api/billing/split-into-instalments")
async def split_into_instalments(command: SplitIntoInstalments, desk: InFinance) -> Response:
    return await desk.do(command)


@router.get("/api/budgets")
async def list_budgets(
    desk: Budgets, paging: Paging, organisation_id: UUID | None = None
) -> Listed[BudgetRow]:
    where = {"organisation_id": organisation_id} if organisation_id else {}
    return await listed(desk, budgets, where, "name", paging)


@router.get("/api/budgets/{budget_id}/charges")
async def list_charges(budget_id: UUID, desk: Budgets, paging: Paging) -> Listed[BudgetCharge]:
    return await listed(desk, budget_charges, {"budget_id": budget_id}, "source_id", paging)


@router.post("/api/budgets/open-budget", status_code=201)
async def open_budget(command: OpenBudget, desk: Budgets) -> Response:
    return await desk.do(command, 201)


@router.post("/api/budgets/set-budget")
async def set_budget(command: SetBudget, desk: Budgets) -> Response:
    return await desk.do(command)


@router.post("/api/budgets/close-budget")
async def close_budget(command: CloseBudget, desk: Budgets) -> Response:
    return await desk.do(command)


@router.post("/api/budgets/name-to-budget")
async def name_to_budget(command: NameToBudget, desk: Budgets) -> Response:
    return await desk.do(command)


@router.post("/api/budgets/take-off-budget")
async def take_off_budget(command: TakeOffBudget, desk: Budgets) -> Response:
    return await desk.do(command)


async def code_of(desk: Desk, card_id: UUID) -> str:
    """The code of a gift card, to be handed to whoever bought it. Raises NotFound."""
    for event in desk.reception.log.stream(card_id):
        if isinstance(event, GiftCard.Sold):
            return event.code
    raise NotFound
