"""Reports for the bookkeeper, as JSON or CSV; as of any past moment they come out the same."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.billing.asked import Of
from api.billing.standing import standing
from api.billing.taxing import taxes_of
from api.billing.told import as_asked, found, items_of, moves_of, postings_of
from api.billing.utilised import utilisation_named
from api.doors import InFinance
from api.pages import page
from application.ledgers.age_report import AgeSum, OpenItem, age_sums
from application.ledgers.bank_moves import bank_moves
from application.ledgers.card_moves import CardRow, card_moves, card_rows
from application.ledgers.fee_postings import fee_postings
from application.ledgers.journal import JournalRow, Posted, journal
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_report import recapitulative_rows, tax_rows
from application.payments.payouts import PayoutRow, payouts

router = APIRouter(tags=["billing"])


@router.get("/api/billing/reports/sales-ledger")
async def sales_ledger(desk: InFinance, asked: Of) -> list[SalesPosting]:
    """Every document of the period by rate of tax; credit notes below zero."""
    return as_asked(asked, "sales-ledger", SalesPosting, await postings_of(desk, asked))


@router.get("/api/billing/reports/open-items")
async def open_item_list(desk: InFinance, asked: Of) -> list[OpenItem]:
    """What was open on the last day of the period, document by document."""
    return as_asked(asked, "open-items", OpenItem, await items_of(desk, asked))


@router.get("/api/billing/reports/age")
async def age(desk: InFinance, asked: Of) -> list[AgeSum]:
    """The same by age."""
    return as_asked(asked, "age", AgeSum, age_sums(await items_of(desk, asked)))


@router.get("/api/billing/reports/card-payments")
async def card_payments(desk: InFinance, asked: Of) -> list[CardRow]:
    """Money by card: received, gone back, lost, kept, and what of it paid an order."""
    rows = card_rows(await found(desk, card_moves, asked.within("on")))
    return as_asked(asked, "card-payments", CardRow, rows)


@router.get("/api/billing/reports/payouts")
async def payouts_sent(desk: InFinance, asked: Of) -> list[PayoutRow]:
    """What the payment provider sent to the bank, with its fees, as known then."""
    rows = await found(desk, payouts, asked.known, "arrives_at")
    return as_asked(asked, "payouts", PayoutRow, [row.known_at(asked.as_of) for row in rows])


@router.get("/api/billing/reports/journal")
async def journalfound(desk: InFinance, asked: Of) -> list[JournalRow]:
    """Every voucher of the period in balance, to be handed over to the bookkeeper."""
    known = (row.known_at(asked.as_of) for row in await found(desk, payouts, asked.known))
    posted = Posted(
        sales=await postings_of(desk, asked),
        taxes=(await taxes_of(desk, asked)).due, items=await moves_of(desk, asked),
        bank=await found(desk, bank_moves, asked.within("on")),
        cards=await found(desk, card_moves, asked.known), payouts=list(known),
        fees=await found(desk, fee_postings, asked.known),
    )  # fmt: skip
    rows = [row for row in journal(posted) if asked.since <= row.posted_on <= asked.until]
    return as_asked(asked, "journal", JournalRow, rows)


@router.get("/desk/billing/reports", include_in_schema=False)
async def reports_page(request: Request, desk: InFinance, asked: Of) -> Response:
    taxes = await taxes_of(desk, asked)
    return page(
        request, "billing/reports.html", asked=asked, tax=tax_rows(taxes.due),
        recapitulative=recapitulative_rows(taxes.due), waiting=taxes.waiting,
        ages=age_sums(await items_of(desk, asked)),
        cards=card_rows(await found(desk, card_moves, asked.within("on"))),
        stands=await standing(desk, asked), utilised=await utilisation_named(desk, asked),
    )  # fmt: skip
