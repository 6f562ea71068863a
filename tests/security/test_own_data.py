"""One's own data: everything, in words and for machines, with its proofs; and who has looked."""

import json
from typing import Any
from uuid import uuid4

import pytest

from api.reception import Desk, card_of
from application.people.register_person import RegisterPerson
from domain.events import Via
from domain.people import Role
from infrastructure.checkpoint_keys import load_key
from infrastructure.checkpoints import open_checkpoint
from infrastructure.merkle_proofs import verify_inclusion
from infrastructure.visits import Visit
from tests.security.course_of import begin
from tests.security.signing import by_mail
from tests.signed_in import House
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("P1"), pytest.mark.asvs("8.2.3")]


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


def copy_of(house: House, person: Any) -> Any:
    house.reception.seal()
    return json.loads(house.signed_in(person).post("/api/privacy/take-copy").content)


def test_the_copy_holds_every_word_of_the_person_and_none_of_others(house: House) -> None:
    told, other = begin(house), begin(house)
    copy = json.dumps(copy_of(house, told.mentee))
    for words in told.words.values():
        assert words in copy
    for words in other.words.values():
        assert words not in copy
    assert "Oppinut Opastaja" not in copy


def test_each_field_says_its_purpose_ground_term_and_readers(house: House) -> None:
    told = begin(house)
    fields = [one for fact in copy_of(house, told.mentee)["facts"] for one in fact["personal"]]
    assert fields
    for one in fields:
        assert set(one) == {
            "name", "value", "erased", "purpose", "basis", "kept_until", "recipients",
        }  # fmt: skip
        assert one["basis"].startswith("6(1)")
        assert one["recipients"]


@pytest.mark.feature("N2")
def test_each_entry_is_proven_to_stand_in_the_sealed_log(house: House) -> None:
    told = begin(house)
    copy = copy_of(house, told.mentee)
    key = load_key(house.reception.settings.keys / "checkpoint.key", "luotsi").public
    checkpoint = open_checkpoint(copy["checkpoint"], [key])
    with house.reception.log._pool.connection() as link:
        leaves: dict[int, bytes] = dict(
            link.execute("select position, leaf from audit_leaf").fetchall()
        )
    proven = [fact for fact in copy["facts"] if fact["proof"]]
    assert len(proven) >= 8
    for fact in proven:
        path = [bytes.fromhex(one) for one in fact["proof"]["path"]]
        assert verify_inclusion(
            bytes(leaves[fact["position"]]), fact["proof"]["leaf"], checkpoint.size, path,
            checkpoint.root,
        )  # fmt: skip


def test_taking_a_copy_is_on_record(house: House) -> None:
    told = begin(house)
    copy_of(house, told.mentee)
    names = [type(event).__qualname__ for event in house.reception.log.events(0, 100_000)]
    assert "DataRights.CopyTaken" in names


def test_the_page_shows_every_purpose_and_every_word(house: House) -> None:
    told = begin(house)
    page = house.signed_in(told.mentee).get("/my/data?lang=en").text
    for words in told.words.values():
        assert words in page
    for title in ("Contact details", "The content of mentoring", "A mentor&#39;s own notes"):
        assert title in page


@pytest.mark.asvs("6.3.3")
def test_ones_data_is_shown_after_a_second_factor_only(house: House) -> None:
    weak = by_mail(house, Role.CLIENT)
    assert weak.get("/my/data", headers={"accept": "text/html"}).status_code == 303
    assert weak.post("/api/privacy/take-copy").status_code == 403


def test_somebody_of_whom_little_is_known_sees_that_little(house: House) -> None:
    house.do(RegisterPerson(person_id=(new := uuid4()), name="Uusi", email=f"{new}@firm.example"))
    page = house.signed_in(new).get("/my/data?lang=en").text
    assert "Contact details" in page
    assert "Nobody but you has opened" in page


@pytest.mark.feature("N4")
def test_the_person_sees_who_has_read_what_is_confidential(house: House) -> None:
    told = begin(house)
    house.run(lambda: _read(house, told.mentor, told.course))
    house.run(lambda: _read(house, told.mentee, told.course))
    house.settle()
    copy = copy_of(house, told.mentee)
    assert [one["reader_id"] for one in copy["readings"]] == [str(told.mentor)]
    assert "Oppinut Opastaja" in house.signed_in(told.mentee).get("/my/data").text


async def _read(house: House, person: Any, course: Any) -> None:
    """Let somebody through the door of a confidential page, twice."""
    reception = house.reception
    visit = Visit(person, session_id=uuid4(), strong_until=NOON.replace(year=2030))
    request: Any = type("Asked", (), {"method": "GET", "headers": {}, "scope": {}})()
    for _ in range(2):
        desk = Desk(request, reception, visit, await card_of(reception, person), Via.WEB)
        await desk.require("mentoring.read_content", course)


def test_the_office_sees_what_an_erasure_does_but_not_one_word(house: House) -> None:
    told = begin(house)
    coordinator = house.as_(Role.COORDINATOR)
    page = coordinator.get(f"/desk/people/{told.mentee}/data?lang=en").text
    assert "The content of mentoring" in page
    assert not any(words in page for words in told.content)
    asked = coordinator.post(f"/desk/people/{told.mentee}/data/ask", data={"ground": "asked"})
    assert asked.status_code == 303
    own = coordinator.post(f"/desk/people/{told.mentee}/data/erase", data={})
    assert own.status_code == 403
    waiting = coordinator.get("/desk/privacy?lang=en").text
    assert told.words["name"] in waiting
    assert "Waits for a second person" in waiting
    done = house.as_(Role.ADMINISTRATOR).post(f"/desk/people/{told.mentee}/data/erase", data={})
    assert done.status_code == 303


def test_a_person_takes_their_wish_back(house: House) -> None:
    told = begin(house)
    mine = house.signed_in(told.mentee)
    assert mine.post("/my/data/erase").status_code == 303
    assert "You have asked to be erased" in mine.get("/my/data?lang=en").text
    assert mine.post("/my/data/keep").status_code == 303
    assert "You have asked to be erased" not in mine.get("/my/data?lang=en").text


def test_a_contact_is_put_right_by_its_owner_and_the_office_only(house: House) -> None:
    told = begin(house)
    wish = {"person_id": str(told.mentee), "name": "Uusi Nimi", "email": told.words["email"]}
    path = "/api/people/correct-contact"
    assert house.signed_in(told.mentor).post(path, json=wish).status_code == 404
    assert house.as_(Role.FINANCE).post(path, json=wish).status_code == 404
    assert house.signed_in(told.mentee).post(path, json=wish).status_code == 200
    assert "Uusi Nimi" in house.signed_in(told.mentee).get("/my/data").text


def test_restriction_shows_to_the_person(house: House) -> None:
    told = begin(house)
    wish = {"person_id": str(told.mentee)}
    coordinator = house.as_(Role.COORDINATOR)
    assert coordinator.post("/api/privacy/restrict", json=wish).status_code == 200
    mine = house.signed_in(told.mentee)
    assert "left alone for now" in mine.get("/my/data?lang=en").text
    shown = [coordinator.get(path).text for path in ("/api/people", f"/desk/people/{told.mentee}")]
    found = coordinator.post("/api/search", json={"q": told.words["name"]}).text
    assert not any(told.words["name"] in text for text in [*shown, found])
    assert told.words["name"] in mine.get("/my/account").text
    path = f"/desk/people/{told.mentee}/data/lift"
    assert coordinator.post(path, data={}).status_code == 303
    assert "left alone for now" not in mine.get("/my/data?lang=en").text
    again = coordinator.post("/api/search", json={"q": told.words["name"]}).text
    assert told.words["name"] in again


@pytest.mark.feature("R14")
def test_a_breach_goes_its_way_on_its_pages(house: House) -> None:
    quality = house.as_(Role.QUALITY)
    assert house.as_(Role.COORDINATOR).get("/desk/breaches").status_code == 403
    wish = {"aware_at": "2026-03-02T08:00", "people": "3", "what": "A letter went astray"}
    begun = quality.post("/desk/breaches", data=wish)
    assert begun.status_code == 303
    here = begun.headers["location"]
    assert "A letter went astray" in quality.get(here).text
    kept = quality.post(f"{here}/close?lang=en", data={"measures": "Talked about it"})
    assert kept.status_code == 409
    assert "Talked about it" in kept.text
    for step, data in (
        ("assess", {"risk": "high", "why": "Names"}), ("authority", {"late_because": ""}),
        ("people", {"people": "3"}), ("close", {"measures": "Envelopes with windows"}),
    ):  # fmt: skip
        assert quality.post(f"{here}/{step}", data=data).status_code == 303, step
    assert "Closed" in quality.get("/desk/breaches?lang=en").text
    wrong = quality.post("/desk/breaches?lang=en", data=wish | {"people": "many"})
    assert wrong.status_code == 422
    assert "A letter went astray" in wrong.text


@pytest.mark.asvs("7.5.1")
def test_a_new_address_takes_a_second_factor_and_the_old_one_is_told(house: House) -> None:
    told = begin(house)
    secret = house.run(
        lambda: house.reception.visits.enter(told.mentee, NOON, how="asked", strong=False)
    )
    weak = house.with_cookie(secret)
    wish = {"name": told.words["name"], "email": f"new-{told.words['email']}", "language": "fi"}
    assert weak.post("/my/account", data=wish).status_code == 403
    assert weak.post("/my/account", data=wish | {"email": told.words["email"]}).status_code == 303
    strong = house.signed_in(told.mentee)
    assert strong.post("/my/account", data=wish).status_code == 303
    assert [one.subject for one in house.post.letters if one.to == told.words["email"]][-1:] == [
        "Sähköpostiosoitteesi vaihdetaan"
    ]
    assert wish["email"] in strong.get("/my/account").text
