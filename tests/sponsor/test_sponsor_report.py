"""What an organisation sees, and that its mentee sees the same and nobody else anything."""

import json
from typing import Any
from uuid import uuid4

import pytest

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.open_engagement import OpenEngagement
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty
from tests.trail.conftest import MERI, QUALITY, House, house

__all__ = ["house"]
ORGANISATION, ENGAGEMENT, LEENA = uuid4(), uuid4(), uuid4()
pytestmark = pytest.mark.feature("O1")


def signed_in(house: House, person: Any) -> None:
    token = house._call(house.reception.visits.new_token, person, ("*",), house.reception.log.now())
    house.client.headers["authorization"] = f"Bearer {token}"


@pytest.fixture
def report(house: House) -> str:
    house.act(
        RegisterOrganisation(
            name="Nordpuu Oy", business_id="1234567-1", organisation_id=ORGANISATION,
            billing=BillingDetails(email="laskut@nordpuu.example"),
        )
    )  # fmt: skip
    contact = NameContact(
        organisation_id=ORGANISATION, duties=(next(iter(Duty)),), name="Leena Mäkelä",
        email="leena@x.example", person_id=LEENA,
    )  # fmt: skip
    house.act(contact)
    house.act(
        OpenEngagement(
            engagement_id=ENGAGEMENT, mentee_id=MERI, payer=Payer.ORGANISATION,
            payer_id=ORGANISATION,
        )
    )  # fmt: skip
    return f"/api/sponsor/{ORGANISATION}/report"


def test_the_contact_sees_that_it_runs_and_nothing_of_days_or_content(
    house: House, report: str
) -> None:
    signed_in(house, LEENA)
    told = house.client.get(report).json()
    assert [one["mentee"] for one in told["courses"]] == ["Meri Aho"]
    assert set(told["courses"][0]) == {
        "mentee", "state", "from_month", "to_month", "used", "bought", "goals_set",
    }  # fmt: skip
    assert str(house.reception.log.now().date()) not in json.dumps(told)
    page = house.client.get("/organisation?lang=en", headers={"accept": "text/html"})
    assert "Nordpuu Oy" in page.text


def test_the_mentee_sees_the_same_page_of_their_own(house: House, report: str) -> None:
    signed_in(house, MERI)
    shown = house.client.get(
        f"/my/organisation/{ORGANISATION}?lang=en", headers={"accept": "text/html"}
    )
    assert "This is what your organisation sees." in shown.text
    assert "Meri Aho" in shown.text


@pytest.mark.parametrize("person", [MERI, QUALITY], ids=["mentee", "quality"])
def test_nobody_else_sees_an_organisations_report(house: House, report: str, person: Any) -> None:
    signed_in(house, person)
    assert house.client.get(report).status_code in {403, 404}
    assert house.client.get(f"/my/organisation/{uuid4()}").status_code == 404


def test_a_contact_of_another_organisation_finds_nothing(house: House, report: str) -> None:
    signed_in(house, LEENA)
    assert house.client.get(f"/api/sponsor/{uuid4()}/report").status_code == 404
