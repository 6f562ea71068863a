"""Payments over the API: bank statements, matching, what goes back, write-offs, reminders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, File, Response, UploadFile

from api.billing.payouts_at_bank import find_payouts
from api.doors import InFinance
from api.lists import Listed, Paging, listed
from api.reception import Desk
from application.bank.give_back import AskReturn, AskTransferBack, GiveTransferBack, ReturnOverpaid
from application.bank.keep_apart import KeepApart, MatchPayout
from application.bank.match_transfer import FreeOverpaid, MatchTransfer, UnmatchTransfer
from application.bank.transfers import TransferRow, transfers
from application.bank.write_off import AskWriteOff, WriteOff
from application.dunning.pause_reminders import PauseReminders, ResumeReminders
from application.dunning.waive_claims import HandOver, WaiveClaims
from application.invoicing.billing_tasks import TaskRow, billing_tasks
from domain.bank import transfer_of
from domain.refusals import Refused
from infrastructure.bank_statement.camt import LARGEST, read_statement

router = APIRouter(tags=["billing"])


@dataclass(frozen=True)
class StatementTaken:
    """What became of a statement's entries: recorded now, or known before, or refused and why."""

    entries: int
    refused: dict[str, str]


async def take_statement(desk: Desk, xml: bytes) -> StatementTaken:
    """Record every entry of a statement; one already known changes nothing."""
    refused: dict[str, str] = {}
    entries = read_statement(xml)
    for entry in entries:
        key = f"statement/{transfer_of(entry.account, entry.entry)}"
        try:
            await desk.run(entry, key=key)
        except Refused as refusal:
            refused[entry.entry] = refusal.code
    await find_payouts(desk)
    return StatementTaken(len(entries), refused)


@router.post("/api/billing/upload-statement")
async def upload_statement(
    desk: InFinance, statement: Annotated[UploadFile, File()]
) -> StatementTaken:
    """A bank's account statement, camt.053. Sent twice it is recorded once."""
    return await take_statement(desk, await statement.read(LARGEST + 1))


@router.get("/api/billing/transfers")
async def list_transfers(
    desk: InFinance, paging: Paging, aside: str | None = None
) -> Listed[TransferRow]:
    where = {} if aside is None else {"aside": aside}
    return await listed(desk, transfers, where, "-booked_on", paging)


@router.get("/api/billing/tasks")
async def list_tasks(desk: InFinance, paging: Paging) -> Listed[TaskRow]:
    return await listed(desk, billing_tasks, {}, "since", paging)


@router.post("/api/billing/match-transfer")
async def match_transfer(command: MatchTransfer, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/unmatch-transfer")
async def unmatch_transfer(command: UnmatchTransfer, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/free-overpaid")
async def free_overpaid(command: FreeOverpaid, desk: InFinance) -> Response:
    """Keep what was paid too much for another invoice, or for the account it came from."""
    return await desk.do(command)


@router.post("/api/billing/match-payout")
async def match_payout(command: MatchPayout, desk: InFinance) -> Response:
    """Know money on the account as a payout of the payment provider."""
    return await desk.do(command)


@router.post("/api/billing/keep-apart")
async def keep_apart(command: KeepApart, desk: InFinance) -> Response:
    """Say of money on the account what it is where it pays no invoice."""
    return await desk.do(command)


@router.post("/api/billing/ask-transfer-back")
async def ask_transfer_back(command: AskTransferBack, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/give-transfer-back")
async def give_transfer_back(command: GiveTransferBack, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/ask-return")
async def ask_return(command: AskReturn, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/return-overpaid")
async def return_overpaid(command: ReturnOverpaid, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/ask-write-off")
async def ask_write_off(command: AskWriteOff, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/write-off")
async def write_off(command: WriteOff, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/pause-reminders")
async def pause_reminders(command: PauseReminders, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/resume-reminders")
async def resume_reminders(command: ResumeReminders, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/waive-claims")
async def waive_claims(command: WaiveClaims, desk: InFinance) -> Response:
    return await desk.do(command)


@router.post("/api/billing/hand-over")
async def hand_over(command: HandOver, desk: InFinance) -> Response:
    return await desk.do(command)
