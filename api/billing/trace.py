"""Why something was charged: from a line of an invoice to what was delivered, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from api.billing.order_trace import Fact, OrderTrace, fact_of, order_traced
from api.doors import InFinance
from api.pages import page
from api.reception import Desk
from api.trail.sentences import names_of
from application.invoicing.account_lines import AccountLine, account_lines
from application.invoicing.documents import documents
from application.invoicing.payers import payers
from domain.refusals import NotFound
from infrastructure.errands.write_document import issued_document

router = APIRouter(tags=["billing"])


@dataclass(frozen=True)
class LineTrace:
    """A line with everything it rests on."""

    line: AccountLine
    facts: tuple[Fact, ...]
    invoice: str
    credit_note: str


@dataclass(frozen=True)
class TracedLine:
    """One line of a document, and what it stands for."""

    place: int
    text: str
    traces: tuple[LineTrace, ...]
    order: OrderTrace | None = None
    """The order a receipt was paid for."""


@router.get("/api/billing/lines/{source_id}")
async def line_trace(source_id: UUID, desk: InFinance) -> LineTrace:
    """From something delivered to the invoice and credit note it stands on."""
    return await _traced(desk, await _line(desk, source_id))


@router.get("/api/billing/documents/{invoice_id}/trace/lines")
async def document_trace(invoice_id: UUID, desk: InFinance) -> list[TracedLine]:
    """From every line of a document to what was delivered, the terms, agreement and price."""
    if not await desk.shelf.find(documents, {"invoice_id": invoice_id}):
        raise NotFound
    return await _of_document(desk, invoice_id)


@router.get("/desk/billing/lines/{source_id}", include_in_schema=False)
async def line_page(request: Request, source_id: UUID, desk: InFinance) -> Response:
    trace = await _traced(desk, await _line(desk, source_id))
    return await _page(request, desk, [trace], None)


@router.get("/desk/billing/documents/{invoice_id}/trace", include_in_schema=False)
async def trace_page(request: Request, invoice_id: UUID, desk: InFinance) -> Response:
    rows = await desk.shelf.find(documents, {"invoice_id": invoice_id})
    if not rows:
        raise NotFound
    traced = await _of_document(desk, invoice_id)
    traces = [trace for line in traced for trace in line.traces]
    orders = [line.order for line in traced if line.order]
    return await _page(request, desk, traces, rows[0], orders)


async def _page(
    request: Request,
    desk: Desk,
    traces: list[LineTrace],
    document: Any,
    orders: Iterable[OrderTrace] = (),
) -> Response:
    told: list[LineTrace | OrderTrace] = [*traces, *orders]
    people = {fact.by for one in told for fact in one.facts}
    known = await desk.shelf.find(
        payers, {"payer_id": list({trace.line.payer_id for trace in traces})}
    )
    return page(
        request, "billing/trace.html", traces=traces, document=document, orders=list(orders),
        names=await names_of(desk, people), payers={row.payer_id: row for row in known},
    )  # fmt: skip


async def _of_document(desk: Desk, invoice_id: UUID) -> list[TracedLine]:
    issued = await issued_document(desk.reception, invoice_id)
    order = await order_traced(desk, issued.order_id) if issued.order_id else None
    snapshot, found = issued.snapshot, []
    for place, line in enumerate(snapshot.lines):
        ids = [UUID(source) for source in line.sources]
        rows = await desk.shelf.find(account_lines, {"source_id": ids}, order="supplied_to")
        traces = [await _traced(desk, row) for row in rows]
        found.append(TracedLine(place, line.text, tuple(traces), order))
    return found


async def _line(desk: Desk, source_id: UUID) -> AccountLine:
    rows: list[AccountLine] = await desk.shelf.find(account_lines, {"source_id": source_id})
    if not rows:
        raise NotFound
    return rows[0]


async def _traced(desk: Desk, line: AccountLine) -> LineTrace:
    invoice, credit_note = [
        await _number(desk, invoice_id) for invoice_id in (line.invoice_id, line.credit_id)
    ]
    return LineTrace(line, await _facts(desk, line), invoice, credit_note)


async def _number(desk: Desk, invoice_id: UUID | None) -> str:
    rows = await desk.shelf.find(documents, {"invoice_id": invoice_id}) if invoice_id else []
    return rows[0].number if rows else ""


async def _facts(desk: Desk, line: AccountLine) -> tuple[Fact, ...]:
    """The events of the session behind a line, and the line itself: that they were, no content."""
    log = desk.reception.log
    events: list[Any] = await asyncio.to_thread(log.events_at, [line.position])
    if line.engagement_id and line.session_id:
        course: list[Any] = await asyncio.to_thread(log.stream, line.engagement_id)
        agreed = [e for e in course if getattr(e, "agreement_id", None) == line.agreement_id]
        own = [e for e in course if getattr(e, "session_id", None) == line.session_id]
        events = [*agreed[:1], *own, *events]
    return tuple(map(fact_of, events))
