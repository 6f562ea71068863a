"""The pages of billing, walked as finance and a payer would."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from application.payments.record_payout import RecordPayout
from domain.events import derived
from domain.payouts import PayoutSums
from domain.people import Role
from tests.billing.house import BillingHouse, billing_house
from tests.billing.scene import (
    COMPANY_SET,
    INVOICE,
    ORGANISATION,
    PERSON_SET,
    PRIVATE,
    TODAY,
    added,
    euros,
    issue,
    sold,
)
from tests.billing.statements import Entry, statement
from tests.booking.scene import ORDER, ORDERED, THE_FIRM, payment
from tests.signed_in import person_in
from tests.spec_times import NOON

SENT = RecordPayout(
    payout="po_1", amount=euros("146.00"), arrives_at=NOON,
    sums=PayoutSums(received=euros("148.00"), fees=euros("2.00")),
)  # fmt: skip
TWENTY: dict[str, Any] = {
    "amount": euros("20.00"), "sums": PayoutSums(received=euros("20.00")),
}  # fmt: skip


@pytest.fixture
def billing(database_url: str, tmp_path: Path) -> Iterator[BillingHouse]:
    with billing_house(database_url, tmp_path) as house:
        house.house.do(
            COMPANY_SET, PERSON_SET, *added(sold("220.00", day=date(2026, 3, 1)), sold("100.00"))
        )
        yield house


def command_id(text: str) -> str:
    found = re.search(r'name="command_id" value="([^"]+)"', text)
    assert found
    return found[1]


def posted(client: TestClient, path: str, **fields: str) -> tuple[int, str]:
    answer = client.post(path, data={"command_id": str(uuid4()), **fields})
    return answer.status_code, answer.text


@pytest.mark.feature("L8")
def test_what_the_preview_shows_is_issued_or_nothing(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    listed = finance.get("/desk/billing/drafts", params={"until": TODAY.isoformat()}).text
    assert "Asiakas Oy" in listed
    at = {"until": TODAY.isoformat(), "order_number": "", "outside": "false"}
    shown = finance.get(f"/desk/billing/drafts/{ORGANISATION}", params=at).text
    assert "401,60" in shown
    path = f"/desk/billing/drafts/{ORGANISATION}"
    wrong = posted(finance, path, until=TODAY.isoformat(), expected="400.00", outside="no")
    assert wrong[0] == 409
    assert "401,60" in wrong[1]
    fields = {"until": TODAY.isoformat(), "expected": "401.60", "outside": "no"}
    form = {**fields, "command_id": command_id(shown)}
    assert finance.post(path, data=form).status_code == 303
    assert finance.post(path, data=form).status_code == 303
    billing.house.settle()
    rows = finance.get("/api/billing/documents?kind=invoice").json()["items"]
    assert [row["number"] for row in rows] == ["2026-00001"]


@pytest.mark.feature("L3")
def test_the_run_of_the_month_issues_what_it_can_and_says_why_not(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    stranger = UUID(int=0xB01)
    billing.house.do(
        *added(sold("99.00"), payer_id=PRIVATE), *added(sold("5.00"), payer_id=stranger)
    )
    status, text = posted(finance, "/desk/billing/drafts", until=TODAY.isoformat())
    assert status == 200
    assert "2 laskua annettiin" in text
    assert "Laskun saajan tiedot puuttuvat" in text
    again = finance.post(f"/api/billing/issue-month?until={TODAY}").json()
    assert (again["issued"], [one["code"] for one in again["failed"]]) == ([], ["BuyerUnknown"])


@pytest.mark.feature("L4")
def test_a_credit_note_is_typed_amount_by_amount(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(issue())
    path = f"/desk/billing/documents/{INVOICE}"
    too_much = posted(finance, f"{path}/credit", **{"line.0": "220,01", "reason": "x"})
    assert too_much[0] == 409
    assert 'value="220,01"' in too_much[1]
    assert posted(finance, f"{path}/credit", **{"line.0": "220", "reason": "peruttu"})[0] == 303
    billing.house.settle()
    text = finance.get(path).text
    assert "H2026-00001" in text
    assert "125,50" in text


@pytest.mark.feature("L10")
def test_a_statement_is_read_twice_and_pays_once(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(issue())
    file = statement(Entry("401.60", "RF632026000011"), Entry("7.00", "", id="E2", name="Joku"))
    for _ in range(2):
        answer = finance.post(
            "/desk/billing/payments", files={"statement": ("s.xml", file, "application/xml")}
        )
        assert answer.status_code == 200, answer.text
    billing.house.settle()
    rows = finance.get("/api/billing/transfers").json()["items"]
    assert sorted((row["amount"], row["rest"], row["aside"]) for row in rows) == [
        ("401.60", "0.00", ""), ("7.00", "7.00", "unknown"),
    ]  # fmt: skip
    broken = finance.post(
        "/desk/billing/payments", files={"statement": ("s.xml", b"no", "application/xml")}
    )
    assert broken.status_code == 422
    assert "camt.053" in broken.text


@pytest.mark.feature("L11")
def test_a_payout_is_known_on_the_statement_by_its_name_and_its_sum(billing: BillingHouse) -> None:
    """Another sum waits for a person; two alike are told apart on the page."""
    house, finance = billing.house, billing.house.as_(Role.FINANCE)
    house.do(SENT, *(replace(SENT, payout=f"po_{nth}", **TWENTY) for nth in (2, 3)))
    ours = statement(
        Entry("146.00", name="STRIPE PAYMENTS"), Entry("20.00", id="E2", name="Stripe"),
        Entry("146.01", id="E3", name="Stripe"),
    )  # fmt: skip
    taken = finance.post("/api/billing/upload-statement", files={"statement": ("s.xml", ours)})
    assert taken.json()["refused"] == {}
    house.settle()
    rows = finance.get("/api/billing/transfers").json()["items"]
    waiting = {row["amount"]: row["transfer_id"] for row in rows if row["rest"] != "0.00"}
    assert sorted(waiting) == ["146.01", "20.00"]
    page = finance.get("/desk/billing/payments").text
    assert "po_1" not in page
    assert {"po_2", "po_3"} <= set(re.findall(r"po_\d", page))
    wrong = {"transfer_id": waiting["146.01"], "payout": "po_2"}
    assert finance.post("/api/billing/match-payout", json=wrong).status_code == 409
    right = wrong | {"transfer_id": waiting["20.00"]}
    assert finance.post("/api/billing/match-payout", json=right).status_code == 200
    apart = {"transfer_id": waiting["146.01"], "reason": "tax returned"}
    assert finance.post("/api/billing/keep-apart", json=apart).status_code == 200
    house.settle()
    rows = finance.get("/api/billing/transfers").json()["items"]
    assert {row["rest"] for row in rows} == {"0.00"}
    assert house.as_(Role.CLIENT).post("/api/billing/match-payout", json=right).status_code == 403


@pytest.mark.feature("L9")
def test_a_line_is_traced_to_what_it_rests_on_and_back(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(issue())
    traced = finance.get(f"/api/billing/documents/{INVOICE}/trace/lines").json()
    source = traced[0]["traces"][0]["line"]["source_id"]
    back = finance.get(f"/api/billing/lines/{source}").json()
    assert back["invoice"] == "2026-00001"
    assert back["facts"][0]["what"] == "Account.LineAdded"
    assert finance.get(f"/desk/billing/documents/{INVOICE}/trace").status_code == 200
    assert finance.get(f"/desk/billing/lines/{source}").status_code == 200
    assert finance.get(f"/desk/billing/lines/{uuid4()}").status_code == 404


@pytest.mark.feature("L9")
def test_a_receipt_is_traced_to_its_order_its_terms_and_its_session(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(*THE_FIRM[1:], *ORDERED, payment())
    billing.house.settle()
    receipt = derived(ORDER, "receipt")
    (line,) = finance.get(f"/api/billing/documents/{receipt}/trace/lines").json()
    order = line["order"]
    assert (order["order_id"], order["price"], order["terms_version"]) == (str(ORDER), "148.00", 1)
    facts = [fact["what"] for fact in order["facts"]]
    assert facts[0] == "Order.TimeChosen"
    assert {"Order.Paid", "Engagement.SessionBooked"} <= set(facts)
    assert any(fact["rules"] for fact in order["facts"])
    shown = finance.get(f"/desk/billing/documents/{receipt}/trace").text
    assert "Tilaus maksettiin" in shown
    page = finance.get(path := f"/desk/billing/documents/{receipt}").text
    assert (f'"/desk/refunds/new/{ORDER}"' in page, f'"{path}/credit"' in page) == (True, False)
    status, said = posted(finance, f"{path}/credit", reason="väärä")
    assert (status, "Tämä maksettiin heti" in said) == (409, True)
    assert finance.get("/api/billing/documents", params={"order_id": str(ORDER)}).json()["items"]


def test_a_payer_s_details_are_kept_as_typed_until_they_are_right(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    path = f"/desk/billing/payers/{ORGANISATION}"
    fields = {
        "buyer.customer": "fi-business", "buyer.name": "", "buyer.street": "Uusikatu 1",
        "buyer.language": "fi", "buyer.form": "mail",
    }  # fmt: skip
    status, text = posted(finance, path, **fields)
    assert status == 422
    assert 'value="Uusikatu 1"' in text
    assert posted(finance, path, **{**fields, "buyer.name": "Uusi nimi Oy"})[0] == 303
    billing.house.settle()
    assert "Uusi nimi Oy" in finance.get("/desk/billing/payers").text


def test_only_an_administrator_opens_a_closed_month(billing: BillingHouse) -> None:
    finance, administrator = (
        billing.house.as_(role) for role in (Role.FINANCE, Role.ADMINISTRATOR)
    )
    assert posted(finance, "/desk/billing/books/lock", month="2026-02-01")[0] == 303
    refused = posted(finance, "/desk/billing/books/unlock", month="2026-02-01", reason="why")
    assert refused[0] == 403
    assert (
        posted(administrator, "/desk/billing/books/unlock", month="2026-02-01", reason="why")[0]
        == 303
    )
    rate = {"since": "2026-07-01", "until": "2026-12-31", "percent": "2,5", "source": "SP"}
    assert posted(administrator, "/desk/billing/books/rate", **rate)[0] == 422
    assert (
        posted(administrator, "/desk/billing/books/rate", **{**rate, "source": "S. P."})[0] == 303
    )


@pytest.mark.feature("Q1")
def test_a_client_sees_their_own_invoices_only(billing: BillingHouse) -> None:
    own = person_in(Role.CLIENT)
    billing.house.do(
        type(PERSON_SET)(payer_id=own, buyer=PERSON_SET.buyer),
        *added(sold("99.00"), payer_id=own), issue(own, invoice_id=UUID(int=0xB02)), issue(),
    )  # fmt: skip
    client = billing.house.as_(Role.CLIENT)
    text = client.get("/my/invoices").text
    assert "2026-00001" in text
    assert "2026-00002" not in text
    assert client.get(f"/api/billing/documents/{UUID(int=0xB02)}/pdf").status_code == 200
    assert client.get(f"/api/billing/documents/{INVOICE}/pdf").status_code == 404
    assert len(client.get("/api/my/invoices").json()["items"]) == 1
