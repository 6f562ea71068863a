"""The same path for programs: what the pages do, done with nothing but the API and its tokens."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pymupdf
import pytest

from application.firm import Caller
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from domain.mentors import mentor_of
from domain.people import Role
from domain.slots import Slot
from tests.running_firm import RunningFirm, running_firm
from tests.spec_times import NOON
from tests.web.test_thin_path import DETAILS

ADMIN, MENTOR, QUALITY = (UUID(int=0x91 + n) for n in range(3))
SERVICE = UUID(int=0x9A)
SLOT = Slot(NOON + timedelta(days=1), 60)
WEEK = [[day, {"opens": "09:00", "closes": "17:00"}] for day in range(1, 6)]


def words(text: str) -> dict[str, str]:
    return {"fi": text, "sv": text, "en": text}


@pytest.fixture
def firm(database_url: str, tmp_path: Path) -> Iterator[RunningFirm]:
    with running_firm(database_url, tmp_path) as firm:
        yield firm


class Line(httpx.Client):
    """A connection that is put down when nobody holds it any more."""

    def __del__(self) -> None:
        self.close()


class Program:
    """A program that asks with the token of somebody, or with none."""

    def __init__(self, firm: RunningFirm, person: UUID | None = None) -> None:
        self.firm = firm
        self.http = Line(base_url=f"{firm.address}/api", timeout=30)
        if person:
            visits, now = firm.reception.visits, firm.reception.log.now()
            token = firm.run(visits.new_token(person, ("*",), now))
            self.http.headers["authorization"] = f"Bearer {token}"

    def does(self, what: str, **body: Any) -> dict[str, Any]:
        """Ask for something twice with one key: it happens once, and the answer is the same."""
        key = {"idempotency-key": str(uuid4())}
        first, again = (self.http.post(what, json=body, headers=key) for _ in range(2))
        assert first.is_success, (what, first.status_code, first.text)
        assert (again.status_code, again.json()) == (first.status_code, first.json())
        self.firm.settle()
        told: dict[str, Any] = first.json()
        return told

    def reads(self, what: str, **query: str) -> Any:
        """Read one thing."""
        answer = self.http.get(what, params=query)
        assert answer.is_success, (what, answer.status_code, answer.text)
        return answer.json()


def open_the_firm(firm: RunningFirm) -> None:
    enrol = RegisterPerson(
        person_id=ADMIN, name="Kaarina", email="k@luotsi.example",
        roles=(Role.ADMINISTRATOR, Role.COORDINATOR, Role.FINANCE),
    )  # fmt: skip
    caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
    firm.run(firm.reception.firm.do(enrol, caller))
    office = Program(firm, ADMIN)
    office.does("/firm/set-firm-details", details=DETAILS, valid_from="2026-01-01")
    for kind in ("terms", "privacy", "ground_rules", "accessibility"):
        office.does("/firm/publish-text", kind=kind, text=words(kind), valid_from="2026-01-01")
    for person, role in ((MENTOR, "mentor"), (QUALITY, "quality")):
        office.does(
            "/people/register-person", person_id=str(person), name=role,
            email=f"{role}@luotsi.example", roles=[role],
        )  # fmt: skip
    office.does("/mentors/add-mentor", person_id=str(MENTOR), headline=words("Rahoitus"), themes=[])
    office.does(
        "/services/offer-service", service_id=str(SERVICE), kind="single", minutes=60,
        name=words("Mentoritapaaminen"), price="148.00",
    )  # fmt: skip
    Program(firm, MENTOR).does(
        "/mentors/set-weekly-hours", mentor_id=str(mentor_of(MENTOR)), weekly=WEEK
    )


def book_and_pay(firm: RunningFirm) -> None:
    visitor = Program(firm)
    free = visitor.reads(
        "/booking/free-times",
        service_id=str(SERVICE),
        mentor_id=str(mentor_of(MENTOR)),
        first=SLOT.day.isoformat(),
    )
    assert SLOT.starts_at.isoformat().replace("+00:00", "Z") in str(free)
    held = {
        "service_id": str(SERVICE), "mentor_id": str(mentor_of(MENTOR)),
        "starts_at": SLOT.starts_at.isoformat(),
    }  # fmt: skip
    order_id = visitor.does("/booking/hold-time", **held)["order_id"]
    late = visitor.http.post("/booking/hold-time", json=held)
    assert (late.status_code, late.headers["content-type"]) == (409, "application/problem+json")
    visitor.does(
        "/booking/give-details", order_id=order_id, name="Aino Korhonen",
        email="aino@yritys.fi", accept_terms=True, start_early=True,
    )  # fmt: skip
    page = visitor.does("/booking/start-payment", order_id=order_id, method="card")
    (address,) = page.values()
    back = httpx.post(address, data={"choice": "pay"}, follow_redirects=True)
    assert back.is_success, (back.status_code, back.text)
    firm.settle()


@pytest.mark.feature("G1")
@pytest.mark.feature("Q2")
def test_a_program_books_pays_holds_reads_the_receipt_and_the_trail(firm: RunningFirm) -> None:
    open_the_firm(firm)
    book_and_pay(firm)
    assert any(
        part.get_content_type() == "text/calendar"
        for letter in firm.mailbox.to("aino@yritys.fi")
        for part in letter.walk()
    )
    firm.let_it_be(SLOT.ends_at)
    mentor = Program(firm, MENTOR)
    (mine,) = mentor.reads("/engagements/mine")
    (booked,) = mentor.reads(f"/engagements/{mine['engagement_id']}")["sessions"]
    ids = {name: booked[name] for name in ("engagement_id", "session_id")}
    mentor.does("/engagements/mark-held", **ids)

    office = Program(firm, ADMIN)
    (paper,) = office.reads("/billing/documents")["items"]
    assert paper["number"].endswith("2026-00001")
    content = office.http.get(f"/billing/documents/{paper['invoice_id']}/pdf").content
    sheets: Any = pymupdf.open(stream=content)  # type: ignore[no-untyped-call]
    assert "148,00" in "".join(sheet.get_text() for sheet in sheets)

    quality = Program(firm, QUALITY)
    told = quality.reads("/trail/events", q="type:Engagement.SessionHeld")["items"]
    (held,) = [one["record"] for one in told]
    was = quality.reads(
        f"/trail/cases/{held['stream']}/state", as_of=(NOON + timedelta(hours=1)).isoformat()
    )
    assert was["position"] < held["position"]
    assert any(fact["then"] != fact["now"] for fact in was["facts"])
