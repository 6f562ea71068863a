"""Statements of fees over the API: made, approved, objected to, matched, their document."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from api.fees.terms import Accepts, Keeps, Sees
from api.lists import Listed, Paging, listed
from api.permits import may, through
from api.reception import Desk
from application.mentor_fees.answer_statement import (
    AnswerObjection,
    ApproveStatement,
    HandToPayroll,
    MatchOwnInvoice,
    NotePayrollPaid,
    ObjectToStatement,
)
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.statement_list import StatementRow, statement_list
from application.mentor_fees.withdraw_statement import WithdrawStatement
from domain.refusals import NotFound
from infrastructure.errands.write_fees import fee_credit_note, fee_document

router = APIRouter(tags=["fees"])
SeesOne = Annotated[
    Desk, Depends(may("fees.see", of=through(statement_list, "statement_id", "mentor_id")))
]


@router.get("/api/fees/mentors/{mentor_id}/statements")
async def list_statements(mentor_id: UUID, desk: Sees, paging: Paging) -> Listed[StatementRow]:
    return await listed(desk, statement_list, {"mentor_id": mentor_id}, "-made_on", paging)


@router.get("/api/fees/statements/{statement_id}/pdf", response_class=Response)
async def statement_file(statement_id: UUID, desk: SeesOne) -> Response:
    """The statement, or the invoice in the mentor's name, as it was first written out."""
    rows: list[StatementRow] = await desk.shelf.find(statement_list, {"statement_id": statement_id})
    if not rows:
        raise NotFound
    content = await fee_document(desk.reception, statement_id)
    named = f'inline; filename="{rows[0].number}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


@router.get("/api/fees/statements/{statement_id}/credit-note", response_class=Response)
async def credit_note_file(statement_id: UUID, desk: SeesOne) -> Response:
    """The credit note by which an invoice in the mentor's name was withdrawn."""
    rows: list[StatementRow] = await desk.shelf.find(statement_list, {"statement_id": statement_id})
    if not rows or not rows[0].credit_number:
        raise NotFound
    content = await fee_credit_note(desk.reception, statement_id)
    named = f'inline; filename="{rows[0].credit_number}.pdf"'
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": named})


@router.post("/api/fees/make-statement", status_code=201)
async def make_statement(command: MakeStatement, desk: Keeps) -> Response:
    return await desk.do(command, 201)


@router.post("/api/fees/approve-statement")
async def approve_statement(command: ApproveStatement, desk: Accepts) -> Response:
    return await desk.do(command)


@router.post("/api/fees/object-to-statement")
async def object_to_statement(command: ObjectToStatement, desk: Accepts) -> Response:
    return await desk.do(command)


@router.post("/api/fees/answer-objection")
async def answer_objection(command: AnswerObjection, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/withdraw-statement")
async def withdraw_statement(command: WithdrawStatement, desk: Keeps) -> Response:
    """Withdraw a statement that is in no run and not paid; an invoice by a credit note."""
    return await desk.do(command)


@router.post("/api/fees/match-own-invoice")
async def match_own_invoice(command: MatchOwnInvoice, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/hand-to-payroll")
async def hand_to_payroll(command: HandToPayroll, desk: Keeps) -> Response:
    return await desk.do(command)


@router.post("/api/fees/note-payroll-paid")
async def note_payroll_paid(command: NotePayrollPaid, desk: Keeps) -> Response:
    return await desk.do(command)
