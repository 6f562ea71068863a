"""What payroll takes over: fees paid as wages, with whose, for which days and how much."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Literal, cast
from uuid import UUID

from fastapi import APIRouter, Query

from api.fees.terms import Keeps
from api.lists import csv_file
from application.mentor_fees.statement_list import StatementRow, statement_list
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import StatementState
from domain.money import Money

router = APIRouter(tags=["fees"])


@dataclass(frozen=True)
class WageRow:
    """One statement to be paid as a wage; tax is withheld from `amount` by payroll."""

    statement_id: UUID
    number: str
    name: str
    iban: str
    earned_from: date | None
    earned_until: date | None
    amount: Money


@router.get("/api/fees/payroll")
async def payroll(
    desk: Keeps, format: Annotated[Literal["json", "csv"], Query()] = "json"
) -> list[WageRow]:
    """Every statement that was handed over to payroll and is not paid yet."""
    rows: list[StatementRow] = await desk.shelf.find(
        statement_list, {"state": StatementState.AT_PAYROLL}, order="number", limit=1000
    )
    log, found = desk.reception.log, []
    for row in rows:
        statement = await asyncio.to_thread(log.as_of, row.statement_id, log.now())
        if isinstance(statement, FeeStatement):
            found.append(_wage(row, statement))
    if format == "json":
        return found
    columns = [part.name for part in fields(WageRow)]
    return cast("list[WageRow]", csv_file("payroll", columns, found))  # a response passes as it is


def _wage(row: StatementRow, statement: FeeStatement) -> WageRow:
    told = statement.snapshot
    return WageRow(
        row.statement_id, row.number, told.seller.name, told.bank.iban, told.supplied_from,
        told.supplied_to, row.gross,
    )  # fmt: skip
