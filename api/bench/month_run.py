"""The month's invoices in one go: issued with their numbers, and written out as XML and PDF."""

from __future__ import annotations

import asyncio
import os
import resource
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid4

from api.bench.figures import Figures, timed
from api.bench.place import Place
from application.firm import Caller, Command, Firm
from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.add_line import AddLine
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Billable, Buyer, Charge
from domain.events import NOBODY, Via
from domain.firm_details import Details
from domain.invoicing import Invoice
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.vat import Customer
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from infrastructure.finnish_holidays import days_off
from infrastructure.pdf.invoices import render_invoice
from infrastructure.store import PostgresLog

CLIENTS: Final = 16
LINES: Final = 3
WORDS: Final = InThreeLanguages("Mentorointi, 60 min", "Mentorskap, 60 min", "Mentoring, 60 min")
FIRM: Final = Details(
    name="Esimerkki Mentorointi Oy", business_id="2345670-5", vat_id="FI23456705",
    domicile="Helsinki", street="Satamakatu 1", postal_code="00160", city="Helsinki",
    country="FI", iban="FI2112345600000785", bic="NDEAFIHH", email="laskut@esimerkki.example",
    phone="+358 40 123 4567", einvoice_address="003723456705", einvoice_operator="003721291126",
)  # fmt: skip
BUYER: Final = Buyer(
    customer=Customer.FI_BUSINESS, name="Asiakas Oy", street="Kauppakatu 5", postcode="33100",
    town="Tampere", business_id="1234567-1", vat_id="FI12345671", order_number="PO-77",
    einvoice_address="003712345671", einvoice_operator="E204503",
)  # fmt: skip


def measure(place: Place, figures: Figures, invoices: int) -> None:
    """Issue so many invoices of three lines each, and write all of them as XML and as PDF."""
    with place.migrated() as dsn:
        log = PostgresLog.open(dsn, place.keys)
        took = asyncio.run(_month(Firm(log, days_off), figures, invoices))
        snapshots = list(_snapshots(log))
        log.close()
    took["XML"] = _each(figures, "invoices written as UBL and Finvoice", snapshots, _as_xml)
    took["PDF"] = _each(figures, "invoices written as PDF, their XML inside", snapshots, _as_pdf)
    whole = sum(took.values())
    figures.add(f"a month of {invoices:,} invoices in all, a second", invoices / whole, "1/s")
    figures.add("which takes", whole / 60, "min")
    most = max(took, key=lambda step: took[step])
    figures.add(f"of it, what bounds the run: {most}", 100 * took[most] / whole, "%")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.add("most memory of the process", memory, "MB")


def _each(
    figures: Figures,
    what: str,
    snapshots: list[InvoiceSnapshot],
    write: Callable[[InvoiceSnapshot], object],
) -> float:
    """Write every one, on all cores where the writing lets go of Python's lock."""
    with timed() as took, ThreadPoolExecutor(os.cpu_count()) as writers:
        for _ in writers.map(write, snapshots):
            pass
    figures.add(what, took.rate(len(snapshots)), "1/s")
    return took.seconds


def _as_xml(snapshot: InvoiceSnapshot) -> None:
    ubl(snapshot)
    finvoice(snapshot)


def _as_pdf(snapshot: InvoiceSnapshot) -> None:
    render_invoice(snapshot, xml=ubl(snapshot))


async def _month(firm: Firm, figures: Figures, invoices: int) -> dict[str, float]:
    today = firm.log.now().date()
    payers = [uuid4() for _ in range(invoices)]
    await _do(firm, [SetFirmDetails(valid_from=today - timedelta(days=60), details=FIRM)])
    await _do(firm, [SetBuyer(payer_id=payer, buyer=BUYER) for payer in payers])
    lines = [_line(payer, today, nth) for payer in payers for nth in range(LINES)]
    with timed() as put:
        await _do(firm, lines)
    figures.add("lines put on accounts", put.rate(len(lines)), "1/s")
    wishes = [IssueInvoice(payer_id=payer, until=today, invoice_id=uuid4()) for payer in payers]
    with timed() as issued:
        # One series gives the numbers without a gap, so invoices are issued one after the other.
        await _one_by_one(firm, wishes)
    figures.add("invoices issued with their numbers", issued.rate(len(wishes)), "1/s")
    return {"lines": put.seconds, "numbers": issued.seconds}


def _line(payer: UUID, day: date, nth: int) -> Command:
    line = Billable(
        charge=Charge.OTHER, words=WORDS, quantity=Decimal(1 + nth), unit="C62",
        unit_price=Money(22_000), supplied_from=day, supplied_to=day,
    )  # fmt: skip
    return AddLine(payer_id=payer, line=line, source_id=uuid4())


async def _do(firm: Firm, wishes: list[Command]) -> None:
    """Ask from several clients at once, each one thing after the other."""
    await asyncio.gather(*(_one_by_one(firm, wishes[nth::CLIENTS]) for nth in range(CLIENTS)))


async def _one_by_one(firm: Firm, wishes: Iterable[Command]) -> None:
    for wish in wishes:
        await firm.do(wish, Caller(by=NOBODY, via=Via.JOB, command_id=uuid4()))


def _snapshots(log: PostgresLog) -> Iterable[InvoiceSnapshot]:
    after = 0
    while events := log.events(after, 2_000):
        yield from (e.snapshot for e in events if isinstance(e, Invoice.Issued))
        after = events[-1].position
