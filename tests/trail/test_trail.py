"""The trail over HTTP: sentences, qualifiers, cause and effect, pages."""

from typing import Any

import pytest

from application.mentors.add_mentor import AddMentor
from application.people.grant_role import GrantRole
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.trail.conftest import MERI, QUALITY, House

pytestmark = pytest.mark.feature("N1")


def events(house: House, q: str = "", **more: Any) -> list[dict[str, Any]]:
    answer = house.client.get("/api/trail/events", params={"q": q, **more})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def test_every_event_says_who_did_what_in_the_readers_language(house: House) -> None:
    house.act(GrantRole(person_id=MERI, role=Role.MENTOR))
    newest = events(house, lang="fi")[0]
    assert newest["sentence"].startswith("Tuomas ")
    assert newest["record"]["name"] == "Person.RoleGranted"
    assert events(house, lang="en")[0]["sentence"] != newest["sentence"]


def test_conditions_combine_and_exclude(house: House) -> None:
    house.act(GrantRole(person_id=MERI, role=Role.MENTOR))
    of_meri = events(house, f"subject:{MERI}")
    assert {one["record"]["stream"] for one in of_meri} == {str(MERI)}
    assert [one["record"]["name"] for one in events(house, f"subject:{MERI} type:Role*")] == [
        "Person.RoleGranted"
    ]
    rest = events(house, f"subject:{MERI} -type:Role*")
    assert len(rest) == len(of_meri) - 1
    assert events(house, f"actor:{MERI}") == []
    assert events(house, "from:2020-01-01 to:2020-12-31") == []
    assert events(house, "rule:nothing*") == []


def test_a_case_is_found_by_every_id_its_events_bear(house: House) -> None:
    headline = InThreeLanguages("a", "b", "c")
    house.act(AddMentor(person_id=MERI, headline=headline, themes=("leadership",)))
    streams = {one["record"]["stream"] for one in events(house, f"subject:{MERI}")}
    assert {str(MERI), str(mentor_of(MERI))} <= streams


def test_the_list_goes_on_page_by_page_without_a_gap(house: House) -> None:
    seen: list[int] = []
    address = "/api/trail/events?limit=2"
    while address:
        told = house.client.get(address).json()
        seen += [one["record"]["position"] for one in told["items"]]
        address = told["next"]
    assert seen == sorted(seen, reverse=True)
    assert seen == list(range(max(seen), 0, -1))


def test_a_wrong_condition_is_a_problem_for_machines_and_a_sentence_for_people(
    house: House,
) -> None:
    answer = house.client.get("/api/trail/events?q=hello")
    assert answer.status_code == 422
    assert answer.json()["code"] == "QualifierUnknown"
    shown = house.client.get("/desk/trail?q=hello&lang=en", headers={"accept": "text/html"})
    assert shown.status_code == 422
    assert 'value="hello"' in shown.text
    assert "Look by subject" in shown.text


def test_nobody_but_the_quality_manager_reads_the_trail(house: House) -> None:
    house.forget_token()
    assert house.client.get("/api/trail/events").status_code == 401
    assert house.client.get(f"/api/trail/cases/{MERI}/state").status_code == 401


@pytest.mark.feature("N3")
def test_a_case_is_shown_as_it_was_beside_how_it_is(house: House) -> None:
    house.act(GrantRole(person_id=MERI, role=Role.MENTOR))
    first, *_, last = reversed(events(house, f"subject:{MERI}"))
    page = f"/desk/trail/cases/{MERI}?lang=en"
    now = house.client.get(page, headers={"accept": "text/html"}).text
    assert "State now" in now
    then = house.client.get(
        f"{page}&event={first['record']['position']}", headers={"accept": "text/html"}
    ).text
    assert 'class="past"' in then
    assert "Nothing can be changed from here" in then
    assert "had not happened yet" in then
    assert "now mentor" in then
    assert "Meri Aho" not in then.split("Changed fields")[1].split("</table>")[0]
    assert last["record"]["name"] == "Person.RoleGranted"


@pytest.mark.feature("N3")
def test_the_state_at_a_moment_knows_nothing_of_later(house: House) -> None:
    before = house.reception.log.now().isoformat()
    house.act(GrantRole(person_id=MERI, role=Role.MENTOR))
    told = house.client.get(f"/api/trail/cases/{MERI}/state", params={"as_of": before}).json()
    role = next(one for one in told["facts"] if one["name"] == "role")
    assert role["then"] != "mentori"
    assert role["now"] == "mentori"


def test_an_effect_leads_back_to_its_cause(house: House) -> None:
    house.act(GrantRole(person_id=MERI, role=Role.FINANCE))
    caused = [one["record"] for one in events(house) if one["record"]["cause_stream"]]
    assert caused, "who may agree to money going out is counted because of the role"
    assert [one["record"] for one in events(house, f"cause:{MERI}")] == caused
    assert {one["command"] for one in caused} == {
        one["record"]["command"]
        for one in events(house, f"correlation:{caused[0]['command']} via:job")
    }
    for record in caused:
        chain = house.client.get(f"/api/trail/events/{record['position']}/chain").json()
        assert record["position"] in [one["record"]["position"] for one in chain]
        assert chain[0]["record"]["position"] < record["position"]


def test_no_sentence_shows_an_unfilled_place(house: House) -> None:
    house.act(AddMentor(person_id=MERI, headline=InThreeLanguages("a", "b", "c"), themes=()))
    told = events(house, f"actor:{QUALITY}", lang="fi")
    assert all("{" not in one["sentence"] for one in told)
