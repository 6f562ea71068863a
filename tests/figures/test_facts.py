"""The facts behind the figures, over HTTP: as of a moment, and the same again."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest

from application.figures.facts import Became, Facts, learn, month_of
from application.quality.handle_case import AnswerCase, OpenCase
from domain.engagements import Engagement
from domain.engagements.session_words import Ground as Cancelled
from domain.matching import Matching
from domain.quality.case_words import Ground
from domain.slots import Slot
from tests.trail.conftest import MERI, House, house

__all__ = ["house"]
CASE = uuid4()


def happened(kind: Any, **facts: Any) -> Any:
    event = object.__new__(kind)
    event.__dict__.update(
        facts, originator_id=uuid4(), position=1, timestamp=datetime(2026, 11, 2, 8, tzinfo=UTC)
    )
    return event


@pytest.mark.feature("M8")
def test_a_session_counts_for_the_month_it_was_in_where_the_firm_is() -> None:
    slot = Slot(datetime(2026, 10, 31, 22, 30, tzinfo=UTC), 60)
    facts = Facts()
    learn(facts, happened(Engagement.SessionHeld, slot=slot))
    learn(facts, happened(Engagement.SessionCancelled, slot=slot, ground=Cancelled.MENTOR))
    learn(facts, happened(Engagement.SessionCancelled, slot=slot, ground=Cancelled.CLIENT))
    assert {month_of(one.on) for one in facts.sessions} == {"2026-11"}
    assert [one.became for one in facts.sessions] == [
        Became.HELD, Became.CANCELLED_BY_MENTOR, Became.CANCELLED,
    ]  # fmt: skip
    assert set(facts.first_held_on.values()) == {date(2026, 11, 1)}


@pytest.mark.feature("M8")
@pytest.mark.parametrize(
    ("then", "taken"),
    [
        (Matching.MentorAccepted, True), (Matching.ProposalDeclined, False),
        (Matching.CandidatesExhausted, False), (Matching.CandidatesProposed, False),
    ],
)  # fmt: skip
def test_a_first_proposal_is_judged_by_what_came_of_it_first(then: Any, *, taken: bool) -> None:
    facts, course = Facts(), uuid4()
    learn(facts, happened(Matching.CandidatesProposed, engagement_id=course))
    assert facts.proposal_taken == {}, "still open"
    learn(facts, happened(then, engagement_id=course))
    learn(facts, happened(Matching.MentorAccepted, engagement_id=course))
    assert facts.proposal_taken == {course: taken}


@pytest.mark.feature("N5")
def test_the_same_question_about_the_same_moment_has_the_same_answer(house: House) -> None:
    house.act(OpenCase(ground=Ground.COMPLAINT, about=MERI, what="x", case_id=CASE))
    before = house.reception.log.now().isoformat()
    first = house.client.get("/api/figures/kpis", params={"as_of": before}).json()
    house.act(AnswerCase(case_id=CASE, answer="y"))
    again = house.client.get("/api/figures/kpis", params={"as_of": before}).json()
    assert again == first
    assert first["version"] == "figures/2"
    now = house.client.get("/api/figures/kpis").json()
    assert now["position"] > first["position"]
    answered = {one["code"]: one["share"] for one in now["kpis"]}["answered_in_time"]
    assert answered == "100.0"


@pytest.mark.feature("M8")
def test_the_page_shows_every_figure_now_and_on_paper_for_the_past(house: House) -> None:
    page = house.client.get("/desk/dashboards?lang=en", headers={"accept": "text/html"}).text
    assert "Mentors inside the supervision ratio" in page
    moment = house.reception.log.now().strftime("%Y-%m-%dT%H:%M")
    past = house.client.get(
        f"/desk/dashboards?lang=en&at={moment}", headers={"accept": "text/html"}
    ).text
    assert 'class="past"' in past


@pytest.mark.feature("M8")
def test_a_figure_leads_to_its_cases_and_a_case_to_its_trail(house: House) -> None:
    house.act(OpenCase(ground=Ground.COMPLAINT, about=MERI, what="x", case_id=CASE))
    before = house.reception.log.now().isoformat()
    house.act(AnswerCase(case_id=CASE, answer="y"))
    address = "/api/figures/kpis/answered_in_time/cases"
    found = house.client.get(address).json()
    assert [(one["case"], one["counts"]) for one in found["cases"]] == [(str(CASE), True)]
    assert found["of"] == 1
    assert house.client.get(address, params={"as_of": before}).json()["cases"] == []
    assert house.client.get(address, params={"month": "2020-01"}).json()["cases"] == []
    assert house.client.get("/api/figures/kpis/anything/cases").status_code == 404
    shown = house.client.get("/desk/dashboards?lang=en", headers={"accept": "text/html"}).text
    assert 'href="/desk/dashboards/answered_in_time"' in shown
    cases = house.client.get(
        "/desk/dashboards/answered_in_time?lang=en", headers={"accept": "text/html"}
    ).text
    assert f'href="/desk/trail/cases/{CASE}"' in cases
