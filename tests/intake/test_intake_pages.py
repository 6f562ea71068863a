"""Applying, deciding and measuring on pages; who may read what."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from api.intake.desk_pages import ACTS
from application.clients.name_contact import NameContact
from application.intake.application_list import ApplicationRow, application_list
from application.intake.plan_transfer import OpenTransferPlan
from application.intake.setting_page import setting_page
from domain.clients import Duty
from domain.intake.application import engagement_for
from domain.people import Role
from tests.clients.firm_clients import NORDPUU, REGISTERED
from tests.signed_in import House, email_of, open_house, person_in
from tests.spec_times import NOON

CLIENT, SPONSOR = person_in(Role.CLIENT), person_in(Role.SPONSOR)
PLAN = UUID(int=0x80)
SAID = {
    "name": "Lahja Metsälä", "email": "lahja@example.fi", "of_age": "yes",
    "themes": ["entrepreneurship", "networking"], "languages": ["fi"], "formats": ["video"],
    "answers.change": "Kasvatan leipomoni", "answers.earlier": "never",
    "wish.needs": ["captions"], "wish.not_before": "16:00",
}  # fmt: skip


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        contact = NameContact(
            organisation_id=NORDPUU, duties=(Duty.TRANSFER,), name="Sponsor",
            email="sponsor@firm.example", person_id=SPONSOR,
        )  # fmt: skip
        plan = OpenTransferPlan(organisation_id=NORDPUU, owner_id=SPONSOR, plan_id=PLAN)
        house.do(REGISTERED, contact, plan)
        yield house


def row_of(house: House, **where: object) -> ApplicationRow:
    house.settle()
    shelf = house.reception.shelf
    (found,) = house.run(lambda: shelf.find(application_list, where))
    assert isinstance(found, ApplicationRow)
    return found


def strangers(house: House) -> ApplicationRow:
    """The application of the one who is neither signed in nor an organisation's."""
    house.settle()
    shelf = house.reception.shelf
    rows = house.run(lambda: shelf.find(application_list, {"organisation_id": None}))
    (found,) = [row for row in rows if row.person_id != CLIENT]
    assert isinstance(found, ApplicationRow)
    return found


@pytest.mark.feature("A1")
def test_a_stranger_applies_and_a_slip_keeps_everything(house: House) -> None:
    wrong = house.stranger.post("/apply", data=SAID | {"answers.change": ""})
    assert wrong.status_code == 422
    assert 'value="Lahja Metsälä"' in wrong.text
    assert 'href="#answers.change"' in wrong.text
    young = house.stranger.post("/apply", data=SAID | {"of_age": ""})
    assert young.status_code == 422
    sent = SAID | {"command_id": str(uuid4()), "organisation_id": str(NORDPUU)}
    for _ in range(2):
        assert house.stranger.post("/apply", data=sent).headers["location"] == "/apply/thanks"
    row = strangers(house)
    assert (row.themes, row.organisation_id) == (("entrepreneurship", "networking"), None)
    shelf = house.reception.shelf
    wish = house.run(lambda: shelf.document(setting_page, row.person_id))
    assert wish
    assert wish.wish.needs == ("captions",)


@pytest.mark.feature("A1")
def test_the_coordinator_reads_accepts_and_declines(house: House) -> None:
    desk, row = house.as_(Role.COORDINATOR), strangers(house)
    shown = desk.get(f"/desk/intake/{row.application_id}?lang=fi").text
    assert "Kasvatan leipomoni" in shown
    assert "Yrittäjyys" in shown
    base = f"/desk/intake/{row.application_id}"
    assert {desk.get(f"{base}/{act}").status_code for act in ACTS} == {200}
    assert desk.post(f"{base}/decline", data={"reason": ""}).status_code == 422
    assert desk.post(f"{base}/accept", data={}).status_code == 303
    assert strangers(house).engagement_id == engagement_for(row.application_id)
    assert desk.get(f"{base}/no-such-act").status_code == 404


@pytest.mark.feature("A2")
def test_a_client_measures_where_they_stand_twice(house: House) -> None:
    own = house.as_(Role.CLIENT)
    assert own.post("/apply", data=SAID | {"email": "own@example.fi"}).status_code == 303
    row = row_of(house, person_id=CLIENT)
    accept = {"application_id": str(row.application_id)}
    house.as_(Role.COORDINATOR).post("/api/intake/accept-application", json=accept)
    case = row_of(house, person_id=CLIENT).engagement_id
    page = f"/my/needs/{case}"
    points = {f"answers.{key}": "3" for key in ("direction", "strengths", "confidence", "network")}
    half = own.post(page, data=points | {"moment": "baseline"})
    assert half.status_code == 422
    full = points | {"answers.action": "6"}
    assert own.post(page, data=full | {"moment": "baseline"}).status_code == 303
    later = full | {"answers.network": "7", "moment": "end"}
    assert own.post(page, data=later).status_code == 303
    assert "+4" in own.get(page).text
    hope = {"beneficiary": "mentor", "words": "Oppii uutta alaa"}
    assert own.post(f"{page}/hope", data=hope).status_code == 303
    judged = {"beneficiary": "mentor", "reached": "fully", "words": ""}
    assert own.post(f"{page}/judge", data=judged).status_code == 303
    assert "Oppii uutta alaa" in own.get(page).text


@pytest.mark.feature("Q1")
def test_intake_is_read_by_those_it_concerns(house: House) -> None:
    row = row_of(house, person_id=CLIENT)
    address = f"/api/intake/applications/{row.application_id}"
    assert house.as_(Role.CLIENT).get(address).json()["answers"]
    for role in (Role.SPONSOR, Role.FINANCE, Role.QUALITY, Role.MENTOR):
        assert house.as_(role).get(address).status_code == 404
        assert house.as_(role).get(f"/api/intake/needs/{row.engagement_id}").status_code == 404
        assert house.as_(role).get("/desk/intake").status_code == 403


@pytest.mark.feature("A4")
def test_a_person_states_their_own_setting_and_nobody_elses(house: House) -> None:
    own = house.as_(Role.CLIENT)
    said = {"needs": ["step_free"], "not_before": "09:00", "not_after": "12:00"}
    assert own.post("/my/setting", data=said).status_code == 303
    house.settle()
    assert 'value="step_free" checked' in own.get("/my/setting").text
    turned = own.post("/my/setting", data=said | {"not_after": "08:00"})
    assert turned.status_code == 422
    assert own.get(f"/my/setting?person_id={SPONSOR}").status_code == 404
    assert house.as_(Role.COORDINATOR).get(f"/my/setting?person_id={CLIENT}").status_code == 200


@pytest.mark.feature("A1")
def test_staff_fill_the_form_in_for_an_organisations_person(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    theirs = SAID | {"email": "iida@nordpuu.example", "organisation_id": str(NORDPUU)}
    assert desk.post("/desk/intake/new", data=theirs).status_code == 303
    assert row_of(house, organisation_id=NORDPUU).themes == ("entrepreneurship", "networking")


@pytest.mark.feature("A1")
def test_the_form_is_edited_and_published_in_versions(house: House) -> None:
    desk, page = house.as_(Role.COORDINATOR), "/desk/forms/application"
    question = {
        "key": "when", "kind": "one_of", "label.fi": "Milloin?", "label.sv": "När?",
        "label.en": "When?", "options": "Nyt; Nu; Now\nSyksyllä; I höst; In autumn", "place": "0",
    }  # fmt: skip
    one = desk.post(page, data=question | {"options": "Nyt"})
    assert one.status_code == 422
    assert desk.post(page, data=question).status_code == 303
    house.settle()
    assert "Milloin?" not in house.stranger.get("/apply?lang=fi").text
    assert desk.post(f"{page}/publish", data={}).status_code == 303
    house.settle()
    assert "I höst" in house.stranger.get("/apply?lang=sv").text
    assert desk.get(f"{page}?key=when").status_code == 200
    assert desk.post(f"{page}/drop", data={"key": "when"}).status_code == 303
    assert desk.get("/desk/forms").status_code == 200


@pytest.mark.feature("S18")
def test_the_transfer_owner_follows_the_plan(house: House) -> None:
    owner, page = house.as_(Role.SPONSOR), f"/my/transfer/{PLAN}"
    item = {"what": "Sahan säätö", "from_whom": "Kalle", "to_whom": "Iida", "due": "2026-09-30"}
    assert owner.post(f"{page}/item", data=item).status_code == 303
    house.settle()
    assert "Sahan säätö" in owner.get(page).text
    for act in ("item", "passed", "owner", "close"):
        assert owner.get(f"{page}/{act}").status_code == 200
    assert house.as_(Role.CLIENT).get(page).status_code == 404
    assert house.as_(Role.QUALITY).get(page).status_code == 200
    desk = house.as_(Role.COORDINATOR)
    new = desk.post(f"/desk/clients/{NORDPUU}/transfer/new", data={"owner_id": str(SPONSOR)})
    assert new.headers["location"].startswith("/my/transfer/")


@pytest.mark.feature("S18")
def test_what_is_due_is_late_once_that_day_is_over_in_finland(house: House) -> None:
    owner, page = house.as_(Role.SPONSOR), f"/my/transfer/{PLAN}"
    item = {"what": "Terän vaihto", "from_whom": "Kalle", "to_whom": "Iida", "due": "2026-03-02"}
    assert owner.post(f"{page}/item", data=item).status_code == 303
    house.settle()

    def late_at(hour: int) -> bool:
        house.let_it_be(datetime(2026, 3, 2, hour, 30, tzinfo=UTC))
        return 'class="chip bad"' in owner.get(page).text

    assert not late_at(21)  # half past eleven in the evening in Helsinki
    assert late_at(22)
    house.let_it_be(NOON)


@pytest.mark.feature("A1")
def test_whether_an_address_is_known_cannot_be_learned_by_applying(house: House) -> None:
    known, shelf = email_of(Role.CLIENT), house.reception.shelf
    before = house.run(lambda: shelf.document(setting_page, CLIENT))
    sent = SAID | {"email": known, "command_id": str(uuid4()), "wish.needs": []}
    answers = [house.stranger.post("/apply", data=sent) for _ in range(2)]
    assert {(one.status_code, one.headers["location"]) for one in answers} == {
        (303, "/apply/thanks")
    }
    house.settle()
    assert house.run(lambda: shelf.document(setting_page, CLIENT)) == before
