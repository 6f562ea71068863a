"""Complaints and samples from outside: who may, what they see, and that it happens once."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.freeze_engagement import EndEngagement
from domain.agreements import agreement_of
from domain.clients import BillingDetails, Duty
from domain.people import Role
from domain.quality.sample import POLICIES, Closed, draw, sample_of
from infrastructure.errands.draw_sample import draw_sample
from tests.security.course_of import Told, begin
from tests.signed_in import House, open_house, person_in

NOORA, ORGANISATION = uuid4(), uuid4()
PAGE = {"accept": "text/html"}


@dataclass
class Firm:
    """A house with a mentee and their course."""

    house: House
    told: Told


@pytest.fixture(scope="module")
def firm(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firm]:
    with open_house(module_database, tmp_path_factory.mktemp("quality")) as house:
        told = begin(house)
        house.do(
            RegisterOrganisation(
                name="Nordpuu Oy", business_id="1234567-1", organisation_id=ORGANISATION,
                billing=BillingDetails(email="laskut@nordpuu.example"),
            ),
            NameContact(
                organisation_id=ORGANISATION, duties=(next(iter(Duty)),), name="Noora Salo",
                email="noora@x.example", person_id=NOORA,
            ),
        )  # fmt: skip
        yield Firm(house, told)


@pytest.mark.feature("M5")
def test_a_mentee_complains_on_a_page_and_reads_the_answer_there(firm: Firm) -> None:
    house, told = firm.house, firm.told
    mentee = house.signed_in(told.mentee)
    assert mentee.post("/my/complaints", data={"about": str(told.course)}).status_code == 422
    words = {"about": str(told.course), "what": "Nobody came", "command_id": str(uuid4())}
    for _ in range(2):
        assert mentee.post("/my/complaints", data=words).status_code == 303
    house.settle()
    (mine,) = mentee.get("/api/quality/my-complaints").json()
    assert (mine["what"], mine["answer"]) == ("Nobody came", "")
    assert "Answer by" in mentee.get("/my/complaints?lang=en", headers=PAGE).text
    taken = [one for one in house.post.letters if one.to == told.words["email"]]
    assert taken
    quality = house.as_(Role.QUALITY)
    case = f"/desk/quality/cases/{mine['case_id']}"
    assert "Nobody came" in quality.get(f"{case}?lang=en", headers=PAGE).text
    assert quality.post(f"{case}/answer", data={"answer": "We are sorry"}).status_code == 303
    house.settle()
    assert "We are sorry" in mentee.get("/my/complaints?lang=en", headers=PAGE).text
    letters = [one for one in house.post.letters if one.to == told.words["email"]]
    assert len(letters) > len(taken)
    assert not any("Nobody came" in one.text or "sorry" in one.text for one in house.post.letters)


@pytest.mark.feature("M5")
def test_a_sponsor_complains_of_the_organisation_and_of_nobodys_mentoring(firm: Firm) -> None:
    sponsor = firm.house.signed_in(NOORA)
    own = {"about": str(ORGANISATION), "what": "Invoices are unclear"}
    assert sponsor.post("/api/quality/complain", json=own).status_code == 201
    other = {"about": str(firm.told.course), "what": "x"}
    assert sponsor.post("/api/quality/complain", json=other).status_code == 404
    assert len(sponsor.get("/api/quality/my-complaints").json()) == 1


@pytest.mark.feature("M5")
def test_the_mentor_neither_complains_for_the_mentee_nor_sees_it(firm: Firm) -> None:
    mentor = firm.house.signed_in(firm.told.mentor)
    body = {"about": str(firm.told.course), "what": "x"}
    assert mentor.post("/api/quality/complain", json=body).status_code == 404
    assert mentor.get("/api/quality/my-complaints").json() == []
    assert firm.house.stranger.post("/api/quality/complain", json=body).status_code == 401


def redrawn(shown: dict[str, Any]) -> list[str]:
    """What an outsider draws from what the API shows."""
    closed = [Closed(**one) for one in shown["closed"]]
    return [
        str(one) for one in draw(shown["seed"], closed, frozenset(shown["overdue"]), POLICIES[0])
    ]


@pytest.mark.feature("M4")
def test_nobody_chooses_what_is_drawn_and_a_quarter_is_drawn_once(firm: Firm) -> None:
    house, quality = firm.house, firm.house.as_(Role.QUALITY)
    early = quality.post("/api/quality/draw-sample", json={"quarter": "2026Q1"})
    assert early.status_code == 409
    assert quality.post("/api/quality/draw-sample", json={"quarter": "x"}).status_code == 422
    house.run(lambda: asyncio.to_thread(house.reception.seal))
    house.let_it_be(datetime(2026, 3, 30, 6, tzinfo=UTC))
    house.do(EndEngagement(engagement_id=firm.told.course), by=person_in(Role.COORDINATOR))
    house.let_it_be(datetime(2026, 4, 1, 6, tzinfo=UTC))
    house.clients.clear()  # a month later everybody signs in anew
    quality = house.as_(Role.QUALITY)
    house.run(lambda: draw_sample(house.reception, {}))
    house.settle()
    head = house.reception.log.head()
    chosen = {"quarter": "2026Q1", "seed": "mine", "closed": []}
    assert quality.post("/api/quality/draw-sample", json=chosen).status_code == 422
    again = quality.post("/api/quality/draw-sample", json={"quarter": "2026Q1"})
    assert again.status_code == 201, again.text
    shown = again.json()
    assert shown["sample_id"] == str(sample_of("2026Q1"))
    assert shown["drawn"] == redrawn(shown) == [str(firm.told.course)]
    assert shown["same"] is True
    size, root = shown["seed"].split()
    assert int(size) > 0
    assert len(root) == 44, "the root of a signed checkpoint"
    house.run(lambda: draw_sample(house.reception, {}))
    assert house.reception.log.head() == head
    page = quality.get(f"/desk/quality/samples/{shown['sample_id']}?lang=en", headers=PAGE)
    assert "Drawn again from what was recorded, it is the same." in page.text
    (review,) = quality.get("/api/quality/reviews").json()["items"]
    assert review["mentor_person_id"] == str(firm.told.mentor)


@pytest.mark.feature("M4")
def test_a_sample_is_for_quality_and_a_made_up_one_is_nothing(firm: Firm) -> None:
    for role in (Role.CLIENT, Role.MENTOR, Role.FINANCE, Role.COORDINATOR):
        client = firm.house.as_(role)
        assert client.get("/api/quality/samples").status_code == 403
        draw_it = client.post("/api/quality/draw-sample", json={"quarter": "2025Q4"})
        assert draw_it.status_code == 403
    quality = firm.house.as_(Role.QUALITY)
    assert quality.get(f"/api/quality/samples/{uuid4()}").status_code == 404
    nothing = quality.post("/desk/quality/samples?lang=en", data={"quarter": "2025Q3"})
    assert nothing.status_code == 409


@pytest.mark.feature("M3")
def test_a_judgement_names_what_shows_it_and_leads_there(firm: Firm) -> None:
    quality, told = firm.house.as_(Role.QUALITY), firm.told
    (review,) = quality.get("/api/quality/reviews").json()["items"]
    path = f"/desk/quality/reviews/{review['review_id']}"
    before = quality.get(f"{path}?lang=en", headers=PAGE).text
    assert f'href="/desk/quality/samples/{sample_of("2026Q1")}"' in before
    assert quality.post(f"{path}/begin").status_code == 303
    firm.house.settle()
    offered = quality.get(f"{path}?lang=en", headers=PAGE).text
    assert f'name="evidence" value="{told.session}"' in offered
    assert f'name="evidence" value="{agreement_of(told.course)}"' in offered
    judged = {
        "factor": "agreement_kept", "grade": "5", "grounds": "Met as agreed",
        "evidence": [str(agreement_of(told.course)), str(told.session)],
    }  # fmt: skip
    assert quality.post(f"{path}/judge", data=judged).status_code == 303
    firm.house.settle()
    shown = quality.get(f"{path}?lang=en", headers=PAGE).text
    leads = f"/desk/trail?q=subject:{told.session}"
    assert f'href="{leads}">Session of ' in shown
    assert f'href="/desk/trail?q=subject:{agreement_of(told.course)}">The agreement' in shown
    assert f'value="{told.session}" checked' in shown
    trail = quality.get(f"{leads}&lang=en", headers=PAGE).text
    assert "booked" in trail
    refused = quality.post(f"{path}/nonsense", data={})
    assert refused.status_code == 404
