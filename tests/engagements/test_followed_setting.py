"""What a mentee needs when they meet is followed in every booking, whoever books."""

import re
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from application.engagements.book_from_package import BookChemistry
from application.engagements.book_series import BookSeries
from application.engagements.move_session import MoveSession
from application.intake.state_setting import StateSetting
from application.people.grant_role import GrantRole
from application.people.merge_people import MergePeople
from application.people.register_person import RegisterPerson
from domain.engagements import Engagement, EngagementKind, Means, Place
from domain.intake import Need, Setting
from domain.intake.setting import SettingNotMet
from domain.people import Role
from tests.agreements.scene import RULES
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    OFFICE,
    PACKAGE,
    PETRI,
    PETRI_HIMSELF,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    WITH_POOL,
    after,
    opened,
    paid,
)
from tests.engagements.test_book_from_package import pledged
from tests.signed_in import open_house
from tests.spec import Spec

pytestmark = pytest.mark.feature("A4")
KNOWN = RegisterPerson(person_id=AINO, name="Aino", email="aino@a.example")
IN_THE_AFTERNOON = StateSetting(person_id=AINO, not_before=time(12), not_after=time(16))
NO_VIDEO = StateSetting(person_id=AINO, needs=(Need.NO_VIDEO,))
EARLIER = replace(BOOKED, starts_at=after(days=7, hours=-1))


@pytest.mark.parametrize("who", [OFFICE, SANNA_HERSELF])
def test_nobody_else_books_them_at_a_time_they_cannot_meet(spec: Spec, who: object) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL)
    spec.by = who  # type: ignore[assignment]
    spec.when(EARLIER).then_refused(SettingNotMet)
    assert spec.refusal
    assert spec.refusal.facts == {"unmet": ("not_before",)}
    spec.when(BOOKED)
    assert spec.refusal is None


@pytest.mark.parametrize(("hours", "fits"), [(3, True), (3.25, False)])
def test_it_is_over_by_the_latest_time_they_said(spec: Spec, hours: float, *, fits: bool) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL)
    spec.when(replace(BOOKED, starts_at=after(days=7, hours=hours)))
    assert (spec.refusal is None) is fits


def test_they_themselves_may_choose_any_free_time(spec: Spec) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL)
    spec.by = AINO
    spec.when(EARLIER)
    assert spec.refusal is None


def test_nobody_else_moves_it_there(spec: Spec) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL, BOOKED)
    to = MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=8, hours=-2))
    spec.when(to).then_refused(SettingNotMet)
    spec.when(replace(to, starts_at=after(days=8, hours=1)))
    assert spec.refusal is None


def test_a_series_against_it_is_refused_whole(spec: Spec) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL)
    series = BookSeries(engagement_id=CASE, starts_at=EARLIER.starts_at, count=2)
    spec.when(series).then_refused(SettingNotMet)


def test_a_group_agrees_on_its_times_among_its_members(spec: Spec) -> None:
    spec.given(KNOWN, IN_THE_AFTERNOON, *WITH_POOL[:-3])
    others = (PETRI_HIMSELF, SANNA_HERSELF)
    spec.given(RULES, opened(EngagementKind.PROJECT, members=others), AGREED, PACKAGE)
    pledged(spec, AINO, *others).when(replace(EARLIER, mentees=(AINO, *others[:1])))
    assert spec.refusal is None


def test_who_cannot_meet_by_video_is_called_instead(spec: Spec) -> None:
    spec.given(KNOWN, NO_VIDEO, *RUNNING).when(BOOKED)
    assert spec.event(Engagement.SessionBooked).place == Place(Means.PHONE)
    video = replace(BOOKED, session_id=PETRI, place=Place(), starts_at=after(days=9))
    spec.when(video).then_refused(SettingNotMet)


def test_who_needs_a_loop_too_is_met_in_person(spec: Spec) -> None:
    needs = StateSetting(person_id=AINO, needs=(Need.NO_VIDEO, Need.HEARING_LOOP))
    first = BookChemistry(engagement_id=CASE, mentor_id=PETRI, starts_at=after(days=2))
    spec.given(KNOWN, needs, *RUNNING[:1]).when(first)
    assert spec.event(Engagement.SessionBooked).place == Place(Means.ELSEWHERE)


def test_what_they_bought_online_follows_it_too(spec: Spec) -> None:
    spec.given(KNOWN, NO_VIDEO).when(paid())
    assert spec.event(Engagement.SessionBooked).place == Place(Means.PHONE)


@pytest.mark.feature("R9")
def test_who_was_entered_twice_says_it_for_both(spec: Spec) -> None:
    again = RegisterPerson(person_id=OFFICE, name="Aino", email="aino@b.example")
    spec.given(KNOWN, again, MergePeople(kept_id=OFFICE, merged_id=AINO))
    spec.when(replace(NO_VIDEO, person_id=OFFICE))
    said = {one.person_id for one in spec.new if isinstance(one, Setting.Stated)}
    assert said == {AINO, OFFICE}


def test_the_free_times_and_the_page_before_the_session_follow_it(
    database_url: str, tmp_path: Path
) -> None:
    with open_house(database_url, tmp_path) as house:
        house.do(KNOWN, *WITH_POOL)
        aino, page = house.signed_in(AINO), f"/my/mentoring/{CASE}/book?lang=en&day=2026-03-09"
        assert hours_in(aino.get(page).text) == set(range(7, 15))
        said = {"not_before": "12:00", "not_after": "16:00", "needs": "captions"}
        assert aino.post("/my/setting", data=said).status_code == 303
        house.settle()
        assert hours_in(aino.get(page).text) == {10, 11, 12, 13}
        early = {"engagement_id": str(CASE), "starts_at": "2026-03-09T07:00:00Z"}
        office = house.as_(Role.COORDINATOR)
        refused = office.post("/api/engagements/book-from-package", json=early)
        assert (refused.status_code, refused.json()["code"]) == (409, "SettingNotMet")
        house.do(BOOKED)
        house.settle()
        house.do(GrantRole(person_id=SANNA_HERSELF, role=Role.MENTOR))
        house.settle()
        before = house.signed_in(SANNA_HERSELF).get(f"/desk/sessions/{SESSION}/before?lang=en")
        assert "Captions on video Not before 12.00 Not after 16.00" in before.text


def hours_in(page: str) -> set[int]:
    """The hours, by Greenwich, at which times are offered."""
    return {int(hour) for hour in re.findall(r'value="2026-03-09T(\d\d):', page)}
