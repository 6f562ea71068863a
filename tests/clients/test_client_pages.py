"""Clients on pages: taken on, corrected, their people named, and what a slip keeps."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from api.clients.acts import ACTS
from application.clients.name_contact import NameContact
from application.clients.name_mentee import PartWithPerson
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.clients.register_client import RegisterClient
from application.intake.plan_transfer import OpenTransferPlan
from domain.clients import Duty, client_of
from domain.people import Role
from tests.clients.firm_clients import CONTACT, NORDPUU, REGISTERED, RITVA, TWICE
from tests.signed_in import House, open_house, person_in

PAGE = f"/desk/clients/{NORDPUU}"
SPONSOR = person_in(Role.SPONSOR)
PLAN, ILO = UUID(int=0x6F), UUID(int=0x6E)
NEW = {
    "name": "Lumi Design Oy", "business_id": "4567891-5", "language": "sv",
    "billing.form": "mail", "billing.email": "laskut@lumi.example",
}  # fmt: skip


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        speaks = NameContact(
            organisation_id=NORDPUU, duties=(Duty.FOLLOWS_UP,), name="Sponsor",
            email="sponsor@firm.example", person_id=SPONSOR,
        )  # fmt: skip
        house.do(REGISTERED, TWICE, CONTACT, speaks)
        yield house


def client(house: House, organisation_id: UUID = NORDPUU) -> OrganisationPage:
    house.settle()
    shelf = house.reception.shelf
    found = house.run(lambda: shelf.document(organisation_page, organisation_id))
    assert found
    return found


@pytest.mark.feature("A3")
def test_an_organisation_is_taken_on_with_what_its_invoices_need(house: House) -> None:
    desk, address = house.as_(Role.COORDINATOR), "/desk/clients/new/organisation"
    wrong = desk.post(address, data=NEW | {"business_id": "4567891-4"})
    assert wrong.status_code == 422
    assert 'value="Lumi Design Oy"' in wrong.text
    electronic = desk.post(address, data=NEW | {"billing.form": "ubl"})
    assert electronic.status_code == 422
    done = desk.post(address, data=NEW)
    assert done.headers["location"].startswith("/desk/clients/")
    lumi = UUID(done.headers["location"].rpartition("/")[2])
    assert client(house, lumi).vat_id == "FI45678915"


@pytest.mark.feature("R9")
def test_a_minor_is_refused_with_the_text_kept(house: House) -> None:
    said = {"name": "Onni Virta", "email": "onni@example.fi", "language": "fi"}
    for address in ("/desk/clients/new/person", f"{PAGE}/mentee"):
        young = house.as_(Role.COORDINATOR).post(address, data=said)
        assert young.status_code == 422
        assert 'value="Onni Virta"' in young.text


@pytest.mark.feature("A3")
def test_people_departments_and_contacts_are_kept_on_its_page(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    assert desk.post(f"{PAGE}/department", data={"name": "Myynti"}).status_code == 303
    department = client(house).departments[0].department_id
    aino = {
        "name": "Aino Korhonen", "email": "aino@nordpuu.example", "language": "fi",
        "of_age": "yes", "department_id": str(department), "command_id": str(uuid4()),
    }  # fmt: skip
    for _ in range(2):
        assert desk.post(f"{PAGE}/mentee", data=aino).status_code == 303
    (mentee,) = client(house).present
    used = desk.post(f"{PAGE}/close-department", data={"department_id": str(department)})
    assert used.status_code == 409
    left = {"person_id": str(mentee.person_id), "on": "2026-03-31"}
    assert desk.post(f"{PAGE}/left", data=left).status_code == 303
    house.settle()
    assert "31.3.2026" in desk.get(PAGE).text


@pytest.mark.feature("R9")
def test_an_organisation_entered_twice_is_merged_by_hand(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    assert "NORDPUU" in desk.get(f"{PAGE}/merge").text
    merged = desk.post(f"{PAGE}/merge", data={"merged_id": str(TWICE.organisation_id)})
    assert merged.status_code == 303
    assert client(house).merged == (TWICE.organisation_id,)


@pytest.mark.feature("Q1")
def test_a_contact_sees_the_own_organisation_and_finance_keeps_billing(house: House) -> None:
    assert RITVA in {person for person, _ in client(house).contacts}
    sponsor = house.as_(Role.SPONSOR)
    assert sponsor.get(f"/api/clients/{NORDPUU}").status_code == 200
    assert sponsor.get(f"/api/clients/{uuid4()}").status_code == 404
    assert sponsor.get("/desk/clients").status_code == 403
    finance = house.as_(Role.FINANCE)
    assert finance.get(f"{PAGE}/billing").status_code == 200
    assert finance.get(f"{PAGE}/mentee").status_code == 403
    assert house.as_(Role.MENTOR).get(PAGE).status_code == 404


@pytest.mark.feature("R9")
def test_a_contact_who_left_comes_in_by_no_door_any_more(house: House) -> None:
    house.do(OpenTransferPlan(organisation_id=NORDPUU, owner_id=SPONSOR, plan_id=PLAN))
    house.settle()
    doors = [f"/api/clients/{NORDPUU}", f"/organisation/{NORDPUU}", f"/my/transfer/{PLAN}"]
    assert [house.as_(Role.SPONSOR).get(one).status_code for one in doors] == [200, 200, 200]
    house.do(PartWithPerson(organisation_id=NORDPUU, person_id=SPONSOR))
    house.settle()
    assert [house.as_(Role.SPONSOR).get(one).status_code for one in doors] == [404, 404, 404]


def test_every_act_of_an_organisation_has_its_page(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    assert {act: desk.get(f"{PAGE}/{act}").status_code for act in ACTS} == dict.fromkeys(ACTS, 200)
    assert desk.get(f"{PAGE}/no-such-act").status_code == 404
    assert desk.get("/desk/clients/new/no-such-client").status_code == 404


@pytest.mark.feature("A3")
@pytest.mark.feature("R9")
def test_a_private_client_has_an_address_and_who_is_a_minor_is_sold_nothing(house: House) -> None:
    house.do(RegisterClient(name="Ilo", email="ilo@x.example", of_age=True, person_id=ILO))
    desk, finance = house.as_(Role.COORDINATOR), house.as_(Role.FINANCE)
    at, person = f"/desk/clients/person/{ILO}", f"/desk/people/{ILO}"
    assert f'href="{person}"' in desk.get("/desk/clients?kind=private").text
    assert f'href="{at}/minor"' in desk.get(person).text
    assert f'href="{at}/minor"' not in finance.get(person).text
    wrong = finance.post(f"{at}/address", data={"street": "Katu 1", "postcode": "1" * 13})
    assert wrong.status_code == 422
    assert 'value="Katu 1"' in wrong.text
    lives = {"street": "Katu 1", "postcode": "00100", "town": "Helsinki"}
    assert finance.post(f"{at}/address", data=lives).headers["location"] == person
    own = "/my/account/address"
    ilo = house.signed_in(ILO)
    assert f'href="{own}"' in ilo.get("/my/account").text
    assert 'value="Katu 1"' in ilo.get(own).text
    assert ilo.post(own, data=lives | {"street": " "}).status_code == 422
    moved = ilo.post(own, data=lives | {"street": "Polku 2"})
    assert moved.headers["location"] == "/my/account"
    assert 'value="Polku 2"' in ilo.get(own).text
    theirs = lives | {"person_id": str(person_in(Role.CLIENT))}
    assert ilo.post("/api/clients/give-address", json=theirs).status_code == 404
    assert house.as_(Role.SPONSOR).get(own).status_code == 404
    assert finance.post(f"{at}/minor").status_code == 403
    assert desk.get(f"{at}/minor").status_code == 200
    assert desk.post(f"{at}/minor").headers["location"] == person
    house.settle()
    assert (desk.get(f"{at}/address").status_code, ilo.get(own).status_code) == (404, 404)
    assert f'href="{person}"' not in desk.get("/desk/clients?kind=private").text
    client = house.reception.log.stream(client_of(ILO))
    assert [type(one).__name__ for one in client] == [
        "Registered", "AddressGiven", "AddressGiven", "FoundMinor",
    ]  # fmt: skip
