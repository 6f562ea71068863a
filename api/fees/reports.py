"""The fee ledger and its sums as JSON or CSV; as of any past moment they come out the same."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from fastapi import APIRouter

from api.billing.asked import Asked, Of
from api.doors import InFinance
from api.lists import csv_file
from application.mentor_fees.fee_moves import FeeBalance, FeeMove, fee_balances, fee_moves

router = APIRouter(tags=["fees"])
MOST = 500_000


@router.get("/api/fees/reports/ledger")
async def fee_ledger(desk: InFinance, asked: Of) -> list[FeeMove]:
    """Every amount earned, corrected, settled and paid in the period, by its day in the books."""
    rows = await desk.shelf.find(fee_moves, asked.within("on"), order="on", limit=MOST)
    return _as(asked, "fee-ledger", FeeMove, rows)


@router.get("/api/fees/reports/balances")
async def fee_sums(desk: InFinance, asked: Of) -> list[FeeBalance]:
    """Each mentor's sums of the period: open = earned + corrected - paid."""
    rows = await desk.shelf.find(fee_moves, asked.within("on"), limit=MOST)
    return _as(asked, "fee-balances", FeeBalance, fee_balances(rows))


def _as(asked: Asked, name: str, row: type, rows: list[Any]) -> list[Any]:
    """The rows themselves, or a CSV file of them."""
    if asked.format == "json":
        return rows
    columns = [part.name for part in fields(row)]
    return cast("list[Any]", csv_file(name, columns, rows))  # a response passes as it is
