"""A forum at the front door: members and whoever leads it read it, no role does, nor who left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from application.forums.agree_charter import SignCharter
from application.forums.end_seat import LeaveForum
from application.forums.evaluate_forum import EvaluateForum
from application.forums.found_forum import FoundForum
from application.forums.start_forum import CloseForum
from application.people.merge_people import MergePeople
from application.people.register_person import RegisterPerson
from domain.people import Role
from domain.tools import Use
from tests.forums.scene import (
    CHARTER,
    CONFIRMED,
    FORUM,
    FOUNDED,
    NAMES,
    STARTED,
    admitted,
    applied,
    person,
    trained,
)
from tests.signed_in import House, open_house
from tests.spec_times import NOON
from tests.tools.scene import GROW, STRENGTHS

SECRET = "We may have to close the second line"
AT = f"/api/forums/{FORUM}"
FIVE = NAMES[:5]


def let_run(house: House, founded: FoundForum) -> None:
    """A forum of five that runs."""
    forum = founded.forum_id
    house.do(founded)
    for name in FIVE:
        house.do(replace(applied(name), forum_id=forum), replace(admitted(name), forum_id=forum))
    house.do(replace(CHARTER, forum_id=forum), replace(trained(*FIVE), forum_id=forum))
    ordered = replace(CONFIRMED, forum_id=forum)
    for name in FIVE:
        house.do(SignCharter(forum_id=forum, version=1), ordered, by=person(name))
    house.do(replace(STARTED, forum_id=forum))


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A forum of five that runs, led in turn, with a topic nobody else is to read."""
    folder: Path = tmp_path_factory.mktemp("house")
    with open_house(module_database, folder) as house:
        let_run(house, FOUNDED)
        aino = house.signed_in(person("Aino"))
        told = {"forum_id": str(FORUM), "title": "A line", "text": SECRET}
        assert aino.post("/api/forums/open-topic", json=told).status_code == 201
        house.settle()
        yield house


@pytest.mark.feature("H3")
@pytest.mark.feature("S1")
@pytest.mark.parametrize("role", sorted(Role))
def test_no_role_reads_what_is_said(house: House, role: Role) -> None:
    client = house.as_(role)
    paths = [f"{AT}/space", f"/my/forums/{FORUM}", f"{AT}/meetings/{uuid4()}",
             f"/my/forums/{FORUM}/topics/{uuid4()}"]  # fmt: skip
    assert {client.get(path).status_code for path in paths} == {404}
    for path in (f"/desk/forums/{FORUM}", "/desk/forums", f"{AT}/course", "/api/desk/forums"):
        assert SECRET not in client.get(path).text


@pytest.mark.feature("H3")
def test_a_member_reads_it_and_a_stranger_is_asked_to_sign_in(house: House) -> None:
    said = house.signed_in(person("Bo")).get(f"{AT}/space").json()
    assert said["topics"][0]["text"] == SECRET
    assert house.browser().get(f"{AT}/space").status_code == 401


@pytest.mark.feature("H3")
def test_the_office_sees_how_much_was_said(house: House) -> None:
    told = house.as_(Role.QUALITY).get(f"{AT}/course").json()
    assert (told["topics"], len(told["members"])) == (1, 5)
    assert "1</b>aihe<" in house.as_(Role.COORDINATOR).get(f"/desk/forums/{FORUM}").text


@pytest.mark.feature("H1")
def test_everybody_sees_how_many_are_still_looked_for(house: House) -> None:
    stranger = house.browser()
    told = stranger.get(AT).json()
    assert (told["members"], told["recruit_to"], told["looked_for"]) == (5, 7, 2)
    said = "Jäseniä haussa vielä: 2 (tavoite: 7)"
    for path in ("/forums", f"/forums/{FORUM}"):
        assert said in stranger.get(path).text
    assert said in house.as_(Role.COORDINATOR).get(f"/desk/forums/{FORUM}").text


@pytest.mark.feature("H3")
def test_somebody_new_is_read_without_a_name_and_grounds_are_counted_without_names(
    house: House,
) -> None:
    house.do(applied("Frida"))
    who = {"forum_id": str(FORUM), "person_id": str(person("Frida"))}
    desk = house.as_(Role.COORDINATOR)
    assert desk.post("/api/forums/propose-member", json=who).status_code == 200
    for name in FIVE:
        member = house.signed_in(person(name))
        (newcomer,) = member.get(f"{AT}/newcomers").json()
        assert newcomer["profile"]
        assert not newcomer["answered"]
        page = member.get(f"/my/forums/{FORUM}/newcomers").text
        assert newcomer["profile"] in page
        assert "Frida" not in page
        ground = "competitor" if name == "Bo" else None
        said = member.post("/api/forums/answer-proposal", json=who | {"ground": ground})
        assert said.status_code == 200
    shown = desk.get(f"/desk/forums/{FORUM}").text
    assert "Kilpailija \N{MULTIPLICATION SIGN} 1" in shown
    aino, bo = house.signed_in(person("Aino")), house.signed_in(person("Bo"))
    (seen,) = bo.get(f"{AT}/newcomers").json()
    assert (seen["decides"], seen["objections"]) == (False, {})
    for act in ("accept-member", "decline-applicant"):
        assert bo.post(f"/api/forums/{act}", json=who).json()["code"] == "NotYourTurn"
    (seen,) = aino.get(f"{AT}/newcomers").json()
    assert (seen["decides"], seen["objections"]) == (True, {"competitor": 1})
    assert aino.post("/api/forums/accept-member", json=who).status_code == 200
    assert len(desk.get(f"{AT}/course").json()["members"]) == 6


@pytest.mark.feature("H3")
@pytest.mark.feature("J2")
def test_a_tool_of_the_library_is_shared_from_the_page(house: House) -> None:
    inside = replace(STRENGTHS, tool_id=uuid4(), use=Use.MENTORS)
    house.do(GROW, inside)
    bo, here = house.signed_in(person("Bo")), f"/my/forums/{FORUM}"
    page = bo.get(here).text
    assert f'value="{GROW.tool_id}"' in page
    assert f'value="{inside.tool_id}"' not in page
    for wrong in (str(inside.tool_id), "", str(uuid4())):
        assert bo.post(f"{here}/tools", data={"tool_id": wrong}).status_code == 404
    shared = {"tool_id": str(GROW.tool_id), "part": "tool", "command_id": str(uuid4())}
    for _ in "12":
        assert bo.post(f"{here}/tools", data=shared).headers["location"] == here
    house.settle()
    assert (
        house.signed_in(person("Aino")).get(here).text.count(f"/tools/{GROW.tool_id}?version=1")
        == 1
    )
    (resource,) = bo.get(f"{AT}/space").json()["resources"]
    assert (resource["tool_version"], resource["title"]) == (1, GROW.title.fi)
    assert house.as_(Role.FINANCE).post(f"{here}/tools", data=shared).status_code == 404
    told = {"forum_id": str(FORUM), "title": "Ours", "tool_id": str(inside.tool_id)}
    refused = bo.post("/api/forums/share-resource", json=told)
    assert (refused.status_code, refused.json()["code"]) == (409, "ForMentorsOnly")
    refused = bo.post("/api/forums/share-resource", json=told | {"tool_id": str(uuid4())})
    assert refused.status_code == 404


@pytest.mark.feature("H2")
def test_the_same_request_sent_twice_plans_one_meeting(house: House) -> None:
    aino = house.signed_in(person("Aino"))
    key = {"Idempotency-Key": str(uuid4())}
    plan = {"forum_id": str(FORUM), "starts_at": (NOON + timedelta(days=20)).isoformat()}
    first, again = (aino.post("/api/forums/plan-meeting", json=plan, headers=key) for _ in "12")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.headers["Idempotent-Replayed"] == "true"
    house.settle()
    meeting = UUID(first.json()["meeting_id"])
    seen = aino.get(f"{AT}/meetings/{meeting}").json()
    assert [point["part"] for point in seen["agenda"]][:2] == ["promise", "check_in"]
    bo = house.signed_in(person("Bo"))
    moved = {"forum_id": str(FORUM), "meeting_id": str(meeting), "starts_at": plan["starts_at"]}
    assert bo.post("/api/forums/move-meeting", json=moved).json()["code"] == "NotYourTurn"
    empty = {"forum_id": str(FORUM), "meeting_id": str(meeting), "title": ""}
    assert bo.post("/api/forums/bring-case", json=empty).status_code == 422
    away = {"forum_id": str(FORUM), "meeting_id": str(meeting), "counts": False}
    assert bo.post("/api/forums/announce-absence", json=away).status_code == 200
    house.settle()
    line = aino.get(f"{AT}/meetings/{meeting}").json()["meeting"]
    assert line["away"] == line["uncounted"] == [str(person("Bo"))]
    cecilia = house.signed_in(person("Cecilia"))
    line = cecilia.get(f"{AT}/meetings/{meeting}").json()["meeting"]
    assert (line["away"], line["uncounted"]) == ([str(person("Bo"))], [])
    assert bo.post("/api/forums/take-absence-back", json=empty | {"title": ""}).status_code == 422
    back = {"forum_id": str(FORUM), "meeting_id": str(meeting)}
    assert bo.post("/api/forums/take-absence-back", json=back).status_code == 200
    stranger = house.as_(Role.FINANCE).post("/api/forums/announce-absence", json=away)
    assert stranger.status_code == 404


@pytest.mark.feature("H4")
@pytest.mark.feature("L2")
def test_a_member_withdraws_in_two_steps_and_an_acknowledgement_goes_out(house: House) -> None:
    forum, who = UUID(int=0x47), uuid4()
    house.do(
        replace(FOUNDED, forum_id=forum),
        replace(applied("Helmi"), forum_id=forum, person_id=who),
        replace(admitted("Helmi"), forum_id=forum, person_id=who),
    )
    helmi = house.signed_in(who)
    here = f"/my/forums/{forum}/membership/withdraw"
    assert helmi.get(here).status_code == 404
    house.do(replace(CONFIRMED, forum_id=forum), by=who)
    house.settle()
    assert here in helmi.get("/withdraw").text
    assert "Helmi" in helmi.get(here).text
    said = {"name": "Helmi", "email": ""}
    assert helmi.post(here, data=said).status_code == 422
    step = helmi.post(f"{here}?lang=en", data=said | {"email": "helmi@x.example"})
    assert "Confirm withdrawal" in step.text
    assert len(helmi.get("/api/my/forums").json()) == 1
    done = helmi.post(f"{here}/confirm", data=said | {"email": "helmi@x.example"})
    assert done.headers["location"] == "/withdraw/done"
    house.settle()
    assert helmi.get("/api/my/forums").json() == []
    assert here not in helmi.get("/withdraw").text
    told = house.as_(Role.QUALITY).get("/api/trail/events?q=type:Forum.MembershipWithdrawn")
    assert len(told.json()["items"]) == 1


@pytest.mark.feature("H3")
def test_who_left_reads_no_more(house: House) -> None:
    elli = house.signed_in(person("Elli"))
    assert elli.post("/api/forums/leave-forum", json={"forum_id": str(FORUM)}).status_code == 200
    house.settle()
    assert elli.get(f"{AT}/space").status_code == 404
    assert str(FORUM) not in [one["forum_id"] for one in elli.get("/api/my/forums").json()]


@pytest.mark.feature("H1")
def test_below_four_the_office_is_told_to_recruit_and_no_meeting_is_planned(house: House) -> None:
    forum = UUID(int=0x4A)
    let_run(house, replace(FOUNDED, forum_id=forum))
    desk, plan = house.as_(Role.COORDINATOR), {"forum_id": str(forum)}
    assert "Hae jäseniä uudelleen" not in desk.get("/desk/forums?lang=fi").text
    for name in ("Aino", "Bo"):
        house.do(LeaveForum(forum_id=forum), by=person(name))
    assert "Hae jäseniä uudelleen" in desk.get("/desk/forums?lang=fi").text
    assert "alle neljä" in desk.get(f"/desk/forums/{forum}?lang=fi").text
    plan["starts_at"] = (NOON + timedelta(days=20)).isoformat()
    said = house.signed_in(person("Cecilia")).post("/api/forums/plan-meeting", json=plan)
    assert (said.status_code, said.json()["code"]) == (409, "BelowRestart")


@pytest.mark.feature("H1")
def test_closed_it_is_evaluated_in_sums_of_five(house: House) -> None:
    house.do(CloseForum(forum_id=FORUM, reason="The theme is exhausted"))
    people = [person(name) for name in (*FIVE[:4], "Frida")]
    answer = EvaluateForum(forum_id=FORUM, trust=5, learning=4, usefulness=3)
    for one in people[:4]:
        house.do(answer, by=one)
    desk = house.as_(Role.COORDINATOR)
    assert "5 vastauksen" not in desk.get(f"/desk/forums/{FORUM}?lang=fi").text
    house.do(answer, by=people[4])
    assert "5 vastauksen" in desk.get(f"/desk/forums/{FORUM}?lang=fi").text
    assert desk.get(f"/forums/{FORUM}").status_code == 404


@pytest.mark.feature("R9")
def test_a_member_entered_twice_is_one_and_goes_on_where_they_sat(house: House) -> None:
    forum, kept, gone = UUID(int=0x4D), uuid4(), person("Bo")
    let_run(house, replace(FOUNDED, forum_id=forum))
    house.do(
        RegisterPerson(person_id=kept, name="Bo", email="bo@again.example"),
        MergePeople(kept_id=kept, merged_id=gone),
    )
    house.settle()
    bo = house.signed_in(kept)
    mine = {one["forum_id"]: one for one in bo.get("/api/my/forums").json()}[str(forum)]
    assert (mine["to_sign"], mine["to_order"], mine["to_train"]) == (False, False, False)
    assert bo.get(f"/my/forums/{forum}/membership").status_code == 200
    topic = {"forum_id": str(forum), "title": "A line", "text": "As before"}
    assert bo.post("/api/forums/open-topic", json=topic).status_code == 201
    house.do(CloseForum(forum_id=forum, reason="The theme is exhausted"))
    house.settle()
    (asked,) = [one for one in bo.get("/api/my/forums").json() if one["forum_id"] == str(forum)]
    assert asked["to_evaluate"] is True
    said = {"forum_id": str(forum), "trust": 5, "learning": 4, "usefulness": 3}
    assert bo.post("/api/forums/evaluate-forum", json=said).status_code < 300
    house.settle()
    (asked,) = [one for one in bo.get("/api/my/forums").json() if one["forum_id"] == str(forum)]
    assert asked["to_evaluate"] is False
