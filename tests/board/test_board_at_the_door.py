"""The board of 40 mentors and 300 engagements answers in one page load, and only to the office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID, uuid5

import pytest
from fastapi.testclient import TestClient

from application.booking import keep_time
from application.engagements.book_from_package import BookFromPackage
from application.engagements.lose_mentor import LoseMentor
from application.engagements.open_engagement import OpenEngagement
from application.firm import Caller, Command, Work
from application.lots.add_lot import AddLot
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.engagements.course_events import Course
from domain.events import NOBODY, Via
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.money import Money
from domain.opening_hours import Hours
from domain.people import Role
from domain.slots import Slot
from infrastructure.shelf import Shelf
from tests.booking.scene import AINO, ORDERED, THE_FIRM, payment
from tests.engagements.agreeing import AgreeEngagement
from tests.signed_in import House, open_house
from tests.spec_times import NOON

HERE = UUID("6c756f74-7369-5000-8000-0000000000b0")
MENTORS, ENGAGEMENTS = 40, 300
HEADLINE = InThreeLanguages("a", "b", "c")
COURSE = Course(date(2026, 1, 1), date(2026, 12, 31), sessions=8)
QUESTIONS = 25
"""To the shelf for one load, most of them about twelve who could step in; 40 mentors and 300
engagements ask as many as 4 and 3."""
BUDGET = 2.5
"""Seconds for one load on a shared machine of two cores; measured alone it is far below."""
pytestmark = pytest.mark.feature("F7")


def key(*words: object) -> UUID:
    return uuid5(HERE, "/".join(map(str, words)))


def history() -> Iterator[Command]:
    weekly = tuple((day, Hours(time(8), time(18))) for day in range(1, 6))
    for m in range(MENTORS):
        person = key("mentor", m)
        yield RegisterPerson(person_id=person, name=f"Mentor {m}", email=f"m{m}@x.example")
        yield AddMentor(person_id=person, headline=HEADLINE, themes=("leadership",))
        yield SetWeeklyHours(mentor_id=mentor_of(person), weekly=weekly)
    for e in range(ENGAGEMENTS):
        case, mentee = key("case", e), key("mentee", e)
        lead = mentor_of(key("mentor", e % MENTORS))
        yield RegisterPerson(person_id=mentee, name=f"Mentee {e}", email=f"c{e}@x.example")
        yield OpenEngagement(
            engagement_id=case, mentee_id=mentee, lead_id=lead, payer=Payer.CONSUMER,
            payer_id=mentee, course=COURSE,
        )  # fmt: skip
        yield AgreeEngagement(engagement_id=case, agreement_id=key("agreement", e))
        yield AddLot(owner_id=case, minutes=480)
        if e % 3:
            starts_at = NOON + timedelta(days=e % 5, hours=2 * (e // MENTORS) + 1)
            yield BookFromPackage(
                engagement_id=case, session_id=key("session", e), starts_at=starts_at
            )
    yield LoseMentor(
        engagement_id=key("case", 1), session_id=key("session", 1), absence_id=key("absence")
    )


@dataclass(frozen=True, kw_only=True)
class Hold(Command):
    """Hold a time of the first mentor, as somebody does who is about to pay."""

    def do(self, work: Work) -> None:
        slot = Slot(NOON + timedelta(days=1), 60)
        until = work.now + timedelta(minutes=10)
        first = mentor_of(key("mentor", 0))
        keep_time.hold_time(work, first, key("order"), slot, until)


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:

        async def live() -> None:
            for nth, command in enumerate(history()):
                caller = Caller(by=NOBODY, via=Via.CLI, command_id=key("command", nth))
                await house.reception.firm.do(command, caller)

        house.run(live)
        house.settle()
        yield house


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question that is put to the shelf, by what it is about."""
    questions: list[str] = []
    for name in ("find", "document", "documents"):
        ask = getattr(Shelf, name)

        def noted(self: Shelf, of: Any, *rest: Any, ask: Any = ask, **more: Any) -> Any:
            questions.append(of.name)
            return ask(self, of, *rest, **more)

        monkeypatch.setattr(Shelf, name, noted)
    return questions


def test_one_page_load_shows_the_whole_firm(house: House, asked: list[str]) -> None:
    office = house.as_(Role.COORDINATOR)
    office.get("/desk")
    questions = {view: _questions(office, asked, view) for view in ("week", "list", "ahead")}
    assert max(questions.values()) <= QUESTIONS, questions
    began = perf_counter()
    answer = office.get("/desk")
    took = perf_counter() - began
    assert answer.status_code == 200
    assert answer.text.count('<th scope="row">') == MENTORS
    assert took < BUDGET, f"{took:.2f} s"
    seen = office.get("/api/board").json()
    assert len(seen["steps"]) == ENGAGEMENTS
    assert [one["session_id"] for one in seen["without_mentor"]] == [str(key("session", 1))]
    assert {one["what"] for one in seen["steps"]} == {"meet", "book", "find_substitute"}
    assert len(seen["ahead"]) == 12
    monday = min(date.fromisoformat(one["monday"]) for one in seen["ahead"])
    assert len(seen["mentors"]) == MENTORS
    _a_day_and_a_kind_of_mentor_can_be_picked(house, monday)
    _a_day_has_a_page_of_its_own(house)
    _the_mentee_is_asked_to_choose(house)
    _who_could_not_pay_is_named(house)
    for role in (Role.CLIENT, Role.MENTOR, Role.SPONSOR, Role.FINANCE):
        assert house.as_(role).get("/api/board").status_code == 403


def _a_day_and_a_kind_of_mentor_can_be_picked(house: House, monday: date) -> None:
    office = house.as_(Role.COORDINATOR)
    house.do(Hold())
    day = (NOON + timedelta(days=1)).date()
    picked = office.get(f"/desk?day={day}&theme=leadership&lang=en").text
    assert picked.count('<th scope="row">') == MENTORS
    assert picked.count('class="ev held"') == 1
    assert f'href="/desk?day={day}&amp;theme=leadership" aria-current="date"' in picked
    assert picked.count(" shown") == MENTORS
    assert "No mentors here" in office.get("/desk?speaks=sv&lang=en").text
    later = office.get(f"/desk?day={monday + timedelta(days=14)}").text
    assert later.count(" shown") == MENTORS
    assert 'class="today' not in later
    house.let_it_be(NOON + timedelta(minutes=11))
    assert 'class="ev held"' not in office.get(f"/desk?day={day}").text


def _a_day_has_a_page_of_its_own(house: House) -> None:
    office, day = house.as_(Role.COORDINATOR), NOON.date()
    page = office.get(f"/desk?view=day&day={day}&theme=leadership&lang=en").text
    today = [one for one in office.get("/api/board").json()["mentors"] if one["days"][0]]
    assert page.count('<th scope="row">') == sum(len(one["days"][0]) for one in today) > 0
    for way in (day - timedelta(days=1), day + timedelta(days=1)):
        assert f'href="/desk?day={way}&amp;view=day&amp;theme=leadership"' in page
    assert "Nothing booked" in office.get(f"/desk?view=day&day={day}&speaks=sv&lang=en").text


def _the_mentee_is_asked_to_choose(house: House) -> None:
    office, session = house.as_(Role.COORDINATOR), key("session", 1)
    asking = f'action="/desk/board/{session}/ask"'
    assert asking in office.get("/desk").text
    answer = office.post(f"/desk/board/{session}/ask", data={"command_id": str(key("ask"))})
    assert answer.status_code in {200, 303}, answer.text
    house.settle()
    told = office.get(f"/desk?session={session}&lang=en").text
    assert "Asked to choose another time; the old one stands" in told
    assert asking not in told
    steps = {one["what"] for one in office.get("/api/board").json()["steps"]}
    assert "choose_time" in steps
    assert "find_substitute" not in steps


def _who_could_not_pay_is_named(house: House) -> None:
    office = house.as_(Role.COORDINATOR)
    assert "Payment declined" not in office.get("/desk?lang=en").text
    house.do(*THE_FIRM, *ORDERED, payment(received=Money(0), declined="ch_1"))
    told = office.get("/desk?lang=en").text
    assert told.count("Payment declined") == 1
    assert "Aino Korhonen · the time is held until" in told
    assert [one["client_id"] for one in office.get("/api/board").json()["declined_payments"]] == [
        str(AINO)
    ]
    house.do(payment())
    assert "Payment declined" not in office.get("/desk?lang=en").text


def _questions(office: TestClient, asked: list[str], view: str) -> int:
    asked.clear()
    assert office.get(f"/desk?view={view}").status_code == 200
    assert asked
    return len(asked)
