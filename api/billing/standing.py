"""Where the firm's money stands on a day, as known at a moment; every figure opens its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from fastapi import APIRouter

from api.billing.asked import Asked, Of
from api.billing.told import as_asked, found, items_of, postings_of
from api.doors import InFinance
from api.reception import Desk
from application.ledgers.advances import AdvanceRow, advance_moves, advances
from application.ledgers.margins import MarginBy, MarginRow, margins, sale_moves
from application.ledgers.unbilled import UnbilledRow, unbilled, unbilled_moves
from application.mentor_fees.fee_moves import fee_moves
from application.offers.offer_list import OfferRow, offer_list
from domain.billing_policy import billing_policy_on
from domain.money import NOTHING, Money
from domain.offers import OfferState

router = APIRouter(tags=["billing"])


@dataclass(frozen=True)
class Standing:
    """Sums of a day: sales without tax, what is open with it, the rest in the payers' terms."""

    invoiced: Money
    delivered_not_invoiced: Money
    advances_owed: Money
    offered: Money
    open: Money
    overdue: Money
    paid_too_much: Money


@dataclass(frozen=True)
class OpenOffer:
    """An offer nobody had answered yet."""

    offer_id: UUID
    payer_id: UUID
    worth: Money
    made_on: date
    valid_until: date


@dataclass(frozen=True)
class Renewal:
    """Something bought or agreed that ends soon."""

    id: UUID
    kind: str
    payer_id: UUID
    ends_on: date


@router.get("/api/billing/reports/standing")
async def standing(desk: InFinance, asked: Of) -> Standing:
    """What was invoiced, waits to be, is owed, offered, open and overdue."""
    items = await items_of(desk, asked)
    return Standing(
        Money.total(one.net for one in await postings_of(desk, asked)),
        Money.total(one.amount for one in await unbilled_of(desk, asked)),
        Money.total(one.owed for one in await advances_of(desk, asked)),
        Money.total(one.worth for one in await offers_of(desk, asked)),
        Money.total(one.open for one in items if one.open > NOTHING),
        Money.total(one.open for one in items if one.days_late and one.open > NOTHING),
        -Money.total(one.open for one in items if one.open < NOTHING),
    )


@router.get("/api/billing/reports/unbilled")
async def unbilled_lines(desk: InFinance, asked: Of) -> list[UnbilledRow]:
    """What was delivered by the last day and not yet invoiced."""
    return as_asked(asked, "unbilled", UnbilledRow, await unbilled_of(desk, asked))


@router.get("/api/billing/reports/advances")
async def advances_owed(desk: InFinance, asked: Of) -> list[AdvanceRow]:
    """What was bought ahead and is still owed: packages, hours, gift cards."""
    return as_asked(asked, "advances", AdvanceRow, await advances_of(desk, asked))


@router.get("/api/billing/reports/margins")
async def margin_rows(
    desk: InFinance, asked: Of, by: MarginBy = MarginBy.ENGAGEMENT
) -> list[MarginRow]:
    """Sales less mentors' fees of the period, without tax."""
    sales = await found(desk, sale_moves, asked.within("on"))
    fees = await found(desk, fee_moves, asked.within("on"))
    rows = margins(by, sales, fees, await found(desk, unbilled_moves, asked.known))
    return as_asked(asked, f"margins-by-{by.value}", MarginRow, rows)


@router.get("/api/billing/reports/offers")
async def open_offers(desk: InFinance, asked: Of) -> list[OpenOffer]:
    """Offers that were open: what may become sales."""
    return as_asked(asked, "offers", OpenOffer, await offers_of(desk, asked))


@router.get("/api/billing/reports/renewals")
async def renewals_due(desk: InFinance, asked: Of) -> list[Renewal]:
    """Packages with minutes left and frame agreements that end soon: whom to call."""
    last = asked.until + timedelta(days=billing_policy_on(asked.until).renewal_days)
    packages = (
        Renewal(row.advance_id, row.kind, row.payer_id, row.valid_until)
        for row in await advances_of(desk, asked)
        if row.valid_until
    )
    frames = (
        Renewal(row.offer_id, "frame", row.payer_id, row.frame_until)
        for row in await found(desk, offer_list, {"state": OfferState.ACCEPTED})
        if row.frame_until and row.answered_at <= asked.as_of
    )
    due = [one for one in (*packages, *frames) if asked.until <= one.ends_on <= last]
    return as_asked(asked, "renewals", Renewal, sorted(due, key=lambda one: one.ends_on))


async def unbilled_of(desk: Desk, asked: Asked) -> list[UnbilledRow]:
    return unbilled(await found(desk, unbilled_moves, asked.known), asked.until)


async def advances_of(desk: Desk, asked: Asked) -> list[AdvanceRow]:
    return advances(await found(desk, advance_moves, asked.known))


async def offers_of(desk: Desk, asked: Asked) -> list[OpenOffer]:
    """Offers open on the day: made by then, answered later or never, still valid."""
    rows: list[OfferRow] = await found(desk, offer_list, {})
    return [
        OpenOffer(row.offer_id, row.payer_id, row.worth, row.made_on, row.valid_until)
        for row in rows
        if row.made_at <= asked.as_of
        and row.made_on <= asked.until <= row.valid_until
        and (row.answered_at is None or row.answered_at > asked.as_of)
    ]
