"""Reports over the API: as JSON and CSV, and the same for a past moment whatever came after."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from application.bank.match_transfer import MatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.invoicing.add_line import AddLine
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.lock_month import LockMonth
from application.offers.make_offer import DeclineOffer
from domain.bank import transfer_of
from domain.offers import LostWhy
from domain.people import Role
from tests.billing.house import billing_house
from tests.billing.scene import (
    COMPANY_SET,
    GERMAN_SET,
    GERMANY,
    INVOICE,
    ORGANISATION,
    TODAY,
    added,
    euros,
    issue,
    sold,
)
from tests.engagements.scene import MIKAEL, SANNA, SESSION, after, mentors, paid
from tests.offers.test_make_offer import ACCEPT, FRAME, MADE, OFFER
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("R6"), pytest.mark.feature("R10")]
NAMES = (
    "sales-ledger", "journal", "tax", "tax-postings", "tax-to-come", "recapitulative",
    "open-items", "age", "card-payments",
    "unbilled", "advances", "offers", "payouts", "margins", "renewals", "utilisation",
    "utilised-sessions", "standing",
)  # fmt: skip
LATER = NOON + timedelta(days=1)
FRAME_OFFER = UUID(int=0xE0F)
FRAMED = (
    replace(MADE, lines=(), offer_id=FRAME_OFFER,
            frame=replace(FRAME, valid_until=date(2026, 4, 30), term_days=None)),
    replace(ACCEPT, offer_id=FRAME_OFFER),
)  # fmt: skip
PAID = RecordTransfer(
    account="FI21", entry="E1", amount=euros("100.00"), booked_on=TODAY, reference="2026000011"
)


def told(finance: Any, **asked: str) -> dict[str, Any]:
    """Every report, as JSON."""
    given = {"since": "2026-03-01", "until": "2026-03-31", **asked}
    answers = {name: finance.get(f"/api/billing/reports/{name}", params=given) for name in NAMES}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {name: answer.json() for name, answer in answers.items()}


def test_a_report_of_a_past_moment_comes_out_as_it_did_then(
    database_url: str, tmp_path: Path
) -> None:
    with billing_house(database_url, tmp_path) as firm:
        house = firm.house
        house.do(COMPANY_SET, GERMAN_SET, MADE, *FRAMED)
        house.do(*added(sold("200.00")), issue())
        house.do(*added(sold("780.00"), payer_id=GERMANY), *added(sold("50.00")))
        house.do(issue(GERMANY, invoice_id=UUID(int=0x801)))
        finance = house.as_(Role.FINANCE)
        then = told(finance)
        assert [row["vat"] for row in then["tax"]] == ["51.00", "0.00"]
        assert then["recapitulative"][0]["net"] == "780.00"
        assert {row["age"]: row["open"] for row in then["age"]}["1-30"] == "1031.00"
        assert then["standing"]["delivered_not_invoiced"] == "50.00"
        assert [row["amount"] for row in then["unbilled"]] == ["50.00"]
        assert then["standing"]["offered"] == then["offers"][0]["worth"] == "1380.50"
        assert [row["kind"] for row in then["renewals"]] == ["frame"]
        house.let_it_be(LATER)
        house.do(PAID, CreditInvoice(invoice_id=INVOICE, reason="wrong"))
        house.do(issue(invoice_id=UUID(int=0x802)), DeclineOffer(offer_id=OFFER, why=LostWhy.PRICE))
        now = told(finance)
        assert now["tax"][0]["vat"] == "12.75"
        assert (now["unbilled"], now["offers"], now["standing"]["offered"]) == ([], [], "0.00")
        assert {row["age"]: row["open"] for row in now["age"]}["paid_too_much"] == "-100.00"
        as_then = told(finance, as_of=(NOON + timedelta(hours=1)).isoformat())
        for name in NAMES:
            assert as_then[name] == then[name], name
        _as_files(finance)
        for role in (Role.CLIENT, Role.MENTOR, Role.QUALITY, Role.COORDINATOR):
            assert house.as_(role).get("/api/billing/reports/tax").status_code == 403


SEPTEMBER = date(2026, 9, 1)


def test_the_tax_of_an_advance_is_in_the_return_of_the_month_its_money_came_in(
    database_url: str, tmp_path: Path
) -> None:
    ahead = sold("1000.00", supplied_to=SEPTEMBER, advance=True)
    with billing_house(database_url, tmp_path) as firm:
        house = firm.house
        house.do(COMPANY_SET, *added(ahead, sold("200.00")), issue())
        finance = house.as_(Role.FINANCE)
        march = told(finance)
        assert [row["vat"] for row in march["tax"]] == ["51.00"]
        assert [row["to_come"] for row in march["tax-to-come"]] == ["255.00"]
        page = finance.get("/desk/billing/reports", params={"until": "2026-03-31"}).text
        assert "vielä erääntymättä: 255,00" in page.replace("\xa0", " ")
        house.let_it_be(NOON + timedelta(days=40))
        house.do(replace(PAID, amount=euros("753.00"), booked_on=date(2026, 4, 10)))
        finance = _signed_in_again(house)
        april = told(finance, since="2026-04-01", until="2026-04-30")
        assert [row["vat"] for row in april["tax"]] == ["127.50"]
        assert [row["kind"] for row in april["tax-postings"]] == ["advance"]
        assert [row["to_come"] for row in april["tax-to-come"]] == ["127.50"]
        accounts = {row["account"] for row in april["journal"] if row["what"] == "tax"}
        assert accounts == {"2938", "2939"}
        assert told(finance)["tax"] == march["tax"]
        _a_closed_month_takes_no_more(house, april["tax"])


def _a_closed_month_takes_no_more(house: Any, before: list[Any]) -> None:
    """What is known to have been paid in April once April is closed counts in May."""
    late = replace(
        PAID, entry="E2", amount=euros("753.00"), booked_on=date(2026, 4, 20), reference=""
    )
    house.do(late)
    house.let_it_be(NOON + timedelta(days=75))
    house.do(LockMonth(month=date(2026, 4, 1)))
    house.do(MatchTransfer(transfer_id=transfer_of("FI21", "E2"), invoice_id=INVOICE))
    finance = _signed_in_again(house)
    april = told(finance, since="2026-04-01", until="2026-04-30")
    may = told(finance, since="2026-05-01", until="2026-05-31")
    assert april["tax"] == before
    assert [row["vat"] for row in may["tax"]] == ["127.50"]
    assert [row["open"] for row in april["open-items"]] == ["753.00"]
    assert may["open-items"] == []
    assert "753.00" in {row["debit"] for row in may["journal"] if row["voucher"] == "2026-00001"}


def _signed_in_again(house: Any) -> Any:
    house.clients.clear()
    return house.as_(Role.FINANCE)


def _as_files(finance: Any) -> None:
    asked = {"since": "2026-03-01", "until": "2026-03-31", "format": "csv"}
    for name in NAMES[:-1]:
        answer = finance.get(f"/api/billing/reports/{name}", params=asked)
        assert answer.headers["content-type"].startswith("text/csv"), name
    text = finance.get("/api/billing/reports/sales-ledger", params=asked).text
    header, *rows = text.strip().splitlines()
    assert "number" in header.split(",")
    assert len(rows) == 4
    assert any("-200.00" in row for row in rows)


@pytest.mark.feature("R10")
def test_the_hours_of_the_page_open_the_sessions_they_are_made_of(
    database_url: str, tmp_path: Path
) -> None:
    with billing_house(database_url, tmp_path) as firm:
        house = firm.house
        house.do(*mentors(), paid(days=7), COMPANY_SET)
        line = sold("220.00", day=after(days=7).date())
        house.do(AddLine(payer_id=ORGANISATION, line=line, source_id=SESSION))
        house.settle()
        finance = house.as_(Role.FINANCE)
        days = {"since": "2026-03-01", "until": "2026-03-31"}
        shown = finance.get("/desk/billing/reports", params=days).text
        behind = "/desk/billing/reports/utilisation?since=2026-03-01&amp;until=2026-03-31"
        assert f'href="{behind}&amp;mentor_id={SANNA}"' in shown
        assert f'href="{behind}"' in shown
        of = {**days, "mentor_id": str(SANNA)}
        (used,) = finance.get("/api/billing/reports/utilised-sessions", params=of).json()
        assert (used["session_id"], used["sold"], used["held"]) == (str(SESSION), 60, 0)
        page = finance.get("/desk/billing/reports/utilisation", params=of).text
        assert f'href="/desk/billing/lines/{SESSION}"' in page
        nobody = {**days, "mentor_id": str(MIKAEL)}
        empty = finance.get("/desk/billing/reports/utilisation", params=nobody).text
        assert "Ei tapaamisia tällä jaksolla" in empty
        for role in (Role.CLIENT, Role.MENTOR, Role.QUALITY, Role.COORDINATOR):
            for path in ("/desk", "/api"):
                there = f"{path}/billing/reports/utilisation"
                assert house.as_(role).get(there).status_code == 403
