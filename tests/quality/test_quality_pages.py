"""The quality manager's pages over HTTP: kept text, one act after the other, second persons."""

import re
from typing import Any
from uuid import UUID

import pytest

from tests.trail.conftest import MERI, House

PAGE = {"accept": "text/html"}


def send(house: House, path: str, **fields: Any) -> Any:
    answer = house.client.post(f"{path}?lang=en", data=fields, headers=PAGE, follow_redirects=False)
    house.settle()
    return answer


def shown(house: House, path: str) -> str:
    answer = house.client.get(f"{path}?lang=en", headers=PAGE)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def opened(house: House) -> str:
    fields = {"ground": "complaint", "about": str(MERI), "what": "The mentor was late"}
    assert send(house, "/desk/quality/cases", **fields).status_code == 303
    (path,) = set(re.findall(r"/desk/quality/cases/[0-9a-f-]{36}", shown(house, "/desk/quality")))
    return str(path)


@pytest.mark.feature("M5")
def test_a_case_goes_from_opening_to_close_on_one_page(house: House) -> None:
    path = opened(house)
    send(house, f"{path}/investigate")
    send(house, f"{path}/answer", answer="We are sorry")
    unfounded = send(house, f"{path}/close", outcome="upheld")
    assert unfounded.status_code == 409
    assert "Whoever was right is told why" in unfounded.text
    send(house, f"{path}/cause", cause="No time between sessions")
    agreed = {"what": "Remind", "owner_id": str(MERI), "due": "2030-01-01"}
    assert send(house, f"{path}/agree", **agreed).status_code == 303
    early = send(house, f"{path}/close", outcome="upheld")
    assert early.status_code == 409
    assert "Every corrective action has to be done" in early.text
    action = re.search(r'name="action_id" value="([0-9a-f-]{36})"', shown(house, path))
    assert action
    send(house, f"{path}/done", action_id=action[1])
    send(house, f"{path}/verify", action_id=action[1], effective="yes")
    assert send(house, f"{path}/close", outcome="upheld").status_code == 303
    assert "Upheld" in shown(house, path)


@pytest.mark.feature("M5")
def test_a_form_that_lacks_something_keeps_what_was_typed(house: House) -> None:
    answer = send(house, "/desk/quality/cases", ground="complaint", about="x", what="The mentor")
    assert answer.status_code == 422
    assert "The mentor" in answer.text
    assert "Choose one of these." in answer.text


@pytest.mark.feature("M9")
def test_an_improvement_goes_from_proposal_to_verified_effect(house: House) -> None:
    send(house, "/desk/quality/improvements", what="Goals by session 2")
    pattern = r"/desk/quality/improvements/[0-9a-f-]{36}"
    (path,) = set(re.findall(pattern, shown(house, "/desk/quality")))
    plan = {"owner_id": str(MERI), "due": "2030-01-01", "measure": "Share with goals"}
    send(house, f"{path}/plan", **plan)
    send(house, f"{path}/carry-out")
    send(house, f"{path}/verify", before="60 %", after="85 %")
    assert "85 %" in shown(house, path)


@pytest.mark.feature("M3")
def test_a_review_shows_each_factor_and_refuses_an_unfinished_rubric(house: House) -> None:
    body = {"engagement_id": str(MERI), "mentor_person_id": str(MERI), "due": "2030-01-01"}
    review = house.client.post("/api/quality/open-review", json=body).json()["review_id"]
    house.settle()
    path = f"/desk/quality/reviews/{UUID(review)}"
    send(house, f"{path}/begin")
    judged = {"factor": "listening", "grade": "4", "grounds": "Asked, did not tell"}
    send(house, f"{path}/judge", **judged)
    assert "Asked, did not tell" in shown(house, path)
    refused = send(house, f"{path}/hand-in")
    assert refused.status_code == 409
    assert "Every factor has to be judged" in refused.text


@pytest.mark.feature("M3")
@pytest.mark.parametrize("path", ["/desk/quality", "/api/quality/reviews", "/api/quality/cases"])
def test_quality_is_for_the_quality_manager(house: House, path: str) -> None:
    assert house.client.get(path).status_code == 200
    house.forget_token()
    assert house.client.get(path).status_code == 401
