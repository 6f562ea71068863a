"""A note is opened by two persons only, for its reader alone, for a few days; both are told."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from application.quality.handle_case import OpenCase
from domain.people import Role
from domain.quality.case_words import Ground
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("N4"), pytest.mark.feature("S1"), pytest.mark.asvs("8.2.2")]


@pytest.fixture
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


def asked(house: House, told: Told) -> UUID:
    """A complaint, and the quality manager's wish to read the note of the session."""
    case, wish = uuid4(), uuid4()
    house.do(
        OpenCase(ground=Ground.CONFIDENTIALITY, about=told.course, what="Told on", case_id=case,
                 person_id=told.mentee),
        by=person_in(Role.ADMINISTRATOR),
    )  # fmt: skip
    answer = house.as_(Role.QUALITY).post("/api/privacy/ask-opening", json={
        "engagement_id": str(told.course), "session_id": str(told.session), "case_id": str(case),
        "reason": "Both remember it differently", "opening_id": str(wish),
    })  # fmt: skip
    assert answer.status_code == 201, answer.text
    return wish


def read(house: House, role: Role, wish: UUID) -> int:
    return house.as_(role).get(f"/api/privacy/openings/{wish}/note").status_code


def allow(house: House, role: Role, wish: UUID) -> int:
    wished = {"opening_id": str(wish)}
    return house.as_(role).post("/api/privacy/allow-opening", json=wished).status_code


def test_before_a_second_person_allowed_it_nobody_reads_it(house: House, told: Told) -> None:
    wish = asked(house, told)
    assert {read(house, role, wish) for role in Role} == {404}
    assert allow(house, Role.QUALITY, wish) == 403
    assert {allow(house, role, wish) for role in (Role.COORDINATOR, Role.FINANCE)} == {403}
    assert read(house, Role.QUALITY, wish) == 404


def test_allowed_it_is_read_by_whoever_asked_and_nobody_else_until_it_ends(
    house: House, told: Told
) -> None:
    wish = asked(house, told)
    assert allow(house, Role.ADMINISTRATOR, wish) == 200
    house.settle()
    client = house.as_(Role.QUALITY)
    assert client.get(f"/api/privacy/openings/{wish}/note").json()["words"] == told.words["note"]
    shown = client.get(f"/desk/openings/{wish}").text
    assert told.words["note"] in shown
    for other in ("goal", "private", "journal"):
        assert told.words[other] not in shown
    assert {read(house, role, wish) for role in set(Role) - {Role.QUALITY}} == {404}
    house.let_it_be(NOON + timedelta(days=5))
    house.clients.pop(person_in(Role.QUALITY))
    assert read(house, Role.QUALITY, wish) == 404


def test_the_mentee_and_the_mentor_are_told_and_see_who_read(house: House, told: Told) -> None:
    wish = asked(house, told)
    allow(house, Role.ADMINISTRATOR, wish)
    house.settle()
    said = [one for one in house.post.letters if "avattiin tapausta varten" in one.subject]
    assert {letter.to for letter in said} >= {told.words["email"], f"{told.mentor}@firm.example"}
    assert not any(told.words["note"] in letter.text + letter.html for letter in said)
    assert read(house, Role.QUALITY, wish) == 200
    house.settle()
    seen = house.signed_in(told.mentee).get("/my/data").text
    assert Role.QUALITY.value.title() in seen


def test_the_page_offers_each_what_they_may_do(house: House, told: Told) -> None:
    wish = asked(house, told)
    house.settle()
    mine = house.as_(Role.QUALITY).get(f"/desk/openings?engagement_id={told.course}").text
    assert f"/desk/openings/{wish}/allow" not in mine
    assert str(told.session) in mine
    theirs = house.as_(Role.ADMINISTRATOR).get("/desk/openings").text
    assert f"/desk/openings/{wish}/allow" in theirs
    assert told.words["note"] not in mine + theirs
    house.as_(Role.ADMINISTRATOR).post(f"/desk/openings/{wish}/decline")
    house.settle()
    assert (
        f"/desk/openings/{wish}/allow"
        not in house.as_(Role.ADMINISTRATOR).get("/desk/openings").text
    )
