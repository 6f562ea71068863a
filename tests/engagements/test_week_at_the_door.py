"""The mentor's week at the door: turned week by week, closed or not come to, and days away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from uuid import UUID, uuid4

import pytest

from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.engagements.sessions import SessionRow, sessions
from application.firm import Command
from application.lots.add_lot import AddLot
from application.mentors.add_mentor import AddMentor
from application.mentors.mentor_page import mentor_page
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.engagements import SessionState
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Stretch
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import COURSE, after
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

CASE, PAST, MISSED, COMING = uuid4(), uuid4(), uuid4(), uuid4()
OTHER, OTHERS, MENTEE = uuid4(), uuid4(), uuid4()
MENTOR, COLLEAGUE = mentor_of(person_in(Role.MENTOR)), UUID(int=0x51)
WEEK = "/desk/sessions?lang=en"
pytestmark = pytest.mark.feature("E12")


def course(case: UUID, mentee: UUID, lead: UUID, **sessions: UUID) -> Iterator[Command]:
    """A course of a mentee with one mentor, and its sessions by the days they are on."""
    yield OpenEngagement(
        engagement_id=case, mentee_id=mentee, lead_id=lead, course=COURSE,
        payer=Payer.CONSUMER, payer_id=mentee,
    )  # fmt: skip
    yield AgreeEngagement(engagement_id=case, agreement_id=uuid4())
    yield AddLot(owner_id=case, minutes=480, valid_until=date(2026, 9, 30), lot_id=uuid4())
    for days, session in sessions.items():
        at = after(days=int(days.removeprefix("in_")))
        yield BookFromPackage(engagement_id=case, session_id=session, starts_at=at)


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    mentee = person_in(Role.CLIENT)
    headline = InThreeLanguages("a", "b", "c")
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        house.do(
            RegisterPerson(person_id=COLLEAGUE, name="Petri", email="petri@luotsi.example"),
            RegisterPerson(person_id=MENTEE, name="Otso Vieras", email="otso@x.example"),
            AddMentor(person_id=person_in(Role.MENTOR), headline=headline, themes=()),
            AddMentor(person_id=COLLEAGUE, headline=headline, themes=()),
            *course(CASE, mentee, MENTOR, in_1=PAST, in_8=MISSED, in_15=COMING),
            *course(OTHER, MENTEE, mentor_of(COLLEAGUE), in_8=OTHERS),
        )
        yield house


def state(house: House, session: UUID) -> SessionState:
    house.settle()
    find = house.reception.shelf.find
    rows: list[SessionRow] = house.run(lambda: find(sessions, {"session_id": session}))
    return rows[0].state


def test_the_week_is_turned_forward_and_back_and_shows_ones_own_sessions(house: House) -> None:
    house.let_it_be(NOON)
    own = house.as_(Role.MENTOR)
    now = own.get(WEEK).text
    assert "Week 10" in now
    assert (f"s{PAST}" in now, f"s{MISSED}" in now) == (True, False)
    assert 'href="/desk/sessions?day=2026-02-23"' in now
    assert 'href="/desk/sessions?day=2026-03-09"' in now
    following = own.get("/desk/sessions?day=2026-03-09&lang=en").text
    assert "Week 11" in following
    assert (f"s{PAST}" in following, f"s{MISSED}" in following) == (False, True)
    assert f"s{OTHERS}" not in following
    assert f"s{OTHERS}" in house.as_(Role.COORDINATOR).get("/desk/sessions?day=2026-03-09").text
    assert "No sessions this week" in own.get("/desk/sessions?day=2026-02-23&lang=en").text
    for edge in ("0001-01-01", "9999-12-31"):
        assert own.get(f"/desk/sessions?day={edge}").status_code < 500


def test_what_is_over_waits_to_be_closed_under_its_mentees_name_until_it_is(house: House) -> None:
    house.let_it_be(after(days=7))
    own = house.as_(Role.MENTOR)
    empty_week = own.get("/desk/sessions?day=2026-02-23&lang=en").text
    waiting = unescape(empty_week).partition('id="un"')[2].partition("</section>")[0]
    assert "1 session to close" in waiting
    assert "Client" in waiting
    assert f'href="/desk/sessions/{PAST}/close"' in waiting
    assert 'id="un"' not in house.as_(Role.COORDINATOR).get(WEEK).text
    assert own.post(f"/desk/sessions/{PAST}/held", data={"minutes": "50"}).status_code == 303
    assert state(house, PAST) is SessionState.HELD
    assert 'id="un"' not in own.get(WEEK).text


def test_the_button_no_show_works_from_a_quarter_past_for_ones_own_only(house: House) -> None:
    own, press = house.as_(Role.MENTOR), f"/desk/sessions/{MISSED}/no-show"
    house.let_it_be(after(days=8, minutes=14))
    assert f'action="{press}"' in own.get(f"/desk/sessions/{MISSED}/close").text
    early = own.post(f"{press}?lang=en", data={})
    assert early.status_code == 409
    assert "Nobody is missing yet" in early.text
    house.let_it_be(after(days=8, minutes=15))
    for role in (Role.CLIENT, Role.SPONSOR, Role.FINANCE, Role.QUALITY):
        assert house.as_(role).post(press, data={}).status_code in {403, 404}
    foreign = own.post(f"/desk/sessions/{OTHERS}/no-show", data={})
    assert foreign.status_code in {403, 404}
    assert state(house, MISSED) is SessionState.BOOKED
    for _ in range(2):  # pressed twice is stated once
        assert own.post(press, data={"excused": "yes"}).status_code == 303
    assert state(house, MISSED) is SessionState.NO_SHOW
    stated = [
        event
        for event in house.reception.log.stream(CASE)
        if type(event).__name__ == "NoShowStated"
    ]
    assert len(stated) == 1
    assert stated[0].why == "excused"  # type: ignore[attr-defined]


@pytest.mark.feature("B4")
def test_days_away_are_marked_and_ended_on_the_mentors_own_page(house: House) -> None:
    house.let_it_be(NOON)
    own = house.as_(Role.MENTOR)
    wrong = {"starts_at": "2026-04-02T09:00", "ends_at": "2026-04-01T09:00"}
    refused = own.post("/desk/profile/away?lang=en", data=wrong)
    assert refused.status_code in {409, 422}
    assert 'value="2026-04-02T09:00"' in refused.text
    right = wrong | {"ends_at": "2026-04-10T16:00", "command_id": str(uuid4())}
    for _ in range(2):  # sent twice is one absence
        assert own.post("/desk/profile/away", data=right).status_code == 303
    house.settle()
    ((absence, away),) = absences(house)
    assert away.starts_at.isoformat() == "2026-04-02T06:00:00+00:00"
    assert away.ends_at - away.starts_at == timedelta(days=8, hours=7)
    link = f"/desk/profile/back?absence_id={absence}"
    assert link in own.get("/desk/profile").text
    assert f'value="{absence}"' in own.get(link).text
    assert own.post("/desk/profile/back", data={"absence_id": ""}).status_code == 422
    assert own.post("/desk/profile/back", data={"absence_id": str(absence)}).status_code == 303
    house.settle()
    assert absences(house) == ()
    assert house.as_(Role.CLIENT).post("/desk/profile/away", data=right).status_code == 403


def absences(house: House) -> tuple[tuple[UUID, Stretch], ...]:
    page = house.run(lambda: house.reception.shelf.document(mentor_page, MENTOR))
    assert page
    return tuple(page.absences)
