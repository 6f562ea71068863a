"""The page of payments: statements taken in, transfers that wait, what else waits for a person."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, File, Request, Response, UploadFile

from api.billing.bank import StatementTaken, take_statement
from api.billing.payouts_at_bank import payouts_like
from api.doors import InFinance
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.bank.give_back import AskTransferBack, GiveTransferBack
from application.bank.keep_apart import KeepApart, MatchPayout
from application.bank.match_transfer import MatchTransfer
from application.bank.transfers import transfers
from application.invoicing.billing_tasks import Task, billing_tasks
from application.invoicing.documents import documents
from domain.money import Money
from domain.refusals import NotFound, Refused
from infrastructure.bank_statement.camt import LARGEST

router = APIRouter(include_in_schema=False)
ACTS: dict[str, Any] = {
    "match": MatchTransfer, "ask-back": AskTransferBack, "give-back": GiveTransferBack,
    "payout": MatchPayout, "apart": KeepApart,
}  # fmt: skip
HERE = "/desk/billing/payments"
MOST = Money(10**12)


@router.get("/desk/billing/payments")
async def payments(request: Request, desk: InFinance) -> Response:
    return await _payments(request, desk, blank(request), None)


@router.post("/desk/billing/payments")
async def take(
    request: Request, desk: InFinance, statement: Annotated[UploadFile, File()]
) -> Response:
    form: Form[Any] = blank(request)
    taken = None
    try:
        taken = await take_statement(desk, await statement.read(LARGEST + 1))
    except Refused as refused:
        form.refuse(refused, "statement")
    return await _payments(request, desk, form, taken)


@router.post("/desk/billing/payments/{transfer_id}/{act}")
async def act_on_transfer(
    request: Request, transfer_id: UUID, act: str, desk: InFinance
) -> Response:
    if act not in ACTS:
        raise NotFound
    form: Form[Any] = await filled(request, ACTS[act], transfer_id=transfer_id)
    return await form.do(desk, then=HERE, again=lambda form: _payments(request, desk, form, None))


async def _payments(
    request: Request, desk: Desk, form: Form[Any], taken: StatementTaken | None
) -> Response:
    rows = await desk.shelf.find(transfers, order="-booked_on", limit=100)
    tasks = await desk.shelf.find(billing_tasks, order="since", limit=200)
    owed = await desk.shelf.find(
        documents, {"open": (Money(1), MOST), "kind": "invoice"}, order="number", limit=500
    )
    waiting = [row for row in rows if row.rest and row.aside]
    sent = {row.transfer_id: await payouts_like(desk, row) for row in waiting}
    return page(
        request, "billing/payments.html", form.status, rows=rows, waiting=waiting, owed=owed,
        form=form, taken=taken, links=_links(), sent=sent,
        tasks=[row for row in tasks if row.task is not Task.MATCH_TRANSFER],
    )  # fmt: skip


def _links() -> dict[str, str]:
    """Where each task's one act is done."""
    document = "/desk/billing/documents/{}"
    return dict.fromkeys((task.value for task in Task), document) | {
        Task.AGREE_TO_GIVE_BACK.value: HERE, Task.ENTER_RATE.value: "/desk/billing/books",
        Task.CREDIT_LINE.value: "/desk/billing/lines/{}",
    }  # fmt: skip
