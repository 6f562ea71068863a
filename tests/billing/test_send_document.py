"""What happens to a document after its issue: written out once, kept sealed, mailed or carried."""

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from mockeinvoice.buyer import Buyer as MockBuyer
from mockeinvoice.server import serve

from application.invoicing.set_buyer import SetBuyer
from domain.invoicing import Invoice
from domain.invoicing.forms import Answered
from domain.people import Role
from tests.billing.house import BillingHouse, billing_house
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    INVOICE,
    ORGANISATION,
    PERSON_SET,
    PRIVATE,
    added,
    at,
    issue,
    sold,
)
from tests.money.reading import codes_on, text_of


@pytest.fixture
def operator() -> Iterator[str]:
    """The address of a running buyer that holds documents to the official rules."""
    server = serve(MockBuyer(), port=0, quiet=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def billing(database_url: str, tmp_path: Path, operator: str) -> Iterator[BillingHouse]:
    told: dict[str, Any] = {
        "einvoice_url": operator,
        "einvoice_status_path": "/_mock/invoices/{id}",
    }
    with billing_house(database_url, tmp_path, **told) as house:
        yield house


def events(billing: BillingHouse) -> list[Any]:
    return [type(event).__name__ for event in billing.house.reception.log.stream(INVOICE)]


@pytest.mark.feature("L3")
def test_an_invoice_is_written_once_kept_sealed_and_mailed(
    billing: BillingHouse, database_url: str
) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(PERSON_SET, *added(sold("99.00"), payer_id=PRIVATE))
    asked = {"payer_id": str(PRIVATE), "until": "2026-03-02", "invoice_id": str(INVOICE)}
    shown = finance.get("/api/billing/preview", params=asked | {"invoice_id": ""}).json()
    assert (shown["gross"], shown["number"]) == ("99.00", "")
    answer = finance.post("/api/billing/issue-invoice", json=asked | {"expected": "99.00"})
    assert answer.status_code == 201, answer.text
    billing.house.settle()
    (letter,) = billing.post.letters
    assert (letter.to, letter.language) == ("aino@aktori.example", "fi")
    assert "Lasku 2026-00001" in letter.subject
    (file,) = letter.attachments
    pdf = finance.get(f"/api/billing/documents/{INVOICE}/pdf").content
    assert file.content == pdf
    assert "99,00" in text_of(pdf)
    with psycopg.connect(database_url) as link:
        stored, sha256 = link.execute("select content, sha256 from document").fetchone() or ((), "")
    assert b"%PDF" not in bytes(stored)
    assert hashlib.sha256(pdf).hexdigest() == sha256
    assert events(billing) == ["Issued", "DocumentStored", "Mailed"]
    assert finance.post(f"/desk/billing/documents/{INVOICE}/copy", data={}).status_code == 303
    billing.house.settle()
    _, copy = billing.post.letters
    assert (copy.to, copy.attachments[0].content) == ("aino@aktori.example", pdf)


def test_what_is_moved_in_is_written_out_when_first_opened(billing: BillingHouse) -> None:
    billing.house.do(COMPANY_SET, *added(sold("220.00")), issue())
    assert events(billing) == ["Issued"]
    finance = billing.house.as_(Role.FINANCE)
    assert finance.get(f"/api/billing/documents/{INVOICE}/pdf").status_code == 200
    assert events(billing) == ["Issued", "DocumentStored"]


@pytest.mark.feature("L6")
def test_by_the_api_it_is_sent_and_the_buyer_s_answer_is_heard(
    billing: BillingHouse, operator: str
) -> None:
    finance = billing.house.as_(Role.FINANCE)
    chosen = SetBuyer(payer_id=ORGANISATION, buyer=replace(COMPANY, form="ubl"))
    billing.house.do(chosen, *added(sold("220.00")))
    asked = {"payer_id": str(ORGANISATION), "until": "2026-03-02", "invoice_id": str(INVOICE)}
    assert finance.post("/api/billing/issue-invoice", json=asked).status_code == 201
    billing.house.settle()
    last = billing.house.reception.log.stream(INVOICE)[-1]
    assert "EInvoiceDelivered" in events(billing), getattr(last, "reason", "")
    (held,) = httpx.get(f"{operator}/_mock/invoices").json()
    assert (held["number"], held["verdict"]) == ("2026-00001", "valid")
    query = {"code": "UQ", "reasons": ["REF"], "actions": ["NIN"], "note": "tilausnumero?"}
    said = httpx.post(f"{operator}/_mock/invoices/{held['id']}/responses", json=query)
    assert said.status_code == 201, said.text
    billing.house.let_it_be(at(3, 4))
    billing.house.settle()
    (answered,) = [
        event for event in billing.house.reception.log.stream(INVOICE)
        if isinstance(event, Invoice.EInvoiceAnswered)
    ]  # fmt: skip
    assert answered.answer is Answered.UNDER_QUERY
    way = [name for name in events(billing) if name.startswith("EInvoice")]
    assert way == ["EInvoiceQueued", "EInvoiceSent", "EInvoiceDelivered", "EInvoiceAnswered"]


@pytest.mark.feature("L6")
def test_what_the_operator_turns_back_is_noted_with_its_rules(billing: BillingHouse) -> None:
    finance = billing.house.as_(Role.FINANCE)
    odd = replace(COMPANY, form="ubl", einvoice_address="9999:nobody")
    billing.house.do(SetBuyer(payer_id=ORGANISATION, buyer=odd), *added(sold("220.00")))
    asked = {"payer_id": str(ORGANISATION), "until": "2026-03-02", "invoice_id": str(INVOICE)}
    assert finance.post("/api/billing/issue-invoice", json=asked).status_code == 201
    billing.house.settle()
    rejected = billing.house.reception.log.stream(INVOICE)[-1]
    assert type(rejected).__name__ == "EInvoiceRejected"
    assert "422" in rejected.reason  # type: ignore[attr-defined]
    assert "PEPPOL-EN16931-CL008" in rejected.reason  # type: ignore[attr-defined]


@pytest.mark.feature("Q1")
def test_a_payer_reads_their_own_documents_and_nobody_else_s(billing: BillingHouse) -> None:
    billing.house.do(COMPANY_SET, *added(sold("220.00")), issue())
    for role in (Role.MENTOR, Role.COORDINATOR, Role.QUALITY, Role.CLIENT):
        answer = billing.house.as_(role).get(f"/api/billing/documents/{INVOICE}/pdf")
        assert answer.status_code == 404, role
    assert (
        billing.house.as_(Role.FINANCE)
        .get(f"/api/billing/documents/{INVOICE}/finvoice")
        .content.startswith(b"<?xml")
    )


@pytest.mark.feature("L5")
def test_a_reminder_goes_out_by_itself_with_its_page_and_the_invoice(
    billing: BillingHouse,
) -> None:
    finance = billing.house.as_(Role.FINANCE)
    billing.house.do(COMPANY_SET, *added(sold("220.00")))
    asked = {"payer_id": str(ORGANISATION), "until": "2026-03-02", "invoice_id": str(INVOICE)}
    finance.post("/api/billing/issue-invoice", json=asked)
    billing.house.settle()
    billing.house.let_it_be(at(3, 23))
    billing.house.settle()
    letter = billing.post.letters[-1]
    assert "Maksumuistutus" in letter.subject
    assert [file.name for file in letter.attachments] == ["2026-00001-1.pdf", "2026-00001.pdf"]
    text = text_of(letter.attachments[0].content)
    assert "Maksumuistutus" in text
    assert "276,66" in text
    codes = codes_on(letter.attachments[0].content)
    assert "EUR276.66" in next(code for kind, code in codes.items() if "QR" in kind)
