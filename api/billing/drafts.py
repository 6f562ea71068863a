"""What waits to be invoiced: the sheets of every payer, their preview, and the month's run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form, Request, Response

from api.billing.month_run import Run, issue_all, ready_sheets
from api.billing.unissued import previewed
from api.doors import InFinance
from api.forms import Form as FilledForm
from api.forms import blank, filled
from api.pages import moved_on, page
from api.reception import Desk
from application.invoicing.account_lines import LineState, account_lines
from application.invoicing.add_line import DropLine, HoldBackLine, LetLineGo
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.payers import payers
from domain.refusals import NotFound, Refused
from infrastructure.pdf.invoice_page import page_of

router = APIRouter(tags=["billing"])
ACTS = {"drop": DropLine, "hold": HoldBackLine, "let-go": LetLineGo}


def month_end(today: date) -> date:
    """The last day of the month before, up to which invoices are usually written."""
    return today.replace(day=1) - timedelta(days=1)


@router.post("/api/billing/issue-month")
async def issue_month(until: date, desk: InFinance) -> Run:
    """Issue everything delivered by a day. What is refused is named; asked again it goes on."""
    return await issue_all(desk, until, await ready_sheets(desk, until))


@router.get("/desk/billing/drafts", include_in_schema=False)
async def drafts(request: Request, desk: InFinance, until: date | None = None) -> Response:
    return await _drafts(request, desk, until or desk.now.date(), None)


@router.post("/desk/billing/drafts", include_in_schema=False)
async def run(request: Request, desk: InFinance, until: Annotated[date, Form()]) -> Response:
    outcome = await issue_all(desk, until, await ready_sheets(desk, until))
    return await _drafts(request, desk, until, outcome)


async def _drafts(request: Request, desk: Desk, until: date, outcome: Run | None) -> Response:
    sheets = await ready_sheets(desk, until)
    wanted = {sheet.payer_id for sheet in sheets}
    rows = await desk.shelf.find(payers, {"payer_id": list(wanted)}, limit=10_000)
    held = await desk.shelf.find(account_lines, {"state": LineState.HELD_BACK}, limit=200)
    named = {row.payer_id: row for row in rows}
    return page(
        request, "billing/drafts.html", sheets=sheets, payers=named, until=until,
        outcome=outcome, held=held, last_month=month_end(desk.now.date()),
    )  # fmt: skip


@router.get("/desk/billing/drafts/{payer_id}", include_in_schema=False)
async def preview_page(
    request: Request,
    payer_id: UUID,
    desk: InFinance,
    until: date,
    order_number: str = "",
    *,
    outside: bool = False,
) -> Response:
    command = IssueInvoice(
        payer_id=payer_id, until=until, order_number=order_number, outside=outside
    )
    return await _preview(request, desk, command, blank(request))


@router.post("/desk/billing/drafts/{payer_id}", include_in_schema=False)
async def issue(request: Request, payer_id: UUID, desk: InFinance) -> Response:
    form = await filled(request, IssueInvoice, payer_id=payer_id)
    asked = form.command or IssueInvoice(payer_id=payer_id, until=desk.now.date())
    return await form.do(
        desk, then="/desk/billing", again=lambda form: _preview(request, desk, asked, form)
    )


@router.post("/desk/billing/drafts/{payer_id}/{act}", include_in_schema=False)
async def act_on_line(request: Request, payer_id: UUID, act: str, desk: InFinance) -> Response:
    if act not in ACTS:
        raise NotFound
    form: FilledForm[Any] = await filled(request, ACTS[act], payer_id=payer_id)
    back = str((await request.form()).get("back", ""))
    here = f"/desk/billing/drafts/{payer_id}?{back}" if back else "/desk/billing/drafts"

    async def again(_: FilledForm[Any]) -> Response:
        return moved_on(request, here)

    return await form.do(desk, then=here, again=again)


async def _preview(
    request: Request, desk: Desk, command: IssueInvoice, form: FilledForm[Any]
) -> Response:
    shown, snapshot = None, None
    try:
        snapshot = await previewed(desk, replace(command, expected=None))
        shown = page_of(replace(snapshot, language=desk.language))
    except Refused as refused:
        if not form.wrong:
            form.refuse(refused)
    where = {"payer_id": command.payer_id, "order_number": command.order_number}
    rows = await desk.shelf.find(account_lines, where, order="supplied_to", limit=1000)
    waiting = [
        row for row in rows
        if row.state in {LineState.WAITING, LineState.HELD_BACK}
        and row.outside is command.outside and row.ready_on <= command.until
    ]  # fmt: skip
    known = await desk.shelf.find(payers, {"payer_id": command.payer_id})
    return page(
        request, "billing/preview.html", form.status, shown=shown, snapshot=snapshot,
        form=form, command=command, lines=waiting, payer=known[0] if known else None,
        back=request.url.query,
    )  # fmt: skip
