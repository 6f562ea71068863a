"""After a recovery every earlier way in is shut, and one new link leads to one new factor."""

import pytest

from domain.people import Role
from tests.security.signing import by_mail
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.4.4"), pytest.mark.asvs("6.4.3")]
MENTOR = person_in(Role.MENTOR)
WISH = {"person_id": str(MENTOR)}
PAGE = f"/desk/people/{MENTOR}/recovery"


def test_two_of_the_office_let_a_mentor_in_again(house: House) -> None:
    house.let_it_be(NOON)
    before = house.as_(Role.MENTOR)
    assert before.get("/my/account").status_code == 200
    one, other = house.as_(Role.COORDINATOR), house.as_(Role.ADMINISTRATOR)
    asked = one.post(f"{PAGE}/ask", data={"seen": "by_video"})
    assert asked.status_code == 303, asked.text
    house.settle()
    assert "/recovery/confirm" not in one.get(PAGE).text
    assert one.post("/api/people/confirm-recovery", json=WISH).status_code == 403
    assert "/recovery/confirm" in other.get(PAGE).text
    link = other.post("/api/people/confirm-recovery", json=WISH).json()["link"]
    assert before.get("/my/account", headers={"accept": "application/json"}).status_code == 401
    house.clients.pop(MENTOR)
    secret = link.rsplit("/", 1)[-1]
    browser = house.browser()
    assert browser.get(f"/enter/{secret}").status_code == 200
    assert browser.post("/enter", data={"secret": secret}).headers["location"] == "/my/sign-ins"
    assert house.browser().post("/enter", data={"secret": secret}).status_code == 422
    house.settle()
    subjects = [letter.subject for letter in house.post.to(Role.MENTOR)]
    assert len([one for one in subjects if "palaut" in one.lower()]) == 2
    assert not any(secret in letter.text + letter.html for letter in house.post.letters)


def test_confirmed_once_it_makes_no_second_link(house: House) -> None:
    one, other = house.as_(Role.COORDINATOR), house.as_(Role.ADMINISTRATOR)
    one.post("/api/people/ask-recovery", json={**WISH, "seen": "in_person"})
    key = {"Idempotency-Key": "once"}
    first = other.post("/api/people/confirm-recovery", json=WISH, headers=key)
    again = other.post("/api/people/confirm-recovery", json=WISH, headers=key)
    assert (first.status_code, again.status_code) == (200, 409)
    house.clients.pop(MENTOR, None)


def test_a_mail_link_alone_recovers_nobody(house: House) -> None:
    browser = by_mail(house, Role.COORDINATOR)
    assert browser.get(PAGE).status_code in {303, 403}
    for role in (Role.FINANCE, Role.QUALITY, Role.MENTOR, Role.CLIENT):
        said = house.as_(role).post("/api/people/confirm-recovery", json=WISH)
        assert said.status_code in {403, 404}, role
