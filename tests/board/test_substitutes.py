"""Who can step in is told with its reasons: time, theme, language, whether they have met."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from application.board.loads import Load
from application.board.substitutes import substitutes
from application.mentors.mentor_list import MentorRow
from domain.engagements import Missing
from domain.mentors import Format, PoolState
from tests.board.test_steps import SANNA, session

LOST = session(2, missing=Missing.AWAY)
CALM, OVER = Load(10, 100), Load(120, 100)
pytestmark = [pytest.mark.feature("R13"), pytest.mark.feature("F7")]


def mentor(number: int, *themes: str, **more: object) -> MentorRow:
    row = {
        "mentor_id": UUID(int=number), "person_id": UUID(int=100 + number),
        "state": PoolState.ACTIVE, "themes": themes, "languages": ("fi",),
        "formats": (Format.VIDEO,), **more,
    }  # fmt: skip
    return MentorRow(**row)  # type: ignore[arg-type]


OWN = mentor(SANNA.int, "leadership")
SAME = mentor(41, "leadership")
LATER = mentor(42, "leadership")
FREE = {
    SAME.mentor_id: [LOST.starts_at],
    LATER.mentor_id: [LOST.starts_at + timedelta(days=2)],
    OWN.mentor_id: [LOST.starts_at],
}
LOADS = {SAME.mentor_id: CALM, LATER.mentor_id: CALM}


def test_who_can_at_the_same_time_comes_first_and_the_own_mentor_not_at_all() -> None:
    first, second = substitutes(LOST, [OWN, LATER, SAME], FREE, LOADS, frozenset())
    assert (first.mentor_id, first.same_time, first.themes) == (
        SAME.mentor_id, True, ("leadership",)
    )  # fmt: skip
    assert (second.same_time, second.same_day) == (False, False)


@pytest.mark.feature("F3")
def test_a_new_own_mentor_who_is_busy_then_comes_first_with_another_time() -> None:
    left = replace(LOST, missing=Missing.NEW_MENTOR_BUSY)
    free = {**FREE, OWN.mentor_id: [LOST.starts_at + timedelta(days=3)]}
    loads = {**LOADS, OWN.mentor_id: CALM}
    first, *others = substitutes(left, [SAME, LATER, OWN], free, loads, frozenset())
    assert (first.mentor_id, first.own, first.same_day) == (OWN.mentor_id, True, False)
    assert not any(one.own for one in others)


def test_who_is_over_capacity_steps_back() -> None:
    loads = {**LOADS, SAME.mentor_id: OVER}
    known = frozenset({LATER.mentor_id})
    found = substitutes(LOST, [SAME, LATER], FREE, loads, known)
    assert [one.mentor_id for one in found] == [LATER.mentor_id, SAME.mentor_id]


def test_who_has_no_time_or_does_not_meet_remotely_is_not_named() -> None:
    busy, rooms = mentor(43), mentor(44, formats=(Format.FACE_TO_FACE,))
    free = {rooms.mentor_id: [LOST.starts_at]}
    assert substitutes(LOST, [busy, rooms], free, {rooms.mentor_id: CALM}, frozenset()) == []


def test_three_are_enough() -> None:
    pool = [mentor(50 + n) for n in range(5)]
    free = {one.mentor_id: [LOST.starts_at] for one in pool}
    loads = {one.mentor_id: CALM for one in pool}
    assert len(substitutes(LOST, pool, free, loads, frozenset())) == 3
