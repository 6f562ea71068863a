"""From terms to the bank through the front door: finance and the mentor on their pages."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sepaxml
from lxml import etree

from application.engagements.open_engagement import OpenEngagement
from application.mentors.add_mentor import AddMentor
from domain.cancelling_policy import Payer
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from infrastructure.payment_file import SCHEMA
from tests.billing.house import BillingHouse, billing_house
from tests.billing.scene import ORGANISATION
from tests.billing.statements import Entry, statement
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import AINO, CASE
from tests.mentor_fees.scene import SECOND, Became, Booked, at
from tests.money.reading import text_of
from tests.signed_in import House, person_in

pytestmark = [pytest.mark.feature(row) for row in ("L7", "R12", "L11")]
OURS = mentor_of(person_in(Role.MENTOR))
MENTOR = f"/desk/fees/mentors/{OURS}"
TERMS = {
    "valid_from": "2026-01-01", "terms.route": "self_billed", "terms.share": "60",
    "terms.specialist_share": "60", "terms.consult_unit": "50,00", "terms.chemistry": "25,00",
    "terms.added_time": "100", "terms.missed": "100", "terms.coordination": "5",
    "payee.name": "Lehtonen Mentorointi", "payee.iban": "FI98 6000 0000 0000 00",
    "payee.business_id": "2345670-5", "payee.vat_registered": "yes",
    "payee.street": "Rantatie 2", "payee.postcode": "00210", "payee.town": "Helsinki",
}  # fmt: skip


def test_a_fee_goes_from_terms_to_the_bank_and_back(database_url: str, tmp_path: Path) -> None:
    with billing_house(database_url, tmp_path) as firm:
        house = firm.house
        _opened(house)
        _agreed(house)
        _earned(house)
        number = _stated(house)
        run = _run(house, number)
        _paid(house, run)
        _reported(house)
        _by_payroll(house)
        _came_back(firm, number)
        _withdrawn(house, number)


def _later(house: House, moment: datetime) -> None:
    """Another day, on which everybody signs in anew."""
    house.let_it_be(moment)
    house.clients.clear()


def _opened(house: House) -> None:
    for one in (Role.CLIENT, Role.MENTOR, Role.COORDINATOR, Role.QUALITY):
        assert house.as_(one).get("/desk/fees").status_code == 403
    house.do(
        AddMentor(
            person_id=person_in(Role.MENTOR), headline=InThreeLanguages("a", "b", "c"),
            themes=("leadership",),
        ),
        OpenEngagement(
            engagement_id=CASE, mentee_id=AINO, lead_id=OURS, payer=Payer.ORGANISATION,
            payer_id=ORGANISATION,
        ),
        AgreeEngagement(engagement_id=CASE, agreement_id=UUID(int=0xFE10)),
    )  # fmt: skip


def _agreed(house: House) -> None:
    finance, mentor = house.as_(Role.FINANCE), house.as_(Role.MENTOR)
    assert 'value="50.00"' in finance.get(f"{MENTOR}/terms").text
    wrong = finance.post(f"{MENTOR}/terms", data=TERMS | {"payee.iban": "FI00"})
    assert wrong.status_code == 422
    assert "Lehtonen Mentorointi" in wrong.text
    assert finance.post(f"{MENTOR}/terms", data=TERMS).status_code == 303
    assert "/desk/my-fees/accept?version=1" in mentor.get("/desk/my-fees").text
    assert mentor.get("/desk/my-fees/accept?version=1").status_code == 200
    assert mentor.post("/desk/my-fees/accept", data={"version": "1"}).status_code == 303


def _earned(house: House) -> None:
    house.do(Booked(starts_at=at(3, 4), mentor_id=OURS))
    house.let_it_be(at(3, 4, 12))
    house.do(Became())
    own = house.as_(Role.MENTOR).get("/desk/my-fees").text
    assert "132,00" in own
    assert "18.3.2026" in own
    rows = house.as_(Role.MENTOR).get(f"/api/fees/mentors/{OURS}").json()["items"]
    assert {row["amount"] for row in rows} == {"132.00", "11.00"}
    other = mentor_of(person_in(Role.CLIENT))
    assert house.as_(Role.MENTOR).get(f"/api/fees/mentors/{other}").status_code == 404
    assert house.as_(Role.COORDINATOR).get(f"/api/fees/mentors/{OURS}").status_code == 404
    key = next(row["entry_id"] for row in rows if row["kind"] == "session")
    finance = house.as_(Role.FINANCE)
    assert finance.post(f"{MENTOR}/hold", data={"entry_id": key}).status_code == 303
    assert f"/release?entry_id={key}" in finance.get(MENTOR).text
    assert finance.post(f"{MENTOR}/release", data={"entry_id": key}).status_code == 303


def _stated(house: House) -> str:
    _later(house, at(4, 2))
    finance, mentor = house.as_(Role.FINANCE), house.as_(Role.MENTOR)
    made = finance.post("/desk/fees/statements", data={"until": "2026-03-31"})
    assert made.status_code == 303
    (row,) = mentor.get(f"/api/fees/mentors/{OURS}/statements").json()["items"]
    number = str(row["statement_id"])
    assert (row["number"], row["gross"]) == ("P2026-00001", "179.47")
    paper = mentor.get(f"/api/fees/statements/{number}/pdf")
    assert "Itselaskutus" in text_of(paper.content)
    assert mentor.get(f"/api/fees/statements/{number}/pdf").content == paper.content
    assert house.as_(Role.CLIENT).get(f"/api/fees/statements/{number}/pdf").status_code == 404
    approve = mentor.post("/desk/my-fees/approve", data={"statement_id": number})
    assert approve.status_code == 303
    assert finance.get("/desk/fees").status_code == 200
    return number


def _run(house: House, number: str) -> str:
    finance = house.as_(Role.FINANCE)
    told = {"statement_ids": [number], "pay_on": "2026-04-15"}
    where = str(finance.post("/desk/fees/runs", data=told).headers["location"])
    _later(house, at(4, 15))
    finance = house.as_(Role.FINANCE)
    assert finance.post(f"{where}/approve").status_code == 409
    assert finance.post(f"{where}/ask-registers").status_code == 303
    house.settle()
    assert "15.4.2026" in finance.get(where).text
    file = f"/api/fees/runs/{where.rpartition('/')[2]}/pain001"
    assert finance.get(file).status_code == 409
    assert finance.post(f"{where}/approve").status_code == 409
    assert house.as_(Role.ADMINISTRATOR).post(f"{where}/approve").status_code == 303
    content = finance.get(file).content
    assert finance.get(file).content == content
    schema = Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"
    etree.XMLSchema(etree.parse(str(schema))).assertValid(etree.fromstring(content))
    assert file in finance.get(where).text
    return where


def _paid(house: House, run: str) -> None:
    finance = house.as_(Role.FINANCE)
    file = finance.get(f"/api/fees/runs/{run.rpartition('/')[2]}/pain001").content
    names = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}
    found: Any = etree.fromstring(file).xpath("//p:EndToEndId/text()", namespaces=names)
    entry = Entry("179.47", sign="DBIT", id="D1", day="2026-04-15")
    told = statement(entry).replace(b"P-D1", str(found[0]).encode())
    taken = finance.post("/api/billing/upload-statement", files={"statement": ("s.xml", told)})
    assert taken.json()["refused"] == {}
    house.settle()
    (row,) = finance.get(f"/api/fees/mentors/{OURS}/statements").json()["items"]
    assert (row["state"], row["paid_on"]) == ("paid", "2026-04-15")
    assert "15.4.2026" in house.as_(Role.MENTOR).get("/desk/my-fees").text


def _reported(house: House) -> None:
    finance = house.as_(Role.FINANCE)
    period = f"since={date(2026, 3, 1)}&until={date(2026, 4, 30)}"
    (now,) = finance.get(f"/api/fees/reports/balances?{period}").json()
    assert (now["earned"], now["paid"], now["open"]) == ("143.00", "143.00", "0.00")
    past = f"{period}&as_of=2026-04-10T00:00:00Z"
    (then,) = finance.get(f"/api/fees/reports/balances?{past}").json()
    assert (then["settled"], then["paid"], then["open"]) == ("143.00", "0.00", "143.00")
    file = finance.get(f"/api/fees/reports/ledger?{period}&format=csv")
    assert file.text.count("earned") == 2
    assert finance.get(f"/api/fees/reports/ledger?{past}&format=csv").text.count("paid") == 0
    assert house.as_(Role.MENTOR).get(f"/api/fees/reports/ledger?{period}").status_code == 403


def _by_payroll(house: House) -> None:
    """From April on the mentor is paid a wage: payroll gets whose, for what and how much."""
    finance, mentor = house.as_(Role.FINANCE), house.as_(Role.MENTOR)
    wage = TERMS | {"valid_from": "2026-04-01", "terms.route": "payroll"}
    assert finance.post(f"{MENTOR}/terms", data=wage).status_code == 303
    assert mentor.post("/desk/my-fees/accept", data={"version": "2"}).status_code == 303
    house.do(Booked(session_id=SECOND, starts_at=at(4, 16), mentor_id=OURS))
    _later(house, at(4, 16, 12))
    house.do(Became(session_id=SECOND))
    _later(house, at(5, 4))
    finance = house.as_(Role.FINANCE)
    told = {"until": "2026-04-30"}
    assert finance.post("/desk/fees/statements", data=told).status_code == 303
    rows = finance.get(f"/api/fees/mentors/{OURS}/statements").json()["items"]
    number = next(row["statement_id"] for row in rows if row["route"] == "payroll")
    assert finance.get("/api/fees/payroll").json() == []
    hand = finance.post(f"{MENTOR}/payroll", data={"statement_id": number})
    assert hand.status_code == 303
    (row,) = finance.get("/api/fees/payroll").json()
    assert (row["number"], row["amount"], row["iban"]) == (
        "L2026-00001", "143.00", "FI9860000000000000",
    )  # fmt: skip
    assert "143.00" in finance.get("/api/fees/payroll?format=csv").text
    paid = {"statement_id": number, "paid_on": "2026-05-04"}
    assert finance.post(f"{MENTOR}/payroll-paid", data=paid).status_code == 303
    assert finance.get("/api/fees/payroll").json() == []
    assert house.as_(Role.MENTOR).get("/api/fees/payroll").status_code == 403


def _came_back(firm: BillingHouse, number: str) -> None:
    """The payee's bank returns the money: open once more, told to finance, in the journal."""
    house = firm.house
    _later(house, at(5, 6))
    finance = house.as_(Role.FINANCE)
    entry = Entry("179.47", id="R1", day="2026-05-06", name="Lehtonen Mentorointi")
    told = statement(entry).replace(b"P-R1", UUID(number).hex.encode())
    taken = finance.post("/api/billing/upload-statement", files={"statement": ("r.xml", told)})
    assert taken.json()["refused"] == {}
    house.settle()
    rows = finance.get(f"/api/fees/mentors/{OURS}/statements").json()["items"]
    row = next(row for row in rows if row["statement_id"] == number)
    assert (row["state"], row["came_back"], row["paid_on"]) == ("made", True, None)
    assert "Maksu palautui" in finance.get(MENTOR).text
    assert finance.get("/api/billing/tasks").json()["items"] == []
    heard = [letter for letter in firm.post.letters if "palautui pankista" in letter.subject]
    assert heard
    period = "since=2026-05-01&until=2026-05-31"
    journal = finance.get(f"/api/billing/reports/journal?{period}").json()
    assert [(r["account"], r["debit"], r["credit"]) for r in journal if r["debit"] != "0.00"] == [
        ("1798", "179.47", "0.00"), ("1910", "179.47", "0.00"),
    ]  # fmt: skip
    again = {"statement_ids": [number], "pay_on": "2026-05-08"}
    assert finance.post("/desk/fees/runs", data=again).status_code == 303


def _withdrawn(house: House, number: str) -> None:
    """In a run it stays; left out of it, it is withdrawn by a credit note the mentor sees."""
    finance = house.as_(Role.FINANCE)
    said = {"statement_id": number, "reason": "wrong month"}
    assert finance.get(f"{MENTOR}/withdraw?statement_id={number}").status_code == 200
    assert finance.post(f"{MENTOR}/withdraw", data=said).status_code == 409
    (run,) = [r["run_id"] for r in finance.get("/api/fees/runs").json()["items"]
              if r["approved_on"] is None]  # fmt: skip
    leave = {"run_id": run, "statement_id": number, "reason": "stated wrongly"}
    assert finance.post("/api/fees/leave-out", json=leave).status_code == 200
    assert finance.post(f"{MENTOR}/withdraw", data=said | {"reason": ""}).status_code == 422
    assert finance.post(f"{MENTOR}/withdraw", data=said).status_code == 303
    note = f"/api/fees/statements/{number}/credit-note"
    assert "PH2026-00001" in finance.get(MENTOR).text
    mentor = house.as_(Role.MENTOR)
    assert "P2026-00001" in text_of(mentor.get(note).content)
    assert mentor.get(note).content == finance.get(note).content
    assert house.as_(Role.CLIENT).get(note).status_code == 404
