"""Nobody sees beyond their scope and time: every reading route, asked by everybody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from api.tools.shipped_library import shipped, tool_of
from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.lots.add_lot import AddLot
from application.mentoring.agree_task import AgreeTask
from application.mentoring.keep_private_note import KeepPrivateNote
from application.mentoring.set_goal import SetGoal
from application.mentoring.write_entry import WriteEntry
from application.mentoring.write_note import WriteNote
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from application.team.write_brief import ApproveBrief, LetSpecialistGo, WriteBrief
from application.tools.attach_tool import AttachTool
from domain.cancelling_policy import Payer
from domain.engagements.team_words import Shared
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.signed_in import House, open_house
from tests.spec_times import NOON

HERE = UUID("6c756f74-7369-5000-8000-0000000000c0")
AINO, SANNA, MIKAEL, PETRI = (uuid5(HERE, name) for name in ("aino", "sanna", "mikael", "petri"))
CASE, FIRST, SECOND = (uuid5(HERE, name) for name in ("case", "first", "second"))
SECRETS = {
    "note": "aardvark-note", "other": "badger-note", "task": "cormorant-task",
    "goal": "dormouse-goal", "entry": "egret-entry", "private": "ferret-private",
    "brief": "gannet-brief",
}  # fmt: skip
READING = (
    f"/api/engagements/{CASE}", f"/api/mentoring/{CASE}/content",
    f"/api/mentoring/{CASE}/private-notes", f"/api/team/{CASE}/briefs",
)  # fmt: skip
pytestmark = [pytest.mark.feature("F6"), pytest.mark.feature("S1"), pytest.mark.feature("F4")]


def after(days: float) -> datetime:
    return NOON + timedelta(days=days)


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        house.do(
            RegisterPerson(person_id=AINO, name="Aino", email="a@x.example", roles=(Role.CLIENT,))
        )
        for person in (SANNA, MIKAEL, PETRI):
            house.do(
                RegisterPerson(person_id=person, name=str(person)[:4], email=f"{person}@x.example"),
                AddMentor(
                    person_id=person, headline=InThreeLanguages("a", "b", "c"),
                    themes=("leadership",),
                ),
            )  # fmt: skip
        house.do(
            OpenEngagement(
                engagement_id=CASE, mentee_id=AINO, lead_id=mentor_of(SANNA),
                payer=Payer.CONSUMER, payer_id=AINO,
            ),
            AgreeEngagement(engagement_id=CASE, agreement_id=uuid5(HERE, "agreement")),
            AddLot(owner_id=CASE, minutes=480),
            book(FIRST, 7, SANNA),
            WriteNote(engagement_id=CASE, session_id=FIRST, words=SECRETS["note"]),
            AgreeTask(engagement_id=CASE, words=SECRETS["task"]),
        )  # fmt: skip
        house.do(SetGoal(engagement_id=CASE, words=SECRETS["goal"]), by=AINO)
        house.do(WriteEntry(engagement_id=CASE, words=SECRETS["entry"]), by=AINO)
        house.do(KeepPrivateNote(engagement_id=CASE, words=SECRETS["private"]), by=SANNA)
        yield house


def book(session: UUID, days: float, mentor: UUID) -> BookFromPackage:
    return BookFromPackage(
        engagement_id=CASE, session_id=session, starts_at=after(days), mentor_id=mentor_of(mentor)
    )


def bring_mikael(house: House) -> None:
    """The brief is approved, Mikael has held a session and written its note."""
    house.do(
        WriteBrief(
            engagement_id=CASE, specialists=(mentor_of(MIKAEL),), shares=(Shared.GOALS,),
            words=SECRETS["brief"],
        ),
        ApproveBrief(engagement_id=CASE, version=1),
        book(SECOND, 10, MIKAEL),
        WriteNote(engagement_id=CASE, session_id=SECOND, words=SECRETS["other"]),
    )  # fmt: skip


def seen(house: House, who: UUID | Role) -> set[str]:
    """Which of the secrets somebody can read through any route; none answers with an error."""
    client = house.as_(who) if isinstance(who, Role) else house.signed_in(who)
    answers = [client.get(path) for path in READING]
    assert {one.status_code for one in answers} <= {200, 403, 404}
    told = " ".join(one.text for one in answers)
    return {name for name, words in SECRETS.items() if words in told}


def test_each_reader_sees_what_is_theirs_and_no_role_a_word(house: House) -> None:
    bring_mikael(house)
    assert seen(house, AINO) == {"note", "other", "task", "goal", "entry", "brief"}
    assert seen(house, SANNA) == {"note", "other", "task", "goal", "private", "brief"}
    assert seen(house, MIKAEL) == {"other", "goal", "brief"}
    assert seen(house, PETRI) == set()
    assert not any(seen(house, role) for role in Role)


def test_before_the_approval_a_colleague_sees_nothing(house: House) -> None:
    house.do(
        WriteBrief(engagement_id=CASE, specialists=(mentor_of(MIKAEL),), words=SECRETS["brief"])
    )
    assert seen(house, MIKAEL) == set()


def test_thirty_days_after_the_last_session_it_is_over(house: House) -> None:
    bring_mikael(house)
    last = after(10) + timedelta(hours=1, days=30)
    house.let_it_be(last - timedelta(seconds=1))
    assert answers(house, MIKAEL) == {200}
    house.let_it_be(last)
    assert answers(house, MIKAEL) == {404}


def test_revoking_works_on_the_next_request(house: House) -> None:
    bring_mikael(house)
    house.do(LetSpecialistGo(engagement_id=CASE, mentor_id=mentor_of(MIKAEL)), by=AINO)
    assert answers(house, MIKAEL) == {404}


def test_a_specialist_sees_own_sessions_and_no_balance(house: House) -> None:
    bring_mikael(house)
    told: Any = house.signed_in(MIKAEL).get(READING[0]).json()
    assert [one["session_id"] for one in told["sessions"]] == [str(SECOND)]
    assert told["balance"] is None


def test_a_colleague_writes_about_own_sessions_only(house: House) -> None:
    bring_mikael(house)
    client = house.signed_in(MIKAEL)
    body = {"engagement_id": str(CASE), "session_id": str(FIRST), "words": "mine"}
    assert client.post("/api/mentoring/write-note", json=body).status_code == 404
    own = body | {"session_id": str(SECOND)}
    assert client.post("/api/mentoring/write-note", json=own).status_code == 200


def answers(house: House, person: UUID) -> set[int]:
    """With which answers the routes of the engagement meet somebody who is signed in anew."""
    house.clients.pop(person, None)
    client = house.signed_in(person)
    return {client.get(path).status_code for path in (READING[0], READING[1], READING[3])}


@pytest.mark.feature("J2")
def test_a_colleague_takes_off_what_they_attached_and_nothing_else(house: House) -> None:
    bring_mikael(house)
    grow = next(tool for tool in shipped() if tool.tool_id == tool_of("grow"))
    theirs = AttachTool(
        engagement_id=CASE, place="session", place_id=SECOND, tool_id=grow.tool_id,
        use_id=uuid5(HERE, "use"),
    )  # fmt: skip
    house.do(grow, replace(grow, tool_id=uuid5(HERE, "other")))
    elsewhere = replace(theirs, place_id=FIRST, use_id=uuid5(HERE, "elsewhere"))
    house.do(replace(theirs, tool_id=uuid5(HERE, "other")), elsewhere, by=SANNA)
    house.settle()
    mikael, body = house.signed_in(MIKAEL), {"engagement_id": str(CASE)}
    sannas = body | {"use_id": str(theirs.use_id)}
    assert mikael.post("/api/tools/detach-tool", json=sannas).status_code == 404
    own = body | {"place": "session", "place_id": str(SECOND), "tool_id": str(grow.tool_id)}
    use = mikael.post("/api/tools/attach-tool", json=own).json()["use_id"]
    house.settle()
    page = f"/desk/engagements/{CASE}/tools"
    assert use in mikael.get(page).text
    listed = {one["use_id"] for one in mikael.get(f"/api/tools/of-engagement/{CASE}").json()}
    assert listed == {use, str(theirs.use_id)}, "of a session that is not theirs nothing is told"
    assert str(theirs.use_id) not in mikael.get(page).text
    assert mikael.post(f"{page}/detach/{use}").status_code == 303
    sanna = house.signed_in(SANNA)
    assert sanna.post("/api/tools/detach-tool", json=sannas).status_code == 200
