"""A session that was held unbooked is recorded afterwards, with both its times."""

from dataclasses import replace

import pytest

from application.engagements.log_session import LogSession
from domain.diaries import TimeTaken
from domain.engagements import Engagement
from domain.engagements.course_words import NotYetPast
from tests.engagements.scene import BOOKED, CASE, RUNNING, after, minutes
from tests.spec import Spec

LOGGED = LogSession(engagement_id=CASE, starts_at=after(days=1))


@pytest.mark.feature("E15")
def test_it_is_booked_and_held_in_one(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=9)).when(LOGGED)
    held = spec.event(Engagement.SessionHeld)
    assert held.recorded_late
    assert held.envelope.happened_at == after(days=1, hours=1)
    assert minutes(spec) == (180, 0, 60)


def test_one_still_to_come_is_booked_instead(spec: Spec) -> None:
    spec.given(*RUNNING).when(LOGGED).then_refused(NotYetPast)


def test_nobody_was_in_two_places(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=9))
    spec.when(replace(LOGGED, starts_at=after(days=7, hours=0.5))).then_refused(TimeTaken)
