"""Fifteen days after a paid talk, past the days of dispute, its engagement may be over."""

from datetime import timedelta
from typing import Any

import pytest

from application.engagements.cancel_session import CancelSession
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.end_if_done import EndIfDone
from application.engagements.whenever_a_talk_is_behind import whenever_a_talk_is_behind
from application.firm import Command
from application.policies import Later
from domain.engagements import Engagement
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION, after, paid
from tests.spec import Spec, commanded

ENDS: dict[str, Any] = {"engagement_id": CASE, "session_id": SESSION}
pytestmark = pytest.mark.feature("D6")


@pytest.mark.parametrize("end", [MarkHeld(**ENDS), StateNoShow(**ENDS)])
def test_it_is_looked_at_after_a_while(spec: Spec, end: Command) -> None:
    spec.given(paid()).at(after(days=7, hours=1)).when(end)
    (event,) = [e for e in spec.new if isinstance(e, Engagement.Event)]
    looked = Later(after(days=7, hours=1) + timedelta(days=15), EndIfDone(engagement_id=CASE))
    assert commanded(whenever_a_talk_is_behind, event) == [looked]


def test_a_cancelled_one_too(spec: Spec) -> None:
    off = spec.given(paid()).when(CancelSession(**ENDS)).event(Engagement.SessionCancelled)
    assert len(commanded(whenever_a_talk_is_behind, off)) == 1


def test_what_a_package_pays_is_none_of_its_business(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=8)).when(MarkHeld(**ENDS))
    assert commanded(whenever_a_talk_is_behind, spec.event(Engagement.SessionHeld)) == []
