"""Acceptance cases 27 to 31: numbers without a gap, documents for ever, one line for one thing."""

import asyncio
import hashlib
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest

from application.firm import Caller, Command, Firm, TooBusy
from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.bill_session import BillSession
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.issue_invoice import IssueInvoice
from application.pricing.set_prices import SetPrices
from domain.accounts.account import NothingToBill
from domain.events import NOBODY, Via
from domain.invoicing import DatedBackwards, Invoice
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from domain.refusals import Refused
from infrastructure.errands import write_document as writing
from infrastructure.errands.write_document import write_document
from infrastructure.finnish_holidays import days_off
from infrastructure.pdf.invoices import render_invoice
from infrastructure.store import PostgresLog
from tests.billing.house import billing_house
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    CREDIT,
    DETAILS,
    ENGAGEMENT,
    FIRM_SET,
    INVOICE,
    ORGANISATION,
    SESSION,
    TODAY,
    Held,
    OnAccount,
    added,
    at,
    document,
    euros,
    issue,
    opened,
    sold,
)
from tests.money.official import faults
from tests.money.reading import codes_on
from tests.spec import NOON, Spec
from tests.world.lossy_wire import lossy

INVOICES, REQUESTS = 60, 90


async def _asked(firm: Firm, command: Command, command_id: UUID) -> None:
    """Ask as a client does that gives up neither on a lost reply nor on a crowd."""
    caller = Caller(by=NOBODY, via=Via.API, command_id=command_id)
    for _ in range(200):
        try:
            await firm.do(command, caller)
        except TooBusy:
            await asyncio.sleep(0.01)
        except Refused:
            raise
        except Exception:  # noqa: BLE001 - the reply was lost: nobody knows whether it was done
            await asyncio.sleep(0.01)
        else:
            return
    raise TimeoutError


def test_case_27_sixty_invoices_asked_for_ninety_times_at_once_over_a_failing_wire(
    database_url: str, tmp_path: Path
) -> None:
    chance = Random(20260302)  # noqa: S311 - a storm that can be told again
    payers = [UUID(int=0x2700 + nth) for nth in range(INVOICES)]
    with lossy(database_url, lambda: chance.random() < 0.1) as wire:
        log = PostgresLog.open(wire.lossy_dsn, tmp_path)
        asyncio.run(_storm(log, payers, chance))
        numbers = sorted(
            event.number for event in log.events(0, 10_000) if isinstance(event, Invoice.Issued)
        )
        log.close()
        assert wire.lost
    year = log.now().year
    assert numbers == [f"{year}-{nth:05}" for nth in range(1, INVOICES + 1)]


async def _storm(log: PostgresLog, payers: list[UUID], chance: Random) -> None:
    firm, today = Firm(log, days_off), log.now().date()
    details = replace(FIRM_SET, valid_from=today - timedelta(days=60))
    await _asked(firm, details, uuid4())
    for payer in payers:
        await _asked(firm, replace(COMPANY_SET, payer_id=payer), uuid4())
        (line,) = added(sold("100.00", day=today), payer_id=payer)
        await _asked(firm, line, uuid4())
    wishes = [IssueInvoice(payer_id=payer, until=today, invoice_id=uuid4()) for payer in payers]
    asked = [*wishes, *chance.sample(wishes, REQUESTS - INVOICES)]
    chance.shuffle(asked)
    await asyncio.gather(*(_asked(firm, wish, wish.invoice_id) for wish in asked))


def test_case_27_asked_twice_it_is_one_number_and_none_is_dated_backwards(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue()).when(issue()).then()
    spec.given(*added(sold("2.00"))).at(NOON - timedelta(days=1))
    spec.when(issue(invoice_id=CREDIT)).then_refused(DatedBackwards)


def test_case_28_what_was_issued_stays_whatever_changes_afterwards(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = ("pdf", "ubl", "finvoice")
    with billing_house(database_url, tmp_path) as firm:
        house = firm.house
        house.do(COMPANY_SET, *added(sold("220.00")), issue())

        def written() -> dict[str, str]:
            found = {}
            for form in forms:
                wish = {"invoice_id": str(INVOICE), "form": form}
                content = house.run(partial(write_document, house.reception, wish))
                found[form] = hashlib.sha256(content).hexdigest()
            return found

        before = written()
        dearer = PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros("999.00"))
        house.do(
            replace(COMPANY_SET, buyer=replace(COMPANY, name="Uusi Oy", street="Muuttokatu 1")),
            SetPrices(valid_from=TODAY, prices=(dearer,)),
            SetFirmDetails(valid_from=TODAY, details=replace(DETAILS, name="Toinen Nimi Oy")),
        )  # fmt: skip
        anew = dict.fromkeys(forms, lambda _: b"by another template")
        monkeypatch.setattr(writing, "_WRITERS", anew)
        house.run(house.app.state.worker.read_views)
        house.run(house.reception.shelf.rebuild)
        assert written() == before


def test_case_30_one_session_is_one_line_for_ever(spec: Spec) -> None:
    billed = BillSession(engagement_id=ENGAGEMENT, session_id=SESSION)
    spec.given(*opened(), COMPANY_SET, OnAccount(starts_at=at(3, 9))).at(at(3, 9, 11))
    spec.given(Held(), billed).when(billed).then()
    spec.given(issue(until=TODAY.replace(day=31))).when(billed).then()
    again = issue(until=TODAY.replace(day=31), invoice_id=UUID(int=0x300))
    spec.when(again).then_refused(NothingToBill)
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="wrong", credit_id=CREDIT))
    spec.when(billed).then()
    spec.when(again).then_refused(NothingToBill)


def test_case_31_a_hundred_percent_off_is_a_valid_invoice_of_nothing(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("148.00", discount_percent=Decimal(100))), issue())
    snapshot = document(spec).snapshot
    assert (str(snapshot.gross), snapshot.reference, snapshot.due_on) == ("0.00", "", None)
    assert not snapshot.payable
    assert codes_on(render_invoice(snapshot)) == {}
    assert faults(snapshot) == []
    assert document(spec).client_id == ORGANISATION


pytestmark = pytest.mark.feature("L3")
