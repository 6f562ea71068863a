"""The tax of a period: what falls due in it, and what was invoiced and does not yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from fastapi import APIRouter

from api.billing.asked import Asked, Of
from api.billing.told import as_asked, entered, found, locks_of
from api.doors import InFinance
from api.reception import Desk
from application.ledgers.advance_lines import AdvanceLine, advance_lines
from application.ledgers.advance_taxes import Advances
from application.ledgers.advances import advance_moves
from application.ledgers.open_item_moves import open_item_moves
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_months import taxed
from application.ledgers.tax_parts import TaxPart, tax_parts
from application.ledgers.tax_report import (
    RecapitulativeRow,
    TaxRow,
    recapitulative_rows,
    tax_rows,
)
from application.views import Table
from domain.money import NOTHING, Money

router = APIRouter(tags=["billing"])
AT_ONCE: Final = 1_000


@dataclass(frozen=True)
class TaxToCome:
    """A document whose tax was not, or not all, due by the last day, in a month of its own."""

    document_id: UUID
    number: str
    buyer: str
    invoiced: Money
    due: Money
    to_come: Money


@dataclass(frozen=True)
class Taxes:
    """What fell due on the days asked for, and what is to come after them."""

    due: list[SalesPosting]
    to_come: list[TaxToCome]

    @property
    def waiting(self) -> Money:
        """All tax that is to come."""
        return Money.total(one.to_come for one in self.to_come)


@router.get("/api/billing/reports/tax")
async def tax(desk: InFinance, asked: Of) -> list[TaxRow]:
    """Sales and tax of the period by rate, with the box of the VAT return."""
    return as_asked(asked, "vat", TaxRow, tax_rows((await taxes_of(desk, asked)).due))


@router.get("/api/billing/reports/tax-postings")
async def tax_postings(desk: InFinance, asked: Of) -> list[SalesPosting]:
    """What the tax of the period is made of; of advances, what was paid or performed of them."""
    return as_asked(asked, "vat-postings", SalesPosting, (await taxes_of(desk, asked)).due)


@router.get("/api/billing/reports/tax-to-come")
async def tax_to_come(desk: InFinance, asked: Of) -> list[TaxToCome]:
    """Tax of advances invoiced by the last day, in so far as it had not fallen due."""
    return as_asked(asked, "vat-to-come", TaxToCome, (await taxes_of(desk, asked)).to_come)


@router.get("/api/billing/reports/recapitulative")
async def recapitulative(desk: InFinance, asked: Of) -> list[RecapitulativeRow]:
    """Services sold under reverse charge to businesses of other states, by their VAT id."""
    rows = recapitulative_rows((await taxes_of(desk, asked)).due)
    return as_asked(asked, "recapitulative", RecapitulativeRow, rows)


async def taxes_of(desk: Desk, asked: Asked) -> Taxes:
    """The tax of the days asked for, as known then."""
    lines: list[AdvanceLine] = await found(desk, advance_lines, asked.known)
    sources = sorted({str(line.source_id) for line in lines})
    ahead = await _of_these(desk, tax_parts, "source_id", sources, asked)
    documents = sorted({one.document_id for one in ahead})
    advances = Advances(
        lines=lines, used=await found(desk, advance_moves, asked.known),
        moves=await _of_these(desk, open_item_moves, "document_id", documents, asked),
    )  # fmt: skip
    theirs = {one.part_id for one in ahead}
    others = [
        one for one in await entered(desk, tax_parts, asked, "on") if one.part_id not in theirs
    ]
    of_advances = taxed(ahead, advances, await locks_of(desk, asked))
    due = [one for one in of_advances if asked.since <= one.posted_on <= asked.until]
    due += taxed(others, Advances())
    return Taxes(
        sorted(due, key=lambda one: (one.posted_on, one.number)),
        _to_come(ahead, of_advances, asked.until),
    )


async def _of_these(
    desk: Desk, table: Table, column: str, keys: Sequence[UUID | str], asked: Asked
) -> list[Any]:
    """Rows that belong to one of these keys."""
    rows: list[Any] = []
    for first in range(0, len(keys), AT_ONCE):
        some = {column: keys[first : first + AT_ONCE]}
        rows += await found(desk, table, {**some, **asked.known})
    return rows


def _to_come(
    parts: Iterable[TaxPart], postings: Iterable[SalesPosting], until: date
) -> list[TaxToCome]:
    """Documents of which more was invoiced by a day than had fallen due."""
    invoiced: dict[UUID, list[TaxPart]] = {}
    for one in parts:
        if one.on <= until:
            invoiced.setdefault(one.credits_id or one.document_id, []).append(one)
    due: dict[UUID, Money] = {}
    for posting in postings:
        if posting.posted_on <= until:
            key = posting.credits_id or posting.document_id
            due[key] = due.get(key, NOTHING) + posting.vat
    found = []
    for key, group in invoiced.items():
        whole, so_far = Money.total(one.vat for one in group), due.get(key, NOTHING)
        if whole != so_far:
            first = group[0]
            found.append(TaxToCome(key, first.number, first.buyer, whole, so_far, whole - so_far))
    return sorted(found, key=lambda one: one.number)
