"""Reports for the bookkeeper, as JSON or CSV; as of any past moment they come out the same."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, TypeVar, cast

from fastapi import APIRouter, Request, Response

from api.billing.asked import Asked, Of
from api.doors import InFinance
from api.lists import csv_file
from api.pages import page
from api.reception import Desk
from application.invoicing.account_lines import AccountLine, LineState, account_lines
from application.ledgers.age_report import AgeSum, OpenItem, age_sums, open_items
from application.ledgers.card_moves import CardRow, card_moves, card_rows
from application.ledgers.journal import JournalRow, journal
from application.ledgers.open_item_moves import open_item_moves
from application.ledgers.sales_postings import SalesPosting, sales_postings
from application.ledgers.tax_report import (
    RecapitulativeRow,
    TaxRow,
    recapitulative_rows,
    tax_rows,
)
from application.views import Table
from domain.money import Money

router = APIRouter(tags=["billing"])
R = TypeVar("R")
MOST = 500_000


@router.get("/api/billing/reports/sales-ledger")
async def sales_ledger(desk: InFinance, asked: Of) -> list[SalesPosting]:
    """Every document of the period by rate of tax; credit notes below zero."""
    return _as(asked, "sales-ledger", SalesPosting, await _postings(desk, asked))


@router.get("/api/billing/reports/tax")
async def tax(desk: InFinance, asked: Of) -> list[TaxRow]:
    """Sales and tax of the period by rate, with the box of the VAT return."""
    return _as(asked, "vat", TaxRow, tax_rows(await _postings(desk, asked)))


@router.get("/api/billing/reports/recapitulative")
async def recapitulative(desk: InFinance, asked: Of) -> list[RecapitulativeRow]:
    """Services sold under reverse charge to businesses of other states, by their VAT id."""
    rows = recapitulative_rows(await _postings(desk, asked))
    return _as(asked, "recapitulative", RecapitulativeRow, rows)


@router.get("/api/billing/reports/open-items")
async def open_item_list(desk: InFinance, asked: Of) -> list[OpenItem]:
    """What was open on the last day of the period, document by document."""
    return _as(asked, "open-items", OpenItem, await _open(desk, asked))


@router.get("/api/billing/reports/age")
async def age(desk: InFinance, asked: Of) -> list[AgeSum]:
    """The same by age."""
    return _as(asked, "age", AgeSum, age_sums(await _open(desk, asked)))


@router.get("/api/billing/reports/card-payments")
async def card_payments(desk: InFinance, asked: Of) -> list[CardRow]:
    """Money by card: received, gone back, lost, kept, and what of it paid an order."""
    rows = card_rows(await _rows(desk, card_moves, asked.within("on")))
    return _as(asked, "card-payments", CardRow, rows)


@router.get("/api/billing/reports/journal")
async def journal_rows(desk: InFinance, asked: Of) -> list[JournalRow]:
    """Every voucher of the period in balance, to be handed over to the bookkeeper."""
    moves = await _rows(desk, open_item_moves, asked.within("on"))
    rows = journal(await _postings(desk, asked), moves)
    return _as(asked, "journal", JournalRow, rows)


@dataclass(frozen=True)
class Standing:
    """Where the firm's money stands on a day; without tax where it is sales."""

    invoiced: Money
    delivered_not_invoiced: Money
    open: Money
    overdue: Money
    paid_too_much: Money


@router.get("/api/billing/reports/standing")
async def standing(desk: InFinance, asked: Of) -> Standing:
    """What was invoiced, waits to be, is open and is overdue."""
    items = await _open(desk, asked)
    waiting = await _rows(desk, account_lines, {"state": LineState.WAITING})
    delivered: list[AccountLine] = [one for one in waiting if one.supplied_to <= asked.until]
    return Standing(
        Money.total(one.net for one in await _postings(desk, asked)),
        Money.total(one.amount for one in delivered),
        Money.total(one.open for one in items if one.open > Money(0)),
        Money.total(one.open for one in items if one.days_late and one.open > Money(0)),
        -Money.total(one.open for one in items if one.open < Money(0)),
    )  # fmt: skip


@router.get("/desk/billing/reports", include_in_schema=False)
async def reports_page(request: Request, desk: InFinance, asked: Of) -> Response:
    postings = await _postings(desk, asked)
    return page(
        request, "billing/reports.html", asked=asked, tax=tax_rows(postings),
        recapitulative=recapitulative_rows(postings), ages=age_sums(await _open(desk, asked)),
        cards=card_rows(await _rows(desk, card_moves, asked.within("on"))),
        stands=await standing(desk, asked),
    )  # fmt: skip


async def _postings(desk: Desk, asked: Asked) -> list[SalesPosting]:
    return await _rows(desk, sales_postings, asked.within("posted_on"), "number")


async def _open(desk: Desk, asked: Asked) -> list[OpenItem]:
    return open_items(await _rows(desk, open_item_moves, asked.known), asked.until)


async def _rows(
    desk: Desk, table: Table, where: dict[str, Any], order: str | None = None
) -> list[Any]:
    found: list[Any] = await desk.shelf.find(table, where, order=order, limit=MOST)
    return found


def _as(asked: Asked, name: str, row: type[R], rows: list[R]) -> list[R]:
    """The rows themselves, or a CSV file of them."""
    if asked.format == "json":
        return rows
    columns = [part.name for part in fields(cast("Any", row))]
    return cast("list[R]", csv_file(name, columns, rows))  # a response passes as it is
