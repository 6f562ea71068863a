"""Outcomes at the door: the page, the API, the export with T, and an organisation's own figures."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from application.feedback.publish_report import Answered, PublishReport
from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    OpenReview,
    SignOffReview,
)
from domain.feedback.outcomes import GOAL_T, GOALS
from domain.feedback.report import POOL
from domain.quality.review_words import RUBRIC, Factor
from tests.sponsor.test_sponsor_report import LEENA, ORGANISATION, report, signed_in
from tests.trail.conftest import MERI, QUALITY, House, house

__all__ = ["house", "report"]
CODES = {"useful": 4, "learnt": 3, "applied": 4, "result": 2, "recommend": 9, "listening": 5}


@pytest.fixture
def told(house: House) -> House:
    people = [uuid4() for _ in range(6)]
    answered = [Answered(code, "", one, n, 1) for code, n in CODES.items() for one in people]
    answered += [Answered(GOALS[2], "", one, 100, 1, times=1) for one in people]
    answered += [Answered(GOAL_T, "", one, 5913, 100, times=1) for one in people]
    house.act(PublishReport(payer_id=POOL, month="2026-03", answered=tuple(answered)))
    return house


def figures_in(found: Any) -> list[dict[str, Any]]:
    """Every figure anywhere in an answer."""
    if isinstance(found, list):
        return [one for some in found for one in figures_in(some)]
    if not isinstance(found, dict):
        return []
    own = [found] if {"code", "mean"} <= found.keys() else []
    return own + [one for some in found.values() for one in figures_in(some)]


@pytest.mark.feature("O2")
def test_four_levels_are_told_with_persons_and_month(told: House) -> None:
    found = told.client.get("/api/quality/outcomes").json()
    levels = {one["level"]: [f["code"] for f in one["figures"]] for one in found["levels"]}
    assert levels == {
        "reaction": ["useful", "nps"], "learning": ["learnt"], "behaviour": ["applied"],
        "results": ["result"],
    }  # fmt: skip
    assert all(f["persons"] == 6 for one in found["levels"] for f in one["figures"])
    page = told.client.get("/desk/quality/outcomes?lang=en").text
    for words in ("1. Reaction", "2. Learning", "3. Behaviour", "4. Results", "Goals as agreed"):
        assert words in page, words


@pytest.mark.feature("M2")
def test_the_t_score_of_goals_stands_in_the_export_and_on_no_page(told: House) -> None:
    table = told.client.get("/desk/quality/outcomes.csv").text
    assert "outcomes/2,goal_t,2026-03,59.1,6" in table
    assert "outcomes/2,nps,2026-03,,6" in table, "below thirty only how many"
    for address in ("/api/feedback/figures", "/api/quality/outcomes"):
        nps = next(
            one for one in figures_in(told.client.get(address).json()) if one["code"] == "nps"
        )
        assert (nps["mean"], nps["persons"]) == (None, 6), "below thirty no machine is told either"
    assert "59.1" not in told.client.get("/desk/quality/outcomes?lang=en").text
    assert "59.1" not in told.client.get("/desk/quality/feedback?lang=en").text


@pytest.mark.feature("S7")
def test_the_rubric_of_reviews_is_what_mentees_are_asked(told: House) -> None:
    review, reviewer, signer = uuid4(), QUALITY, uuid4()
    due = told.reception.log.now().date()
    told.act(OpenReview(review_id=review, engagement_id=uuid4(), mentor_person_id=MERI, due=due))
    told.act(BeginReview(review_id=review), by=reviewer)
    for factor in Factor:
        told.act(JudgeFactor(review_id=review, factor=factor, grade=4, grounds="Seen"), by=reviewer)
    told.act(HandInReview(review_id=review), by=reviewer)
    told.act(SignOffReview(review_id=review), by=signer)
    found = told.client.get("/api/quality/outcomes").json()
    assert found["rubric_version"] == RUBRIC
    assert [one["code"] for one in found["rubric"]] == [factor.value for factor in Factor]
    listening = next(one for one in found["rubric"] if one["code"] == "listening")
    assert Decimal(listening["asked"]["mean"]) == 5
    assert Decimal(listening["judged"]) == 4
    assert listening["reviews"] == 1
    page = told.client.get("/desk/quality/outcomes?lang=en").text
    assert "Your mentor listened without judging." in page


@pytest.mark.feature("O2")
def test_who_speaks_for_an_organisation_notes_its_own_figures(house: House, report: str) -> None:
    token = house.client.headers["authorization"]
    signed_in(house, LEENA)
    body: dict[str, Any] = {
        "organisation_id": str(ORGANISATION), "what": "How many leave", "before": "12 %",
        "before_on": "2025-01-31", "after": "7 %", "after_on": "2025-11-30",
    }  # fmt: skip
    asked = house.client.post("/api/sponsor/note-own-figure", json=body)
    assert asked.status_code == 201, asked.text
    wrong = dict(body, after_on="2024-01-01", what="Sick days")
    page = house.client.post(f"/organisation/{ORGANISATION}/figures?lang=en", data=wrong)
    assert page.status_code in {409, 422}
    assert "Sick days" in page.text, "what was typed is kept"
    house.settle()
    assert [one["what"] for one in house.client.get(report).json()["own_figures"]] == [
        "How many leave"
    ]
    signed_in(house, MERI)
    seen = house.client.get(f"/my/organisation/{ORGANISATION}?lang=en")
    assert "How many leave" in seen.text
    assert house.client.post("/api/sponsor/note-own-figure", json=body).status_code in {403, 404}
    house.client.headers["authorization"] = token
    found = house.client.get("/api/quality/outcomes").json()
    assert [one["what"] for one in found["organisations"]] == ["How many leave"]
    assert "How many leave" in house.client.get("/desk/quality/outcomes?lang=en").text
