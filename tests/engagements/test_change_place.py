"""Sessions are held where it was agreed, or where this one is; a room is promised once."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.change_place import ChangePlace, SetUsualPlace
from domain.diaries import Diary
from domain.engagements import Engagement, Means, Place
from tests.engagements.scene import (
    AGREED,
    BOOKED,
    CASE,
    MIKAEL,
    NEXT,
    OPENED,
    PACKAGE,
    PETRI,
    RUNNING,
    SESSION,
    WITH_POOL,
)
from tests.spec import Spec

LINK = Place(Means.VIDEO, "https://video.example/aino")
ROOM = Place(Means.ROOM, "Kalasatama", room_id=UUID(int=0x70))
THERE = ChangePlace(engagement_id=CASE, session_id=SESSION, place=ROOM)
pytestmark = [pytest.mark.feature("E7"), pytest.mark.feature("S9")]


def test_the_usual_place_is_where_sessions_are_booked(spec: Spec) -> None:
    spec.given(*RUNNING, SetUsualPlace(engagement_id=CASE, place=LINK)).when(BOOKED)
    assert spec.event(Engagement.SessionBooked).place == LINK


def test_a_session_moves_into_a_room_and_out_of_it(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(THERE)
    spec.then(Engagement.PlaceChanged, Diary.Opened, Diary.TimeReserved)
    spec.when(replace(THERE, place=LINK)).then(Engagement.PlaceChanged, Diary.TimeReleased)


def test_a_room_is_free_at_another_time(spec: Spec) -> None:
    spec.given(*RUNNING, replace(BOOKED, place=ROOM))
    day_after = replace(BOOKED, session_id=NEXT, starts_at=BOOKED.starts_at.replace(day=10))
    spec.given(day_after).when(replace(THERE, session_id=NEXT))
    assert spec.refusal is None


def test_nobodys_time_is_taken_by_calling_them_a_room(spec: Spec) -> None:
    there = replace(BOOKED, place=Place(Means.ROOM, "x", room_id=MIKAEL))
    spec.given(*WITH_POOL, there)
    theirs = replace(OPENED, engagement_id=UUID(int=2), mentee_id=PETRI, lead_id=MIKAEL)
    spec.given(
        theirs, replace(AGREED, engagement_id=UUID(int=2)), replace(PACKAGE, owner_id=UUID(int=2))
    )
    spec.when(replace(BOOKED, engagement_id=UUID(int=2), session_id=NEXT))
    assert spec.event(Engagement.SessionBooked).mentor_id == MIKAEL
