"""Write out a statement of fees, and the file a run is paid by; once, later reads are the same."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from domain.firm_details import OUR_FIRM
from domain.invoicing import financial_year
from domain.mentor_fees.run_events import Approved, RunItem
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import RunNotApproved
from domain.refusals import NotFound
from infrastructure.payment_file import Debtor, Order, payment_file
from infrastructure.pdf.invoices import render_invoice


async def fee_document(house: Any, statement_id: UUID) -> bytes:
    """A statement, or the invoice in the mentor's name, as PDF."""
    kept: bytes | None = await house.archive.read(statement_id, "pdf")
    if kept is not None:
        return kept
    statement = await _statement(house, statement_id)
    content = await asyncio.to_thread(render_invoice, statement.snapshot)
    return await _keep(house, statement_id, "pdf", content, financial_year(statement.made_on))


async def fee_credit_note(house: Any, statement_id: UUID) -> bytes:
    """The credit note by which an invoice in the mentor's name was withdrawn, as PDF."""
    kept: bytes | None = await house.archive.read(statement_id, "credit")
    if kept is not None:
        return kept
    events = await asyncio.to_thread(house.log.stream, statement_id)
    gone = next((event for event in events if isinstance(event, FeeStatement.Withdrawn)), None)
    if gone is None or gone.snapshot is None:
        raise NotFound
    content = await asyncio.to_thread(render_invoice, gone.snapshot)
    return await _keep(house, statement_id, "credit", content, financial_year(gone.withdrawn_on))


async def run_file(house: Any, run_id: UUID) -> bytes:
    """The file for the bank. Raises RunNotApproved."""
    kept: bytes | None = await house.archive.read(run_id, "pain001")
    if kept is not None:
        return kept
    events = await asyncio.to_thread(house.log.stream, run_id)
    approved = next((event for event in events if isinstance(event, Approved)), None)
    if approved is None:
        raise RunNotApproved
    firm = await asyncio.to_thread(house.log.as_of, OUR_FIRM, approved.envelope.recorded_at)
    _, details = firm.details_on(approved.approved_on)
    debtor = Debtor(name=details.name, iban=details.iban, bic=details.bic)
    orders = [await _order(house, item) for item in approved.items]
    at = approved.envelope.recorded_at
    content = payment_file(run_id, debtor, orders, approved.approved_on, at)
    year = financial_year(approved.approved_on)
    return await _keep(house, run_id, "pain001", content, year)


async def _order(house: Any, item: RunItem) -> Order:
    statement = await _statement(house, item.statement_id)
    snapshot = statement.snapshot
    return Order(
        end_to_end_id=item.statement_id.hex, name=snapshot.seller.name, iban=snapshot.bank.iban,
        amount=item.amount, words=statement.remittance,
    )  # fmt: skip


async def _statement(house: Any, statement_id: UUID) -> FeeStatement:
    found: FeeStatement = await asyncio.to_thread(house.log.as_of, statement_id, house.log.now())
    return found


async def _keep(house: Any, owner: UUID, form: str, content: bytes, year: UUID) -> bytes:
    await house.archive.keep(owner, form, content, year)
    final: bytes = await house.archive.read(owner, form)
    return final
