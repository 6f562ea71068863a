"""Who leads a forum at the front door: the professional named, while a mentor, and no office."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from application.forums.propose_member import AnswerProposal, ProposeMember
from application.mentors.add_mentor import AddMentor
from application.mentors.pause_mentor import LeavePool
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from domain.forums import Facilitation, Ground
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.forums.scene import (
    FORUM,
    FOUNDED,
    applied,
    person,
)
from tests.forums.test_forum_doors import FIVE, let_run
from tests.signed_in import House, open_house, person_in


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A firm with one forum that recruits and is led in turn."""
    folder: Path = tmp_path_factory.mktemp("house")
    with open_house(module_database, folder) as house:
        house.do(FOUNDED)
        yield house


@pytest.mark.feature("H2")
def test_a_professional_leads_reads_and_no_longer_when_another_follows(house: House) -> None:
    forum, lea = UUID(int=0x48), uuid4()
    mentor = person_in(Role.MENTOR)
    pooled = AddMentor(
        person_id=mentor, headline=InThreeLanguages("H", "H", "H"), themes=(), languages=("fi",)
    )
    house.do(
        replace(FOUNDED, forum_id=forum, facilitation=Facilitation.PROFESSIONAL),
        RegisterPerson(person_id=lea, name="Lea", email="lea@x.example"),
        pooled, replace(pooled, person_id=lea),
    )  # fmt: skip
    named = {"forum_id": str(forum), "facilitator_id": str(mentor)}
    desk, path = house.as_(Role.COORDINATOR), f"/api/forums/{forum}/space"
    assert desk.post("/api/forums/name-facilitator", json=named).status_code == 200
    house.settle()
    assert house.as_(Role.MENTOR).get(path).json() == {"topics": [], "resources": []}
    assert house.as_(Role.MENTOR).get("/api/desk/forums").json()["items"]
    other = named | {"facilitator_id": str(lea)}
    assert desk.post("/api/forums/name-facilitator", json=other).status_code == 200
    house.settle()
    assert house.as_(Role.MENTOR).get(path).status_code == 404
    assert house.as_(Role.MENTOR).get("/api/desk/forums").json()["items"] == []
    assert house.signed_in(lea).get(path).status_code == 200


@pytest.mark.feature("H3")
def test_the_professional_reads_profile_and_grounds_and_decides(house: House) -> None:
    forum, mentor = UUID(int=0x49), person_in(Role.MENTOR)
    words = InThreeLanguages("H", "H", "H")
    house.do(AddMentor(person_id=mentor, headline=words, themes=(), languages=("fi",)))
    led = replace(FOUNDED, forum_id=forum, facilitation=Facilitation.PROFESSIONAL)
    let_run(house, replace(led, facilitator_id=mentor))
    names = ("Göran", "Iiro")
    for name in names:
        who = person(name)
        house.do(
            replace(applied(name), forum_id=forum), ProposeMember(forum_id=forum, person_id=who)
        )
        for nth, member in enumerate(FIVE):
            ground = None if nth else Ground.COMMERCIAL_TIE
            said = AnswerProposal(forum_id=forum, person_id=who, ground=ground)
            house.do(said, by=person(member))
    goran, iiro = ({"forum_id": str(forum), "person_id": str(person(name))} for name in names)
    lead, here = house.as_(Role.MENTOR), f"/my/forums/{forum}/newcomers"
    letters = [one.subject for one in house.post.to(Role.MENTOR)]
    assert [one for one in letters if one.startswith("Vetämääsi foorumiin")] == [
        "Vetämääsi foorumiin ehdotetaan uutta jäsentä: Tuotanto"
    ] * 2
    seen = lead.get(f"/api/forums/{forum}/newcomers").json()
    assert [(one["decides"], one["objections"]) for one in seen] == [
        (True, {"commercial_tie": 1})
    ] * 2
    assert here in lead.get(f"/desk/forums/{forum}").text
    page = lead.get(f"{here}?lang=en").text
    assert "A commercial tie \N{MULTIPLICATION SIGN} 1" in page
    assert seen[0]["profile"] in page
    aino = house.signed_in(person("Aino"))
    assert "You lead the forum" not in aino.get(f"{here}?lang=en").text
    accept = f"{here}/{goran['person_id']}/accept"
    assert aino.post(accept, data={"plan": "yearly"}).status_code == 403
    paid = lead.post("/api/forums/accept-member", json=goran | {"organisation_id": str(uuid4())})
    assert paid.json()["code"] == "NotAllowed"
    assert lead.post(accept, data={"plan": "monthly"}).status_code == 303
    assert lead.post("/api/forums/decline-applicant", json=iiro).status_code == 200
    house.settle()
    course = lead.get(f"/api/forums/{forum}/course").json()
    assert goran["person_id"] in [one["person_id"] for one in course["members"]]
    assert course["applicants"] == course["proposals"] == []


@pytest.mark.feature("H3")
@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY])
def test_nobody_of_the_office_is_named_into_the_space(house: House, role: Role) -> None:
    desk = house.as_(Role.ADMINISTRATOR if role is Role.QUALITY else role)
    named = {"forum_id": str(FORUM), "facilitator_id": str(person_in(role))}
    said = desk.post("/api/forums/name-facilitator", json=named)
    assert (said.status_code, said.json()["code"]) == (409, "LedInTurn")
    made = desk.post("/api/forums/found-forum", json={
        "title": {"fi": "A", "sv": "A", "en": "A"}, "profile": {"fi": "A", "sv": "A", "en": "A"},
        "theme": "leadership", "fee_year": "1800.00", "facilitation": "professional",
    })  # fmt: skip
    named["forum_id"] = made.json()["forum_id"]
    said = desk.post("/api/forums/name-facilitator", json=named)
    assert (said.status_code, said.json()["code"]) == (409, "NotProfessional")
    house.settle()
    for forum in (str(FORUM), named["forum_id"]):
        assert house.as_(role).get(f"/api/forums/{forum}/space").status_code == 404


@pytest.mark.feature("H3")
def test_who_leads_or_sits_in_it_reads_no_more_once_they_act_in_the_office(house: House) -> None:
    forum, lea = UUID(int=0x4B), uuid4()
    words = InThreeLanguages("H", "H", "H")
    house.do(
        RegisterPerson(person_id=lea, name="Lea", email=f"{lea}@x.example"),
        AddMentor(person_id=lea, headline=words, themes=(), languages=("fi",)),
    )
    led = replace(FOUNDED, forum_id=forum, facilitation=Facilitation.PROFESSIONAL)
    let_run(house, replace(led, facilitator_id=lea))
    dag, note = person("Dag"), "ei enää voi vetää sitä"

    def reads(who: UUID) -> set[int]:
        house.clients.pop(who, None)
        paths = (f"/api/forums/{forum}/space", f"/my/forums/{forum}")
        return {house.signed_in(who).get(path).status_code for path in paths}

    def desk_says() -> str:
        return house.as_(Role.COORDINATOR).get(f"/desk/forums/{forum}?lang=fi").text

    assert reads(lea) == reads(dag) == {200}
    assert note not in desk_says()
    for who in (lea, dag):
        house.do(GrantRole(person_id=who, role=Role.FINANCE))
        assert reads(who) == {404}
        assert (note in desk_says()) is (who == lea)
        house.do(WithdrawRole(person_id=who, role=Role.FINANCE))
        assert reads(who) == {200}
    house.do(LeavePool(mentor_id=mentor_of(lea), reason="Retired"))
    assert reads(lea) == {404}
    assert note in desk_says()
    told = {"forum_id": str(forum), "title": "T", "text": "Still here?"}
    for act, body in (("open-topic", told), ("draft-charter", told | {"text": "Anew"})):
        assert house.signed_in(lea).post(f"/api/forums/{act}", json=body).status_code == 404
