"""What the client saw at a moment: their page made again, and not a word of content in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from api.trail.case_facts import happened_by, up_to
from application.engagements.engagement_page import engagement_page
from application.engagements.sessions import sessions
from domain.people import Role
from infrastructure.replayed import document_of, rows_of
from tests.security.course_of import Told
from tests.signed_in import House
from tests.spec_times import NOON
from tests.trail.saw_scene import open_then, saw, told_then  # noqa: F401 - fixtures

pytestmark = pytest.mark.feature("N3")


def test_a_session_cancelled_later_stands_as_it_was_then(house: House, told: Told) -> None:
    then = saw(house, told, as_of=(NOON + timedelta(minutes=30)).isoformat())
    now = saw(house, told)
    assert [one["state"] for one in then["sessions"]] == ["booked"]
    assert [one["state"] for one in now["sessions"]] == ["cancelled"]
    assert then["own_mentor"] == "Oppinut Opastaja"
    assert then["position"] < now["position"]
    assert then["course"]["state"] == now["course"]["state"] == "running"


def test_what_was_recorded_late_had_happened_then_all_the_same(house: House, told: Told) -> None:
    events = house.reception.log.stream(told.course)
    cancelled = events[-1]
    before = cancelled.envelope.recorded_at - timedelta(minutes=10)
    address = f"/api/trail/cases/{told.course}/state"

    def last(**more: Any) -> str:
        found = house.as_(Role.QUALITY).get(address, params=more).json()["facts"]
        return str(next(one["then"] for one in found if one["name"] == "last"))

    assert last(as_of=before.isoformat()) == last(as_of=before.isoformat(), by="happened")
    late = replace(cancelled.envelope, happened_at=before - timedelta(minutes=1))
    object.__setattr__(cancelled, "envelope", late)
    known = happened_by(events, before)
    assert cancelled in known, "it had happened"
    assert cancelled not in up_to(events, events[-2].position), "it was not recorded"
    assert known[-1] is cancelled


def test_before_it_began_there_was_nothing_to_see(house: House, told: Told) -> None:
    address = f"/api/trail/cases/{told.course}/as-the-client-saw-it"
    early = {"as_of": (NOON - timedelta(days=1)).isoformat()}
    assert house.as_(Role.QUALITY).get(address, params=early).status_code == 404
    nothing = f"/api/trail/cases/{uuid4()}/as-the-client-saw-it"
    assert house.as_(Role.QUALITY).get(nothing).status_code == 404
    for role in (Role.COORDINATOR, Role.FINANCE, Role.MENTOR, Role.CLIENT):
        assert house.as_(role).get(address).status_code == 403, role


def test_the_page_stands_on_paper_and_holds_no_word_of_content(house: House, told: Told) -> None:
    at = (NOON + timedelta(minutes=30)).isoformat()
    quality = house.as_(Role.QUALITY)
    page = quality.get(
        f"/desk/trail/cases/{told.course}/client", params={"at": at, "lang": "en"}
    ).text
    assert 'class="past"' in page
    assert "Oppinut Opastaja" in page
    assert "Confirmed" in page
    assert not [word for word in told.content if word in page]
    case = quality.get(f"/desk/trail/cases/{told.course}?lang=en").text
    assert f"/desk/trail/cases/{told.course}/client?at=" in case


def test_what_is_made_again_from_the_log_is_what_the_shelf_holds(house: House, told: Told) -> None:
    events = house.reception.log.stream(told.course)
    shelf = house.reception.shelf
    held = house.run(lambda: shelf.document(engagement_page, told.course))
    assert document_of(engagement_page, told.course, events) == held
    kept = house.run(lambda: shelf.find(sessions, {"engagement_id": told.course}))
    assert rows_of(sessions, events) == kept
