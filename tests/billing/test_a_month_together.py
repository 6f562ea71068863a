"""An organisation's month on one invoice: units and sums, of no person on which day they met."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Charge
from domain.people import Role
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from infrastructure.pdf.invoices import render_invoice
from tests.billing.house import billing_house
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    INVOICE,
    ORGANISATION,
    added,
    at,
    document,
    issue,
    sold,
)
from tests.money.reading import text_of
from tests.signed_in import person_in
from tests.spec import Spec

pytestmark = pytest.mark.feature("L3")
DAYS = (date(2026, 3, 5), date(2026, 3, 12), date(2026, 3, 19))
SESSIONS = [sold("220.00", day=day, charge=Charge.SESSION) for day in DAYS]
MET = added(*SESSIONS)
THEIRS = person_in(Role.CLIENT)


def forms(spec: Spec) -> str:
    """All that is written on the invoice, in any of its forms."""
    snapshot = document(spec).snapshot
    xml = ubl(snapshot), finvoice(snapshot)
    return text_of(render_invoice(snapshot, xml=xml[0])) + b"".join(xml).decode()


def days_said(text: str) -> set[date]:
    said = {day: (f"{day.day}.{day.month}.{day.year}", f"{day}", f"{day:%Y%m%d}") for day in DAYS}
    return {day for day, written in said.items() if any(one in text for one in written)}


def billed(spec: Spec) -> Spec:
    return spec.at(at(4, 1)).given(issue(until=date(2026, 3, 31)))


def test_a_month_is_one_line_that_tells_no_day(spec: Spec) -> None:
    billed(spec.given(COMPANY_SET, *MET))
    (line,) = document(spec).snapshot.lines
    assert (str(line.quantity), str(line.amount)) == ("3", "660.00")
    assert (line.supplied_from, line.supplied_to) == (date(2026, 3, 1), date(2026, 3, 31))
    assert days_said(forms(spec)) == set()


def test_where_the_contract_is_for_one_named_person_each_day_stands(spec: Spec) -> None:
    named = SetBuyer(payer_id=ORGANISATION, buyer=replace(COMPANY, named_person=True))
    billed(spec.given(named, *MET))
    assert len(document(spec).snapshot.lines) == 3
    assert days_said(forms(spec)) == set(DAYS)


def test_nor_do_those_who_pay_read_the_days_anywhere_else(
    database_url: str, tmp_path: Path
) -> None:
    with billing_house(database_url, tmp_path, at(4, 1)) as firm:
        lines = added(*SESSIONS, payer_id=THEIRS)
        buyer = SetBuyer(payer_id=THEIRS, buyer=COMPANY)
        firm.house.do(buyer, *lines, issue(THEIRS, until=date(2026, 3, 31)))
        payer, finance = firm.house.as_(Role.CLIENT), firm.house.as_(Role.FINANCE)
        path = f"/api/billing/documents/{INVOICE}"
        read = payer.get(path)
        assert read.status_code == 200
        assert read.json()["lines"][0]["sources"] == []
        assert days_said(read.text) == set()
        assert len(finance.get(path).json()["lines"][0]["sources"]) == 3
        assert payer.get(f"{path}/trace/lines").status_code == 403
        assert days_said(finance.get(f"{path}/trace/lines").text) == set(DAYS)
        source = UUID(finance.get(path).json()["lines"][0]["sources"][0])
        assert payer.get(f"/api/billing/lines/{source}").status_code == 403
