"""Choosing a mentor on pages and over the API, from the ranking to the mentor's yes."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from application.engagements.sessions import sessions
from application.intake.decide_application import AcceptApplication
from application.intake.receive_application import ReceiveApplication
from application.matching.matching_page import MatchingPage, matching_page
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from domain.engagements import SessionKind
from domain.matching import MatchState
from domain.mentors import mentor_of
from domain.people import Role
from tests.intake.applicants import APPLICATION, CASE
from tests.matching.scene import HEADLINE, LEILA, MIKAEL, POOL, SANNA
from tests.mentors.hours import MONDAYS
from tests.signed_in import House, open_house, person_in

OWN = mentor_of(person_in(Role.MENTOR))
DESK, MINE = f"/desk/matching/{CASE}", f"/my/proposal/{CASE}"


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        applies = ReceiveApplication(
            name="Client", email="client@firm.example", of_age=True, themes=("leadership",),
            languages=("fi",), answers={"change": ["Johtaa paremmin"]},
            person_id=person_in(Role.CLIENT), application_id=APPLICATION,
        )  # fmt: skip
        joins = AddMentor(
            person_id=person_in(Role.MENTOR), headline=HEADLINE, themes=("leadership",)
        )
        hours = [SetWeeklyHours(mentor_id=one, weekly=MONDAYS) for one in (OWN, MIKAEL)]
        house.do(*POOL, joins, *hours, applies, AcceptApplication(application_id=APPLICATION))
        yield house


def now(house: House) -> MatchingPage:
    house.settle()
    shelf = house.reception.shelf
    found = house.run(lambda: shelf.document(matching_page, CASE))
    assert found
    return found


@pytest.mark.feature("C1")
def test_the_coordinator_ranks_the_pool_and_sees_why_and_why_not(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    assert desk.post(f"{DESK}/rank", data={}).status_code == 303
    house.settle()
    shown = desk.get(f"{DESK}?lang=en").text
    assert "Confirmed competence: Leadership" in shown
    assert "No confirmed competence in the wanted themes." in shown
    assert "Made again: the same result" in shown


@pytest.mark.feature("C7")
def test_a_record_over_the_api_is_whole_and_made_again(house: House) -> None:
    (record,) = house.as_(Role.COORDINATOR).get(f"/api/matching/{CASE}/records").json()
    assert record["same_again"] is True
    assert record["policy"] == "matching/1"
    assert len(record["given"]["candidates"]) == len(record["ranking"]) == 5


@pytest.mark.feature("C4")
def test_another_proposal_than_the_first_wants_a_reason_and_keeps_the_ticks(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    said = {"mentor_ids": [str(OWN)], "reason": ""}
    refused = desk.post(f"{DESK}/propose", data=said)
    assert refused.status_code == 422
    assert f'value="{OWN}" checked' in refused.text
    barred = desk.post(f"{DESK}/propose", data={"mentor_ids": [str(LEILA)], "reason": "Tuttu"})
    assert barred.status_code in {409, 422}
    both = {"mentor_ids": [str(OWN), str(MIKAEL)], "reason": "Tuntevat alan"}
    assert desk.post(f"{DESK}/propose", data=both).status_code == 303
    assert set(now(house).proposed) == {OWN, MIKAEL}


@pytest.mark.feature("C2")
def test_the_mentee_reads_sentences_and_no_points(house: House) -> None:
    own = house.as_(Role.CLIENT)
    shown = own.get(f"{MINE}?lang=en").text
    assert "Confirmed competence: Leadership" in shown
    assert "points" not in shown
    assert "%" not in shown.partition("<main")[2].partition("</main>")[0]
    assert own.get("/my/proposal").headers["location"] == MINE
    for act in ("fit", "change", "unwind", "none"):
        assert own.get(f"{MINE}/{act}").status_code == 200


@pytest.mark.feature("C4")
def test_a_first_meeting_is_booked_from_the_proposal_with_the_proposed_only(house: House) -> None:
    own = house.as_(Role.CLIENT)
    at = own.get(MINE).text.partition('name="starts_at" value="')[2].partition('"')[0]
    assert own.get(MINE).text.count(f'value="{at}"') == 2
    meet = {"mentor_id": str(OWN), "starts_at": at, "command_id": str(uuid4())}
    strange = own.post(f"{MINE}/meet", data=meet | {"mentor_id": str(SANNA)})
    assert strange.status_code == 404
    assert own.post(f"{MINE}/meet", data=meet).status_code == 303
    house.settle()
    shelf = house.reception.shelf
    (met,) = house.run(lambda: shelf.find(sessions, {"engagement_id": CASE}))
    assert (met.kind, met.mentor_id, met.minutes) == (SessionKind.CHEMISTRY, OWN, 30)


@pytest.mark.feature("C4")
def test_a_time_in_which_the_mentee_meets_one_is_not_offered_with_another(house: House) -> None:
    shelf = house.reception.shelf
    (met,) = house.run(lambda: shelf.find(sessions, {"engagement_id": CASE}))
    shown = house.as_(Role.CLIENT).get(MINE).text
    assert 'name="starts_at"' in shown
    assert f'value="{met.starts_at.isoformat()}"' not in shown


@pytest.mark.feature("C5")
def test_the_mentor_asked_sees_the_matter_but_no_name_and_says_yes(house: House) -> None:
    own, mentor = house.as_(Role.CLIENT), house.as_(Role.MENTOR)
    assert mentor.post(f"/desk/requests/{CASE}/yes", data={}).status_code == 404
    assert own.post(f"{MINE}/choose", data={"first": ""}).status_code == 422
    wish = {"first": str(OWN), "second": str(MIKAEL)}
    assert own.post(f"{MINE}/choose", data=wish).status_code == 303
    assert now(house).asked == OWN
    shown = mentor.get("/desk/requests?lang=en").text
    assert "Leadership" in shown
    assert "client@firm.example" not in shown
    assert "Client" not in shown.partition("<main")[2].partition("</main>")[0]
    for other in (MIKAEL, OWN):
        body = {"engagement_id": str(CASE), "mentor_id": str(other)}
        answer = mentor.post("/api/matching/accept-mentee", json=body)
        assert answer.status_code == (404 if other == MIKAEL else 200)
    assert mentor.post(f"/desk/requests/{CASE}/yes", data={}).status_code == 303
    assert (now(house).state, now(house).settled) == (MatchState.SETTLED, OWN)


@pytest.mark.feature("C6")
def test_fit_and_change_are_the_mentees_to_tell(house: House) -> None:
    own = house.as_(Role.CLIENT)
    early = own.post(f"{MINE}/fit", data={"fit": "good", "words": ""})
    assert early.status_code == 409
    assert house.as_(Role.SPONSOR).get(MINE).status_code == 404
    changed = own.post(f"{MINE}/change", data={"words": "Toinen ala"})
    assert changed.status_code == 303
    assert now(house).state is MatchState.LOOKING
    assert "Toinen ala" in house.as_(Role.COORDINATOR).get(DESK).text


@pytest.mark.feature("Q1")
def test_matching_is_the_offices_and_the_mentees(house: House) -> None:
    for role in (Role.SPONSOR, Role.FINANCE, Role.QUALITY, Role.MENTOR):
        client = house.as_(role)
        assert client.get("/desk/matching").status_code == 403
        assert client.get(f"/api/matching/{CASE}").status_code == 403
    assert house.as_(Role.COORDINATOR).get("/desk/matching").status_code == 200
    pool = house.as_(Role.COORDINATOR).post(f"/api/matching/rank-the-pool?engagement_id={CASE}")
    assert pool.status_code == 200
