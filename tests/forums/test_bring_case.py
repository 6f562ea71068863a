"""A member brings one case to a meeting; only members read it."""

from typing import get_type_hints
from uuid import UUID

import pytest

from application.forums.bring_case import BringCase
from domain.forums import Meetings
from domain.forums.meeting_words import CaseTaken, MeetingOver
from domain.forums.words import NotAMember
from domain.privacy import Personal, Purpose, classify
from tests.forums.scene import FORUM, meeting, met, person, planned, running
from tests.spec import Spec

pytestmark = pytest.mark.feature("H2")


def case(nth: int = 1, month: int = 1) -> BringCase:
    return BringCase(
        forum_id=FORUM, meeting_id=meeting(month), title="A board that cannot decide",
        case_id=UUID(int=nth),
    )  # fmt: skip


@pytest.fixture
def coming(spec: Spec) -> Spec:
    running(spec).given(planned(1)).by = person("Aino")
    return spec


def test_a_case_is_announced(coming: Spec) -> None:
    coming.when(case()).then(Meetings.CaseBrought)
    coming.when(case()).then()


def test_a_member_brings_one(coming: Spec) -> None:
    coming.given(case()).when(case(2)).then_refused(CaseTaken)


def test_only_members_bring_cases(coming: Spec) -> None:
    coming.by = person("Iiro")
    coming.when(case()).then_refused(NotAMember)


def test_after_the_meeting_it_is_too_late(spec: Spec) -> None:
    met(running(spec), 1).by = person("Aino")
    spec.when(case()).then_refused(MeetingOver)


def test_its_title_is_sealed_under_the_forums_key() -> None:
    hints = get_type_hints(Meetings.CaseBrought, include_extras=True)
    assert classify(hints["title"]) == Personal(Purpose.FORUM, "forum_id")
